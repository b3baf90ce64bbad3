"""Short proofs that a leaf is in a tree, and that one tree is the beginning of another.

Those who make a proof ask `subtree(start, end)` for the root over the leaves from `start` up to,
not including, `end`; they never ask for anything but a subtree of the whole tree.
"""

from collections.abc import Callable, Sequence

from nmo.audit.merkle.hashing import node_hash, split

Subtree = Callable[[int, int], bytes]


def inclusion_path(number: int, size: int, subtree: Subtree) -> list[bytes]:
    """The hashes that lead from leaf `number` to the root of `size` leaves (section 2.1.3.1)."""
    start, end, path = 0, size, []
    while end - start > 1:
        middle = start + split(end - start)
        if number < middle:
            path.append(subtree(middle, end))
            end = middle
        else:
            path.append(subtree(start, middle))
            start = middle
    return path[::-1]


def is_included(leaf: bytes, number: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Whether `path` leads from that leaf at that place to `root` (section 2.1.3.2)."""
    if not 0 <= number < size:
        return False
    place, last, node = number, size - 1, leaf
    for beside in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            node = node_hash(beside, node)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            node = node_hash(node, beside)
        place, last = place >> 1, last >> 1
    return last == 0 and node == root


def consistency_proof(earlier: int, later: int, subtree: Subtree) -> list[bytes]:
    """The hashes that show a tree of `earlier` leaves to begin one of `later` (2.1.4.1)."""
    if not 0 < earlier <= later:
        raise ValueError(f"A tree of {earlier} leaves cannot begin one of {later}.")
    start, end, whole, proof = 0, later, True, []
    while earlier < end:
        middle = start + split(end - start)
        if earlier <= middle:
            proof.append(subtree(middle, end))
            end = middle
        else:
            proof.append(subtree(start, middle))
            start, whole = middle, False
    if not whole:
        proof.append(subtree(start, end))
    return proof[::-1]


def is_consistent(
    earlier: int, earlier_root: bytes, later: int, later_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Whether `proof` shows the earlier tree to be the beginning of the later (2.1.4.2)."""
    if not 0 < earlier <= later:
        return False
    if earlier == later:
        return not proof and earlier_root == later_root
    hashes = [earlier_root, *proof] if earlier.bit_count() == 1 else list(proof)
    if not hashes:
        return False
    place, last = earlier - 1, later - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    before = after = hashes[0]
    for beside in hashes[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            before, after = node_hash(beside, before), node_hash(beside, after)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            after = node_hash(after, beside)
        place, last = place >> 1, last >> 1
    return last == 0 and before == earlier_root and after == later_root
