"""Writing many rows of a table in one pass, as the database takes them in fastest (COPY).

One order is written in the same way as a hundred thousand. Against `bulk_create` it saves most of
the time that is spent on this side of the connection, and the database stores one row while the
next is being written out (measured with benchmarks/importing.py).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from django.db import connection, models
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from nmo.copying.ways import Way, way_of

_NUMBERS = """
    SELECT nextval(own) FROM generate_series(1, %s),
           (SELECT pg_get_serial_sequence(%s, %s)::regclass AS own OFFSET 0) AS sequence"""


@dataclass(frozen=True)
class _Table:
    """How the rows of one table are written out."""

    statement: sql.Composed
    values_of: Callable[[models.Model], tuple[Any, ...]]
    ways: tuple[tuple[int, Way], ...]  # by place, for the values that are not written as they are


def copy_rows(rows: Sequence[models.Model]) -> None:
    """Insert new rows, all of one table, and give each its number, in the caller's transaction.

    Values that the database sets by itself (`db_default`) are left to it. Raises the errors of
    `django.db`, as every other write does.
    """
    if not rows:
        return
    model = type(rows[0])
    with connection.cursor() as cursor, connection.wrap_database_errors:
        _number(cursor, model, rows)
        table = _table(model)
        with cursor.copy(table.statement) as copy:
            for row in rows:
                values = list(table.values_of(row))
                for place, way in table.ways:
                    if values[place] is not None:
                        values[place] = way(values[place])
                copy.write_row(values)
    for row in rows:
        row._state.adding = False
        row._state.db = connection.alias


def _number(cursor: CursorWrapper, model: type[models.Model], rows: Sequence[models.Model]) -> None:
    own = model._meta.pk
    if not isinstance(own, models.AutoField | models.BigAutoField):
        return
    cursor.execute(_NUMBERS, [len(rows), model._meta.db_table, own.column])
    for row, (number,) in zip(rows, cursor.fetchall(), strict=True):
        row.pk = number


@cache
def _table(model: type[models.Model]) -> _Table:
    fields = [field for field in model._meta.concrete_fields if not field.has_db_default()]
    ways = ((place, way_of(field)) for place, field in enumerate(fields))
    return _Table(
        statement=sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(model._meta.db_table),
            sql.SQL(", ").join([sql.Identifier(str(field.column)) for field in fields]),
        ),
        values_of=attrgetter(*(field.attname for field in fields)),
        ways=tuple((place, way) for place, way in ways if way is not None),
    )
