"""The sealer: it takes what is committed, in the log's one order, a batch in a transaction.

It locks nothing that writing an entry needs, so no request ever waits for it. Its work depends on
how much is new, never on how long the log is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from nmo.audit.merkle import leaf_hash
from nmo.audit.models import AuditBlock, AuditHead, AuditLeaf, AuditSeal
from nmo.audit.sealing.chains import GrowingChain, SealingStopped, refuse_broken
from nmo.audit.sealing.writing import COLUMNS, Seal, chain_of, columns_of, write_entry, write_moment
from nmo.audit.transactions import is_from_elsewhere

__all__ = ["Sealed", "SealingStopped", "seal"]

ENTRIES_AT_ONCE = 5_000
ROWS_AT_ONCE = 1_000
ONE_AT_A_TIME = 7_301_967  # any number that nothing else here locks
ID, WRITTEN_IN, FORCE = (COLUMNS.index(name) for name in ("id", "written_in", "force_id"))

SETTLED = f"""
SELECT {columns_of("e")} FROM audit_auditentry e
WHERE e.written_in >= %s AND (e.written_in > %s OR e.id > %s)
  AND e.written_in < audit_era() + pg_snapshot_xmin(pg_current_snapshot())::text::bigint
ORDER BY e.written_in, e.id LIMIT %s
"""  # noqa: S608  names of columns
NOW = "SELECT audit_era() + pg_current_xact_id()::text::bigint, statement_timestamp()"

FROM_ELSEWHERE = (
    "The log was restored from a dump of another server and does not count on from there yet, so "
    "nothing is sealed. Run nmo audit seal once, while nobody else uses the register."
)


@dataclass(frozen=True)
class Sealed:
    """How much one run of the sealer sealed."""

    entries: int = 0
    seals: int = 0

    def __add__(self, more: "Sealed") -> "Sealed":
        return Sealed(self.entries + more.entries, self.seals + more.seals)


def seal(*, at_once: int = ENTRIES_AT_ONCE) -> Sealed:
    """Seal every entry that is committed and that none still running can come before.

    Each batch is sealed whole or not at all, so a sealer that is killed loses nothing. While
    another sealer is at work this one leaves the rest to it. Raises SealingStopped when what was
    sealed before is not as it was left.
    """
    if is_from_elsewhere():
        raise SealingStopped(FROM_ELSEWHERE)
    done = Sealed()
    while True:
        batch = seal_batch(at_once)
        done += batch
        if batch.entries < at_once:
            return done


def seal_batch(at_once: int) -> Sealed:
    """Seal the next entries, at most `at_once`, in one transaction."""
    with transaction.atomic():
        if not _alone():
            return Sealed()
        chains = {head.chain: GrowingChain.from_head(head) for head in AuditHead.objects.all()}
        rows = _settled_after(chains.values(), at_once)
        growing = {chain_of(row[FORCE]) for row in rows}
        for number in growing - chains.keys():
            chains[number] = GrowingChain(chain=number)
        refuse_broken(chains[number] for number in growing)
        for row in rows:
            chains[chain_of(row[FORCE])].add(row[ID], row[WRITTEN_IN], leaf_hash(write_entry(row)))
        return _keep([chains[number] for number in sorted(growing)])


def _alone() -> bool:
    """Whether no other sealer is at work; held until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
        return bool(cursor.fetchone()[0])


def _settled_after(chains: Iterable[GrowingChain], at_once: int) -> list[tuple[Any, ...]]:
    """The next entries in the log's order after the last that was sealed in any chain."""
    written_in, entry_id = max(
        ((chain.written_in, chain.entry_id) for chain in chains), default=(0, 0)
    )
    with connection.cursor() as cursor:
        cursor.execute(SETTLED, [written_in, written_in, entry_id, at_once])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _keep(chains: Sequence[GrowingChain]) -> Sealed:
    """Write the new leaves, a seal over each chain that grew, and where to go on."""
    if not chains:
        return Sealed()
    sealed_in, now = _this_transaction()
    leaves = [leaf for chain in chains for leaf in chain.leaves]
    seals = [chain.seal(sealed_in=sealed_in, sealed_at=write_moment(now)) for chain in chains]
    AuditLeaf.objects.bulk_create(leaves, batch_size=ROWS_AT_ONCE)
    AuditBlock.objects.bulk_create([block for chain in chains for block in chain.blocks])
    AuditSeal.objects.bulk_create([_row(seal, now) for seal in seals])
    AuditHead.objects.bulk_create(
        [chain.head() for chain in chains],
        update_conflicts=True,
        unique_fields=["chain"],
        update_fields=["size", "frontier", "seals", "last_seal", "written_in", "entry_id"],
    )
    return Sealed(len(leaves), len(seals))


def _this_transaction() -> tuple[int, datetime]:
    """The number of this transaction, and the moment by the clock that entries are dated with."""
    with connection.cursor() as cursor:
        cursor.execute(NOW)
        number, moment = cursor.fetchone()
    return number, moment


def _row(seal: Seal, now: datetime) -> AuditSeal:
    return AuditSeal(
        chain=seal.chain,
        number=seal.number,
        size=seal.size,
        root=seal.root,
        previous=seal.previous,
        sealed_in=seal.sealed_in,
        sealed_at=now,
        hash=seal.hash,
    )
