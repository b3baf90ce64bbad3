"""A party that is no person but an office: a chief constable who applies for an order."""

import re
from collections.abc import Iterator

from nmo.intake.reading.orders.naming.answer import Naming, Role
from nmo.intake.reading.people.names import NameSeen
from nmo.intake.reading.sheets.sheet import Sheet

_WORD = r"[^\W\d_a-z][\w'\-]*"
_OFFICE = re.compile(
    rf"\b(?P<office>(?:Chief Constable|CHIEF CONSTABLE)(?: (?:of|OF|for|FOR)(?: (?:the|THE))?"
    rf"(?: (?:and|AND|&))?(?:[ \n](?:{_WORD}|and|&)){{1,5}})?|"
    r"(?:Commissioner|COMMISSIONER) (?:of|OF)(?: (?:the|THE))? (?:Police|POLICE)"
    r"(?: (?:of|OF|for|FOR) (?:the|THE) (?:Metropolis|METROPOLIS))?)"
)
# No part of a force's name: what stands behind it in a list of the parties.
_SMALL = re.compile(r"\b(?:Of|For|The|And)\b")
_ENDS = re.compile(r"[ \n](?:applicant|and|&|against|complainant|v)\b.*", re.IGNORECASE | re.DOTALL)
_FORCE = re.compile(r".*?\b(?:police|constabulary|metropolis)\b", re.IGNORECASE | re.DOTALL)
_APPLIES = re.compile(
    r"(?:application (?:of|by)|applicant|applied for by|made by|complaint of|between)[\s:\-]*"
    r"(?:the )?$",
    re.IGNORECASE,
)
_IS_APPLICANT = re.compile(r"[\s,()\-]*(?:the )?(?:applicant|complainant)\b", re.IGNORECASE)


def applying_offices(sheet: Sheet) -> Iterator[Naming]:
    """On the application of the Chief Constable of X Police; the same beside the word applicant."""
    for match in _OFFICE.finditer(sheet.lined):
        start, end = match.start(), match.end() - _too_long(match[0])
        before = sheet.flat[max(0, start - 40) : start]
        if _APPLIES.search(before) or _IS_APPLICANT.match(sheet.flat, end):
            said = _SMALL.sub(lambda word: word[0].lower(), sheet.said(start, end).title())
            name = NameSeen(start, end, said)
            yield Naming(Role.APPLICANT, 6.0, name, heading=True)


def _too_long(office: str) -> int:
    """How many signs at the end are no part of the office's name."""
    force = _FORCE.match(office)
    kept = force[0] if force else _ENDS.sub("", office)
    return len(office) - len(kept)
