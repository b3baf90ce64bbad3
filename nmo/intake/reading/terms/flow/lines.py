"""The lines of an order, each with its page, its place and whether its box is ticked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from nmo.intake.reading.page import Box, TickBox
from nmo.intake.reading.terms.flow.passage import Passage
from nmo.intake.reading.text import PlacedWord, Text

TICKED = re.compile(r"^(?:[☑☒✓✔🗹]|\[\s?[xX✓✔]\s?\]|\([xX✓✔]\))\s*")
UNTICKED = re.compile(r"^(?:[☐□❑❒⬜]|\[\s?\])\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `ticked` is None where no box to tick stands beside it."""

    passage: Passage
    page: int
    box: Box
    ticked: bool | None = None

    @property
    def string(self) -> str:
        """Its words."""
        return self.passage.string


def lines_of(text: Text, ticks: Sequence[tuple[int, TickBox]] = ()) -> list[Line]:
    """The text's lines without struck words; `ticks` are the page reader's (page, box)."""
    lines, start = [], 0
    for row in text.string.split("\n"):
        words = [
            placed
            for placed in text.words_of(start, start + len(row))
            if not placed.word.struck and placed.start >= start
        ]
        if words:
            lines.append(_line(words, ticks))
        start += len(row) + 1
    return lines


def _line(words: Sequence[PlacedWord], ticks: Sequence[tuple[int, TickBox]]) -> Line:
    passage = Passage("", ())
    for placed in words:
        spots = range(placed.start, placed.start + len(placed.word.text))
        passage = _beside(passage, Passage(placed.word.text, tuple(spots)))
    box = reduce(Box.around, (placed.word.box for placed in words))
    page = words[0].page
    passage, marked = _mark(passage)
    return Line(passage, page, box, _beside_box(box, page, ticks) if marked is None else marked)


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


def _beside_box(box: Box, page: int, ticks: Sequence[tuple[int, TickBox]]) -> bool | None:
    """Whether the box drawn at this height, left of most of the words, is ticked."""
    for where, tick in ticks:
        middle = (tick.box.top + tick.box.bottom) / 2
        if where == page and box.top <= middle <= box.bottom and tick.box.left < box.left + 0.1:
            return tick.ticked
    return None
