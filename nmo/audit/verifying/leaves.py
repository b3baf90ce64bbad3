"""One place in a chain against the entry that stands in it."""

from dataclasses import dataclass, field

from nmo.audit.merkle import leaf_hash
from nmo.audit.rules import DetailState, detail_state
from nmo.audit.sealing.writing import chain_of, write_entry
from nmo.audit.verifying.findings import NAMED_AT_MOST, Code, Finding, Findings
from nmo.audit.verifying.rows import DIGEST, FORCE, WRITTEN_IN, LeafRow

Position = tuple[int, int]  # in the log's order: the transaction's number and the entry's
START: Position = (0, 0)


@dataclass
class LeafChecks:
    """Checks the entries of one chain, in the order of their places."""

    findings: Findings
    details_deleted: int = 0
    newest: Position = START
    _before: Position = START  # the two last places whose entries are as they were
    _last: tuple[LeafRow | None, Position] = (None, START)
    _mismatches: dict[bytes, Finding] = field(default_factory=dict)  # by what the entry hashes to
    _left_places: set[bytes] = field(default_factory=set)  # hashes whose entries stand elsewhere

    def check(self, row: LeafRow) -> Position | None:
        """Check one place; the entry's position, or None when it is not the entry sealed there."""
        if row.entry is None:
            self.findings.add(_finding(Code.ENTRY_REMOVED, row))
            return None
        self._check_detail(row, str(row.entry[DIGEST]))
        hashed = leaf_hash(write_entry(row.entry))
        if hashed != row.hash:
            self._remember_mismatch(row, hashed)
            return None
        force = row.entry[FORCE]
        if row.chain != chain_of(int(force) if force is not None else None):
            self.findings.add(_finding(Code.ENTRY_MOVED, row))
        position = (int(row.entry[WRITTEN_IN] or 0), row.entry_id)
        self._check_order(row, position)
        return position

    def end(self) -> None:
        """Tell entries that only changed places from those that changed."""
        for hashed, finding in self._mismatches.items():
            if hashed in self._left_places:
                self.findings.rename(finding, Code.ENTRY_MOVED)

    def _check_detail(self, row: LeafRow, digest: str) -> None:
        state = detail_state(digest, salt=row.salt, payload=row.payload)
        if state is DetailState.ALTERED:
            self.findings.add(_finding(Code.DETAIL_CHANGED, row))
        elif state is DetailState.DELETED:
            self.details_deleted += 1

    def _remember_mismatch(self, row: LeafRow, hashed: bytes) -> None:
        finding = _finding(Code.ENTRY_CHANGED, row)
        self.findings.add(finding)
        if len(self.findings.named) < NAMED_AT_MOST:
            self._mismatches[hashed] = finding
            self._left_places.add(row.hash)

    def _check_order(self, row: LeafRow, position: Position) -> None:
        """Of two that stand the wrong way round, name the one that fits neither neighbour."""
        last_row, last = self._last
        if position > last:
            self._before, self._last = last, (row, position)
        elif position > self._before and last_row is not None:
            self.findings.add(_finding(Code.ENTRY_MOVED, last_row))
            self._last = (row, position)
        else:
            self.findings.add(_finding(Code.ENTRY_MOVED, row))
        self.newest = max(self.newest, position)


def _finding(code: Code, row: LeafRow) -> Finding:
    return Finding(
        code=code, chain=row.chain, places=(row.number, row.number), entries=(row.entry_id,)
    )
