"""Who was served."""

import re
from collections.abc import Sequence

from nmo.intake.reading.dates import days_in
from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.people.names import NameSeen, as_in_body, folded, name_at, name_before
from nmo.intake.reading.services.labelled import Label
from nmo.intake.reading.services.table import Table
from nmo.intake.reading.services.words import without_print
from nmo.intake.reading.sheets.sheet import Sheet

_OR = r"(?:(?:the )?(?:above[- ]named )?resp(?:ondent|\.)?,? |mr |mrs |ms |miss |dr )?(?=[A-Z])"
_NMO = r"\b(?:order|injunction|n\.?m\.?o|non-?mol\w*(?: order)?|papers|documents)\b"
_NAMED = (
    (6, r"\b(?:documents?|papers|order) (?:was|were|is|are) (?:intended )?for (?=[A-Z])"),
    (6, r"\b(?:respondent|person|party) to be served ?:? ?(?=[A-Z])"),
    (6, r"(?:name of (?:the )?person|person|party|individual|name of (?:the )?(?:respondent|party))"
        r" (?:to be )?served ?(?:is)?:? ?"),
    (5, r"\bserve\b[^.;]{0,90}? (?:up)?on " + _OR),
    (5, r"\bserved (?:up)?on:? " + _OR),
    (5, r"\bserved " + _OR),
    (4, r"\b(?:handed|handing|gave|giving|given|delivered|delivering|deliver|hand|give|passed)\b"
        r"[^.;]{0,80}? to " + _OR),
    (4, r"\b(?:put|placed|pressed|passed)\b[^.;]{0,80}? (?:into|in) the hands? of " + _OR),
    (4, r"\b(?:serve|service (?:of[^.;]{0,60} )?(?:up)?on|attempts? to serve)\b:? " + _OR),
    (4, r"\b(?:gave|handed|giving|handing) (?:mr |mrs |ms |miss )?(?=[A-Z])"),
    (3, r"\b(?:sent|posted|e-?mailed|sending|posting)\b[^.;]{0,80}? to " + _OR),
    (3, r"\b(?:confirmed|(?:identified|id'?d) (?:him|her)self|admitted|told me|said)[^.;]{0,40}? "
        r"(?:as|to be|was|is) " + _OR),
    (3, _NMO + r" (?:made |issued )?(?:for|against|in respect of|naming|re|regarding|on) " + _OR),
    (2, r"\b(?:get hold of|locate|trace|find|met|saw|spoke (?:to|with)|meet|see) " + _OR),
    (2, r"\brespondent,? (?:mr |mrs |ms |miss )?(?=[A-Z])"),
)  # fmt: skip
_WAS_SERVED = re.compile(
    r" (?:\([^()]{1,40}\) )?(?:was|has been|had been|is|were)(?: then| duly| today| later)* "
    r"(?:personally |successfully |not )?(?:served|handed|given|sent)\b",
    re.IGNORECASE,
)
# A case's number with a name behind it: the case is theirs.
_AFTER_NUMBER = re.compile(
    r"\b(?:[A-Z]{2}\d{2}[FP]\d{5}|1[67]\d{2}-?\d{4}-?\d{4}-?\d{4}) ?[\-/:,(|]* ?(?=[A-Z][a-z])"
)
_NO_PERSON = re.compile(
    r"\b(?:Court|Order|Form|Police|Act|Road|Street|Statement|Service|Station|Suite|Report|Visit|"
    r"Attempt|Case|Solicitors?|LLP|Ltd|Limited|Log|LOG)\b|^(?i:fwd?|re)\b"
)
_BESIDE_LABEL, _BESIDE_RESPONDENT, _IN_TABLE = 7.0, 4.0, 8.0
# Words of no more points name whose case it is, not who was served.
_OF_THE_CASE = 2


def served_name_of(
    sheet: Sheet,
    table: Table | None,
    labels: Sequence[Label],
    respondent: Found[str] | None,
    *,
    told: bool,
) -> Found[str] | None:
    """Who was served: the name in the table, beside its label, in a sentence, else the case's.

    told: whether the paper tells of service at all; where not, it only names whose case it is.
    """
    candidates: list[tuple[float, Found[str]]] = []
    if table is not None and (name := name_at(table.who, 0)):
        value = as_in_body(name.value, sheet.text.string)
        candidates.append((_IN_TABLE, found_at(table.who, name.start, name.end, value)))
    for label in labels:
        points = _BESIDE_LABEL if "who" in label.kinds else _BESIDE_RESPONDENT
        asked = {"who", "respondent"} & label.kinds
        name = name_at(sheet, label.start, limit=label.end) if asked else None
        name = None if name and _NO_PERSON.search(name.value) else name
        if name and not _is_day(sheet, label):
            candidates.append((points, _found(sheet, name, labelled=points == _BESIDE_LABEL)))
    for points, name in _in_sentences(sheet):
        candidates.append((points, _found(sheet, name, labelled=points > _OF_THE_CASE)))
    if not told:
        candidates = [pair for pair in candidates if pair[1].signals.labelled]
    found = most_said(candidates, same=folded)
    if respondent is not None and _NO_PERSON.search(respondent.value):
        return found
    return found or (respondent.but(labelled=False) if told and respondent else None)


def _in_sentences(sheet: Sheet) -> list[tuple[float, NameSeen]]:
    text = without_print(sheet.flat)
    named: list[tuple[float, NameSeen]] = []
    for points, pattern in _NAMED:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            name = name_at(sheet, match.end())
            if name and name.start - match.end() <= 6 and text[name.start].isupper():
                named.append((float(points), name))
    for match in _AFTER_NUMBER.finditer(text):
        if (name := name_at(sheet, match.end())) and " " in name.value:
            named.append((2.0, name))
    for match in _WAS_SERVED.finditer(text):
        if name := name_before(sheet, match.start()):
            named.append((5.0, name))
    days = [(day.start, day.end) for day in days_in(sheet.flat)]
    return [
        (points, name)
        for points, name in named
        if not _NO_PERSON.search(name.value)
        and not any(start <= name.start < end for start, end in days)
    ]


def _is_day(sheet: Sheet, label: Label) -> bool:
    """Whether a day stands beside the label, whose weekday is no name."""
    days = days_in(sheet.flat[label.start : label.end])
    return bool(days) and days[0].start < 3


def _found(sheet: Sheet, name: NameSeen, *, labelled: bool) -> Found[str]:
    value = as_in_body(name.value, sheet.text.string)
    return found_at(sheet, name.start, name.end, value, labelled=labelled)
