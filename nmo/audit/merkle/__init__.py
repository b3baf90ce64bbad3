"""The hash tree of RFC 9162 section 2.1: roots that grow, and proofs about them. Pure."""

from nmo.audit.merkle.frontier import BLOCK, BLOCK_LEVELS, Frontier
from nmo.audit.merkle.hashing import EMPTY_ROOT, leaf_hash, node_hash
from nmo.audit.merkle.proofs import (
    consistency_proof,
    inclusion_path,
    is_consistent,
    is_included,
)

__all__ = [
    "BLOCK",
    "BLOCK_LEVELS",
    "EMPTY_ROOT",
    "Frontier",
    "consistency_proof",
    "inclusion_path",
    "is_consistent",
    "is_included",
    "leaf_hash",
    "node_hash",
]
