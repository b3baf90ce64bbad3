"""Codes under which names that look or sound alike meet. They fetch; they never decide."""

import re
from functools import lru_cache

import jellyfish

from nmo.matching.names.respelling import evened, heard

VOWELS = re.compile(r"[aeiouyh]")
FROM_LETTERS_FOR_DELETION = 3

# Letters that stand for another sound elsewhere: Somali, Spanish and Greek x is h, German, Polish
# and Scandinavian j is y, kh is often written h. German, Polish and Hebrew ch is that h too, but
# only a code is made of it: English "ch" is far more frequent.
ELSEWHERE = ((re.compile("kh|x"), "h"), (re.compile(r"(?<!d)j"), "y"))
# The Arabic article written on to a name: Alhassan, Elmasry.
ARTICLE = re.compile(r"^[ae]l(?=[b-df-hj-np-tv-z][a-z]{4})")
# Somali writes the Arabic ayn, which English leaves out, as c: Cabdi, Siciid.
SOMALI_AYN = re.compile(
    r"^c(?=aa|ii|ee|abd|umar|umer|ali|isma|usma|awil|awad|ilmi|arab|iise)"
    r"|(?<=[aiu])c(?=[aiu]{2})"
)


@lru_cache(maxsize=50_000)
def skeleton(token: str) -> str:
    """The consonants in order, spelling habits evened out: "mohammed", "muhamad" -> "mmd"."""
    return _consonants(evened(token))


@lru_cache(maxsize=50_000)
def skeletons(token: str) -> tuple[str, ...]:
    """The skeleton, and those that other tongues' letters give, where they are others."""
    mine = [_consonants(reading) for reading in readings(token)]
    if "ch" in token:
        mine.append(_consonants(evened(token.replace("ch", "h"))))
    return tuple(dict.fromkeys(mine))


@lru_cache(maxsize=50_000)
def readings(token: str) -> tuple[str, ...]:
    """The token's spelling evened out, and that of its reading by other tongues' letters."""
    mine, other = evened(token), evened(read_elsewhere(token))
    return (mine,) if mine == other else (mine, other)


def read_elsewhere(token: str) -> str:
    """The token with the letters that other tongues use for other sounds: "xasan" -> "hasan"."""
    token = ARTICLE.sub("", SOMALI_AYN.sub("", token))
    for written, meant in ELSEWHERE:
        token = written.sub(meant, token)
    return token


@lru_cache(maxsize=50_000)
def sounds(token: str) -> tuple[str, str]:
    """How the token sounds: the English reading, and a reading by other languages' habits."""
    primary = jellyfish.metaphone(token)
    secondary = jellyfish.metaphone(heard(token).replace("j", "y"))
    return primary, secondary


def deletions(token: str) -> frozenset[str]:
    """The token and all forms of it with one letter left out.

    Two tokens one edit apart (a letter missing, added, changed, or two neighbours swapped)
    always share such a form, so equality finds what a distance would.
    """
    if len(token) < FROM_LETTERS_FOR_DELETION:
        return frozenset((token,))
    return frozenset((token, *(token[:i] + token[i + 1 :] for i in range(len(token)))))


def _consonants(token: str) -> str:
    first = "a" if token[:1] in "aeiouy" else token[:1]
    return first + VOWELS.sub("", token[1:])
