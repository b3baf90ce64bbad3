"""What the file itself says stands on one page of a PDF."""

from dataclasses import dataclass
from typing import Any

from nmo.intake.reading.page import TickBox, Word
from nmo.intake.reading.pages.arranging import in_reading_order
from nmo.intake.reading.pages.layer.characters import characters
from nmo.intake.reading.pages.layer.form import filled_in
from nmo.intake.reading.pages.layer.words import words_of


@dataclass(frozen=True, slots=True)
class Layer:
    """The words and boxes of a page as the file says them, and the page's proportion."""

    words: tuple[Word, ...]
    ticks: tuple[TickBox, ...]
    width_to_height: float
    doubts: tuple[str, ...] = ()


def read_layer(page: Any, form: Any) -> Layer:
    """What the file says stands on the page; `form` is the document's form, or None."""
    width, height = page.get_size()
    found = list(words_of(characters(page, page.get_textpage())))
    filled = filled_in(page, form)
    words = [each.word for each in found] + list(filled.words)
    return Layer(in_reading_order(words), filled.ticks, width / height if height else 1.0)
