"""A chain while it grows: the leaves and the seal that one batch adds to it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from nmo.audit.merkle import BLOCK, Frontier
from nmo.audit.models import AuditBlock, AuditHead, AuditLeaf, AuditSeal
from nmo.audit.sealing.writing import NO_SEAL, Seal


class SealingStopped(Exception):
    """What was sealed before is not as it was left; nothing more is until that is seen to."""


@dataclass(kw_only=True)
class GrowingChain:
    """The end of one chain, and what is added to it."""

    chain: int
    frontier: Frontier = field(default_factory=Frontier)
    seals: int = 0
    last_seal: bytes = NO_SEAL
    written_in: int = 0
    entry_id: int = 0
    leaves: list[AuditLeaf] = field(default_factory=list)
    blocks: list[AuditBlock] = field(default_factory=list)

    @classmethod
    def from_head(cls, head: AuditHead) -> Self:
        """The chain where sealing left it; raises SealingStopped when that makes no sense."""
        try:
            frontier = Frontier.read(head.size, bytes(head.frontier))
        except ValueError as error:
            raise SealingStopped(BROKEN) from error
        return cls(
            chain=head.chain,
            frontier=frontier,
            seals=head.seals,
            last_seal=bytes(head.last_seal),
            written_in=head.written_in,
            entry_id=head.entry_id,
        )

    def add(self, entry_id: int, written_in: int, leaf: bytes) -> None:
        """Give the next place to an entry."""
        self.leaves.append(
            AuditLeaf(chain=self.chain, number=self.frontier.size, entry_id=entry_id, hash=leaf)
        )
        if (block := self.frontier.block_with(leaf)) is not None:
            number = self.frontier.size // BLOCK
            self.blocks.append(AuditBlock(chain=self.chain, number=number, hash=block))
        self.frontier.append(leaf)
        self.written_in, self.entry_id = written_in, entry_id

    def seal(self, *, sealed_in: int, sealed_at: str) -> Seal:
        """The seal over everything added so far, tied to the one before."""
        seal = Seal(
            chain=self.chain,
            number=self.seals,
            size=self.frontier.size,
            root=self.frontier.root(),
            previous=self.last_seal,
            sealed_in=sealed_in,
            sealed_at=sealed_at,
        )
        self.seals, self.last_seal = self.seals + 1, seal.hash
        return seal

    def head(self) -> AuditHead:
        """Where sealing this chain goes on."""
        return AuditHead(
            chain=self.chain,
            size=self.frontier.size,
            frontier=self.frontier.write(),
            seals=self.seals,
            last_seal=self.last_seal,
            written_in=self.written_in,
            entry_id=self.entry_id,
        )

    def goes_on_from(self, last: AuditSeal | None) -> bool:
        """Whether `last`, the newest seal that is kept, is the one that sealing left off at."""
        if last is None:
            return self.seals == 0 and self.frontier.size == 0
        return (last.number, last.size, bytes(last.hash), bytes(last.root)) == (
            self.seals - 1,
            self.frontier.size,
            self.last_seal,
            self.frontier.root(),
        )


def refuse_broken(chains: Iterable[GrowingChain]) -> None:
    """Raise SealingStopped unless each chain goes on from its newest seal."""
    by_number = {chain.chain: chain for chain in chains}
    newest = {
        seal.chain: seal
        for seal in AuditSeal.objects.filter(chain__in=by_number)
        .order_by("chain", "-number")
        .distinct("chain")
    }
    for number, chain in by_number.items():
        if not chain.goes_on_from(newest.get(number)):
            raise SealingStopped(BROKEN)


BROKEN = (
    "The last seals of the log are not where sealing left them, so nothing more is sealed. Run "
    "nmo audit verify with the newest seals that were kept elsewhere: it names what is wrong."
)
