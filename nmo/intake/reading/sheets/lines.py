"""The words of a page as lines, and the lines as cells where a gap or a column parts them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nmo.intake.reading.page import Box, Page, Word
from nmo.intake.reading.sheets.barred import without_bars
from nmo.intake.reading.sheets.beside import centred_rows
from nmo.intake.reading.sheets.columns import NUMBER, letter_of
from nmo.intake.reading.sheets.wrapped import Joined, joined_rows

# A gap wider than this many letters parts two cells of a line.
GAP_IN_LETTERS = 3.5
SHARED_HEIGHT = 0.45


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands on one page, parted into cells from left to right."""

    page: int
    cells: tuple[tuple[Word, ...], ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the line."""
        return tuple(word for cell in self.cells for word in cell)


def lines_of(page: Page) -> list[Line]:
    """The lines of the page in its own reading order; words struck through are left out.

    A row of a table whose cells go on over several lines is one line, each cell whole.
    """
    kept = [word for word in page.words if word.text.strip() and not word.struck]
    return [
        Line(page.number, cells) for cells in _lines(without_bars(list(_rows(kept)), page.read_by))
    ]


def box_of(words: Sequence[Word]) -> Box:
    """The smallest box that holds the words, of which there is at least one."""
    box = words[0].box
    for word in words[1:]:
        box = box.around(word.box)
    return box


def _rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    row: list[Word] = []
    for word in words:
        if row and not _goes_on(row[-1], word):
            yield row
            row = []
        row.append(word)
    if row:
        yield row


def _lines(rows: Sequence[Sequence[Word]]) -> Iterator[tuple[tuple[Word, ...], ...]]:
    """The cells of each line, and of each row of a table whose cells are joined."""
    at = 0
    for joined in _joined(rows):
        yield from (tuple(_cells(words)) for words in rows[at : joined.start])
        yield joined.cells
        at = joined.end
    yield from (tuple(_cells(words)) for words in rows[at:])


def _joined(rows: Sequence[Sequence[Word]]) -> Iterator[Joined]:
    """The rows of tables: those with a label half-way up, and the others between them."""
    at = 0
    for centred in centred_rows(rows):
        yield from _moved(joined_rows(rows[at : centred.start]), at)
        yield centred
        at = centred.end
    yield from _moved(joined_rows(rows[at:]), at)


def _moved(found: Iterable[Joined], by: int) -> Iterator[Joined]:
    return (replace(one, start=one.start + by, end=one.end + by) for one in found)


def _goes_on(before: Word, word: Word) -> bool:
    """Whether the word stands to the right of the one before, on the same line."""
    one, two = before.box, word.box
    shared = min(one.bottom, two.bottom) - max(one.top, two.top)
    height = min(one.bottom - one.top, two.bottom - two.top)
    return two.left >= one.left and shared >= SHARED_HEIGHT * height


def _cells(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    letter = letter_of(words)
    cell: list[Word] = []
    for word in words:
        apart = cell and word.box.left - cell[-1].box.right > GAP_IN_LETTERS * letter
        if apart and not _is_number(cell):
            yield tuple(cell)
            cell = []
        cell.append(word)
    if cell:
        yield tuple(cell)


def _is_number(cell: Sequence[Word]) -> bool:
    """Whether the cell is only a paragraph's number, which its words follow after a gap."""
    return len(cell) == 1 and NUMBER.fullmatch(cell[0].text) is not None
