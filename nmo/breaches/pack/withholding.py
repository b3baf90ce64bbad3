"""What is kept out of the form for disclosure, and how it is found again. Pure.

Three layers, each for the slip of the one before: the sections leave confidential fields out; what
people typed loses every confidential value wherever it stands; the finished file is searched.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import cached_property
from typing import Any, TypeVar

from nmo.breaches.case_file import KeptBack, WhyKeptBack
from nmo.breaches.words import PackKind
from nmo.people.hiding import HIDDEN_IN_WORDS, without_names

INSTEAD = "[withheld]"
_WORD = re.compile(r"\w+")
_BETWEEN = r"[\W_]{0,6}"
_PLACES = frozenset({WhyKeptBack.ADDRESS, WhyKeptBack.PLACE})
_SHORTEST = 4  # letters and digits: a shorter piece stands in too many other words
_SHORTEST_NUMBER = 6
_DOOR = re.compile(r"^(?:flat\s+|unit\s+|room\s+)?\d+\s*[A-Za-z]?\s+", re.IGNORECASE)
_STREET = re.compile(
    r"\b(?:avenue|close|cottages?|court|crescent|drive|ffordd|gardens|grove|heol|hill|house|lane|"
    r"mews|park|place|refuge|rise|road|row|square|street|stryd|terrace|view|walk|way)\b",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}\b")
T = TypeVar("T")


@dataclass(frozen=True)
class Withholding:
    """What one form of the pack keeps back."""

    kind: PackKind
    kept_back: tuple[KeptBack, ...] = ()
    known_names: tuple[str, ...] = ()  # on the order that the respondent has

    @property
    def is_disclosure(self) -> bool:
        """Whether the defence is to read it."""
        return self.kind is PackKind.DISCLOSURE

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        longest_first = sorted(set(spellings(self.kept_back)), key=len, reverse=True)
        return tuple(_pattern(each) for each in longest_first)

    def typed(self, text: str) -> str:
        """What somebody typed, without any value that this form keeps back."""
        if not self.is_disclosure:
            return text
        clean = without_names(self.without_values(text), self._new_names)
        return clean.replace(HIDDEN_IN_WORDS, INSTEAD)

    @cached_property
    def _new_names(self) -> tuple[str, ...]:
        """The words of names that the respondent does not know: not those on his own order."""
        known = {word.casefold() for name in self.known_names for word in _WORD.findall(name)}
        return tuple(
            " ".join(word for word in _WORD.findall(each.value) if word.casefold() not in known)
            for each in self.kept_back
            if each.why is WhyKeptBack.NAME
        )

    def without_values(self, text: str) -> str:
        """The text without these values, however they are spaced, punctuated or capitalised."""
        for pattern in self._patterns:
            text = pattern.sub(INSTEAD, text)
        return text

    def throughout(self, value: T) -> T:
        """The same value with every text in it gone through: of dataclasses, tuples and texts."""
        return _throughout(value, self) if self.is_disclosure else value


def spellings(kept_back: Iterable[KeptBack]) -> Iterator[str]:
    """Each value whole, and each piece of it that tells of it alone."""
    for each in kept_back:
        if _folded(each.value):
            yield each.value
        if each.why in _PLACES:
            yield from _pieces_of_place(each.value)
        if each.why is WhyKeptBack.CONTACT:
            yield from _pieces_of_contact(each.value)


def found_in(text: str, kept_back: Iterable[KeptBack]) -> tuple[KeptBack, ...]:
    """Which of these values stand in the text, compared by letters and digits alone."""
    folded = _folded(text)
    return tuple(
        each
        for each in kept_back
        if any(_folded(piece) in folded for piece in spellings([each]) if _folded(piece))
    )


def _throughout(value: Any, rule: Withholding) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return rule.without_values(value)
    if isinstance(value, tuple):
        return tuple(_throughout(each, rule) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        said = {each.name: getattr(value, each.name) for each in fields(value) if each.init}
        return replace(value, **{name: _throughout(each, rule) for name, each in said.items()})
    return value


def _pieces_of_place(value: str) -> Iterator[str]:
    """Its postcode, and each part between commas that names a street or a house."""
    yield from _POSTCODE.findall(value)
    parts = [part.strip() for part in re.split(r"[,;\n]", value)]
    for place, part in enumerate(parts):
        without_number = _DOOR.sub("", part)
        if place == 0 or _STREET.search(part) or without_number != part:
            yield from (each for each in (part, without_number) if _tells(each))


def _tells(piece: str) -> bool:
    """Whether the piece alone tells of the place: "Flat 2" does not."""
    return len(_folded(piece)) >= _SHORTEST * 2


def _pieces_of_contact(value: str) -> Iterator[str]:
    digits = re.sub(r"\D", "", value)
    if "@" not in value and len(digits) >= _SHORTEST_NUMBER:
        yield digits[-9:]  # the number without +44 or 0


def _folded(text: str) -> str:
    folded = "".join(_WORD.findall(text.casefold())).replace("_", "")
    return folded if len(folded) >= _SHORTEST else ""


def _pattern(value: str) -> re.Pattern[str]:
    letters: Sequence[str] = [each for each in value if each.isalnum()]
    return re.compile(
        r"(?<![^\W_])(?:\+44|0)?" + _BETWEEN + _BETWEEN.join(map(re.escape, letters))
        if value.isdecimal()
        else r"(?<![^\W_])" + _BETWEEN.join(map(re.escape, letters)) + r"(?![^\W_])",
        re.IGNORECASE,
    )
