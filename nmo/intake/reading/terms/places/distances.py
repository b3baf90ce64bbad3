"""Distances as they are printed, in metres."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nmo.intake.reading.terms.places.patterns import pattern

UNITS = {"km": 1000.0, "mile": 1609.344, "yard": 0.9144, "foot": 0.3048, "metre": 1.0}
NUMBERS = dict(
    zip(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(1, 20),
        strict=True,
    )
) | {"a": 1, "an": 1, "half": 0.5, "quarter": 0.25}
TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
WELSH = {
    "cant": 100,
    "gant": 100,
    "hanner can": 50,
    "dau gant": 200,
    "deg": 10,
    "pum cant": 500,
    "ugain": 20,
}
VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}
SLIPS = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "S": "5", "B": "8"})


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance and where in the words it stands."""

    metres: int
    start: int
    end: int


def distances_in(words: str) -> Iterator[Distance]:
    """Each distance in the words, in metres; an age, a time or a width of type is none."""
    for found in pattern("distance").finditer(words):
        number = _number(found)
        unit = next(unit for unit in UNITS if found.group(unit))
        if number and 0 < number * UNITS[unit] <= 200_000:
            yield Distance(round(number * UNITS[unit]), found.start(), found.end())


def _number(found: re.Match[str]) -> float | None:
    """The number before the unit, None where the characters are none."""
    if found.group("under") or found.group("vulgar"):
        return _fraction(found)
    if found.group("welsh"):
        return WELSH[found.group("welsh").lower()]
    if found.group("words"):
        return _spelt(found.group("words"))
    digits = found.group("digits").translate(SLIPS).replace(" ", "").rstrip(".,")
    digits = digits.replace(",", "")
    return float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None


def _fraction(found: re.Match[str]) -> float:
    """The value of `1/2`, `1 1/2` or `1½`."""
    whole = float(found.group("whole") or 0)
    if found.group("vulgar"):
        return whole + VULGAR[found.group("vulgar")]
    return whole + int(found.group("over")) / int(found.group("under"))


def _spelt(words: str) -> float | None:
    """The value of a number in words, as in `one hundred and fifty` or `half a mile`."""
    total, current = 0.0, 0.0
    named = False
    for word in re.split(r"[\s-]+", words.lower()):
        if word == "quarters":
            return current * 0.25
        if word in {"half", "quarter"}:
            return NUMBERS[word] + (total + current if "and" in words.lower().split() else 0)
        if word in {"hundred", "thousand"}:
            current = (current or 1) * (100 if word == "hundred" else 1000)
            total, current = (total + current, 0.0) if word == "thousand" else (total, current)
            named = True
        elif word in {"a", "an"} and named:
            continue  # one and a half
        elif word in TENS or word in NUMBERS:
            current += TENS.get(word, NUMBERS.get(word, 0))
            named = True
    return total + current if named else None
