"""Schedules of what is forbidden, to which the operative part only refers."""

import re

from nmo.intake.reading.terms.flow.passage import Passage

NAMES = r"(?P<name>schedule|annex(?:e|ure)?|appendix|atodlen)"
NUMBER = r"(?P<n>\d{1,2}|[A-Z]|[IVX]{1,4}|[Oo]ne|ONE|[Tt]wo|TWO|[Tt]hree|THREE)"
# "obey the prohibitions set out in Schedule 1", "forbidden from the acts in the First Schedule".
BINDS = re.compile(
    r"\b(?:obey|comply|abide|observe|bound|forbidden|prohibited|restrained|refrain\w*|keep\s+to"
    r"|(?:must|shall|may|not)\s+(?:not\s+)?(?:do|to\s+do|engage|carry\s+out|commit|breach))\b",
    re.IGNORECASE,
)
REFERS = re.compile(
    r"\b(?:acts?|conduct|things?|matters?|prohibitions?|conditions?|terms|restrictions?|paragraphs?"
    r"|anything|behaviou?r|injunctions?|what\s+is)\s(?:[^.;]{0,60}?\s)??"
    rf"(?:in|by|under|of|at)\s+(?:the\s+)?(?:(?P<nth>(?i:first|second|third))\s+)?(?i:{NAMES})"
    rf"(?:\s+{NUMBER}\b)?",
)
TITLE = re.compile(
    rf"^\W*(?:the\s+)?(?:(?P<nth>first|second|third)\s+)?{NAMES}"
    r"(?:\s+(?P<n>\d{1,2}|[A-Z]|[IVX]{1,4}|one|two|three)\b)?(?P<rest>.*)$",
    re.IGNORECASE,
)
COUNT = {"first": "1", "one": "1", "second": "2", "two": "2", "third": "3", "three": "3"}
MOST_WORDS = 14
FORBIDDEN = "the respondent is forbidden from"


def references_in(words: str) -> set[str]:
    """The schedules whose contents the words forbid, each by its number or letter."""
    sentences = re.split(r"(?<=[.;])\s+(?=[A-Z\d(])", words)
    return {
        _key(found)
        for sentence in sentences
        if BINDS.search(sentence)
        for found in REFERS.finditer(sentence)
    }


def schedule_titled(words: str) -> str | None:
    """The number or letter of the schedule whose title the words are, empty where it has none."""
    found = TITLE.match(words)
    if not found or len(words.split()) > MOST_WORDS or re.search(r"[.;,]$", words):
        return None
    rest = found["rest"].strip()
    if rest and rest[0] not in ":-–—(" and not rest[0].isupper():
        return None
    return _key(found)


def lead_of(passage: Passage) -> Passage:
    """Words that forbid what the schedule's items name, standing where its title stands."""
    return Passage(FORBIDDEN, (passage.spots[0],) * len(FORBIDDEN))


def _key(found: re.Match[str]) -> str:
    """What tells one schedule from another: `Schedule 1`, `the First Schedule`, `Annex A`."""
    groups = found.groupdict()
    number = (groups["nth"] or groups["n"] or "").lower()
    return COUNT.get(number, number)
