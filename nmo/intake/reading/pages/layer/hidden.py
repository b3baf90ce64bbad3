"""Which words of a text layer nobody sees on the page."""

from collections.abc import Sequence

from nmo.intake.reading.pages.layer.drawing import Drawing
from nmo.intake.reading.pages.layer.seen import Seen
from nmo.intake.reading.pages.layer.words import LayerWord

TINY = 3.2  # points high: nobody reads it
FEWEST = 4  # hidden letters on a page that are worth a doubt
COVERING = 0.6  # share of the page a picture covers that makes it a scan


def covering_picture(drawing: Drawing) -> int | None:
    """As which object a picture is drawn that covers the page; None where there is none."""
    covered, last = 0.0, None
    for nth, box in drawing.pictures:
        wide = min(1.0, box.right) - max(0.0, box.left)
        high = min(1.0, box.bottom) - max(0.0, box.top)
        if wide > 0 and high > 0:
            covered, last = covered + wide * high, nth
    return last if covered >= COVERING else None


def under_picture(word: LayerWord, drawing: Drawing, picture: int | None) -> bool:
    """Whether the word is only the reading of a picture that covers the page."""
    if picture is None:
        return False
    return word.invisible or drawing.order.get(word.by, picture + 1) < picture


def is_hidden(word: LayerWord, seen: Seen) -> bool:
    """Whether the word leaves no ink to read on the page."""
    box = word.word.box
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    if word.invisible or word.height < TINY or not (0 <= across <= 1 and 0 <= down <= 1):
        return True
    return not seen.shows_ink(box, core=any(sign.isalnum() for sign in word.word.text))


def worth_a_doubt(hidden: Sequence[LayerWord]) -> bool:
    """Whether so much is hidden that somebody should ask why."""
    letters = sum(sum(sign.isalnum() for sign in each.word.text) for each in hidden)
    return letters >= FEWEST
