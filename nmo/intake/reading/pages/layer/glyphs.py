"""What the signs of picture fonts mean, and which characters print as two."""

import csv
from functools import cache
from pathlib import Path

PRIVATE = 0xF000
LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st", "­": "-"}
)
NO_PRINT = str.maketrans(dict.fromkeys(("\ufeff", "\u200b", "\u200c", "\u200d", "\u2060", "\x00")))
TICKED, EMPTY = "☒", "☐"
TICKED_SIGNS = frozenset("☒☑🗹🗷⮽⊠")
EMPTY_SIGNS = frozenset("☐□▢❏❐❑❒◻⬜🞎")
TICKS = frozenset("✓✔✗✘✕✖")


@cache
def _signs() -> dict[str, dict[int, str]]:
    """Per font (a part of its name, the longest first) what each code prints."""
    signs: dict[str, dict[int, str]] = {}
    with Path(__file__).with_name("glyphs.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            signs.setdefault(row["font"], {})[int(row["code"], 16)] = row["means"]
    return signs


def meant(character: str, font: str) -> str:
    """What the character prints: a box, a tick or a bullet where the font is one of pictures."""
    plain = font.lower().replace("-", " ").replace("wingdings2", "wingdings 2")
    code = ord(character)
    for name, signs in _signs().items():
        if name in plain:
            return signs.get(code - PRIVATE if code >= PRIVATE else code, character)
    if PRIVATE <= code < PRIVATE + 0x100:
        return _signs()["symbol"].get(code - PRIVATE, character)
    return character


def as_printed(text: str) -> str:
    """The text with ligatures written out and without characters that leave no print."""
    return text.translate(LIGATURES).translate(NO_PRINT)
