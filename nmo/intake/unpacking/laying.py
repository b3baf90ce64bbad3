"""Lines of words laid on made-up pages, so that what has no pages is read like what has."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nmo.intake.reading.page import Box, Page, Paper, PaperKind, ReadBy, TickBox, Word

LINES_A_PAGE = 60
TICKED, UNTICKED = "☒", "☐"
_LEFT, _RIGHT, _TOP, _BOTTOM = 0.1, 0.9, 0.05, 0.95
_INDENT, _MOST_INDENTS = 0.03, 8
_LETTER = (_RIGHT - _LEFT) / 95  # the usual width of a letter in shares of the page
# Wider than a gap in a cell may be, or a cell without room for its words runs into the next.
_BETWEEN_COLUMNS = 0.035
_SOME = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a line; `tick` says of a box to tick whether it is ticked, None for others."""

    text: str
    struck: bool = False
    bold: bool = False
    tick: bool | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """Words side by side from `left` to `right` (shares of the page), each at its letter."""

    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    left: float = _LEFT
    right: float = _RIGHT


@dataclass(frozen=True, slots=True)
class Line:
    """A line: one column of words, or several in a row of a table; none for a blank line."""

    columns: tuple[Column, ...] = ()
    new_page: bool = False


def line_of(tokens: Sequence[Token], *, level: int = 0, new_page: bool = False) -> Line:
    """The words one blank apart, set in by their level in a list."""
    left = _LEFT + _INDENT * min(level, _MOST_INDENTS)
    column = Column(tuple(tokens), tuple(_starts(tokens)), left)
    return Line((column,) if tokens else (), new_page)


def line_of_text(text: str) -> Line:
    """The words of a line of plain text, each where it stands in the line."""
    found = [(match.start(), match[0]) for match in _SOME.finditer(text.expandtabs(8))]
    tokens = tuple(token_of(word) for _, word in found)
    return Line((Column(tokens, tuple(start for start, _ in found)),) if found else ())


def side_by_side(cells: Sequence[Line]) -> Line:
    """One line of each cell of a row, each cell in its share of the page."""
    width = (_RIGHT - _LEFT) / max(len(cells), 1)
    between = min(_BETWEEN_COLUMNS, width / 2)
    columns = []
    for number, cell in enumerate(cells):
        left = _LEFT + number * width
        for column in cell.columns:
            tokens, starts = column.tokens, column.starts
            columns.append(Column(tokens, starts, left, left + width - between))
    return Line(tuple(columns), any(cell.new_page for cell in cells))


def token_of(text: str, *, struck: bool = False, bold: bool = False) -> Token:
    """A word as a token; a sign that is a box to tick becomes one."""
    tick = True if text == TICKED else False if text == UNTICKED else None
    return Token(text, struck, bold, tick)


def paper_of_lines(
    name: str, kind: PaperKind, read_by: ReadBy, lines: Iterable[Line], *, hidden: bool = False
) -> Paper:
    """The lines on pages of sixty; `hidden`: letters were left out that nobody would see."""
    doubts = ("hidden_text",) if hidden else ()
    pages = tuple(
        _page(number, page, read_by, doubts) for number, page in enumerate(_paged(lines), 1)
    )
    return Paper(name=name, kind=kind, pages=pages, doubts=doubts)


def _starts(tokens: Sequence[Token]) -> Iterator[int]:
    start = 0
    for token in tokens:
        yield start
        start += len(token.text) + 1


def _paged(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Pages of lines; several blank lines are one, and none stands at the head of a page."""
    page: list[Line] = []
    for line in lines:
        if page and (len(page) == LINES_A_PAGE or line.new_page):
            yield page
            page = []
        if line.columns or (page and page[-1].columns):
            page.append(line)
    if page:
        yield page


def _page(number: int, lines: Sequence[Line], read_by: ReadBy, doubts: tuple[str, ...]) -> Page:
    words: list[Word] = []
    ticks: list[TickBox] = []
    height = (_BOTTOM - _TOP) / LINES_A_PAGE
    for nth, line in enumerate(lines):
        top = _TOP + nth * height
        for column in line.columns:
            for token, box in _boxes(column, top, top + 0.8 * height):
                words.append(Word(token.text, box, struck=token.struck, bold=token.bold))
                if token.tick is not None:
                    ticks.append(TickBox(box, token.tick))
    return Page(number, tuple(words), read_by, ticks=tuple(ticks), doubts=doubts)


def _boxes(column: Column, top: float, bottom: float) -> Iterator[tuple[Token, Box]]:
    """Each word with its box; letters are narrower in a line too long for its column."""
    length = column.starts[-1] + len(column.tokens[-1].text)
    letter = min(_LETTER, (column.right - column.left) / length)
    for token, start in zip(column.tokens, column.starts, strict=True):
        left = column.left + start * letter
        yield token, Box(left, top, left + len(token.text) * letter, bottom)
