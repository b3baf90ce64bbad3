"""Orders as texts, made line by line."""

from nmo.intake.reading.page import Box, Word
from nmo.intake.reading.text import Text, text_of

PAGE_LINES = 45


def order_text(string: str, *, sure: float = 1.0) -> Text:
    """The order as it would stand; a form feed begins a page, a blank line is a gap."""
    rows = []
    for page, leaf in enumerate(string.strip("\n").split("\f"), 1):
        for nth, line in enumerate(leaf.split("\n")):
            words = line.split()
            if words:
                rows.append([(page, _word(word, nth, at, sure)) for at, word in enumerate(words)])
    return text_of("order.pdf", rows)


def _word(word: str, line: int, at: int, sure: float) -> Word:
    struck = word.startswith("~")
    top = 0.05 + 0.9 * line / PAGE_LINES
    box = Box(0.1 + at * 0.05, top, 0.14 + at * 0.05, top + 0.015)
    return Word(word.lstrip("~"), box, sure=sure, struck=struck)
