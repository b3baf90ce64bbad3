"""Rows of a table whose cells go on over several lines: each cell's lines joined into one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Self

from nmo.intake.reading.page import Word
from nmo.intake.reading.sheets.columns import (
    GUTTER_IN_LETTERS,
    Block,
    Row,
    blocks_of,
    height_of,
    letter_of,
    middle_of,
)

# Lines of one cell stand as near as the nearest of the block, give or take this share.
AS_NEAR = 1.12
MOST_HEIGHTS = 1.9
_IS_COMPLETE = re.compile(r"[:;?!]$|[a-z]{2}\.$")

Parts = tuple[tuple[Word, ...], ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Lines `start` up to `end` of the page that are one row of a table, and its cells."""

    start: int
    end: int
    cells: Parts


@dataclass(frozen=True, slots=True)
class _Table:
    """A block's lines in columns, how near its lines stand, and how far its columns reach."""

    lines: tuple[Parts, ...]
    middles: tuple[float, ...]
    nearest: float
    spread: bool
    rights: tuple[float, ...]
    letter: float

    @classmethod
    def of(cls, rows: Sequence[Row], block: Block) -> Self:
        lines = tuple(block.parts(row) for row in rows)
        middles = tuple(middle_of(row) for row in rows)
        apart = [two - one for one, two in pairwise(middles)]
        letter = letter_of([word for row in rows for word in row])
        last = max(word.box.right for row in rows for word in row)
        gutter = GUTTER_IN_LETTERS * letter
        return cls(
            lines=lines,
            middles=middles,
            nearest=min(min(apart) * AS_NEAR, MOST_HEIGHTS * height_of(rows[0])),
            spread=max(apart) > AS_NEAR * min(apart),
            rights=(*(start - gutter for start in block.starts), last),
            letter=letter,
        )

    def is_near(self, nth: int) -> bool:
        """Whether the line stands as near to the one before it as lines of one cell do."""
        return self.middles[nth] - self.middles[nth - 1] <= self.nearest

    def goes_on(self, column: int, nth: int) -> bool:
        """Whether the column's line before had no room for the first word of this one."""
        before, here = self.lines[nth - 1][column], self.lines[nth][column]
        first = here[0].box
        room = self.rights[column] - before[-1].box.right
        return first.right - first.left + self.letter / 2 > room

    def holds_both(self, column: int, nth: int) -> bool:
        """Whether the column has words in this line and in the one before it."""
        return bool(self.lines[nth - 1][column] and self.lines[nth][column])


def joined_rows(rows: Sequence[Row]) -> Iterator[Joined]:
    """The rows of tables in which a cell's second line stands behind another cell's first.

    Where only the last cell goes on, the lines read in order as they stand, and are left alone.
    """
    for block in blocks_of(rows):
        table = _Table.of(rows[block.start : block.end], block)
        for start, end in _bands(table):
            if _is_mixed(table.lines[start:end]):
                columns = zip(*table.lines[start:end], strict=True)
                cells = [tuple(chain.from_iterable(parts)) for parts in columns]
                yield Joined(
                    block.start + start, block.start + end, tuple(cell for cell in cells if cell)
                )


def _bands(table: _Table) -> Iterator[tuple[int, int]]:
    start = 0
    for nth in range(1, len(table.lines)):
        if not (table.is_near(nth) and _belongs(table, start, nth)):
            yield start, nth
            start = nth
    yield start, len(table.lines)


def _is_mixed(lines: Sequence[Parts]) -> bool:
    """Whether a line has words in a column to the left of one that a line above has words in."""
    reached = 0
    for parts in lines:
        columns = [column for column, words in enumerate(parts) if words]
        if columns[0] < reached:
            return True
        reached = max(reached, columns[-1])
    return False


def _belongs(table: _Table, start: int, nth: int) -> bool:
    """Whether a near line is of the same row as the one before it."""
    last = len(table.rights) - 1
    both = [column for column in range(last + 1) if table.holds_both(column, nth)]
    labels = [column for column in both if column < last]
    if any(_is_whole(table.lines[nth - 1][column]) for column in labels):
        return False
    fresh = [c for c in range(last) if table.lines[nth][c] and c not in labels]
    if fresh and not _stands_low(table, start, nth, fresh, both):
        return False
    if table.spread:
        return 0 not in both or table.goes_on(0, nth)
    lower = all(_begins_small(table.lines[nth][column]) for column in labels)
    return lower and all(table.goes_on(column, nth) for column in labels)


def _stands_low(
    table: _Table, start: int, nth: int, fresh: Sequence[int], both: Sequence[int]
) -> bool:
    """Whether cells that begin on this line stand at the foot of their row, others being higher."""
    empty_so_far = not any(parts[column] for parts in table.lines[start:nth] for column in fresh)
    return table.spread and empty_so_far and any(table.goes_on(column, nth) for column in both)


def _is_whole(words: Sequence[Word]) -> bool:
    return _IS_COMPLETE.search(words[-1].text) is not None


def _begins_small(words: Sequence[Word]) -> bool:
    return words[0].text.lstrip("('\"‘“")[:1].islower()
