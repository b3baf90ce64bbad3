"""What the serving role may do: read and write rows, never change or empty a table.

A model says in its class what its rows allow:
`append_only = True` rows are only added; with `rows_deletable = True` they may also be deleted.
`read_only = True` is a view, through which nothing is written.
"""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connections, models, transaction
from psycopg import sql

READ_ONLY_TABLES = ("django_migrations",)


def grant_to_app(*, using: str = "owner") -> None:
    """Give the serving role exactly its rights on every table, over the owner's connection.

    Run after every migration: a new table grants nothing to anybody but its owner. All at once, so
    that a command that is serving already is never without its rights, nor with one too many.
    """
    role = sql.Identifier(settings.DATABASES["default"]["USER"])
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        # A model whose migration is still to come has no table yet.
        tables = set(connections[using].introspection.table_names(cursor, include_views=True))
        for statement in _statements(role, tables):
            cursor.execute(statement)


def _statements(role: sql.Identifier, tables: set[str]) -> list[sql.Composed]:
    on_all = [
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        "GRANT USAGE ON SCHEMA public TO {role}",
        "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
    ]
    statements = [sql.SQL(text).format(role=role) for text in on_all]
    withheld = {table: rights for table, rights in _withheld().items() if table in tables}
    for table, rights in withheld.items():
        statements.append(
            sql.SQL("REVOKE {rights} ON {table} FROM {role}").format(
                rights=sql.SQL(rights), table=sql.Identifier(table), role=role
            )
        )
    return statements


def _withheld() -> dict[str, str]:
    """Return each table whose rights are fewer, with the rights that are taken away."""
    withheld = dict.fromkeys(READ_ONLY_TABLES, "INSERT, UPDATE, DELETE")
    for model in apps.get_models():
        if rights := _withheld_from(model):
            withheld[model._meta.db_table] = rights
    return withheld


def _withheld_from(model: type[models.Model]) -> str:
    declared: Any = model
    if getattr(declared, "read_only", False):
        return "INSERT, UPDATE, DELETE"
    if not getattr(declared, "append_only", False):
        return ""
    if getattr(declared, "rows_deletable", False):
        return "UPDATE"
    return "UPDATE, DELETE"
