"""A tree that only grows, kept as the few nodes that later leaves can still join."""

from typing import Self

from nmo.audit.merkle.hashing import EMPTY_ROOT, node_hash

HASH_BYTES = 32
BLOCK_LEVELS = 10
BLOCK = 1 << BLOCK_LEVELS  # leaves whose root is kept, for proofs


class Frontier:
    """The roots of the full subtrees of a tree, widest first: one for each 1 in its size.

    Adding a leaf costs two hashes on average, however large the tree.
    """

    def __init__(self) -> None:
        self.size = 0
        self._nodes: list[bytes] = []

    def append(self, leaf: bytes) -> None:
        """Add the hash of the next leaf."""
        node, joined = leaf, self.size
        while joined & 1:
            node = node_hash(self._nodes.pop(), node)
            joined >>= 1
        self._nodes.append(node)
        self.size += 1

    def block_with(self, leaf: bytes) -> bytes | None:
        """The root over the BLOCK leaves that `leaf`, the next one, completes; None otherwise."""
        if (self.size + 1) % BLOCK:
            return None
        node = leaf
        for left in reversed(self._nodes[len(self._nodes) - BLOCK_LEVELS :]):
            node = node_hash(left, node)
        return node

    def root(self) -> bytes:
        """The root over every leaf so far (RFC 9162 section 2.1.1)."""
        if not self._nodes:
            return EMPTY_ROOT
        *wider, root = self._nodes
        for node in reversed(wider):
            root = node_hash(node, root)
        return root

    def write(self) -> bytes:
        """The nodes one after the other; with the size, enough to go on from."""
        return b"".join(self._nodes)

    @classmethod
    def read(cls, size: int, written: bytes) -> Self:
        """The frontier that `write` wrote; raises ValueError when it cannot be of that size."""
        if len(written) != size.bit_count() * HASH_BYTES:
            raise ValueError(f"{len(written)} bytes cannot be the frontier of {size} leaves.")
        frontier = cls()
        frontier.size = size
        frontier._nodes = [
            written[start : start + HASH_BYTES] for start in range(0, len(written), HASH_BYTES)
        ]
        return frontier
