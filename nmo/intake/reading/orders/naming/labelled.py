"""Parties named by a label: in its cell, in the cell beside it, or in the one below."""

import re
from collections.abc import Iterator

from nmo.intake.reading.orders.naming.answer import Naming, Role
from nmo.intake.reading.orders.naming.cells import below, right_of, shares_column
from nmo.intake.reading.orders.naming.words import (
    ORDINAL,
    SEVERAL,
    TAIL,
    noun_of,
    ordinal_of,
    role_of_label,
)
from nmo.intake.reading.people.names import NameSeen, name_at, names_at
from nmo.intake.reading.sheets.sheet import Cell, Sheet

_LABEL = re.compile(r"(?P<label>[^:?|]{3,80}?)\s*(?:(?P<mark>[:?|])|-(?= )|$)")
# In a line that begins so, each side is that of a lawyer.
_REPRESENTS = re.compile(
    r"\W*(?:legal )?(?:represent\w*|appearances?|appearing|counsel|solicitors?|advocates?)\b", re.I
)


def by_nouns(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """Applicant: NAME; Name of applicant: NAME; The 1st applicant is NAME."""
    pattern = re.compile(
        rf"(?:^|(?<=[\n.;:)\]|])[ ]?|(?<=  )|(?<=\w )(?=[^:|\n]{{6,24}}:))"
        rf"(?:the |full |yr? |enw'?r? )?(?:names? of (?:the )?)?"
        rf"{ORDINAL}{noun_of(role)}{TAIL}(?:'s?)?(?: (?:full )?names?)?(?: \(?(?:full )?names?\)?)?"
        rf"(?P<mark> ?[:|] ?| ?- ?| (?:is|yw|are) |\s*\n|(?= ))",
        re.IGNORECASE | re.MULTILINE,
    )
    for match in pattern.finditer(sheet.lined):
        if not _opens(sheet, match):
            continue
        ordinal = ordinal_of(match)
        for nth, name in enumerate(_values(sheet, match)):
            weight = 5.0 if match["mark"].strip() else 3.0
            yield Naming(role, weight, name, max(ordinal, nth + 1), heading=True)


def _opens(sheet: Sheet, match: re.Match[str]) -> bool:
    """Whether a label with words before it in its line is one of its own, no end of a longer one.

    "Solicitor for the Respondent:" asks for no party; "Nia Sample Respondent:" begins a second one.
    """
    start = match.start()
    before = sheet.lined[sheet.lined.rfind("\n", 0, start) + 1 : start].rstrip(" ")
    if _REPRESENTS.match(before):
        return False
    if not before or before[-1] in ".;:)]|" or sheet.lined[start - 2 : start] == "  ":
        return True
    is_own = sheet.lined[start].isupper() and before.split()[-1][:1].isupper()
    return is_own and ":" in before and match["mark"].strip() in (":", "|")


def by_labels(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """Person who must obey this order: NAME; in a table, with the name beside or below it."""
    for cell in sheet.cells:
        match = _LABEL.match(sheet.flat, cell.start, cell.end)
        if match is None or role_of_label(match["label"]) is not role:
            continue
        one = SEVERAL.search(match["label"]) is None
        names = _named_in(sheet, match.end(), cell.end, one=one)
        if not names and not sheet.flat[match.end() : cell.end].strip(" :-._"):
            names = _in_next_cell(sheet, cell, asks=bool(match["mark"]), one=one)
        for nth, name in enumerate(names):
            yield Naming(role, 4.0, name, nth + 1, heading=True)


def _in_next_cell(sheet: Sheet, cell: Cell, *, asks: bool, one: bool) -> list[NameSeen]:
    """The names in the cell beside a label, else below one that asks or stands in a table."""
    beside = right_of(sheet, cell)
    if beside and (names := _named_in(sheet, beside.start, beside.end, one=one)):
        return names
    under = _below_label(sheet, cell, asks=asks)
    return _named_in(sheet, under.start, under.end, one=one) if under else []


def _named_in(sheet: Sheet, start: int, end: int, *, one: bool) -> list[NameSeen]:
    """The names with which the span begins."""
    names = names_at(sheet, start, limit=end, one=one)
    return [] if names and names[0].start - start > 6 else names


def _values(sheet: Sheet, match: re.Match[str]) -> list[NameSeen]:
    """The names in the rest of the label's cell, or in the cell beside or below it."""
    at = match.end()
    cell = sheet.cell_at(match.end("mark") - 1 if match["mark"].strip() else match.start())
    cell = cell or sheet.cell_at(match.start())
    mark = match["mark"].strip().casefold()
    one = SEVERAL.search(match[0]) is None
    if cell is not None and at < cell.end:
        if mark in ("is", "yw", "are"):
            name = name_at(sheet, at)
            return [name] if name else []
        names = names_at(sheet, at, limit=cell.end, one=one)
        if names or sheet.flat[at : cell.end].strip(" :-._"):
            return names
    if cell is None:
        return []
    for near in (right_of(sheet, cell), _below_label(sheet, cell, asks=mark == ":")):
        if near is not None and (names := names_at(sheet, near.start, limit=near.end, one=one)):
            return names
    return []


def _below_label(sheet: Sheet, cell: Cell, *, asks: bool) -> Cell | None:
    """The cell below a label that asks; below one of several in a line, that of its own column."""
    under = below(sheet, cell)
    if under is None or sum(other.row == cell.row for other in sheet.cells) == 1:
        return under if asks else None
    return under if shares_column(under, cell) else None
