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
LEFT, RIGHT, BETWEEN = 0.1, 0.9, 0.02

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
    for count, run in groupby(parted, key=len):
        laid += [[*chain(*_laid(cells))] if count > 1 else cells[0] for cells in run]
    return [row for row in laid if row]


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
    return [
        _within(cell, LEFT + nth * width, LEFT + (nth + 1) * width - BETWEEN)
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
