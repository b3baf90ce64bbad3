"""The lines of an order, each with its page, its place and whether its box is ticked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from nmo.intake.reading.page import Box, TickBox
from nmo.intake.reading.terms.flow.cells import cells_of
from nmo.intake.reading.terms.flow.passage import Passage
from nmo.intake.reading.terms.wording.mending import mended_pair, mended_word
from nmo.intake.reading.text import PlacedWord, Text

TICKED = re.compile(r"^(?:[☑☒✓✔🗹]|\[\s?[xX✓✔]\s?\]|\([xX✓✔]\))\s*")
# After a paragraph (ix) the mark (x) is the number ten.
NINTH = re.compile(r"^[(\[]ix[)\]]\s", re.IGNORECASE | re.MULTILINE)
TEN = re.compile(r"^[(\[]x[)\]]\s", re.IGNORECASE)
UNTICKED = re.compile(r"^(?:[☐□❑❒⬜]|\[\s?\])\s*")
# A blank of a form that was filled in: `[ 150 ] metres`; a box to tick inside a line.
FILLED = re.compile(r"\[\s(?=[^\[\]]{1,120}\s\])|(?<=\S)\s\](?!\])")
INNER_BOX = re.compile(r"\[\s?(?P<x>[xX✓✔]?)\s?\]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `ticked` is None where no box to tick stands beside it.

    `cells` are its words parted where wide gaps part them; `fresh` says that it stands in a cell
    of its own and carries on nothing.
    """

    passage: Passage
    page: int
    box: Box
    ticked: bool | None = None
    cells: tuple[Passage, ...] = ()
    fresh: bool = False

    @property
    def string(self) -> str:
        """Its words."""
        return self.passage.string


def lines_of(text: Text, ticks: Sequence[tuple[int, TickBox]] = ()) -> list[Line]:
    """The text's lines without struck words; `ticks` are the page reader's (page, box)."""
    lines, start = [], 0
    romans = NINTH.search(text.string) is not None
    for row in text.string.split("\n"):
        words = [
            placed
            for placed in text.words_of(start, start + len(row))
            if not placed.word.struck and placed.start >= start
        ]
        if words:
            lines.append(_line(words, ticks, romans=romans))
        start += len(row) + 1
    return lines


def _line(
    words: Sequence[PlacedWord], ticks: Sequence[tuple[int, TickBox]], *, romans: bool
) -> Line:
    cells = [reduce(_beside, _pieces(cell), Passage("", ())) for cell in cells_of(words)]
    box = reduce(Box.around, (placed.word.box for placed in words))
    page = words[0].page
    marked = None
    if not (romans and TEN.match(f"{cells[0].string} ")):
        cells[0], marked = _mark(cells[0])
    cells = [cell for cell in cells if cell]
    ticked = _beside_box(box, page, ticks) if marked is None else marked
    cells = [_filled(cell, ticked=ticked is not None) for cell in cells]
    cells = [cell for cell in cells if cell]
    return Line(reduce(_beside, cells, Passage("", ())), page, box, ticked, tuple(cells))


def _pieces(words: Sequence[PlacedWord]) -> Iterator[Passage]:
    """The words one by one; two pieces of one broken keyword are one."""
    at = 0
    while at < len(words):
        first, second = words[at], words[at + 1] if at + 1 < len(words) else None
        whole = mended_pair(first.word.text, second.word.text) if second else None
        if second and whole and second.word.sure < 1:
            end = second.start + len(second.word.text)
            yield Passage(
                whole, tuple(min(first.start + nth, end - 1) for nth in range(len(whole)))
            )
        else:
            yield _read(first)
        at += 2 if second and whole and second.word.sure < 1 else 1


def _read(placed: PlacedWord) -> Passage:
    """The word, mended where the page reader was not sure of it."""
    end = placed.start + len(placed.word.text)
    string = placed.word.text if placed.word.sure >= 1 else mended_word(placed.word.text)
    return Passage(string, tuple(min(placed.start + nth, end - 1) for nth in range(len(string))))


def _beside(left: Passage, right: Passage) -> Passage:
    if not left:
        return right
    spots = (*left.spots, left.spots[-1] + 1, *right.spots)
    return Passage(f"{left.string} {right.string}", spots)


def _mark(passage: Passage) -> tuple[Passage, bool | None]:
    """The passage without a printed tick box at its start, and what that box says."""
    for pattern, ticked in ((TICKED, True), (UNTICKED, False)):
        if found := pattern.match(passage.string):
            return passage.part(found.end()), ticked
    return passage, None


def _filled(passage: Passage, *, ticked: bool) -> Passage:
    """The passage without the brackets of blanks that were filled in.

    On a line with a box to tick, what stands behind an inner box that is not ticked goes too.
    """
    spans = []
    boxes = list(INNER_BOX.finditer(passage.string)) if ticked else []
    for nth, inner in enumerate(boxes):
        after = boxes[nth + 1].start() if nth + 1 < len(boxes) else len(passage.string)
        spans.append((inner.start(), inner.end() if inner["x"] else after))
    if "[ " in passage.string:
        spans += [found.span() for found in FILLED.finditer(passage.string)]
    return passage.without(spans) if spans else passage


def _beside_box(box: Box, page: int, ticks: Sequence[tuple[int, TickBox]]) -> bool | None:
    """Whether the box drawn at this height, left of most of the words, is ticked."""
    for where, tick in ticks:
        middle = (tick.box.top + tick.box.bottom) / 2
        if where == page and box.top <= middle <= box.bottom and tick.box.left < box.left + 0.1:
            return tick.ticked
    return None
