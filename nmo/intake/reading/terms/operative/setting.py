"""How an order is set on its pages: the space from line to line, and how far lines run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from nmo.intake.reading.terms.flow.lines import Line

# Lines of one column begin within this share of the page's width of each other.
COLUMN = 0.02
# So much room, beside that for the next word, a line has to have where it was ended on purpose.
SPARE = 0.015


@dataclass(frozen=True, slots=True)
class Setting:
    """The usual distance from line to line and the right edge of full lines, in page shares.

    `edges` tells how far the lines of a page run that begin at one place; `unwrapped` says that
    no line was ever broken for want of room.
    """

    pitch: float
    right: float
    edges: Mapping[tuple[int, int], float] = field(default_factory=dict)
    unwrapped: bool = False

    def is_gap(self, before: Line, line: Line) -> bool:
        """Whether more than the usual space stands between two lines of a page."""
        return line.box.top - before.box.top > 1.3 * self.pitch > 0

    def is_short(self, line: Line) -> bool:
        """Whether the line ends well before the right edge, as a paragraph's last line does."""
        return line.box.right < 0.75 * self.right

    def is_ended(self, before: Line, line: Line) -> bool:
        """Whether the line before was ended on purpose: the next one's first word had room."""
        if self.unwrapped:
            return True
        letter = (line.box.right - line.box.left) / max(1, len(line.string))
        wanted = letter * (len(line.string.split(" ", 1)[0]) + 1) + SPARE
        column = _column(before)
        edge = max(self.edges.get((before.page, column + aside), 0.0) for aside in (-1, 0, 1))
        return before.box.right + wanted < edge


def setting_of(lines: Sequence[Line], *, unwrapped: bool = False) -> Setting:
    """How the lines are set; `unwrapped` is said of a text without pages."""
    steps = [
        after.box.top - line.box.top
        for line, after in pairwise(lines)
        if after.page == line.page and after.box.top > line.box.top
    ]
    rights = sorted(line.box.right for line in lines)
    edge = rights[int(len(rights) * 0.9)] if rights else 0.0
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        at = line.page, _column(line)
        edges[at] = max(edges.get(at, 0.0), line.box.right)
    return Setting(median(steps) if steps else 0.0, edge, edges, unwrapped)


def _column(line: Line) -> int:
    """Which of the page's columns the line begins in, counted from the left edge."""
    return int(line.box.left / COLUMN)
