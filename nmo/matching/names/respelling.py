"""Habits of writing one sound, evened out by rule: "Yevgeniy", "Evgeni" -> one spelling.

The rules follow the romanisation tables of the field (ISO 9 and BGN/PCGN for Cyrillic, ALA-LC for
Arabic, Pinyin and Wade-Giles for Chinese) and how they are written in this country.
"""

import re
from functools import lru_cache

FROM_LETTERS = 4

# How one sound is written, most letters first. Order matters: "tsch" before "sch" before "ch".
_SOUNDS = (
    ("tsch", "ch"),
    ("dzh", "J"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("cz", "ch"),
    ("sz", "sh"),
    ("dj", "J"),
    ("zh", "J"),
    ("ph", "f"),
    ("ck", "k"),
    ("gh", "g"),
    ("kh", "k"),
    ("dh", "d"),
    ("th", "t"),
    ("bh", "b"),
    ("ts", "s"),
    ("tz", "s"),
    ("x", "ks"),
    ("q", "k"),
    ("z", "s"),
    ("w", "v"),
    ("ch", "ch"),
)
_SOUND = re.compile("|".join(written for written, _ in _SOUNDS) + "|c")
_HEARD = {**dict(_SOUNDS), "c": "k"}
_SOFT = ("e", "i", "y")
_DOUBLED = re.compile(r"(.)\1+")
_ENDINGS = (
    (re.compile(r"(?<=[sc]k)(?:iy|ij|yi|yj|yy|iyi|y|ie|i|aya|aia|aja|a)$"), "i"),
    (re.compile(r"(?<=[a-z]o)(?:ff|w|wa|va|f)$"), "v"),
    (re.compile(r"(?<=[a-z]e)(?:ff|wa|va)$"), "v"),
    (re.compile(r"(?<=[a-z]{2}v)[iy](?:tsch|tsh|tch|ch|cz|c)$"), "ich"),
    (re.compile(r"(?<=enk)a$"), "o"),
    (re.compile(r"(?<=[aeiou])gh$"), ""),
    (re.compile(r"(?<=[a-z]{3})(?:iy|ii|ij|yi|yy|ey|ei|ie|ee|y|j)$"), "i"),
    (re.compile(r"(?<=[a-z]{3}[aeiou])h$"), ""),
)
_VOWELS = (
    (re.compile(r"^(?:ye|ie)"), "e"),
    (re.compile(r"^i(?=[au])"), "y"),
    (re.compile(r"oo|ou"), "u"),
    (re.compile(r"(?:ei|ay|ey|ae)(?=[a-z])"), "ai"),
    (re.compile(r"(?:ee|ie|ea|iy|yi|ij|ii)(?=[a-z])"), "i"),
    (re.compile(r"y(?![aeiou])"), "i"),
    (re.compile(r"(?<=[a-z])[iyj]+(?=[aeou])"), ""),
)


def heard(token: str) -> str:
    """The token with each consonant written as it sounds."""
    return _SOUND.sub(_as_heard, token).lower()


@lru_cache(maxsize=50_000)
def evened(token: str) -> str:
    """The token in the spelling to which all habits of writing its sounds are brought."""
    for ending, usual in _ENDINGS:
        token = ending.sub(usual, token)
    token = _SOUND.sub(_as_heard, token)
    for written, usual in _VOWELS:
        token = written.sub(usual, token)
    return _DOUBLED.sub(r"\1", token.lower())


def _as_heard(written: re.Match[str]) -> str:
    letters = written.group()
    if letters == "c":
        return "s" if written.string.startswith(_SOFT, written.end()) else "k"
    return _HEARD[letters]
