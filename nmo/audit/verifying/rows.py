"""What is verified, read in one snapshot and a few rows at a time, however long the log is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import connection, transaction

from nmo.audit.sealing.writing import COLUMNS, MOMENT, Seal, Value, columns_of

ROWS_AT_ONCE = 2_000

LEAVES = f"""
SELECT l.chain, l.number, l.entry_id, l.hash, d.salt, d.payload, {columns_of("e")}
FROM audit_auditleaf l
LEFT JOIN audit_auditentry e ON e.id = l.entry_id
LEFT JOIN audit_auditdetail d ON d.entry_id = l.entry_id
ORDER BY l.chain, l.number
"""  # noqa: S608  names of columns
SEALS = f"""
SELECT chain, number, size, root, previous, sealed_in, {MOMENT.format("sealed_at")}, hash
FROM audit_auditseal ORDER BY chain, number
"""  # noqa: S608  names of columns
WRITTEN_IN, RECORDED_AT, FORCE, DIGEST = (
    COLUMNS.index(name) for name in ("written_in", "recorded_at", "force_id", "detail_digest")
)


class LeafRow(NamedTuple):
    """One place in a chain, with the entry and the detail that are there now."""

    chain: int
    number: int
    entry_id: int
    hash: bytes
    salt: bytes | None
    payload: str | None
    entry: tuple[Value, ...] | None


@dataclass(frozen=True)
class SealRow:
    """A seal as it says it is, and the hash that stands beside it."""

    seal: Seal
    hash: bytes


@contextmanager
def one_snapshot() -> Iterator[None]:
    """See the log as it is at this moment, whatever is written meanwhile; nothing waits."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def leaves() -> Iterator[LeafRow]:
    """Every leaf by chain and place."""
    for row in _stream("leaves", LEAVES):
        chain, number, entry_id, own, salt, payload, *entry = row
        there = None if entry[0] is None else tuple(entry)
        yield LeafRow(chain, number, entry_id, own, salt, payload, there)


def seals() -> Iterator[SealRow]:
    """Every seal by chain and number."""
    for chain, number, size, root, previous, sealed_in, sealed_at, own in _stream("seals", SEALS):
        seal = Seal(
            chain=chain,
            number=number,
            size=size,
            root=root,
            previous=previous,
            sealed_in=sealed_in,
            sealed_at=sealed_at or "",
        )
        yield SealRow(seal, own)


def _stream(name: str, query: str) -> Iterator[tuple[Any, ...]]:
    raw: Any = connection.connection  # Django's own iterator would build a model of each row
    with raw.cursor(name=name, binary=True) as cursor:
        cursor.itersize = ROWS_AT_ONCE
        cursor.execute(query)
        yield from cursor
