"""Cells of a table's first column that stand half-way up beside the lines of the next cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from statistics import mean

from nmo.intake.reading.page import Word
from nmo.intake.reading.sheets.columns import (
    ALIGNED_IN_LETTERS,
    GUTTER_IN_LETTERS,
    Row,
    height_of,
    letter_of,
    middle_of,
)
from nmo.intake.reading.sheets.wrapped import AS_NEAR, MOST_HEIGHTS, Joined

# A label's middle and that of its lines are the same up to this share of a line's height.
AS_LEVEL = 0.35
# So many heights apart lines of one cell may stand that have a label between them.
FARTHEST = 2.6
# Nearer to a line than this many heights a label stands beside it, not above or below it.
NO_LINE_OF_ITS_OWN = 1.1
# So many lines at most has a cell with a label beside it.
MOST_LINES = 40
MOST_OF_LABEL = 4
# A wider space between words parts the cells of a table of more than two columns.
SPACE_IN_LETTERS = 2.0
_ENDED = re.compile(r"[.;:!?]$")


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of one row that stand in one of the two columns."""

    row: int
    middle: float
    words: tuple[Word, ...]


def centred_rows(rows: Sequence[Row]) -> Iterator[Joined]:
    """The rows of tables whose first cell stands half-way up beside the lines of the second.

    Such a label stands between two lines, or on the middle one; its lines are told by their
    having the label in their middle.
    """
    at = 0
    while at < len(rows):
        end = at
        for joined in _from(rows, at) or _within(rows, at):
            yield joined
            end = joined.end
        at = max(end, at + 1)


def _within(rows: Sequence[Row], at: int) -> list[Joined]:
    """The row of which the second cell stands half-way up beside the two lines of the first."""
    if at + 3 > len(rows):
        return []
    above, line, below = rows[at : at + 3]
    column = min(word.box.left for word in line)
    if not (_is_apart(above, column) and _is_apart(below, column) and _is_near(above, below)):
        return []
    labels = [_Part(nth, middle_of(rows[nth]), tuple(rows[nth])) for nth in (at, at + 2)]
    lines = [_Part(at + 1, middle_of(line), tuple(line))]
    aligned = _begins_at(below, min(word.box.left for word in above)) and _is_line(line, column)
    return [_joined(labels, lines)] if aligned and _is_level(labels, lines) else []


def _from(rows: Sequence[Row], at: int) -> list[Joined]:
    """The cells that begin with this row, of which all words stand in the second column."""
    column = min(word.box.left for word in rows[at])
    labels: list[_Part] = []
    lines: list[_Part] = []
    for nth in range(at, min(len(rows), at + MOST_LINES)):
        left = tuple(word for word in rows[nth] if word.box.right < column)
        right = tuple(word for word in rows[nth] if word.box.right >= column)
        if not _is_apart(left, column) or (right and not _is_line(right, column)):
            break
        between = bool(labels and lines) and labels[-1].row > lines[-1].row
        reach = FARTHEST if between else MOST_HEIGHTS
        if right and lines and not _is_near(lines[-1].words, right, reach):
            break
        if left:
            labels.append(_Part(nth, middle_of(left), left))
        if right:
            lines.append(_Part(nth, middle_of(right), right))
    if not labels or not lines or labels[0].row == lines[0].row:
        return []
    above = next((row for row in rows[max(0, at - 2) : at][::-1] if _stands_in(row, column)), None)
    if above is not None and _is_as_near(above, lines):
        return []
    return _cut(labels, lines)


def _cut(labels: Sequence[_Part], lines: Sequence[_Part]) -> list[Joined]:
    """Each label, of one line or several, with the lines of which it stands in the middle.

    None where a line would be left over: then these are no such cells. Labels may be left over.
    """
    dead: set[tuple[int, int]] = set()

    def rest(one: int, at: int) -> list[Joined] | None:
        if at == len(lines):
            return []
        if (one, at) in dead:
            return None
        for label, own in _choices(labels[one:], lines[at:]):
            below = rest(one + len(label), at + len(own))
            if below is not None:
                return [_joined(label, own), *below]
        dead.add((one, at))
        return None

    return rest(0, 0) or []


def _choices(
    labels: Sequence[_Part], lines: Sequence[_Part]
) -> Iterator[tuple[Sequence[_Part], Sequence[_Part]]]:
    """What the first cell and the lines beside it may be, from the shortest on."""
    for many in range(1, min(len(labels), MOST_OF_LABEL) + 1):
        label = labels[:many]
        if many > 1 and not _is_near(label[-2].words, label[-1].words):
            return
        for own in (lines[:n] for n in range(1, len(lines) + 1)):
            if many <= len(own) + 1 and _is_level(label, own) and not _breaks(label, own):
                yield label, own


def _joined(labels: Sequence[_Part], lines: Sequence[_Part]) -> Joined:
    rows = [part.row for part in (*labels, *lines)]
    cells = [tuple(chain.from_iterable(part.words for part in cell)) for cell in (labels, lines)]
    return Joined(min(rows), max(rows) + 1, tuple(cells))


def _is_level(labels: Sequence[_Part], lines: Sequence[_Part]) -> bool:
    """Whether the label stands in the middle of the lines, and is no line between them."""
    height = height_of(lines[0].words)
    apart = mean(label.middle for label in labels) - mean(line.middle for line in lines)
    return abs(apart) <= AS_LEVEL * height and all(
        min(abs(label.middle - line.middle) for line in lines) <= NO_LINE_OF_ITS_OWN * height
        for label in labels
    )


def _breaks(labels: Sequence[_Part], lines: Sequence[_Part]) -> bool:
    """Whether a line with a label on it follows one that ended: a paragraph begins there."""
    labelled = {label.row for label in labels}
    return any(
        two.row in labelled and _ENDED.search(one.words[-1].text) for one, two in pairwise(lines)
    )


def _is_as_near(above: Row, lines: Sequence[_Part]) -> bool:
    """Whether the row above stands as near to the first line as the second one does."""
    if len(lines) == 1:
        return _is_near(above, lines[0].words)
    return lines[0].middle - middle_of(above) <= AS_NEAR * (lines[1].middle - lines[0].middle)


def _stands_in(row: Row, column: float) -> bool:
    within = ALIGNED_IN_LETTERS * letter_of(row)
    return any(abs(word.box.left - column) <= within for word in row)


def _is_line(words: Row, column: float) -> bool:
    """Whether the words begin at the column and are a line of one cell, not of several."""
    widest = SPACE_IN_LETTERS * letter_of(words)
    whole = all(two.box.left - one.box.right <= widest for one, two in pairwise(words))
    return whole and _begins_at(words, column)


def _begins_at(words: Row, column: float) -> bool:
    left = min(word.box.left for word in words)
    return abs(left - column) <= ALIGNED_IN_LETTERS * letter_of(words)


def _is_apart(label: Row, column: float) -> bool:
    """Whether there is no label, or a gutter between it and the column."""
    if not label:
        return True
    right = max(word.box.right for word in label)
    return column - right >= GUTTER_IN_LETTERS * letter_of(label)


def _is_near(one: Row, two: Row, reach: float = MOST_HEIGHTS) -> bool:
    """Whether the two stand as near as lines of one cell do."""
    return middle_of(two) - middle_of(one) <= reach * max(height_of(one), height_of(two))
