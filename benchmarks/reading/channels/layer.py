"""The bad text that somebody's scanner wrote under the picture of a page."""

from random import Random

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

SLIPS = {
    "rn": "m", "m": "rn", "l": "1", "1": "l", "0": "O", "O": "0", "5": "S", "S": "5", "e": "c",
    "h": "b", "u": "ii", "3": "8", "8": "3", "6": "5", "w": "vv", "t": "f", "g": "q",
}  # fmt: skip
INVISIBLE = 3
# Of a hundred words so many are slipped in; so many spaces get lost.
SLIPPED, RUN_TOGETHER = 28, 6


def write_bad_layer(canvas: Canvas, page: pypdfium2.PdfPage, dice: Random) -> None:
    """Write what a bad reading of the page would be, unseen, about where it stands."""
    text = page.get_textpage()
    canvas.saveState()
    for nth in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(nth)
        words = text.get_text_bounded(left, bottom, right, top).split()
        if not words:
            continue
        line = canvas.beginText(left + dice.uniform(-2, 2), bottom + 2)
        line.setTextRenderMode(INVISIBLE)
        line.setFont("Helvetica", max(4, (top - bottom) * 0.85))
        line.textOut(_bad(words, dice))
        canvas.drawText(line)
    canvas.restoreState()


def _bad(words: list[str], dice: Random) -> str:
    told = ""
    for word in words:
        gap = "" if dice.randrange(100) < RUN_TOGETHER else " "
        told += gap + (_slipped(word, dice) if dice.randrange(100) < SLIPPED else word)
    return told.strip().encode("latin-1", "replace").decode("latin-1")


def _slipped(word: str, dice: Random) -> str:
    fitting = [letters for letters in SLIPS if letters in word]
    if not fitting:
        return word
    letters = dice.choice(fitting)
    return word.replace(letters, SLIPS[letters], 1)
