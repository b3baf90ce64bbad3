"""The flat and the house number at the beginning of a line of an address."""

import re
from dataclasses import dataclass

from nmo.matching.names.folding import fold

KINDS = "flat|apartment|apt|unit|room|studio|maisonette|bedsit|fflat|fl"
FLOORS = "basement|lower|ground|upper|first|second|third|fourth|top|garden"
FLAT = re.compile(rf"(?:{KINDS})\s+(?:no\s+|number\s+)?(\w+)\b\s*(.*)")
FLAT_ON_A_FLOOR = re.compile(rf"((?:{FLOORS})(?:\s+floor)?)\s+(?:{KINDS})\b\s*(.*)")
# "3/12" is flat 3 of number 12 in most places, and the other way about in Edinburgh.
FLAT_AND_NUMBER = re.compile(r"\s*(\d+[a-z]?)\s*/\s*(\d+[a-z]?)\b(.*)", re.IGNORECASE | re.DOTALL)
NUMBER = re.compile(
    r"(?:no\s+|number\s+)?(\d+(?:\s?[a-z])?)\b(?:\s(?:to\s)?\d+[a-z]?\b)?\s*(.*)", re.DOTALL
)
CARE_OF = re.compile(r"\s*(?:c/o\b|care of\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Door:
    """Which door: the flat, and the house's number or name; empty where it is not said."""

    flat: str = ""
    number: str = ""

    def and_then(self, other: "Door") -> "Door":
        """What two lines say together."""
        return Door(self.flat or other.flat, self.number or other.number)

    def settled(self) -> "Door":
        """A number that only stood as a flat's is the house's: "Flat 3, High Street"."""
        if self.flat.isdigit() and not self.number:
            return Door("", self.flat)
        return self


def read_door(line: str) -> tuple[Door, str]:
    """The flat and house number that a line begins with, and the rest of it, folded."""
    if found := FLAT_AND_NUMBER.match(line):
        flat, number, rest = found.groups()
        return Door(flat.lower(), number.lower()), fold(rest)
    flat, rest = _flat(fold(line))
    if found := NUMBER.match(rest):
        return Door(flat, found.group(1).replace(" ", "")), found.group(2)
    return Door(flat), rest


def _flat(folded: str) -> tuple[str, str]:
    found = FLAT.match(folded) or FLAT_ON_A_FLOOR.match(folded)
    return (found.group(1), found.group(2)) if found else ("", folded)


def without_care_of(lines: list[str]) -> list[str]:
    """The lines but that of somebody in whose care post is sent: it is no part of the place."""
    if not lines or not CARE_OF.match(lines[0]):
        return lines
    if len(lines) > 1:
        return lines[1:]
    digit = re.search(r"\d", lines[0])
    return [lines[0][digit.start() :] if digit else CARE_OF.sub("", lines[0])]
