"""The tree against the recursive definition of RFC 9162, which is too slow to use."""

from collections.abc import Sequence
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.audit.merkle import (
    BLOCK,
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    inclusion_path,
    is_consistent,
    is_included,
    leaf_hash,
    node_hash,
)

SIZES = st.integers(1, 200)


def leaves_of(size: int) -> list[bytes]:
    return [leaf_hash(str(number).encode()) for number in range(size)]


def defined_root(leaves: Sequence[bytes]) -> bytes:
    """MTH of section 2.1.1, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = max(2**power for power in range(13) if 2**power < len(leaves))
    return node_hash(defined_root(leaves[:k]), defined_root(leaves[k:]))


def defined_path(m: int, leaves: Sequence[bytes]) -> list[bytes]:
    """PATH of section 2.1.3.1, word for word."""
    if len(leaves) == 1:
        return []
    k = max(2**power for power in range(13) if 2**power < len(leaves))
    if m < k:
        return [*defined_path(m, leaves[:k]), defined_root(leaves[k:])]
    return [*defined_path(m - k, leaves[k:]), defined_root(leaves[:k])]


def defined_proof(m: int, leaves: Sequence[bytes], whole: bool = True) -> list[bytes]:
    """SUBPROOF of section 2.1.4.1, word for word."""
    if m == len(leaves):
        return [] if whole else [defined_root(leaves)]
    k = max(2**power for power in range(13) if 2**power < len(leaves))
    if m <= k:
        return [*defined_proof(m, leaves[:k], whole), defined_root(leaves[k:])]
    return [*defined_proof(m - k, leaves[k:], False), defined_root(leaves[:k])]


def grown(size: int) -> Frontier:
    frontier = Frontier()
    for leaf in leaves_of(size):
        frontier.append(leaf)
    return frontier


def test_hashes_of_leaves_and_nodes_are_kept_apart() -> None:
    assert leaf_hash(b"a") == sha256(b"\x00a").digest()
    assert node_hash(b"a", b"b") == sha256(b"\x01ab").digest()
    assert Frontier().root() == EMPTY_ROOT == sha256(b"").digest()


@given(SIZES)
def test_a_tree_grown_leaf_by_leaf_has_the_root_of_the_definition(size: int) -> None:
    assert grown(size).root() == defined_root(leaves_of(size))


@given(SIZES, SIZES)
def test_a_tree_that_was_put_away_goes_on_growing_as_if_it_had_not(first: int, more: int) -> None:
    kept = Frontier.read(first, grown(first).write())
    for leaf in leaves_of(first + more)[first:]:
        kept.append(leaf)

    assert kept.root() == grown(first + more).root()


def test_nodes_that_do_not_fit_the_size_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be the frontier"):
        Frontier.read(6, grown(7).write())


@given(st.data())
def test_the_path_of_a_leaf_is_that_of_the_definition_and_holds(data: st.DataObject) -> None:
    leaves = leaves_of(data.draw(SIZES))
    number = data.draw(st.integers(0, len(leaves) - 1))

    path = inclusion_path(number, len(leaves), lambda start, end: defined_root(leaves[start:end]))

    assert path == defined_path(number, leaves)
    assert is_included(leaves[number], number, len(leaves), path, defined_root(leaves))


@given(st.data())
def test_a_path_holds_for_no_other_leaf_place_size_or_root(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 100))
    number = data.draw(st.integers(0, size - 1))
    leaves, root = leaves_of(size), defined_root(leaves_of(size))
    path = defined_path(number, leaves)

    assert not is_included(leaf_hash(b"other"), number, size, path, root)
    assert not is_included(leaves[number], (number + 1) % size, size, path, root)
    assert not is_included(leaves[number], number, size, path, EMPTY_ROOT)
    assert not is_included(leaves[number], number, size, path[:-1], root)
    assert not is_included(leaves[number], number, number, path, root)


@given(st.data())
def test_a_proof_that_one_tree_begins_another_is_that_of_the_definition_and_holds(
    data: st.DataObject,
) -> None:
    later = data.draw(SIZES)
    earlier = data.draw(st.integers(1, later))
    leaves = leaves_of(later)

    proof = consistency_proof(earlier, later, lambda start, end: defined_root(leaves[start:end]))

    assert proof == defined_proof(earlier, leaves)
    assert is_consistent(
        earlier, defined_root(leaves[:earlier]), later, defined_root(leaves), proof
    )


@given(st.data())
def test_a_tree_with_another_beginning_is_not_consistent(data: st.DataObject) -> None:
    later = data.draw(st.integers(2, 100))
    earlier = data.draw(st.integers(1, later - 1))
    changed = data.draw(st.integers(0, earlier - 1))
    leaves = leaves_of(later)
    before = defined_root(leaves[:earlier])
    leaves[changed] = leaf_hash(b"other")

    proof = defined_proof(earlier, leaves)

    assert not is_consistent(earlier, before, later, defined_root(leaves), proof)


def test_the_root_over_each_block_is_known_when_its_last_leaf_comes() -> None:
    leaves = [leaf_hash(str(number).encode()) for number in range(3 * BLOCK + 5)]
    frontier = Frontier()
    blocks = []

    for leaf in leaves:
        if block := frontier.block_with(leaf):
            blocks.append(block)
        frontier.append(leaf)

    wanted = [defined_root(leaves[start : start + BLOCK]) for start in range(0, 3 * BLOCK, BLOCK)]
    assert blocks == wanted
