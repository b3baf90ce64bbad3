"""The seal of a pack: one line with the digest of every other byte of the file. Pure.

It stands as a comment before the last `startxref`, where a PDF may hold one, so that no reader
minds it and no offset of the file moves. It tells of a change to whoever has the file alone; that
somebody made the whole file afresh is told by the register, which keeps the pack.
"""

from hashlib import sha256

_MARK = b"%NMO-PACK-SEAL sha256 "
_DIGITS = 64
_LINE = len(_MARK) + _DIGITS + 1
_LAST_WORD = b"startxref"


class NoSeal(ValueError):
    """The file bears no seal where one would stand."""


def sealed(pdf: bytes) -> bytes:
    """The PDF with the seal in it. Raises NoSeal for what is no PDF."""
    place = pdf.rfind(_LAST_WORD)
    if place < 0 or _MARK in pdf:
        raise NoSeal
    before, after = pdf[:place] + _MARK, b"\n" + pdf[place:]
    return before + _digest(before, after) + after


def is_as_sealed(pdf: bytes) -> bool:
    """Whether every byte is as it was sealed. Raises NoSeal where none is found."""
    place = pdf.rfind(_MARK)
    end = place + _LINE
    if place < 0 or pdf[end : end + len(_LAST_WORD)] != _LAST_WORD:
        raise NoSeal
    before, after = pdf[: place + len(_MARK)], pdf[end - 1 :]
    return pdf[place + len(_MARK) : end - 1] == _digest(before, after)


def _digest(before: bytes, after: bytes) -> bytes:
    return sha256(before + after).hexdigest().encode()
