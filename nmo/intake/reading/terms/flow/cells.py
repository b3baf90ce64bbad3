"""The cells of a line: its words parted where gaps part them for good."""

from collections.abc import Sequence
from itertools import accumulate
from statistics import median

from nmo.intake.reading.text import PlacedWord

# A gap between cells on one line, and between cells of which one has several lines.
GAP_IN_LETTERS = 3.0
GUTTER_IN_LETTERS = 1.2


def cells_of(words: Sequence[PlacedWord]) -> list[Sequence[PlacedWord]]:
    """The words of one line, or of a row of a table, in its cells from left to right.

    Each cell stands whole to the right of the one before it; a cell may have several lines.
    """
    boxes = [placed.word.box for placed in words]
    letter = median(
        (box.right - box.left) / max(1, len(placed.word.text))
        for box, placed in zip(boxes, words, strict=True)
    )
    height = median(box.bottom - box.top for box in boxes)
    is_one_line = max(box.top for box in boxes) - min(box.top for box in boxes) < height / 2
    wide = (GAP_IN_LETTERS if is_one_line else GUTTER_IN_LETTERS) * letter
    reached = list(accumulate((box.right for box in boxes), max))
    begins = list(accumulate((box.left for box in reversed(boxes)), min))[::-1]
    cuts = [nth for nth in range(1, len(words)) if begins[nth] - reached[nth - 1] >= wide]
    return [words[at:end] for at, end in zip([0, *cuts], [*cuts, len(words)], strict=True)]
