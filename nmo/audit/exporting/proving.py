"""For one entry, the hashes that lead from it to the newest seal of its chain."""

from collections.abc import Sequence
from functools import cached_property

from django.db import connection

from nmo.audit.merkle import BLOCK, BLOCK_LEVELS, consistency_proof, inclusion_path, node_hash
from nmo.audit.sealing.writing import Seal

BLOCKS = "SELECT number, hash FROM audit_auditblock WHERE chain = %s AND number < %s"
LEAVES = """
SELECT hash FROM audit_auditleaf WHERE chain = %s AND number >= %s AND number < %s ORDER BY number
"""

Levels = list[list[bytes]]  # the full subtrees of 1, 2, 4 ... leaves, in their order


class Prover:
    """Makes paths to one seal; it holds the roots of blocks, and the leaves of two of them."""

    def __init__(self, seal: Seal) -> None:
        self.seal = seal
        self._block = -1
        self._inside: Levels = [[]]

    def path(self, number: int) -> list[bytes]:
        """The hashes beside the way from leaf `number` up to the root (RFC 9162, 2.1.3.1)."""
        return inclusion_path(number, self.seal.size, self._subtree)

    def proof_since(self, earlier: Seal) -> list[bytes]:
        """The hashes that show an earlier seal's tree to begin this one's (RFC 9162, 2.1.4.1)."""
        return consistency_proof(earlier.size, self.seal.size, self._subtree)

    @cached_property
    def _above(self) -> Levels:
        return _levels([self._block_root(*each) for each in self._blocks()])

    def _subtree(self, start: int, end: int) -> bytes:
        width = end - start
        if width & (width - 1):  # the right edge of the tree: full subtrees, joined from the right
            middle = start + (1 << (width.bit_length() - 1))
            return node_hash(self._subtree(start, middle), self._subtree(middle, end))
        level = width.bit_length() - 1
        if level >= BLOCK_LEVELS:
            return self._above[level - BLOCK_LEVELS][start >> level]
        return self._levels_inside(start // BLOCK)[level][start % BLOCK >> level]

    @cached_property
    def _edge(self) -> Levels:
        """The subtrees of the block that is not full yet: every path passes it."""
        return _levels(self._leaves(self.seal.size // BLOCK))

    def _levels_inside(self, block: int) -> Levels:
        if block == self.seal.size // BLOCK:
            return self._edge
        if block != self._block:
            self._block, self._inside = block, _levels(self._leaves(block))
        return self._inside

    def _leaves(self, block: int) -> list[bytes]:
        start, end = block * BLOCK, min((block + 1) * BLOCK, self.seal.size)
        with connection.cursor() as cursor:
            cursor.execute(LEAVES, [self.seal.chain, start, end])
            return [bytes(each) for (each,) in cursor]

    def _blocks(self) -> list[tuple[int, bytes | None]]:
        full = self.seal.size // BLOCK
        with connection.cursor() as cursor:
            cursor.execute(BLOCKS, [self.seal.chain, full])
            kept = {number: bytes(each) for number, each in cursor}
        return [(number, kept.get(number)) for number in range(full)]

    def _block_root(self, number: int, kept: bytes | None) -> bytes:
        return kept if kept is not None else _levels(self._leaves(number))[-1][0]


def _levels(nodes: Sequence[bytes]) -> Levels:
    levels = [list(nodes)]
    while len(below := levels[-1]) > 1:
        pairs = zip(below[::2], below[1::2], strict=False)  # one left over is no full subtree
        levels.append([node_hash(left, right) for left, right in pairs])
    return levels
