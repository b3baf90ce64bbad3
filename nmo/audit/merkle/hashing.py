"""The two hashes of a tree; their first byte keeps a leaf from passing for a node."""

from hashlib import sha256

EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(content: bytes) -> bytes:
    """The hash of one leaf (RFC 9162 section 2.1.1)."""
    return sha256(b"\x00" + content).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node over its two children (RFC 9162 section 2.1.1)."""
    return sha256(b"\x01" + left + right).digest()


def split(width: int) -> int:
    """The largest power of two below `width` (2 or more): where a tree of that width divides."""
    return 1 << ((width - 1).bit_length() - 1)
