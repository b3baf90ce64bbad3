"""Text that somebody typed onto a PDF page as an annotation."""

from typing import Any

import pypdfium2.raw as pdfium

from nmo.intake.reading.page import Word
from nmo.intake.reading.pages.layer.annotations import annotations, place_of, text_under
from nmo.intake.reading.pages.layer.geometry import Turned
from nmo.intake.reading.pages.layer.spread import spread


def typed_on(page: Any, shares: Turned) -> list[Word]:
    """The words typed onto the page; notes that only open when touched are not on it."""
    width, height = page.get_size()
    words: list[Word] = []
    for kind, annotation in annotations(page):
        box = place_of(annotation, shares) if kind == pdfium.FPDF_ANNOT_FREETEXT else None
        if box is not None:
            text = text_under(annotation, b"Contents")
            words += spread(text, box, size=0.0, width=width, height=height)
    return words
