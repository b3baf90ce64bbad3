"""Tables of plain text, whose cells stand between upright bars: each cell in its own column."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, groupby

from nmo.intake.reading.page import Box, ReadBy, Word

# A bar that stands by itself parts two cells; of pictures it is as often a misread letter.
BAR = re.compile(r"[|¦│]+")
_OF_PICTURES = (ReadBy.TESSERACT, ReadBy.RAPIDOCR)
_LAID_OUT_BY_NOBODY = (ReadBy.MAIL, ReadBy.WORD_FILE)
LEFT, RIGHT = 0.1, 0.9
# Wider than a gap in a cell may be, or a cell without room for its words runs into the next.
BETWEEN = 0.035

Cells = list[list[Word]]


def without_bars(rows: Sequence[Sequence[Word]], read_by: ReadBy) -> list[list[Word]]:
    """The rows of words without the bars between cells, the cells apart where the bars stood.

    In a text without pages of its own the cells of rows with as many bars stand under each other,
    as they do where the text is shown; elsewhere words stay where they are.
    """
    if read_by in _OF_PICTURES:
        return [list(row) for row in rows]
    parted = [_parted(row) for row in rows]
    if read_by not in _LAID_OUT_BY_NOBODY:
        return [row for row in ([*chain(*cells)] for cells in parted) if row]
    laid: list[list[Word]] = []
    for count, run in groupby(_evened(rows, parted), key=len):
        laid += [[*chain(*_laid(cells))] if count > 1 else cells[0] for cells in run]
    return [row for row in laid if row]


def _evened(rows: Sequence[Sequence[Word]], parted: Sequence[Cells]) -> list[Cells]:
    """The rows' cells, with the empty first cell of a row over or under one that fills it.

    A head begins with a bar where the column of labels below it has none.
    """
    evened = list(parted)
    for nth, cells in enumerate(parted):
        beside = [parted[other] for other in (nth - 1, nth + 1) if 0 <= other < len(parted)]
        begins = BAR.fullmatch(rows[nth][0].text) if rows[nth] else None
        if begins and len(cells) > 1 and any(len(other) == len(cells) + 1 for other in beside):
            evened[nth] = [[], *cells]
    return evened


def _parted(row: Sequence[Word]) -> Cells:
    """The words between the bars; a bar before the first or behind the last parts nothing."""
    cells: Cells = [[]]
    for word in row:
        if BAR.fullmatch(word.text):
            cells.append([])
        else:
            cells[-1].append(word)
    if len(cells) > 2 and not cells[0]:
        cells = cells[1:]
    if len(cells) > 2 and not cells[-1] and BAR.fullmatch(row[0].text):
        cells = cells[:-1]
    return cells


def _laid(cells: Cells) -> Cells:
    """The cells in columns of one width."""
    width = (RIGHT - LEFT) / len(cells)
    between = min(BETWEEN, width / 2)
    return [
        _within(cell, LEFT + nth * width, LEFT + (nth + 1) * width - between)
        for nth, cell in enumerate(cells)
    ]


def _within(cell: Sequence[Word], left: float, right: float) -> list[Word]:
    """The cell's words side by side from the left edge, narrower where they had no room."""
    if not cell:
        return []
    first, last = cell[0].box.left, max(word.box.right for word in cell)
    scale = min(1.0, (right - left) / max(last - first, 0.001))
    return [
        replace(
            word,
            box=Box(
                left + (word.box.left - first) * scale,
                word.box.top,
                left + (word.box.right - first) * scale,
                word.box.bottom,
            ),
        )
        for word in cell
    ]
