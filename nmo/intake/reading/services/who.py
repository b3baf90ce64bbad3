"""Who was served, and who served."""

import re

from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.people.names import NameSeen, as_in_body, folded, name_at, name_before
from nmo.intake.reading.services.table import Table
from nmo.intake.reading.services.words import without_print
from nmo.intake.reading.sheets.sheet import Sheet

_NAMED = (
    (6, r"\b(?:documents?|papers|order) (?:was|were|is|are) (?:intended )?for (?=[A-Z])"),
    (6, r"\b(?:respondent|person|party) to be served ?:? ?(?=[A-Z])"),
    (5, r"\bserve\b[^.;]{0,90}? (?:up)?on (?=[A-Z])"),
    (6, r"(?:name of (?:the )?person|person|party|individual|name of (?:the )?(?:respondent|party))"
        r" "
        r"(?:to be )?served ?(?:is)?:? ?"),
    (5, r"\bserved (?:up)?on:? (?:the (?:above[- ]named )?respondent,? )?(?=[A-Z])"),
    (5, r"\bserved (?:the (?:above[- ]named )?respondent,? |mr |mrs |ms |miss )?(?=[A-Z])"),
    (4, r"\b(?:handed|handing|gave|giving|delivered|delivering)\b[^.;]{0,80}? to (?:the"
        r" respondent,? |mr |"
        r"mrs |ms )?(?=[A-Z])"),
    (4, r"\b(?:serve|service (?:of[^.;]{0,60} )?(?:up)?on|attempts? to serve)\b:? (?:the"
        r" respondent,? |"
        r"mr |mrs |ms |miss )?(?=[A-Z])"),
    (3, r"\b(?:confirmed|identified himself|identified herself|admitted)[^.;]{0,40}? (?:as|to be"
        r"|was) (?=[A-Z])"),
)  # fmt: skip


def served_name_of(
    sheet: Sheet, table: Table | None, respondent: Found[str] | None
) -> Found[str] | None:
    """Who was served: the name in the table, in a sentence, else the case's respondent."""
    candidates: list[tuple[float, Found[str]]] = []
    if table is not None and (name := name_at(table.who, 0)):
        value = as_in_body(name.value, sheet.text.string)
        candidates.append((8.0, found_at(table.who, name.start, name.end, value)))
    text = without_print(sheet.flat)
    for points, pattern in _NAMED:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            name = name_at(sheet, match.end())
            if name is None or name.start - match.end() > 6 or not text[name.start].isupper():
                continue
            value = as_in_body(name.value, sheet.text.string)
            if re.search(r"\b(?:Court|Order|Form|Police|Act|Road|Street)\b", value):
                continue
            candidates.append((float(points), found_at(sheet, name.start, name.end, value)))
    found = most_said(candidates, same=folded)
    return found or (respondent.but(labelled=False) if respondent else None)


_SERVER = (
    (6, r"\b(?:name of (?:the )?(?:process )?server|served by|server(?:'s)?(?: name)?|(?:print"
        r"|full) name|"
        r"name \(?(?:in )?block (?:letters|capitals)\)?|name of (?:the )?(?:person|individual)"
        r" (?:serving"
        r"|effecting "
        r"service|who served)|officer(?: in the case)?|bailiff|process server|deponent) ?(?::|-|is)"
        r" ?"),
    (6, r"\(state\):?[ ,]*"),
    (5, r"\bfacts (?:stated )?in this [\w ]{4,24} are true\.? ?"),
    (5, r"\bI,? (?=[A-Z][\w'.\- ]{2,50},? (?:of|a|an|am|being|process|enquiry|court|bailiff|police"
        r"|the|"
        r"solicitor|employed|make|state|certify|confirm|say|served|PC|\d))"),
    (5, r"\b(?:PC|DC|PS|DS|Sgt|WPC|T/?PC)\.? ?\d{0,6}[,:]? (?=[A-Z])"),
    (4, r"\b(?:my name is|I am) (?=[A-Z][a-z])"),
    (3, r"\bsigned ?(?:by)? ?:? ?"),
    (3, r"\b(?:kind regards|regards|yours (?:sincerely|faithfully)|many thanks|thanks|best"
        r" wishes),? ?"
        r"(?:(?:PC|DC|PS|DS|Sgt)\.? ?\d{0,6} ?)?"),
)  # fmt: skip
_BEFORE_OFFICE = re.compile(
    r"(?: of (?:the firm |messrs )?[\w &'\-]{2,50})?,? (?:a |an |the )?(?:process server|court"
    r" bailiff|"
    r"bailiff|enquiry agent|police officer|police constable|solicitor)\b",
    re.IGNORECASE,
)
_NO_SERVER = re.compile(
    r"\b(?:Court|Order|Police|Date|Statement|Truth|Act|Server|Solicitors?|LLP|Ltd|Applicant|"
    r"Respondent|Service|Family|Bailiff)\b"
)


def server_name_of(sheet: Sheet, person: Found[str] | None) -> Found[str] | None:
    """Who served it; never the person served."""
    text = without_print(sheet.flat)
    served = folded(person.value) if person else ""
    candidates: list[tuple[float, NameSeen]] = []
    for points, pattern in _SERVER:
        for match in re.finditer(pattern, text, re.IGNORECASE if points != 5 else 0):
            name = name_at(sheet, match.end(), limit=match.end() + 60)
            if name is None or name.start - match.end() > 12 or _NO_SERVER.search(name.value):
                continue
            candidates.append((float(points), name))
    for match in _BEFORE_OFFICE.finditer(text):
        if (name := name_before(sheet, match.start())) and not _NO_SERVER.search(name.value):
            candidates.append((4.0, name))
    return most_said(
        [
            (points, _server(sheet, name))
            for points, name in candidates
            if folded(name.value) != served
        ],
        same=folded,
    )


def _server(sheet: Sheet, name: NameSeen) -> Found[str]:
    return found_at(sheet, name.start, name.end, as_in_body(name.value, sheet.text.string))
