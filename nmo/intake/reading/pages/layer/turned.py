"""Words that do not run level on a page, and the page turned so that they do."""

from collections import Counter
from collections.abc import Sequence

from nmo.intake.reading.page import Box


def turn_of_most(turns: Sequence[int]) -> int:
    """By how many degrees to the right the page must be turned for most words to be level."""
    counted = Counter(turn for turn in turns if turn % 90 == 0)
    most = counted.most_common(1)[0][0] if counted else 0
    return (360 - most) % 360


def turned_box(box: Box, turn: int) -> Box:
    """Where the box lies once the page is turned so many degrees to the right."""
    if turn == 90:
        return Box(1 - box.bottom, box.left, 1 - box.top, box.right)
    if turn == 180:
        return Box(1 - box.right, 1 - box.bottom, 1 - box.left, 1 - box.top)
    if turn == 270:
        return Box(box.top, 1 - box.right, box.bottom, 1 - box.left)
    return box
