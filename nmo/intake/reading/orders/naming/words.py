"""The words that stand for a side: its nouns, and the phrases that make a label of a cell."""

import re
from functools import cache

from nmo.intake.reading.orders.naming.answer import Role
from nmo.intake.reading.orders.vocabulary import compiled, rows

ORDINAL = r"(?:(?P<ordinal>1st|2nd|3rd|4th|first|second|third|fourth|cyntaf|ail|\(?[1-4]\)) )?"
TAIL = r"(?: ?\(?(?P<after>[1-4])\)?)?"
_ORDINALS = {
    "1": 1, "2": 2, "3": 3, "4": 4, "f": 1, "s": 2, "t": 3, "c": 1, "a": 2,
}  # fmt: skip
LONGEST_LABEL = 10
# Said of several, it does not tell which of them the one name beside it is.
PLURAL = re.compile(r"\b(?:applicant|respondent|claimant|petitioner|defendant)s\b", re.IGNORECASE)
SEVERAL = re.compile(rf"{PLURAL.pattern}|\b(?:people|persons|parties)\b", re.IGNORECASE)


@cache
def noun_of(role: Role) -> str:
    """A pattern of the nouns for a party of that side."""
    found = [row["pattern"] for row in rows("naming/nouns.csv") if row["role"] == role]
    return f"(?:{'|'.join(found)})"


@cache
def any_noun() -> re.Pattern[str]:
    """A pattern of the nouns for a party of either side."""
    return re.compile(rf"\b(?:{'|'.join(noun_of(role) for role in Role)})\b", re.IGNORECASE)


def role_of_label(text: str) -> Role | None:
    """The side whose name a label asks for, told by its words; None where it asks for another.

    text: the label's words, such as "Person who must obey this order".
    """
    if len(text.split()) > LONGEST_LABEL:
        return None
    said = {
        row["role"] for row in rows("naming/labels.csv") if compiled(row["pattern"]).search(text)
    }
    return Role(said.pop()) if len(said) == 1 and said <= set(Role) else None


def ordinal_of(match: re.Match[str]) -> int:
    """Which of several parties of a side is meant; the first where nothing is said."""
    said = (match.groupdict().get("ordinal") or match.groupdict().get("after") or "").strip("() ")
    return _ORDINALS.get(said[:1].casefold(), 1)
