"""Refusing a server that could lose what it has confirmed."""

from django.db import connections

from nmo.config.postgres.trouble import DatabaseTrouble

# PostgreSQL has more values for the last (remote_write, remote_apply): all but `off` are safe.
MUST_BE_ON = ("fsync", "full_page_writes", "synchronous_commit")


def refuse_unsafe_server(*, using: str = "default") -> None:
    """Raise if the serving role's connection would trade durability for speed."""
    with connections[using].cursor() as cursor:
        cursor.execute(
            "SELECT name FROM pg_settings WHERE name = ANY(%s) AND setting = 'off' ORDER BY name",
            [list(MUST_BE_ON)],
        )
        off = [name for (name,) in cursor.fetchall()]
    if off:
        raise DatabaseTrouble(
            f"The database has {' and '.join(off)} switched off and could lose what it confirmed. "
            "Switch it on in PostgreSQL; until then nothing is served."
        )
