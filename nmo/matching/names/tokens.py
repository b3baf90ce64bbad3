"""A name taken apart: its words, which part of the name each is, and words written joined."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from nmo.matching.names.classes import FIRST_PARTICLES, PARTICLES, SUFFIXES, TITLES
from nmo.matching.names.folding import fold

OTHERWISE = re.compile(
    r"\b(?:a\.?\s?k\.?\s?a\b\.?|also known as|alias|formerly|f/k/a|n[ée]e\b)|[/;|]", re.IGNORECASE
)
BRACKETS = re.compile(r"[()\[\]{}\"“”«»]")
MOST_WORDS = 12


class Part(IntEnum):
    """Which part of a name a word is, going by where it stands."""

    GIVEN = 0
    MIDDLE = 1
    FAMILY = 2
    ALONE = 3


@dataclass(frozen=True, slots=True)
class NameToken:
    """One folded word of a name, or two neighbours written as one; covers words [start, end)."""

    text: str
    part: Part
    start: int
    end: int
    is_particle: bool = False

    @property
    def is_joined(self) -> bool:
        return self.end - self.start > 1


@dataclass(frozen=True, slots=True)
class Name:
    """One name: its words in order, and neighbours joined ("al", "hassan" -> "alhassan")."""

    full: str
    words: tuple[NameToken, ...]
    joined: tuple[NameToken, ...]

    @property
    def telling(self) -> tuple[NameToken, ...]:
        """The words that tell people apart: all but particles."""
        return tuple(word for word in self.words if not word.is_particle)


@lru_cache(maxsize=20_000)
def parse_name(full: str) -> Name:
    """Take one name apart; a comma puts the family name first ("SMITH, Jon")."""
    family, comma, given = full.partition(",")
    ordered = f"{given} {family}" if comma and fold(given) and fold(family) else full
    texts = [t for t in fold(ordered).split() if not t.isdigit()]
    texts = _without_titles(texts)[:MOST_WORDS]
    particles = _particles(texts)
    parts = _parts(particles)
    words = tuple(
        NameToken(text, part, i, i + 1, particle)
        for i, (text, part, particle) in enumerate(zip(texts, parts, particles, strict=True))
    )
    return Name(full, words, _joined(words))


def name_forms(text: str) -> tuple[str, ...]:
    """The names in a text that gives several: "Jon Smyth aka Jonno" -> two."""
    forms = (BRACKETS.sub(" ", form).strip(" ,") for form in OTHERWISE.split(text))
    return tuple(form for form in forms if fold(form))


def _without_titles(texts: list[str]) -> list[str]:
    kept = list(texts)
    while len(kept) > 1 and kept[0] in TITLES:
        kept.pop(0)
    while len(kept) > 1 and kept[-1] in SUFFIXES:
        kept.pop()
    return kept


def _particles(texts: list[str]) -> list[bool]:
    last = len(texts) - 1
    return [
        i < last and text in (PARTICLES if i else FIRST_PARTICLES) for i, text in enumerate(texts)
    ]


def _parts(particles: list[bool]) -> list[Part]:
    telling = [i for i, particle in enumerate(particles) if not particle]
    if len(telling) < 2:
        return [Part.ALONE] * len(particles)
    parts = [Part.MIDDLE] * len(particles)
    parts[: telling[0] + 1] = [Part.GIVEN] * (telling[0] + 1)
    for i in range(telling[-2] + 1, len(parts)):
        parts[i] = Part.FAMILY
    return parts


def _joined(words: tuple[NameToken, ...]) -> tuple[NameToken, ...]:
    return tuple(
        NameToken(a.text + b.text, b.part if a.is_particle else a.part, a.start, b.end)
        for a, b in pairwise(words)
        if len(words) > 2 or a.is_particle
    )
