"""An address taken apart: flat, house number or name, street, locality, postcode."""

import re
from dataclasses import dataclass
from functools import lru_cache

from nmo.matching.names.folding import fold
from nmo.matching.places.doors import Door, read_door, without_care_of
from nmo.matching.places.postcodes import WHOLE, Postcode, parse_postcode
from nmo.matching.places.streets import has_street_word, street_and_locality

POSTCODE_IN_TEXT = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b")
LINES = re.compile(r"[,;\n]")


@dataclass(frozen=True, slots=True)
class Place:
    """An address taken apart; everything folded, what is unknown is empty.

    `number` is the house's, or its name as one word where it has no number.
    """

    flat: str = ""
    number: str = ""
    street: tuple[str, ...] = ()
    locality: tuple[str, ...] = ()
    postcode: Postcode | None = None

    @property
    def is_known(self) -> bool:
        return bool(self.street or self.locality or self.postcode)


@lru_cache(maxsize=20_000)
def parse_place(text: str, postcode: str = "") -> Place:
    """Take an address apart; a postcode given apart from the text is preferred to one inside it."""
    inside = POSTCODE_IN_TEXT.search(text.upper())
    if inside and WHOLE.fullmatch(inside.group(1) + inside.group(2)):
        text = text[: inside.start()] + " " + text[inside.end() :]
        postcode = postcode or inside.group()
    code = parse_postcode(postcode) if postcode else None
    door, lines = _door_and_lines(text)
    street, locality = street_and_locality(lines)
    return Place(door.flat, door.number, street, locality, code)


def _door_and_lines(text: str) -> tuple[Door, list[str]]:
    """The flat and house, and the lines that are left, the street's first."""
    lines = without_care_of([line for line in LINES.split(text) if fold(line)])
    door, house_name = Door(), ""
    while lines:
        read, rest = read_door(lines[0])
        door = door.and_then(read)
        if rest and (read.number or len(lines) == 1 or not _is_above_the_street(rest, lines[1])):
            lines[0] = rest
            break
        house_name = house_name or rest
        lines.pop(0)
    if house_name and not door.number:
        door = Door(door.flat, house_name.replace(" ", ""))
    return door.settled(), lines


def _is_above_the_street(line: str, next_line: str) -> bool:
    """Whether a line without a number is a house's name: the street stands on the next."""
    read, rest = read_door(next_line)
    return bool(read.number) or (has_street_word(rest) and not has_street_word(line))
