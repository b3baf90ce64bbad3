"""Whether words look like words: what tells a good reading from a bad one."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FORMS = re.compile(
    r"\d{1,4}([/.:-]\d{1,4})*[.,;)]?|\d{1,2}(st|nd|rd|th)|[A-Z]{1,2}\d[\dA-Z]?|\d[A-Z]{2}[.,)]?"
)
LETTERS = re.compile(r"[^\W\d_]+")
FEWEST_JUDGED = 12


@cache
def _known() -> frozenset[str]:
    """Common words of orders in English and Welsh."""
    file = Path(__file__).with_name("known_words.txt")
    return frozenset(file.read_text(encoding="utf-8").split())


def is_known(text: str) -> bool:
    """Whether the text is a common word, a number, a date or half of a postcode."""
    if FORMS.fullmatch(text):
        return True
    parts = LETTERS.findall(text.replace("’", "'").removesuffix("'s").lower())
    return bool(parts) and all(part in _known() for part in parts)


def known_rate(texts: Iterable[str]) -> float | None:
    """Which share of the words is known, weighed by length; None where there are too few to say.

    English orders have about 0.7 of it, a spoiled reading less than 0.3.
    """
    worded = [text for text in texts if any(letter.isalpha() for letter in text)]
    if len(worded) < FEWEST_JUDGED:
        return None
    return sum(len(text) for text in worded if is_known(text)) / sum(map(len, worded))
