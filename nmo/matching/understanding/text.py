"""What was typed, made safe to read: its size, its invisible characters, its sense."""

import re
import unicodedata

from nmo.matching.question import QuestionRefused

LONGEST = 300
WILDCARDS = re.compile(r"[*%?_]")


def cleaned(text: str) -> str:
    """The text without control, invisible and picture characters, with single spaces.

    Raises QuestionRefused for what holds nothing to look for.
    """
    if len(text) > LONGEST:
        raise QuestionRefused("too_long", f"That is too long. Type at most {LONGEST} characters.")
    kept = "".join(map(_visible, unicodedata.normalize("NFC", text)))
    kept = " ".join(kept.split())
    letters = sum(map(str.isalnum, kept))
    if WILDCARDS.search(kept) and letters < 2:
        raise QuestionRefused(
            "wildcard",
            "The register does not use * or %. Type the name as you heard it; "
            "other spellings are looked for too.",
        )
    if letters == 0:
        raise QuestionRefused(
            "empty", "Enter a name, date of birth, address, phone or case number."
        )
    if letters == 1:
        raise QuestionRefused(
            "too_short", "One character is too little. Type at least a family name."
        )
    return kept


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cf", "Sk"):
        return ""
    return " " if category[0] in "CZ" or category == "So" else character
