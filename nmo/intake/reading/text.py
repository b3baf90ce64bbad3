"""Running text that knows where on the page each of its words stands."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce

from nmo.intake.reading.page import Box, Word


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value was read: the paper, the page (from 1) and the box on it."""

    paper: str
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """One word of a running text, with its page and where in the text it begins."""

    word: Word
    page: int
    start: int


@dataclass(frozen=True, slots=True)
class Text:
    """Words of one paper as one string; spans of it are places on its pages.

    Words of a line are one space apart, lines one line feed.
    """

    paper: str
    string: str
    words: tuple[PlacedWord, ...]
    starts: tuple[int, ...] = field(repr=False)

    def words_of(self, start: int, end: int) -> tuple[PlacedWord, ...]:
        """The words that stand in the span, also those only in part."""
        first = max(0, bisect_right(self.starts, start) - 1)
        inside = []
        for placed in self.words[first:]:
            if placed.start >= end:
                break
            if placed.start + len(placed.word.text) > start:
                inside.append(placed)
        return tuple(inside)

    def place_of(self, start: int, end: int) -> Place | None:
        """Where the span stands, on the page on which it begins; None where it holds no word."""
        inside = self.words_of(start, end)
        if not inside:
            return None
        page = inside[0].page
        boxes = [placed.word.box for placed in inside if placed.page == page]
        return Place(self.paper, page, reduce(Box.around, boxes))

    def sure_of(self, start: int, end: int) -> float:
        """How sure the least sure word of the span is; 0 where it holds no word."""
        return min((placed.word.sure for placed in self.words_of(start, end)), default=0.0)

    def part(self, start: int, end: int) -> "Text":
        """The words of the span as a text of its own."""
        lines: dict[int, list[tuple[int, Word]]] = {}
        for placed in self.words_of(start, end):
            line = self.string.count("\n", 0, placed.start)
            lines.setdefault(line, []).append((placed.page, placed.word))
        return text_of(self.paper, lines.values())


def text_of(paper: str, lines: Iterable[Iterable[tuple[int, Word]]]) -> Text:
    """The text of these lines, each a row of (page, word)."""
    string, words = "", []
    for line in lines:
        if string:
            string += "\n"
        for nth, (page, word) in enumerate(line):
            if nth:
                string += " "
            words.append(PlacedWord(word, page, len(string)))
            string += word.text
    return Text(paper, string, tuple(words), tuple(placed.start for placed in words))
