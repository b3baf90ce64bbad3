"""The reading order of a page: line by line, tables row by row."""

from collections.abc import Sequence

from nmo.intake.reading.page import Word
from nmo.intake.reading.pages.arranging.rows import lines_in_a_row, rows


def in_reading_order(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words in the order in which a person reads the page."""
    return tuple(lines_in_a_row(rows(words)))
