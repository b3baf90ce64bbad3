"""When two values are the same: READING.md's rules for names, numbers, addresses and words."""

import re
import unicodedata
from typing import Any

from anyascii import anyascii
from rapidfuzz import fuzz

TITLES = re.compile(
    r"\b(mr|mrs|ms|miss|mx|dr|sir|his honour|her honour|hhj|ddj|dj|judge|deputy|district|circuit"
    r"|recorder|the honourable|honourable|justice|magistrates courts?|dyfarnwr)\b"
)
OF_A_COURT = re.compile(r"\b(the|in|family|county|court|sitting|at|combined|y llys teulu)\b")
POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b", re.IGNORECASE)
ALIKE_TEXT, ALIKE_ADDRESS, ALIKE_PLACE, ALIKE_DISTANCE = 90, 75, 80, 0.02
WITHOUT_PLACE = ("person", "unknown_residence")


def same_name(one: Any, other: Any) -> bool:
    """Case, accents, titles and punctuation ignored, then exact."""
    return bool(one) and bool(other) and _name(str(one)) == _name(str(other))


def same_number(one: Any, other: Any) -> bool:
    """Letters and digits only."""
    return bool(one) and bool(other) and _solid(str(one)) == _solid(str(other))


def same_court(one: Any, other: Any) -> bool:
    """Without the words Family Court at."""
    if not one or not other:
        return False
    return _squeezed(OF_A_COURT.sub(" ", _letters(str(one)))) == _squeezed(
        OF_A_COURT.sub(" ", _letters(str(other)))
    )


def same_address(one: Any, other: Any) -> bool:
    """The postcode must agree, the rest nearly."""
    one, other = str(one), str(other)
    codes = [[_solid("".join(found)) for found in POSTCODE.findall(text)] for text in (one, other)]
    if codes[0] != codes[1]:
        return False
    left = [_letters(POSTCODE.sub(" ", text)) for text in (one, other)]
    return bool(fuzz.token_set_ratio(*left) >= ALIKE_ADDRESS)


def same_text(one: Any, other: Any) -> bool:
    """Nine tenths alike."""
    return bool(fuzz.ratio(_letters(str(one)), _letters(str(other))) >= ALIKE_TEXT)


def same_zone(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """The same place; a person's surroundings and an unknown home have no name to compare."""
    if one["place_kind"] in WITHOUT_PLACE or other.get("place_kind") in WITHOUT_PLACE:
        return one["place_kind"] == other.get("place_kind")
    return same_place(one["place"], other.get("place"))


def same_place(one: Any, other: Any) -> bool:
    """An address by its postcode, any other place by its words."""
    if not one or not other:
        return False
    if POSTCODE.search(str(one)) and POSTCODE.search(str(other)):
        return same_address(one, other)
    return bool(fuzz.token_set_ratio(_letters(str(one)), _letters(str(other))) >= ALIKE_PLACE)


def same_distance(one: Any, other: Any) -> bool:
    """Within 2 per cent."""
    if one is None or other is None:
        return one is other
    return abs(float(one) - float(other)) <= ALIKE_DISTANCE * float(one)


def same_moment(one: Any, other: Any) -> bool:
    """To the minute; where the truth is a day alone, to the day."""
    if not one or not other:
        return False
    one, other = str(one), str(other)
    return other[:10] == one if len(one) == 10 else other[:16] == one[:16]


def same(one: Any, other: Any) -> bool:
    """Exactly."""
    return bool(one == other)


def _name(text: str) -> str:
    return _squeezed(TITLES.sub(" ", _letters(text)))


def _letters(text: str) -> str:
    plain = anyascii(unicodedata.normalize("NFC", text)).casefold()
    return _squeezed(re.sub(r"[^a-z0-9 ]", " ", plain.replace("'", "")))


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _solid(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())
