"""Codes under which names that look or sound alike meet. They fetch; they never decide."""

import re
from functools import lru_cache

import jellyfish

RESPELLINGS = (
    ("ph", "f"),
    ("ck", "k"),
    ("gh", "g"),
    ("kh", "k"),
    ("dh", "d"),
    ("th", "t"),
    ("bh", "b"),
    ("zh", "j"),
    ("sch", "sh"),
    ("cz", "ch"),
    ("sz", "sh"),
    ("dj", "j"),
    ("x", "ks"),
    ("q", "k"),
    ("z", "s"),
    ("w", "v"),
)
SOFT_C = re.compile(r"c(?=[eiy])")
DOUBLED = re.compile(r"(.)\1+")
VOWELS = re.compile(r"[aeiouyh]")
FROM_LETTERS_FOR_DELETION = 3


def _respelt(token: str) -> str:
    for written, heard in RESPELLINGS:
        token = token.replace(written, heard)
    return token


@lru_cache(maxsize=50_000)
def skeleton(token: str) -> str:
    """The consonants in order, spelling habits evened out: "mohammed", "muhamad" -> "mmd"."""
    respelt = DOUBLED.sub(r"\1", SOFT_C.sub("s", _respelt(token)).replace("c", "k"))
    first = "a" if respelt[:1] in "aeiouy" else respelt[:1]
    return first + VOWELS.sub("", respelt[1:])


@lru_cache(maxsize=50_000)
def sounds(token: str) -> tuple[str, str]:
    """How the token sounds: the English reading, and a reading by other languages' habits."""
    primary = jellyfish.metaphone(token)
    secondary = jellyfish.metaphone(_respelt(token).replace("j", "y"))
    return primary, secondary


def deletions(token: str) -> frozenset[str]:
    """The token and all forms of it with one letter left out.

    Two tokens one edit apart (a letter missing, added, changed, or two neighbours swapped)
    always share such a form, so equality finds what a distance would.
    """
    if len(token) < FROM_LETTERS_FOR_DELETION:
        return frozenset((token,))
    return frozenset((token, *(token[:i] + token[i + 1 :] for i in range(len(token)))))
