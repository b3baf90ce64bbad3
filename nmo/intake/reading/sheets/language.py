"""Whether a document is written in English or in Welsh."""

import csv
import re
from enum import StrEnum
from functools import cache
from pathlib import Path

from nmo.intake.reading.sheets.sheet import Sheet

HERE = Path(__file__).parent
# At least so many of a hundred words are of the list in a Welsh document.
WELSH_SHARE = 0.06
_ENGLISH = re.compile(r"\b(?:the|and|of|must|this|order|is|that)\b", re.IGNORECASE)


class Language(StrEnum):
    """The language of a document."""

    ENGLISH = "english"
    WELSH = "welsh"


def language_of(sheet: Sheet) -> Language:
    """The language of most of the sheet's words."""
    words = re.findall(r"[\w']+", sheet.flat.casefold())
    welsh = sum(word in _words() for word in words)
    english = len(_ENGLISH.findall(sheet.flat))
    if words and welsh / len(words) >= WELSH_SHARE and welsh > english:
        return Language.WELSH
    return Language.ENGLISH


@cache
def _words() -> frozenset[str]:
    with (HERE / "welsh.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row[0] for row in list(csv.reader(file))[1:])
