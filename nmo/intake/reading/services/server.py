"""Who served it, and what they are."""

import re
from collections.abc import Iterator, Sequence

from nmo.intake.reading.dates import days_in
from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.people.names import NameSeen, as_in_body, folded, name_at, name_before
from nmo.intake.reading.services.choices import ticked, without_unticked
from nmo.intake.reading.services.labelled import Label, spans_of
from nmo.intake.reading.services.words import pattern_of, rows_of, without_print
from nmo.intake.reading.sheets.sheet import Sheet

_RANK = (
    r"(?:(?:T/|A/)?(?:PC|DC|PS|DS|DI|PI|WPC|PCSO|SC|Sgt|Sergeant|Insp(?:ector)?|"
    r"(?:Police |Special |Detective )?Constable|Officer)\b\.? ?\d{0,6}[,:]? ?)"
)
_AFTER_RANK = re.compile(rf"\s*{_RANK}?", re.IGNORECASE)
_SERVER = (
    (6, r"\(state\):?[ ,]*"),
    (5, r"\bfacts (?:stated )?in this [\w ]{4,24} are true\.? ?"),
    (5, r"\bI,? (?=[A-Z][\w'.\- ]{2,50},? (?:of|a|an|am|being|process|enquiry|court|county|bailiff"
        r"|police|the|solicitor|employed|make|state|certify|confirm|say|will|served|PC|\d))"),
    (5, r"\b(?:T/|A/)?(?:PC|DC|PS|DS|DI|Sgt|WPC|PCSO)\.? ?\d{0,6}[,:]? (?=[A-Z])"),
    (4, r"\b(?:affidavit|affirmation|statement|declaration)(?: (?:of|as to) service)? (?:of|by) "
        r"(?:(?:mr|mrs|ms|miss) )?(?=[A-Z])"),
    (4, r"\b(?:my (?:full )?name is|I am) (?=[A-Z][a-z])"),
    (4, r"\b(?:certified|served|report(?:ed)?|done|made|sworn|completed|signed|prepared|effected)"
        r" by:? (?:our process server,? |the bailiff,? |process server |bailiff )?"
        rf"{_RANK}?(?=[A-Z])"),
    (4, r"\b(?:name of (?:the )?(?:person|individual) (?:serving|effecting service|who served)|"
        r"process server|server|deponent) ?: ?"),
    (3, r"\bsigned ?(?:by)? ?:? ?"),
    (3, r"\b(?:kind regards|regards|yours (?:sincerely|faithfully)|many thanks|thanks|best"
        rf" wishes|rgds),? ?{_RANK}?"),
)  # fmt: skip
_BEFORE_OFFICE = re.compile(
    r"(?: of (?:the firm |messrs )?[\w &'\-]{2,50})?(?:,? |,? ?\()"
    r"(?:(?:an?|the|our|their|your) )?"
    r"(?:process server|(?:county )?court bailiff|bailiff|(?:enquiry|inquiry) agent|police officer|"
    r"police constable|solicitor|trainee solicitor|paralegal|constable|PCSO|enforcement officer)\b",
    re.IGNORECASE,
)
_NO_SERVER = re.compile(
    r"\b(?:Court|Order|Police|Date|Statement|Truth|Act|Server|Solicitors?|LLP|Ltd|Limited|"
    r"Applicant|Respondent|Service|Family|Bailiff|Certificate|Report|Team|Unit|Suite|Station|"
    r"Services|Legal|Response|Custody|Regards|Afternoon|Morning|Update|UPDATE|Incident|INCIDENT|Log|LOG|"
    r"Section|Note|NOTE|Entry|ENTRY)\b"
)
_BESIDE_LABEL = 8.0
# Whom the report is addressed to did not make it, and may sign what covers it.
_GREETED = re.compile(r"^[> \t]*(?:[Dd]ear|[Hh]i|[Hh]ello) ([A-Z][\w'\-]+)\W*$", re.MULTILINE)
# A name of initials is left to the same name in full.
_INITIALS = re.compile(r"^(?:[A-Z]\.? ?)+(?=[A-Z][a-z])")
# An office so many letters from the server's name is theirs, whatever the title says.
NEAR, NEAR_BEFORE, NEAR_POINTS = 60, 16, 6
LAST_LINES = 6


def server_name_of(
    sheet: Sheet, labels: Sequence[Label], person: Found[str] | None
) -> Found[str] | None:
    """Who served it; never the person served."""
    served = folded(person.value) if person else ""
    candidates = [
        (points, _server(sheet, name))
        for points, name in (*_labelled(sheet, labels), *_in_sentences(sheet), *_last(sheet))
        if folded(name.value) != served and not _NO_SERVER.search(name.value)
    ]
    greeted = {folded(name) for name in _GREETED.findall(sheet.lined)}
    candidates = [pair for pair in candidates if folded(pair[1].value) not in greeted]
    full = [pair for pair in candidates if not _INITIALS.match(pair[1].value)]
    return most_said(full or candidates, same=folded)


def _labelled(sheet: Sheet, labels: Sequence[Label]) -> Iterator[tuple[float, NameSeen]]:
    for start, end in spans_of(labels, "server"):
        rank = _AFTER_RANK.match(sheet.flat, start, end)
        at = rank.end() if rank else start
        if not days_in(sheet.flat[start:end]) and (name := name_at(sheet, at, limit=end)):
            yield _BESIDE_LABEL, name


def _in_sentences(sheet: Sheet) -> Iterator[tuple[float, NameSeen]]:
    text = without_print(sheet.flat)
    for points, pattern in _SERVER:
        for match in re.finditer(pattern, text, 0 if "[A-Z][\\w" in pattern else re.IGNORECASE):
            name = name_at(sheet, match.end())
            if name and name.start - match.end() <= 12 and text[name.start].isupper():
                yield float(points), name
    for match in _BEFORE_OFFICE.finditer(text):
        if name := name_before(sheet, match.start()):
            yield 4.0, name


def _last(sheet: Sheet) -> Iterator[tuple[float, NameSeen]]:
    """A name that is a line of its own among the last, or with only a day or an office behind."""
    rows = sheet.lined.split("\n")
    at = 0
    for nth, row in enumerate(rows):
        begins = at + len(row) - len(row.lstrip("> "))
        if len(rows) - nth <= LAST_LINES and (name := name_at(sheet, begins, limit=at + len(row))):
            rest = sheet.flat[name.end : at + len(row)].strip(" ,.-:()")
            following = rows[nth + 1] if nth + 1 < len(rows) else ""
            closed = not rest or days_in(rest) or (len(rest) < 40 and _office_in(rest))
            if name.start == begins and " " in name.value and closed:
                yield 2.5 + bool(rest or _office_in(following[:60])), name
        at += len(row) + 1


def _office_in(words: str) -> bool:
    return any(pattern_of(row["pattern"]).search(words) for row in rows_of("server_roles.csv"))


def _server(sheet: Sheet, name: NameSeen) -> Found[str]:
    return found_at(sheet, name.start, name.end, as_in_body(name.value, sheet.text.string))


def server_role_of(
    sheet: Sheet, labels: Sequence[Label], server: Found[str] | None
) -> Found[str] | None:
    """What the server is; None where the paper does not say.

    A form's own field or ticked choice says it, else the office next to the server's name, else
    the one that the paper names.
    """
    text = without_print(without_unticked(sheet))
    for start, end in (*ticked(sheet), *spans_of(labels, "role")):
        if told := list(_roles(sheet, text, start, end, near=[])):
            return min(told, key=lambda pair: pair[1].start)[1]
    told = list(_roles(sheet, text, 0, len(text), near=_mentions(sheet, server)))
    return max(told, key=lambda pair: pair[0])[1] if told else None


def _mentions(sheet: Sheet, server: Found[str] | None) -> list[tuple[int, int]]:
    """The spans of the server's name, each time it stands there."""
    if server is None:
        return []
    name = r"\s+".join(re.escape(word) for word in sheet.said(server.start, server.end).split())
    return [match.span() for match in sheet.find(name)]


def _roles(
    sheet: Sheet, text: str, start: int, end: int, *, near: Sequence[tuple[int, int]]
) -> Iterator[tuple[float, Found[str]]]:
    for row in rows_of("server_roles.csv"):
        matches = list(pattern_of(row["pattern"]).finditer(text, start, end))
        if not matches:
            continue
        points = float(row["points"]) + min(len(matches) - 1, 2) * 0.5
        if any(_is_near(match, span) for match in matches for span in near):
            points += NEAR_POINTS
        yield points, found_at(sheet, *matches[0].span(), row["role"])


def _is_near(match: re.Match[str], name: tuple[int, int]) -> bool:
    """Whether the office stands right behind the name, or right before it as a rank does."""
    begins, ends = name
    behind = ends <= match.start() <= ends + NEAR
    return behind or begins - NEAR_BEFORE <= match.end() <= begins
