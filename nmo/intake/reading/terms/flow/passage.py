"""A stretch of words that knows where in the order's text each of its characters stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from itertools import groupby

from nmo.intake.reading.page import Box
from nmo.intake.reading.text import Place, Text


@dataclass(frozen=True, slots=True)
class Passage:
    """Words taken from a text; `spots` holds the place in the text of each character."""

    string: str
    spots: tuple[int, ...]

    def __bool__(self) -> bool:
        """Whether it holds anything."""
        return bool(self.string)

    def part(self, start: int, end: int | None = None) -> "Passage":
        """The characters from `start` up to `end`, without blanks around them."""
        piece = self.string[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = left + len(piece.strip())
        return Passage(self.string[left:right], self.spots[left:right])

    def without(self, spans: Iterable[tuple[int, int]]) -> "Passage":
        """The same with the spans taken out and a blank put where each of them was."""
        kept, last = Passage("", ()), 0
        for start, end in sorted(spans):
            if start >= last:
                kept = kept.joined(self.part(last, start))
            last = max(last, end)
        return kept.joined(self.part(last))

    def replaced(self, pattern: re.Pattern[str], words: str) -> "Passage":
        """The same with `words` put wherever the pattern is found, standing in its place."""
        string, last = "", 0
        spots: list[int] = []
        for found in pattern.finditer(self.string):
            end = max(found.end() - 1, found.start())
            string += self.string[last : found.start()] + words
            spots += self.spots[last : found.start()]
            spots += [self.spots[min(found.start() + nth, end)] for nth in range(len(words))]
            last = found.end()
        return Passage(string + self.string[last:], (*spots, *self.spots[last:]))

    def joined(self, after: "Passage") -> "Passage":
        """Both as one, a blank between; a word broken by a hyphen at the line's end is mended."""
        if not self or not after:
            return after or self
        if re.search(r"[a-z]{2}[-¬­]$", self.string) and re.match(r"[a-z]", after.string):
            return Passage(self.string[:-1] + after.string, self.spots[:-1] + after.spots)
        return Passage(
            f"{self.string} {after.string}", (*self.spots, self.spots[-1] + 1, *after.spots)
        )


def place_of(text: Text, passage: Passage) -> Place | None:
    """Where the passage stands, on the page on which it begins; None where it holds no word."""
    places = [text.place_of(start, end) for start, end in _runs(passage)]
    found = [place for place in places if place]
    if not found:
        return None
    page = found[0].page
    boxes = [place.box for place in found if place.page == page]
    return Place(text.paper, page, reduce(Box.around, boxes))


def sure_of(text: Text, passage: Passage) -> float:
    """How sure the passage's words are on average, 0 to 1; 0 where it holds none."""
    words = [word for start, end in _runs(passage) for word in text.words_of(start, end)]
    return sum(placed.word.sure for placed in words) / len(words) if words else 0.0


def _runs(passage: Passage) -> list[tuple[int, int]]:
    """The unbroken stretches of the text that the passage is made of."""
    runs = []
    for _, group in groupby(enumerate(passage.spots), lambda pair: pair[1] - pair[0]):
        spots = [spot for _, spot in group]
        runs.append((spots[0], spots[-1] + 1))
    return runs
