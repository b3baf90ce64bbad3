"""What somebody with the rights of the tables' owner can do to the log; nothing stops them here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.db import connections

from nmo.audit.actions import record_many
from nmo.audit.merkle import Frontier, leaf_hash
from nmo.audit.sealing import seal
from nmo.audit.sealing.newest import newest_seals
from nmo.audit.sealing.writing import COLUMNS, NO_SEAL, Seal, columns_of, write_entry, write_moment
from nmo.audit.tests.building import an_entry
from nmo.audit.verifying.kept import KeptSeal

TABLES = (
    "audit_auditentry", "audit_auditdetail", "audit_auditleaf", "audit_auditseal",
    "audit_audithead",
)  # fmt: skip
EDITS = (
    "what = 'order.closed'",
    "kind = 'security'",
    "actor_id = 999",
    "actor_name = 'pc9999'",
    "force_id = 9",
    "via = 'api'",
    "reason = ''",
    "subject_kind = 'person'",
    "subject_id = 'X999'",
    "at = at - interval '1 microsecond'",
    "recorded_at = 'infinity'",
    "detail_digest = repeat('a', 64)",
)


@dataclass(frozen=True, kw_only=True)
class Done:
    """What was tampered with, and what must be named."""

    entries: set[int] = field(default_factory=set)
    chain: int | None = None


def a_sealed_log() -> list[KeptSeal]:
    """A log of two forces and of none, sealed four times; the seals kept after the third."""
    kept: list[KeptSeal] = []
    for batch in range(4):
        record_many(
            [
                an_entry(f"X{batch}-{n}", force_id=(1, 2, None)[n % 3], detail={"note": f"{n}"})
                for n in range(15)
            ]
        )
        seal()
        if batch == 2:
            kept = [KeptSeal("kept.json", each) for each in newest_seals()]
    return kept


class Owner:
    """Somebody with every right on the tables, who switches the triggers off first."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        for table in TABLES:
            self.do(f"ALTER TABLE {table} DISABLE TRIGGER USER")

    def do(self, statement: str, *values: object) -> None:
        with connections["owner"].cursor() as cursor:
            cursor.execute(statement, values)

    def keep(self) -> None:
        """Keep the tables as they are now, to be put back."""
        for table in TABLES:
            self.do(f"CREATE TABLE kept_{table} AS TABLE {table}")

    def put_back(self) -> None:
        """Undo everything since `keep`."""
        for table in reversed(TABLES):
            self.do(f"DELETE FROM {table}")
        for table in TABLES:
            self.do(f"INSERT INTO {table} SELECT * FROM kept_{table}")

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with connections["owner"].cursor() as cursor:
            cursor.execute(query, values)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    def entries(self, condition: str = "true") -> list[int]:
        return [
            row[0]
            for row in self.ask(
                "SELECT entry_id FROM audit_auditleaf l JOIN audit_auditentry e ON e.id = entry_id"
                f" WHERE {condition} ORDER BY l.chain, l.number"
            )
        ]

    def any_entry(self) -> int:
        return self.chance.choice(self.entries())

    def two_places(self) -> list[tuple[int, int, int, bytes]]:
        """Two places of one chain: chain, number, entry and hash."""
        chain = self.chance.choice([0, 1, 2])
        places = self.ask("SELECT chain, number, entry_id, hash FROM audit_auditleaf")
        return self.chance.sample([place for place in places if place[0] == chain], 2)


def edit(owner: Owner) -> Done:
    entry = owner.any_entry()
    owner.do(f"UPDATE audit_auditentry SET {owner.chance.choice(EDITS)} WHERE id = %s", entry)
    return Done(entries={entry})


def edit_with_its_leaf(owner: Owner) -> Done:
    """The hash is made to fit; the root over it is not."""
    done = edit(owner)
    owner.do(
        "UPDATE audit_auditleaf SET hash = %s WHERE entry_id = %s",
        rehashed(owner, *done.entries),
        *done.entries,
    )
    return done


def delete_one(owner: Owner) -> Done:
    entry = owner.any_entry()
    owner.do("DELETE FROM audit_auditdetail WHERE entry_id = %s", entry)
    owner.do("DELETE FROM audit_auditentry WHERE id = %s", entry)
    return Done(entries={entry})


def delete_the_tail(owner: Owner) -> Done:
    """From some seal on, with leaves, seals and where sealing stands: nothing is left over."""
    chain, keep = owner.chance.choice([0, 1, 2]), owner.chance.choice([1, 2])
    [(size, last, transaction)] = owner.ask(
        "SELECT size, hash, sealed_in FROM audit_auditseal WHERE chain = %s AND number = %s",
        chain,
        keep - 1,
    )
    gone = "SELECT entry_id FROM audit_auditleaf WHERE chain = %s AND number >= %s"
    owner.do(f"DELETE FROM audit_auditdetail WHERE entry_id IN ({gone})", chain, size)
    owner.do(f"DELETE FROM audit_auditentry WHERE id IN ({gone})", chain, size)
    owner.do("DELETE FROM audit_auditleaf WHERE chain = %s AND number >= %s", chain, size)
    owner.do("DELETE FROM audit_auditseal WHERE chain = %s AND number >= %s", chain, keep)
    rewrite_head(owner, chain, keep, last, transaction)
    return Done(chain=chain)


def insert(owner: Owner) -> Done:
    """A copy of an entry among the old ones, under a number that was never used or the next."""
    names = ", ".join(name for name in COLUMNS if name != "id")
    [(entry,)] = owner.ask(
        f"INSERT INTO audit_auditentry (id, {names})"
        f" SELECT nextval('audit_auditentry_id_seq'), {names} FROM audit_auditentry"
        " WHERE id = %s RETURNING id",
        owner.chance.choice(
            owner.entries("e.written_in < (SELECT max(written_in) FROM audit_auditentry)")
        ),
    )
    return Done(entries={entry})


def insert_backdated(owner: Owner) -> Done:
    """An entry that goes through the sealer, and says that it was recorded long ago."""
    names = ", ".join(name for name in COLUMNS if name not in {"id", "written_in", "recorded_at"})
    [(entry,)] = owner.ask(
        f"INSERT INTO audit_auditentry (recorded_at, {names})"
        f" SELECT recorded_at - interval '30 days', {names} FROM audit_auditentry"
        " WHERE id = %s RETURNING id",
        owner.any_entry(),
    )
    seal()
    return Done(entries={entry})


def reorder_entries(owner: Owner) -> Done:
    """Two entries change places; the hashes stay where they were."""
    (chain, one, first, _), (_, other, second, _) = owner.two_places()
    move = "UPDATE audit_auditleaf SET entry_id = %s WHERE chain = %s AND number = %s"
    owner.do(move, -1, chain, one)
    owner.do(move, first, chain, other)
    owner.do(move, second, chain, one)
    return Done(entries={first, second})


def reorder_leaves(owner: Owner) -> Done:
    """Two entries change places and take their hashes along."""
    (chain, one, first, _), (_, other, second, _) = owner.two_places()
    move = "UPDATE audit_auditleaf SET number = %s WHERE chain = %s AND number = %s"
    owner.do(move, -1, chain, one)
    owner.do(move, one, chain, other)
    owner.do(move, other, chain, -1)
    return Done(entries={first, second})


def swap_details(owner: Owner) -> Done:
    first, second = owner.chance.sample(owner.entries(), 2)
    owner.do(
        "UPDATE audit_auditdetail d SET salt = o.salt, payload = o.payload FROM audit_auditdetail o"
        " WHERE (d.entry_id, o.entry_id) IN ((%s, %s), (%s, %s))",
        first,
        second,
        second,
        first,
    )
    return Done(entries={first, second})


def recompute(owner: Owner) -> Done:
    """An entry that a kept seal covers is edited, and every hash after it made to fit."""
    [(entry, chain)] = owner.ask(
        "SELECT entry_id, chain FROM audit_auditleaf WHERE number < 15 ORDER BY entry_id"
        " LIMIT 1 OFFSET %s",
        owner.chance.randrange(45),
    )
    owner.do("UPDATE audit_auditentry SET subject_id = 'X999' WHERE id = %s", entry)
    owner.do(
        "UPDATE audit_auditleaf SET hash = %s WHERE entry_id = %s", rehashed(owner, entry), entry
    )
    reseal(owner, chain)
    return Done(chain=chain)


TAMPERINGS: dict[Callable[[Owner], Done], int] = {
    edit: 20,
    edit_with_its_leaf: 10,
    delete_one: 12,
    delete_the_tail: 8,
    insert: 8,
    insert_backdated: 6,
    reorder_entries: 8,
    reorder_leaves: 8,
    swap_details: 10,
    recompute: 10,
}


def rehashed(owner: Owner, entry: int) -> bytes:
    [row] = owner.ask(f"SELECT {columns_of('e')} FROM audit_auditentry e WHERE id = %s", entry)
    return leaf_hash(write_entry(row))


def reseal(owner: Owner, chain: int) -> None:
    """Compute every root and seal of a chain anew over the leaves as they are now."""
    leaves = owner.ask("SELECT hash FROM audit_auditleaf WHERE chain = %s ORDER BY number", chain)
    tree, last = Frontier(), NO_SEAL
    seals = owner.ask(
        "SELECT number, size, sealed_in, sealed_at FROM audit_auditseal WHERE chain = %s"
        " ORDER BY number",
        chain,
    )
    for number, size, sealed_in, sealed_at in seals:
        while tree.size < size:
            tree.append(leaves[tree.size][0])
        made = Seal(
            chain=chain, number=number, size=size, root=tree.root(), previous=last,
            sealed_in=sealed_in, sealed_at=write_moment(sealed_at),
        )  # fmt: skip
        owner.do(
            "UPDATE audit_auditseal SET root = %s, previous = %s, hash = %s"
            " WHERE chain = %s AND number = %s",
            made.root, last, made.hash, chain, number,
        )  # fmt: skip
        last = made.hash
    owner.do(
        "UPDATE audit_audithead SET frontier = %s, last_seal = %s WHERE chain = %s",
        tree.write(), last, chain,
    )  # fmt: skip


def rewrite_head(owner: Owner, chain: int, seals: int, last: bytes, transaction: int) -> None:
    tree = Frontier()
    for (leaf,) in owner.ask(
        "SELECT hash FROM audit_auditleaf WHERE chain = %s ORDER BY number", chain
    ):
        tree.append(leaf)
    owner.do(
        "UPDATE audit_audithead SET size = %s, seals = %s, frontier = %s, last_seal = %s,"
        " written_in = %s WHERE chain = %s",
        tree.size, seals, tree.write(), last, transaction, chain,
    )  # fmt: skip
