"""The respondent's date of birth, or that the paper says it is unknown."""

import re
from datetime import date

from nmo.intake.reading.dates import DaySeen, days_in
from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.orders.naming import Role
from nmo.intake.reading.orders.naming.cells import above, below, label_around, left_of
from nmo.intake.reading.orders.naming.words import noun_of
from nmo.intake.reading.orders.nearest import Owners
from nmo.intake.reading.orders.parties import Party
from nmo.intake.reading.sheets.sheet import Cell, Sheet

BIRTH = re.compile(
    r"(?:date of birth|birth date|birthday|\bd\.? ?o\.? ?b\b\.?|\bborn\b|dyddiad geni"
    r"|\bganwyd|\bganed|\bb\.)"
    rf"(?:(?:'[rs]| of| for| y| yr)?(?: the)? ?\(?(?:{noun_of(Role.RESPONDENT)}|"
    rf"{noun_of(Role.APPLICANT)})(?:'s)?\)?)?"
    r"(?: ?:| is| was| on| of| ar| ?-| yw| ?=|\)|\||\?| as"
    r"| (?:believed|thought|understood|said) to be"
    r"| (?:given|recorded|stated)){0,4}\s*(?:the )?$",
    re.IGNORECASE,
)
UNKNOWN = re.compile(
    r"(?:date of birth|\bd\.? ?o\.? ?b\b\.?|dyddiad geni)[ :\-]*(?:is |currently )*"
    r"(?:(?:not |un)known|anhysbys|n/?a\b|not (?:stated|given|provided)|tbc|to be confirmed)",
    re.IGNORECASE,
)
HEADING = re.compile(
    r"(?:date of birth|birth date|d\.? ?o\.? ?b\.?|born(?: on)?|dyddiad geni)", re.I
)
# A table of the parties and their children has so many lines at most.
ROWS_OF_A_TABLE = 12
# Nobody younger does wrong in law: such a day is a child's, or misread.
YOUNGEST, OLDEST = 10, 105
# Younger or older is rare for a respondent: a person looks whether it is a child's or a slip.
SELDOM_YOUNGER, SELDOM_OLDER = 16, 85


def birth_of(
    sheet: Sheet, party: Party, owners: Owners, *, made: date | None
) -> Found[str | None] | None:
    """The party's date of birth as YYYY-MM-DD; a found None where it is said to be unknown."""
    candidates = []
    for day in births_in(sheet):
        if owners.of(day.start) is not party:
            continue
        born = not_in_future(day, made)
        if not _of_age(born, made, YOUNGEST, OLDEST):
            continue
        value: str | None = born.isoformat()
        found = found_at(
            sheet, day.start, day.end, value,
            checked=_passes(day, born, made), guessed=day.short_year or day.mended,
        )  # fmt: skip
        candidates.append((1.0, found))
    best = most_said(candidates or _in_brackets(sheet, party, made), same=lambda value: value)
    return best or _unknown(sheet, party, owners)


def _in_brackets(
    sheet: Sheet, party: Party, made: date | None
) -> list[tuple[float, Found[str | None]]]:
    """Days alone in brackets right behind the party's name: Rhys Proof (9 April 1988)."""
    ends = {end for _, end in party.spans}
    found: list[tuple[float, Found[str | None]]] = []
    for day in days_in(sheet.flat):
        opens = re.search(r" ?\($", sheet.flat[max(0, day.start - 2) : day.start])
        closes = sheet.flat[day.end : day.end + 1] == ")"
        if opens is None or not closes or day.start - len(opens[0]) not in ends:
            continue
        born = not_in_future(day, made)
        if made is not None and _of_age(born, made, SELDOM_YOUNGER, SELDOM_OLDER):
            value: str | None = born.isoformat()
            found.append((1.0, found_at(sheet, day.start, day.end, value, guessed=True)))
    return found


def births_in(sheet: Sheet) -> list[DaySeen]:
    """Every day that the sheet calls a date of birth."""
    return [
        day
        for day in days_in(sheet.flat)
        if BIRTH.search(sheet.flat[max(0, day.start - 90) : day.start])
        or _stands_among_births(sheet, day)
        or _stands_beside_broken_label(sheet, day)
    ]


def _stands_beside_broken_label(sheet: Sheet, day: DaySeen) -> bool:
    """Whether the label to its left goes on in the line below: "date of", then "birth"."""
    cell = sheet.cell_at(day.start)
    if cell and cell.start == day.start and BIRTH.search(label_around(sheet, cell) or ""):
        return True
    label = left_of(sheet, cell) if cell and cell.start == day.start else None
    under = below(sheet, label) if label else None
    if label is None or under is None or label.row != (cell.row if cell else None):
        return False
    words = (sheet.flat[each.start : each.end] for each in (label, under))
    return BIRTH.search(" ".join(words)) is not None


def _stands_among_births(sheet: Sheet, day: DaySeen) -> bool:
    """Whether the day is alone in its cell, in a column or a line for dates of birth."""
    cell = sheet.cell_at(day.start)
    if cell is None:
        return False
    if (cell.start, cell.end) != (day.start, day.end):
        return _is_only_day_of_its_row(sheet, cell)
    first = next(other for other in sheet.cells if other.row == cell.row)
    if HEADING.fullmatch(sheet.flat[first.start : first.end].strip(" :")):
        return True
    heads = (sheet.flat[over.start : over.end] for over in above(sheet, cell, ROWS_OF_A_TABLE))
    return any(HEADING.fullmatch(head) for head in heads)


def _is_only_day_of_its_row(sheet: Sheet, cell: Cell) -> bool:
    """Whether the day is the one day of a line of a table of which one column has births.

    Cells that stand near each other are read as one.
    """
    rows: dict[int, list[Cell]] = {}
    for other in sheet.cells:
        if cell.row - ROWS_OF_A_TABLE <= other.row <= cell.row:
            rows.setdefault(other.row, []).append(other)
    row = sheet.flat[rows[cell.row][0].start : rows[cell.row][-1].end]
    if len(rows[cell.row]) < 2 or len(days_in(row)) != 1:
        return False
    for over in range(cell.row - 1, cell.row - 1 - ROWS_OF_A_TABLE, -1):
        heads = [sheet.flat[head.start : head.end] for head in rows.get(over, ())]
        if len(heads) < 2:
            return False
        if any(HEADING.fullmatch(head) for head in heads):
            return not any(
                "date" in head.casefold() and not HEADING.fullmatch(head) for head in heads
            )
    return False


def not_in_future(day: DaySeen, made: date | None) -> date:
    """The day, a century earlier where two figures of a year put it into the future."""
    if day.short_year and day.day > (made or date(2050, 1, 1)):
        return day.day.replace(year=day.day.year - 100)
    return day.day


def _passes(day: DaySeen, born: date, made: date | None) -> bool | None:
    """Whether it may be a respondent's; None where the day of the order is not known."""
    if day.weekday_fits is False:
        return False
    return None if made is None else _of_age(born, made, SELDOM_YOUNGER, SELDOM_OLDER)


def _of_age(born: date, made: date | None, youngest: int, oldest: int) -> bool:
    return made is None or youngest <= (made - born).days / 365.25 <= oldest


def _unknown(sheet: Sheet, party: Party, owners: Owners) -> Found[str | None] | None:
    for match in UNKNOWN.finditer(sheet.flat):
        if owners.of(match.start()) is party:
            return found_at(sheet, match.start(), match.end(), None)
    return None
