"""A place is shown only as printed in the order that the respondent has."""

import re

from nmo.law.history import Condition

WITHHELD = "[place withheld]"


def shown_place(condition: Condition) -> str | None:
    """The place of a condition, or None where it is confidential or there is none."""
    return None if condition.place_confidential else condition.place


def shown_words(condition: Condition, text: str, *, instead: str = WITHHELD) -> str:
    """The court's words, with every part of a confidential place taken out of them."""
    if not condition.place_confidential or not condition.place:
        return text
    parts = [part.strip() for part in condition.place.split(",") if len(part.strip()) > 2]
    any_part = "|".join(_in_any_spacing(part) for part in sorted(parts, key=len, reverse=True))
    if not any_part:
        return text
    run_of_parts = rf"(?:{any_part})(?:[\s,]*(?:{any_part}))*"
    return re.sub(run_of_parts, lambda _: instead, text, flags=re.IGNORECASE)


def _in_any_spacing(part: str) -> str:
    return r"\s+".join(re.escape(word) for word in part.split())
