"""Columns of a page: gaps between words that hold over lines that follow each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from nmo.intake.reading.page import Word

# A gap that holds over lines may be narrower than one that parts cells by itself; a space is half
# a letter, or a whole one where all letters are equally wide.
GUTTER_IN_LETTERS = 1.4
# So far may the beginnings of a column's lines stand apart.
ALIGNED_IN_LETTERS = 0.6
# Lines farther apart than this many heights are no neighbours.
FARTHEST_IN_HEIGHTS = 4.0
NUMBER = re.compile(r"[(\[]?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[)\].:]*|[•●▪\-–]", re.I)
_EVERYWHERE = float("inf")

Row = Sequence[Word]
Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines `start` up to `end` that share columns; each column but the first begins at a start."""

    start: int
    end: int
    starts: tuple[float, ...]

    def parts(self, row: Row) -> tuple[tuple[Word, ...], ...]:
        """The row's words in each column, from left to right; empty where it has none there."""
        edges = (-_EVERYWHERE, *self.starts, _EVERYWHERE)
        return tuple(
            tuple(word for word in row if left <= (word.box.left + word.box.right) / 2 < right)
            for left, right in pairwise(edges)
        )


def blocks_of(rows: Sequence[Row]) -> Iterator[Block]:
    """The runs of two or more lines that share columns, from the top down."""
    at = free = 0
    while at < len(rows):
        block = _block_from(rows, at)
        if block is None:
            at += 1
            continue
        yield Block(_with_line_above(rows, block, free), block.end, block.starts)
        at = free = block.end


def letter_of(row: Row) -> float:
    """The middle width of a letter in the line, in shares of the page."""
    widths = sorted((word.box.right - word.box.left) / max(1, len(word.text)) for word in row)
    return widths[len(widths) // 2]


def middle_of(row: Row) -> float:
    """How far down the page the line stands."""
    return median((word.box.top + word.box.bottom) / 2 for word in row)


def height_of(row: Row) -> float:
    """The usual height of the line's words."""
    return median(word.box.bottom - word.box.top for word in row)


def _block_from(rows: Sequence[Row], start: int) -> Block | None:
    """The longest block that begins with this line, if it is part of one."""
    gaps = _gaps(rows[start])
    if len(gaps) < 3:
        return None
    end = start + 1
    best: tuple[float, ...] = ()
    while end < len(rows) and _are_neighbours(rows[end - 1], rows[end]):
        gaps = _shared(gaps, _gaps(rows[end]), GUTTER_IN_LETTERS * letter_of(rows[end]))
        starts = _columns(rows[start : end + 1], gaps)
        if len(starts) < max(1, len(best)) and (best or len(gaps) < 3):
            break
        end, best = end + 1, starts
    return Block(start, end, best) if best else None


def _with_line_above(rows: Sequence[Row], block: Block, free: int) -> int:
    """Where the block starts with lines above it of which all words stand in its last column."""
    start, column = block.start, block.starts[-1]
    while start > free and _are_neighbours(rows[start - 1], rows[start]):
        apart = abs(min(word.box.left for word in rows[start - 1]) - column)
        if apart > ALIGNED_IN_LETTERS * letter_of(rows[start - 1]):
            break
        start -= 1
    return start


def _gaps(row: Row) -> list[Gap]:
    """Where the line is free: before it, between words that stand apart, and behind it."""
    least = GUTTER_IN_LETTERS * letter_of(row)
    words = sorted(row, key=lambda word: word.box.left)
    gaps, reached = [(-_EVERYWHERE, words[0].box.left)], words[0].box.right
    for word in words[1:]:
        if word.box.left - reached >= least:
            gaps.append((reached, word.box.left))
        reached = max(reached, word.box.right)
    return [*gaps, (reached, _EVERYWHERE)]


def _shared(ones: Sequence[Gap], others: Sequence[Gap], least: float) -> list[Gap]:
    """The gaps that are free in both."""
    both = [(max(one[0], other[0]), min(one[1], other[1])) for one in ones for other in others]
    return [gap for gap in both if gap[1] - gap[0] >= least]


def _columns(rows: Sequence[Row], gaps: Sequence[Gap]) -> tuple[float, ...]:
    """Where columns begin that hold."""
    inner = [gap for gap in gaps if gap[0] > -_EVERYWHERE and gap[1] < _EVERYWHERE]
    return tuple(gap[1] for gap in inner if _holds(rows, gap[1]))


def _holds(rows: Sequence[Row], start: float) -> bool:
    """Whether two lines or more begin there beside words; a paragraph's number is no such word."""
    aligned = 0
    for row in rows:
        right = [word.box.left for word in row if word.box.left >= start]
        beside = any(word.box.left < start and not NUMBER.fullmatch(word.text) for word in row)
        if beside and right and min(right) - start <= ALIGNED_IN_LETTERS * letter_of(row):
            aligned += 1
    return aligned > 1


def _are_neighbours(one: Row, two: Row) -> bool:
    apart = middle_of(two) - middle_of(one)
    return 0 < apart <= FARTHEST_IN_HEIGHTS * max(height_of(one), height_of(two))
