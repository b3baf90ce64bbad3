"""Small squares drawn beside a line, and whether they are ticked."""

from collections.abc import Iterable, Sequence

from nmo.intake.reading.page import Box, TickBox, Word
from nmo.intake.reading.pages.layer.glyphs import EMPTY_SIGNS, TICKED_SIGNS, TICKS
from nmo.intake.reading.pages.layer.seen import Seen

SMALLEST, LARGEST = 6.0, 24.0  # points
SQUARE = 1.35
TICKED_FROM = 0.04  # share of a box that is dark in a ticked one
MARKS = TICKED_SIGNS | TICKS | {"X", "x", "V", "v", "/", "×", "•", "■", "*"}


def sign_ticks(words: Iterable[Word]) -> list[TickBox]:
    """The boxes that are signs of a font."""
    return [
        TickBox(word.box, word.text in TICKED_SIGNS)
        for word in words
        if word.text in TICKED_SIGNS or word.text in EMPTY_SIGNS
    ]


def drawn_ticks(
    pieces: Iterable[Box], words: Sequence[Word], seen: Seen, width: float, height: float
) -> list[TickBox]:
    """The squares among the drawn pieces that hold nothing or a mark; sizes in points."""
    squares: list[Box] = []
    for piece in pieces:
        if _is_square(piece, width, height) and not any(_same(piece, one) for one in squares):
            squares.append(piece)
    inside = {square: [word for word in words if _holds(square, word.box)] for square in squares}
    return [
        TickBox(square, bool(held) or seen.marked(square) >= TICKED_FROM)
        for square, held in inside.items()
        if all(word.text in MARKS for word in held)
    ]


def _is_square(box: Box, width: float, height: float) -> bool:
    """Whether the box is a square of a tick box's size."""
    wide, high = (box.right - box.left) * width, (box.bottom - box.top) * height
    if not (SMALLEST <= wide <= LARGEST and SMALLEST <= high <= LARGEST):
        return False
    return 1 / SQUARE <= wide / high <= SQUARE


def _holds(box: Box, other: Box) -> bool:
    """Whether the middle of the other box lies in this one."""
    across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
    return box.left <= across <= box.right and box.top <= down <= box.bottom


def _same(one: Box, other: Box) -> bool:
    """Whether both are drawn at about one place: a square within a square is one box."""
    return _holds(one, other) or _holds(other, one)
