"""Bringing the tables up to date, always as the owning role."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from nmo.config.grants import grant_to_app
from nmo.config.postgres.trouble import DatabaseTrouble

OWNER = "owner"
ONE_AT_A_TIME = 7_301_966  # any number that nothing else here locks


def is_up_to_date() -> bool:
    """Answer, with one short query, whether the tables are those of this release."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT obj_description(to_regclass('django_migrations'))")
        return bool(cursor.fetchone()[0] == release())


def bring_up_to_date() -> None:
    """Apply every migration and grant the serving role its rights.

    Of several commands at once one migrates; the others wait and find it done.
    """
    with _alone():
        refuse_later_release()
        call_command("migrate", database=OWNER, interactive=False, verbosity=0)
        grant_to_app(using=OWNER)
        _write_release()


def release() -> str:
    """A short name for the set of migrations in this program."""
    names = sorted(
        f"{app.label}.{file.stem}"
        for app in apps.get_app_configs()
        for file in Path(app.path, "migrations").glob("*.py")
    )
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]


def refuse_later_release() -> None:
    """Raise if a migration was applied that this program does not know."""
    loader = MigrationLoader(connections[OWNER])
    ours = {app.label for app in apps.get_app_configs()}
    unknown = {key for key in loader.applied_migrations or () if key[0] in ours} - {
        *loader.disk_migrations,
        *(old for new in loader.disk_migrations.values() for old in new.replaces),
    }
    if unknown:
        raise DatabaseTrouble(
            "A later release has already changed this register's database. Run that release, or "
            "restore the backup made before the upgrade into an empty home."
        )


def _write_release() -> None:
    statement = sql.SQL("COMMENT ON TABLE django_migrations IS {}").format(release())
    with connections[OWNER].cursor() as cursor:
        cursor.execute(statement)


@contextmanager
def _alone() -> Iterator[None]:
    """Hold a lock of the database, on a connection of its own, until the block is left."""
    guard = connections.create_connection(OWNER)
    try:
        guard.set_autocommit(False)
        with guard.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
        yield
    finally:
        guard.close()
