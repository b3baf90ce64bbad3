"""The reading order of a page: line by line, tables row by row."""

from collections.abc import Sequence
from statistics import median

from nmo.intake.reading.page import Word
from nmo.intake.reading.pages.arranging.rows import lines_in_a_row, rows

HUGE = 5.0  # times the usual height: a watermark, which stands across many lines


def in_reading_order(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words in the order in which a person reads the page, watermarks last."""
    if not words:
        return ()
    high = HUGE * median(word.box.bottom - word.box.top for word in words)
    lines = rows(word for word in words if word.box.bottom - word.box.top <= high)
    across = [word for word in words if word.box.bottom - word.box.top > high]
    return (*lines_in_a_row(lines), *across)
