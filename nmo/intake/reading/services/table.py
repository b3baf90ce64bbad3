"""The table of FL415: who | how, when and where | what, by the places of its headings."""

import re
from dataclasses import dataclass

from nmo.intake.reading.page import Word
from nmo.intake.reading.sheets.lines import Line
from nmo.intake.reading.sheets.sheet import Cell, Sheet, sheet_of

_WHO = re.compile(r"name and address of (?:the )?person served|person served", re.IGNORECASE)
_HOW = re.compile(r"means of identification|how,? when and where|manner", re.IGNORECASE)
_WHAT = re.compile(r"prescribed forms|documents? served|forms? served", re.IGNORECASE)
_BELOW = re.compile(r"\bI have served\b|\bI am the\b|^signed\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """The words in the columns of the table, below their headings."""

    who: Sheet
    how: Sheet


def table_of(sheet: Sheet) -> Table | None:
    """The two columns that say who was served, and how; None where there is no such table."""
    who, how = _cell(sheet, _WHO), _cell(sheet, _HOW)
    if who is None or how is None or who.page != how.page or how.box.left <= who.box.left:
        return None
    what = _cell(sheet, _WHAT)
    top = max(who.box.bottom, how.box.bottom)
    bottom = _bottom(sheet, who.page, top)
    first = (who.box.left + how.box.left) / 2
    first = how.box.left - 0.02 if how.box.left - who.box.left > 0.1 else first
    second = what.box.left - 0.02 if what and what.box.left > how.box.left else 1.0
    return Table(
        _column(sheet, who.page, 0.0, first, top, bottom),
        _column(sheet, who.page, first, second, top, bottom),
    )


def _cell(sheet: Sheet, pattern: re.Pattern[str]) -> Cell | None:
    return next(
        (cell for cell in sheet.cells if pattern.search(sheet.flat, cell.start, cell.end)), None
    )


def _bottom(sheet: Sheet, page: int, top: float) -> float:
    below = [
        cell.box.top
        for cell in sheet.cells
        if cell.page == page
        and cell.box.top > top
        and _BELOW.search(sheet.flat[cell.start : cell.end])
    ]
    return min(below, default=1.0)


def _column(sheet: Sheet, page: int, left: float, right: float, top: float, bottom: float) -> Sheet:
    """The words between these edges as a sheet of their own, line by line."""
    rows: dict[int, list[Word]] = {}
    for placed in sheet.text.words:
        box = placed.word.box
        across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        if placed.page == page and left <= across < right and top <= down < bottom:
            row = sheet.text.string.count("\n", 0, placed.start)
            rows.setdefault(row, []).append(placed.word)
    lines = [Line(page, (tuple(words),)) for words in rows.values()]
    return sheet_of(sheet.doc, lines, read_by=sheet.read_by)
