"""One chain from its first place to its last, with the seals over it."""

from nmo.audit.merkle import Frontier
from nmo.audit.sealing.writing import NO_SEAL
from nmo.audit.verifying.ages import Ages
from nmo.audit.verifying.findings import Code, Finding, Findings
from nmo.audit.verifying.kept import KeptSeals
from nmo.audit.verifying.leaves import LeafChecks
from nmo.audit.verifying.rows import LeafRow, SealRow
from nmo.audit.verifying.verdict import ChainVerified

ENTRIES_NAMED = 10_000  # of those under a wrong root: more than a seal of ours is ever over


class ChainWalk:
    """Computes a chain's roots again while its leaves and seals come by in order."""

    def __init__(self, chain: int, kept: KeptSeals, findings: Findings) -> None:
        self.chain = chain
        self.checks = LeafChecks(findings)
        self.next_place = 0
        self._kept, self._findings = kept, findings
        self._tree = Frontier()
        self._ages = Ages()
        self._seals = 0
        self._last_seal: SealRow | None = None
        self._since_seal: list[int] = []  # entries since the last seal whose root was right
        self._roots_are_known = True  # until one is wrong: then no later one can be right

    def pass_leaf(self, row: LeafRow) -> None:
        """Check the next place and add its hash to the tree."""
        place = (row.number, row.number)
        if row.number != self.next_place:
            self._add(Code.PLACES_MISSING, places=(self.next_place, row.number - 1))
            self._roots_are_known = False
        self.next_place = row.number + 1
        self._tree.append(row.hash)
        if self._roots_are_known:
            self._kept.pass_root(self._tree)
        if len(self._since_seal) < ENTRIES_NAMED:
            self._since_seal.append(row.entry_id)
        position = self.checks.check(row)
        if position is not None and not self._ages.pass_entry(row, position[0]):
            self._add(Code.ENTRY_BACKDATED, places=place, entries=(row.entry_id,))

    def pass_seal(self, row: SealRow) -> None:
        """Check the next seal, which is over exactly the places passed so far."""
        seal, before = row.seal, self._last_seal
        if seal.hash != row.hash:
            self._add(Code.SEAL_CHANGED, seal=seal.number)
        if seal.number != self._seals or seal.previous != (before.hash if before else NO_SEAL):
            self._add(Code.SEAL_MISSING, seal=seal.number)
        self._check_root(row)
        self._kept.pass_seal(row)
        self._seals, self._last_seal = seal.number + 1, row

    def end(self, head_size: int | None) -> ChainVerified:
        """Close the chain; `head_size` is where sealing says that it left off."""
        self.checks.end()
        newest = self._last_seal.seal if self._last_seal else None
        sealed = newest.size if newest else 0
        if self.next_place > sealed:
            self._add(
                Code.SEAL_MISSING, places=(sealed, self.next_place - 1),
                entries=tuple(self._since_seal), seal=self._seals,
            )  # fmt: skip
        self._check_head(max(self.next_place, sealed), head_size or 0)
        for finding in self._kept.end():
            self._findings.add(finding)
        return ChainVerified(
            chain=self.chain,
            size=self.next_place,
            seals=self._seals,
            root=newest.root.hex() if newest else "",
            sealed_at=newest.sealed_at if newest else "",
        )

    def _check_root(self, row: SealRow) -> None:
        if not self._roots_are_known:
            return
        if row.seal.size == self._tree.size and row.seal.root == self._tree.root():
            self._since_seal.clear()
            if row.seal.hash == row.hash:
                self._ages.pass_seal(row.seal)
            return
        self._roots_are_known = False
        if row.seal.size > self.next_place:
            self._add(Code.LOG_SHORTENED, places=(self.next_place, row.seal.size - 1))
            return
        self._add(
            Code.LEAVES_CHANGED,
            places=(self._tree.size - len(self._since_seal), row.seal.size - 1),
            entries=tuple(self._since_seal),
            seal=row.seal.number,
        )

    def _check_head(self, size: int, head_size: int) -> None:
        if head_size > size:
            self._add(Code.LOG_SHORTENED, places=(size, head_size - 1))
        elif head_size < size:
            self._add(Code.HEAD_CHANGED)

    def _add(
        self,
        code: Code,
        *,
        places: tuple[int, int] | None = None,
        entries: tuple[int, ...] = (),
        seal: int | None = None,
    ) -> None:
        self._findings.add(
            Finding(code=code, chain=self.chain, places=places, entries=entries, seal=seal)
        )
