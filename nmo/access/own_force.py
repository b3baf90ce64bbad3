"""Rows of cases, which the database itself shows to no force but the one that answers for them.

It stands under the checks of every action and query, for the one that forgets. Where nobody said
for whom the rows are read, reading them is an error and never an empty answer.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.migrations.operations import RunSQL

from nmo.access.actors import Actor

SETTING = "nmo.force"
EVERY = "every"  # for commands and tasks of the machine, which serve all forces

_MAY = f"""CASE WHEN current_setting('{SETTING}') = '{EVERY}' THEN true
  ELSE {{column}} = current_setting('{SETTING}')::bigint END"""


class NotInTransaction(RuntimeError):
    """Rows of a force are read and written inside a transaction only: the setting ends with it."""


def for_force_of(by: Actor) -> None:
    """Show this transaction the rows of the actor's force alone; a command's sees every force's.

    Raises NotInTransaction.
    """
    if not connection.in_atomic_block:
        raise NotInTransaction("Open `act`, `reading` or `together` first.")
    force = EVERY if by.is_operator else str(by.force_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [SETTING, force])


@contextmanager
def for_every_force() -> Iterator[None]:
    """Show every force's rows within this, and then those shown before.

    For what follows by itself from a change of something that all forces share.
    """
    if not connection.in_atomic_block:
        raise NotInTransaction("Open `act`, `reading` or `together` first.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting(%s, true), '')", [SETTING])
        (before,) = cursor.fetchone()
        cursor.execute("SELECT set_config(%s, %s, true)", [SETTING, EVERY])
    yield  # whatever is raised ends the transaction, and the setting with it
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [SETTING, before])


def rows_of_force(table: str, column: str = "owning_force_id") -> RunSQL:
    """The migration that keeps the rows of a table to the force that a column of it names."""
    return _kept(table, _MAY.format(column=column))


def rows_with(table: str, column: str, parent: str) -> RunSQL:
    """The migration that keeps the rows of a table to whoever sees the row they hang on."""
    seen = f"EXISTS (SELECT 1 FROM {parent} p WHERE p.id = {table}.{column})"  # noqa: S608 - names
    return _kept(table, seen)


def _kept(table: str, condition: str) -> RunSQL:
    return RunSQL(
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;"
        f"CREATE POLICY own_force ON {table} USING ({condition}) WITH CHECK ({condition});",
        f"DROP POLICY own_force ON {table}; ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;",
    )
