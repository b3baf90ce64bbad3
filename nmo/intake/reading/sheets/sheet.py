"""One document's words made ready to be looked through."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from nmo.intake.reading.page import Box, ReadBy, TickBox
from nmo.intake.reading.sheets.lines import Line, box_of
from nmo.intake.reading.text import Text, text_of

# What ends so near the right margin has reached it.
NEARLY = 0.97
# Where no line was ever broken for want of room, none goes on below.
FARTHEST = 10.0
LONGEST_OF_WRAPPED = 105
_FLOWING = frozenset({ReadBy.WORD_FILE, ReadBy.MAIL})
_PLAIN = str.maketrans(
    {
        "’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-",
        "‑": "-", "\u00a0": " ", "\t": " ",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """A run of words of one line with no wide gap in it, and its span in the sheet's string."""

    start: int
    end: int
    page: int
    row: int
    box: Box


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document: its text, and the same string with plain marks for searching.

    `lined` keeps the line feeds, `flat` has spaces for them; both have the length of the text,
    so that a span found in either is a span of the text.
    """

    text: Text
    cells: tuple[Cell, ...]
    pages: tuple[int, ...]
    read_by: frozenset[ReadBy]
    ticks: tuple[tuple[int, TickBox], ...] = ()
    begins: tuple[int, ...] = field(default=(), repr=False)
    margins: Mapping[int, float] = field(default_factory=dict, repr=False)
    lined: str = field(default="", repr=False)
    flat: str = field(default="", repr=False)

    def goes_on(self, at: int) -> bool:
        """Whether the line that holds the position may go on below: its next word had no room."""
        cell = self.cell_at(at)
        if cell is None:
            return False
        following = self.text.words_of(cell.end, cell.end + 2)
        box = following[-1].word.box if following else None
        wide = box.right - box.left if box else 0.0
        return cell.box.right + wide >= NEARLY * self.margins.get(cell.page, FARTHEST)

    @property
    def doc(self) -> str:
        """The paper that it stands in."""
        return self.text.paper

    @property
    def scanned(self) -> bool:
        """Whether any of it was read from a picture."""
        return bool(self.read_by & {ReadBy.TESSERACT, ReadBy.RAPIDOCR})

    def said(self, start: int, end: int) -> str:
        """The words of the span on one line, as printed."""
        return " ".join(self.text.string[start:end].split())

    def cell_at(self, at: int) -> Cell | None:
        """The cell in which the position stands."""
        nth = bisect_right(self.begins, at) - 1
        return self.cells[nth] if nth >= 0 and at < self.cells[nth].end else None

    def find(self, pattern: str, *, flags: re.RegexFlag = re.I) -> Iterator[re.Match[str]]:
        """Where the pattern stands; a line's end counts as a space."""
        return re.finditer(pattern, self.flat, flags)

    def has(self, pattern: str) -> bool:
        """Whether the pattern stands anywhere, in either case."""
        return next(self.find(pattern), None) is not None

    def first(self, pattern: str) -> re.Match[str] | None:
        """Where it stands first."""
        return next(self.find(pattern), None)


def plainly(string: str) -> str:
    """The string with plain quotes, dashes and spaces, of the same length."""
    return string.translate(_PLAIN)


def sheet_of(
    paper: str,
    lines: Iterable[Line],
    *,
    read_by: Iterable[ReadBy] = (),
    ticks: Iterable[tuple[int, TickBox]] = (),
) -> Sheet:
    """The lines as one document of the paper."""
    rows = list(lines)
    text = text_of(paper, ([(line.page, word) for word in line.words] for line in rows))
    plain = plainly(text.string)
    cells = tuple(_cells(text, rows))
    kinds = frozenset(read_by)
    return Sheet(
        text=text,
        cells=cells,
        begins=tuple(cell.start for cell in cells),
        margins={} if _is_unwrapped(cells, kinds) else _margins(cells),
        pages=tuple(sorted({line.page for line in rows})),
        read_by=kinds,
        ticks=tuple(ticks),
        lined=plain,
        flat=plain.replace("\n", " "),
    )


def _is_unwrapped(cells: Iterable[Cell], read_by: frozenset[ReadBy]) -> bool:
    """Whether each line is a whole paragraph: a text without pages, with lines of any length."""
    longest = max((cell.end - cell.start for cell in cells), default=0)
    return bool(read_by) and read_by <= _FLOWING and longest > LONGEST_OF_WRAPPED


def _margins(cells: Iterable[Cell]) -> dict[int, float]:
    """How far to the right the words of each page reach."""
    margins: dict[int, float] = {}
    for cell in cells:
        margins[cell.page] = max(margins.get(cell.page, 0.0), cell.box.right)
    return margins


def _cells(text: Text, rows: list[Line]) -> Iterator[Cell]:
    at = 0
    for row, line in enumerate(rows):
        for words in line.cells:
            placed = text.words[at : at + len(words)]
            at += len(words)
            end = placed[-1].start + len(placed[-1].word.text)
            yield Cell(placed[0].start, end, line.page, row, box_of(words))
