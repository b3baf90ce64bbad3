"""A name taken apart: its words, which part of the name each is, and words written joined."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import chain, count, pairwise, takewhile

from nmo.matching.names.classes import FIRST_PARTICLES, JOINS_ON, PARTICLES
from nmo.matching.names.folding import fold
from nmo.matching.names.titles import (
    before_the_peerage,
    is_no_name,
    of_the_peerage,
    without_titles,
)

OTHERWISE = re.compile(
    r"\b(?:a\.?\s?k\.?\s?a\b\.?|also known as|alias|formerly|f/k/a|n[ée]e\b)|[/;|]", re.IGNORECASE
)
BRACKETS = re.compile(r"[()\[\]{}\"“”«»]")
TWO_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2}")
# Short for Mohammed, a part of Scots and French names, and a Cantonese family name: no initials.
NO_INITIALS = frozenset(("md", "mc", "st", "ng", "bn"))
# A word in capitals that may be a family name beside small letters: not the initials "AJ".
CAPITALS = re.compile(r"(?:[^\W\d_]['’-]?){3,}|[^\W\d_aeiou][aeiou]|NG", re.IGNORECASE)
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
    """One name: its words in order, neighbours joined ("al", "hassan" -> "alhassan"), all letters.

    `letters_in_any_order` are those of the words sorted, so that their order does not matter.
    """

    full: str
    words: tuple[NameToken, ...]
    joined: tuple[NameToken, ...]
    letters: str
    letters_in_any_order: str

    @property
    def telling(self) -> tuple[NameToken, ...]:
        """The words that tell people apart: all but particles."""
        return tuple(word for word in self.words if not word.is_particle)


@lru_cache(maxsize=20_000)
def parse_name(full: str) -> Name:
    """Take one name apart.

    A comma puts the family name first ("SMITH, Jon"); capitals beside small letters say that it
    stands first ("SMITH Jon"). What the peerage adds ("1st Earl of ...") may be missing.
    """
    given_first, added = _in_order(full)
    texts = _initials_apart(without_titles(given_first))[:MOST_WORDS]
    every = [*texts, *added][:MOST_WORDS] if added else texts
    particles = _particles(every)
    parts = _parts(particles[: len(texts)], _capitals_in_front(full, texts))
    parts += [Part.MIDDLE] * (len(every) - len(texts))
    words = tuple(map(NameToken, every, parts, range(len(every)), count(1), particles))
    in_order, in_any_order = "".join(every), "".join(sorted(every))
    return Name(full, words, _joined(words), in_order, in_any_order)


def name_forms(text: str) -> tuple[str, ...]:
    """The names in a text that gives several: "Jon Smyth aka Jonno" -> two."""
    forms = (BRACKETS.sub(" ", form).strip(" ,") for form in OTHERWISE.split(text))
    return tuple(form for form in forms if fold(form))


def _in_order(full: str) -> tuple[list[str], list[str]]:
    """The words with the given name first, and apart from them what the peerage adds."""
    if "," not in full:
        ordered = fold(full).split()
        end = before_the_peerage(ordered)
        if end == len(ordered):
            return ordered, []
    segments = [words for words in (fold(part).split() for part in full.split(",")) if words]
    names = [words for words in segments[1:] if not is_no_name(words)]
    ordered = list(chain(*names, *segments[:1]))
    end = before_the_peerage(ordered)
    peerages = [ordered[end:], *(words for words in segments[1:] if is_no_name(words))]
    added = list(chain.from_iterable(map(of_the_peerage, peerages)))
    return (ordered[:end], added) if end else (added or ordered, [])


def _initials_apart(texts: list[str]) -> list[str]:
    """The words with initials apart: "JR Smith" is "J R Smith", as no name is two consonants."""
    if (
        len(texts) > 1
        and len(texts[0]) == 2
        and TWO_CONSONANTS.match(texts[0])
        and texts[0] not in NO_INITIALS
    ):
        return [*texts[0], *texts[1:]]
    return texts


def _capitals_in_front(full: str, texts: list[str]) -> int:
    """How many words at the front are a family name in capitals beside small letters."""
    if full.isupper() or full.islower() or "," in full:
        return 0
    written = full.split()
    front = list(takewhile(lambda word: word.isupper() and CAPITALS.fullmatch(word), written))
    words = [word for capitals in front for word in fold(capitals).split()]
    return len(words) if words == texts[: len(words)] and len(words) < len(texts) else 0


def _particles(texts: list[str]) -> list[bool]:
    last = len(texts) - 1
    particles = [text in PARTICLES for text in texts[:last]] + [False] * (last >= 0)
    if last > 0:
        particles[0] = texts[0] in FIRST_PARTICLES
    return particles


def _parts(particles: list[bool], family_in_front: int) -> list[Part]:
    telling = [i for i, particle in enumerate(particles) if not particle]
    if len(telling) < 2:
        return [Part.ALONE] * len(particles)
    if family_in_front:
        rest = [Part.MIDDLE] * (len(particles) - family_in_front - 1)
        return [*[Part.FAMILY] * family_in_front, Part.GIVEN, *rest]
    parts = [Part.MIDDLE] * len(particles)
    parts[: telling[0] + 1] = [Part.GIVEN] * (telling[0] + 1)
    for i in range(telling[-2] + 1, len(parts)):
        parts[i] = Part.FAMILY
    return parts


def _joined(words: tuple[NameToken, ...]) -> tuple[NameToken, ...]:
    """Neighbours as one word: those of a long name, and particles with what they stand before."""
    joined = [_as_one(a, b) for a, b in pairwise(words) if _may_join(a, b, words)]
    for i in range(1, len(words) - 1):
        before, word = words[i - 1], words[i]
        if word.is_particle and (before.is_particle or word.text in JOINS_ON):
            joined.append(_as_one(before, word, words[i + 1]))
    return tuple(joined)


def _may_join(a: NameToken, b: NameToken, words: tuple[NameToken, ...]) -> bool:
    if a.is_particle or a.text in JOINS_ON or b.text in JOINS_ON:
        return True
    return len(words) > 2 and not b.is_particle and len(a.text) > 1 and len(b.text) > 1


def _as_one(*words: NameToken) -> NameToken:
    last = words[-1]
    part = last.part if words[0].is_particle else words[0].part
    return NameToken("".join(w.text for w in words), part, words[0].start, last.end)
