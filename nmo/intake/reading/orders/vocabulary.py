"""The lists of phrases of this folder, read once."""

import csv
import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a list."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


_NO_SENTENCE_END = re.compile(
    r"(?<=\d)\.(?=\d)|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|No|JP))\.|(?<=\bMrs)\."
)


def unpointed(text: str) -> str:
    """The text, of the same length, without the full stops that end no sentence: 14.03.2026."""
    return _NO_SENTENCE_END.sub(" ", text)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, in either case, its first and last sign those of a line where it says so."""
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)
