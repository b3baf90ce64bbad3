"""Postcodes and addresses inside a typed line."""

import re

from nmo.matching.names.folding import fold
from nmo.matching.places.postcodes import OUTWARD, parse_postcode, spoken
from nmo.matching.places.streets import STREET_TYPES, STREET_WORDS

TAKEN = " | "
WHOLE = re.compile(rf"(?<!\w)({OUTWARD})\s*(\d[A-Z]{{2}})(?!\w)", re.IGNORECASE)
PART = re.compile(
    rf"(?<!\w)(?<!flat )(?<!unit )(?:near |in |nr )?({OUTWARD})((?: \d)?)(?![\w/])", re.IGNORECASE
)
HOUSE = re.compile(
    r"(?<![\w/])(?:flat|apartment|apt|unit|room)\s+\w+\b|(?<![\w/])\d{1,4}[a-z]?\b(?=,?\s+[^\W\d])",
    re.IGNORECASE,
)


def read_postcode(text: str) -> tuple[str, str]:
    """The first postcode, whole or in part, as people write it, and the rest."""
    for pattern in (WHOLE, PART):
        for found in pattern.finditer(text):
            typed = " ".join(filter(None, (found.group(1), found.group(2).strip())))
            if (code := parse_postcode(typed)) and code.district:
                return spoken(code), f"{text[: found.start()]}{TAKEN}{text[found.end() :]}"
    return "", text


def read_address(text: str) -> tuple[str, str]:
    """The first address that starts with a house or flat number, and the rest."""
    found = HOUSE.search(text)
    if found is None:
        return "", text
    before, (segment, gap, after) = text[: found.start()], text[found.start() :].partition("|")
    if not fold(before) and not fold(after):
        segment, name = _name_at_the_end(segment)
        after = f"{after} {name}"
    return segment.strip(" ,"), f"{before}{TAKEN}{gap}{after}"


def _name_at_the_end(segment: str) -> tuple[str, str]:
    # Someone who types the address first types the name last: after the last comma, or
    # after street and one word of place.
    address, comma, last = segment.rpartition(",")
    if comma and len(last.split()) > 1 and not _is_street(last):
        return address, last
    words = segment.split()
    streets = [i for i, word in enumerate(words) if i > 1 and _is_street(word)]
    if not streets or comma or len(words) - streets[0] < 4:
        return segment, ""
    end = streets[0] + 2
    return " ".join(words[:end]), " ".join(words[end:])


def _is_street(text: str) -> bool:
    return any(word in STREET_WORDS or word in STREET_TYPES for word in fold(text).split())
