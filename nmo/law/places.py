"""A place is shown only as printed in the order that the respondent has."""

import re
from collections.abc import Sequence
from itertools import pairwise

from nmo.law.history import Condition

WITHHELD = "[place withheld]"

_WORD = re.compile(r"\w+")
_BETWEEN = r"[\s,.;:/()'’-]*"  # what may stand between two words of one place
# Words of many places: alone they tell of none, beside a telling one they belong to it.
_COMMON = frozenset(
    (
        *("a", "an", "and", "at", "by", "for", "from", "in", "near", "of", "off", "on", "or"),
        *("the", "to", "address", "area", "avenue", "building", "close", "court", "crescent"),
        *("drive", "estate", "flat", "floor", "gardens", "grove", "hill", "home", "hospital"),
        *("house", "lane", "no", "number", "nursery", "park", "place", "property", "refuge"),
        *("road", "room", "row", "school", "square", "st", "street", "terrace", "unit", "view"),
        *("walk", "way", "work"),
    )
)
# What looks like a door or a postcode, for a place that was not written down beside the words.
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DOOR = rf"\b\d{{1,4}}[A-Za-z]?,?\s+(?!(?:{_MONTH})\b)(?:[A-Z][\w'’-]*)(?:[\s,]+[A-Z][\w'’-]*)*"
_POSTCODE = r"\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}\b"
_LOOKS_LIKE_A_PLACE = re.compile(f"{_DOOR}|{_POSTCODE}")


def shown_place(condition: Condition) -> str | None:
    """The place of a condition, or None where it is confidential or there is none."""
    return None if condition.place_confidential else condition.place


def shown_words(condition: Condition, text: str, *, instead: str = WITHHELD) -> str:
    """The court's words, with everything that tells of a confidential place taken out of them.

    However it is spaced, punctuated or shortened in the words: rather a word too many is taken
    out than one too few. A door or a postcode goes too, whether or not it is the place's own.
    """
    if not condition.place_confidential:
        return text
    place = _WORD.findall((condition.place or "").casefold())
    if place:
        text = _runs(place).sub(lambda run: instead if _tells(run[0], place) else run[0], text)
    return _LOOKS_LIKE_A_PLACE.sub(lambda _: instead, text)


def _runs(place: Sequence[str]) -> re.Pattern[str]:
    """Words of the place one after the other; a postcode's halves may be written as one word."""
    words = {*place, *map("".join, pairwise(place))}
    word = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"\b(?:{word})\b(?:{_BETWEEN}\b(?:{word})\b)*", re.IGNORECASE)


def _tells(run: str, place: Sequence[str]) -> bool:
    """Whether these words tell of the place: a number alone may be a distance."""
    words = _WORD.findall(run.casefold())
    if words == list(place):
        return True
    telling = [word for word in words if word not in _COMMON and len(word) > 1]
    return any(not word.isdecimal() for word in telling) or (bool(telling) and len(words) > 1)
