"""Seals that were kept elsewhere, compared with the log: what a rewritten log cannot pass."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nmo.audit.merkle import Frontier
from nmo.audit.sealing.writing import Seal
from nmo.audit.verifying.findings import Code, Finding
from nmo.audit.verifying.rows import SealRow


@dataclass(frozen=True)
class KeptSeal:
    """A seal from a file, which the register's owner could not reach."""

    file: str
    seal: Seal


class KeptSeals:
    """The kept seals of one chain, each waiting for its own number and size to come by."""

    def __init__(self, kept: Iterable[KeptSeal]) -> None:
        self._kept = tuple(kept)
        self._sizes = {each.seal.size for each in self._kept}
        self._seals_found: set[KeptSeal] = set()
        self._roots_found: set[KeptSeal] = set()
        self._rewritten: set[KeptSeal] = set()

    def pass_root(self, tree: Frontier) -> None:
        """Compare the root over the places so far with those kept over as many."""
        if tree.size not in self._sizes:
            return
        for kept in self._kept:
            if kept.seal.size == tree.size:
                self._roots_found.add(kept)
                self._compare(kept, tree.root() == kept.seal.root)

    def pass_seal(self, row: SealRow) -> None:
        """Compare a seal of the register with those kept under its number."""
        for kept in self._kept:
            if kept.seal.number == row.seal.number:
                self._seals_found.add(kept)
                self._compare(kept, row.hash == kept.seal.hash)

    def end(self) -> Iterator[Finding]:
        """What differs, and what never came."""
        for kept in self._kept:
            missing = not {kept} <= self._seals_found & self._roots_found
            if kept in self._rewritten:
                yield _finding(Code.LOG_REWRITTEN, kept)
            elif missing:
                yield _finding(Code.LOG_SHORTENED, kept)

    def _compare(self, kept: KeptSeal, is_same: bool) -> None:
        if not is_same:
            self._rewritten.add(kept)


def _finding(code: Code, kept: KeptSeal) -> Finding:
    return Finding(
        code=code,
        chain=kept.seal.chain,
        places=(0, kept.seal.size - 1),
        seal=kept.seal.number,
        kept_in=kept.file,
    )
