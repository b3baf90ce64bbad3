"""Which words stand on one line of a page."""

from collections.abc import Iterable, Sequence

from nmo.intake.reading.page import Box, Word

SAME_LINE = 0.5  # share of the lower of two heights that must overlap
LINES_LOOKED_BACK = 6


def middle(box: Box) -> float:
    """How far down the page the middle of the box is."""
    return (box.top + box.bottom) / 2


def _overlap(word: Box, line: Box) -> float:
    """Which share of the lower of the two heights both have in common."""
    common = min(word.bottom, line.bottom) - max(word.top, line.top)
    lower = min(word.bottom - word.top, line.bottom - line.top)
    return common / lower if lower > 0 else 0.0


class _Line:
    """A line under way; its band is the mean of its words', so a high one widens it little."""

    def __init__(self, word: Word) -> None:
        self.words = [word]
        self.band = word.box

    def add(self, word: Word) -> None:
        had = len(self.words)
        self.words.append(word)
        self.band = Box(
            min(self.band.left, word.box.left),
            (self.band.top * had + word.box.top) / (had + 1),
            max(self.band.right, word.box.right),
            (self.band.bottom * had + word.box.bottom) / (had + 1),
        )


def rows(words: Iterable[Word]) -> list[list[Word]]:
    """The words as lines from the top down, each from left to right."""
    lines: list[_Line] = []
    for word in sorted(words, key=lambda each: middle(each.box)):
        near = max(
            lines[-LINES_LOOKED_BACK:], key=lambda line: _overlap(word.box, line.band), default=None
        )
        if near is not None and _overlap(word.box, near.band) >= SAME_LINE:
            near.add(word)
        else:
            lines.append(_Line(word))
    lines.sort(key=lambda line: middle(line.band))
    return [sorted(line.words, key=lambda word: word.box.left) for line in lines]


def lines_in_a_row(lines: Sequence[Sequence[Word]]) -> list[Word]:
    """The words of the lines one after another."""
    return [word for line in lines for word in line]
