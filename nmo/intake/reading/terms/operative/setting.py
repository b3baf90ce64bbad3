"""How an order is set on its pages: the space from line to line, and how far lines run."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from nmo.intake.reading.terms.flow.lines import Line


@dataclass(frozen=True, slots=True)
class Setting:
    """The usual distance from line to line and the right edge of full lines, in page shares."""

    pitch: float
    right: float

    def is_gap(self, before: Line, line: Line) -> bool:
        """Whether more than the usual space stands between two lines of a page."""
        return line.box.top - before.box.top > 1.3 * self.pitch > 0

    def is_short(self, line: Line) -> bool:
        """Whether the line ends well before the right edge, as a paragraph's last line does."""
        return line.box.right < 0.75 * self.right


def setting_of(lines: Sequence[Line]) -> Setting:
    """How the lines are set."""
    steps = [
        after.box.top - line.box.top
        for line, after in pairwise(lines)
        if after.page == line.page and after.box.top > line.box.top
    ]
    rights = sorted(line.box.right for line in lines)
    edge = rights[int(len(rights) * 0.9)] if rights else 0.0
    return Setting(median(steps) if steps else 0.0, edge)
