"""From a PDF's bytes to a paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2

from nmo.intake.reading.page import Page, Paper, PaperKind, ReadBy
from nmo.intake.reading.pages.choosing import chosen
from nmo.intake.reading.pages.layer.read import Layer, read_layer
from nmo.intake.reading.pages.of_pictures import page_of_picture
from nmo.intake.reading.pages.scans.missing import what_is_missing
from nmo.intake.reading.pages.trusting import needs_reading

MOST_PAGES = 300
LONGER_SIDE = 3_000  # pixels in which a page is drawn to be read
MOST_SCALE = 12.0


def pages_of_pdf(name: str, data: bytes) -> Paper:
    """The paper of the PDF: its words from the text layer, from its form, or read off its pictures.

    `data` is a PDF that opens without a password. Nothing is raised for a broken file: the paper
    then has no page and the doubt `corrupt_file` or `password_protected`. Doubts of the paper are
    those, `too_large` (more pages than are read) and `not_readable` (nothing here reads scans).
    """
    try:
        with opened(data) as document:
            count = len(document)
            pages = tuple(
                _page(document, number) for number in range(1, min(count, MOST_PAGES) + 1)
            )
    except pypdfium2.PdfiumError as error:
        doubt = "password_protected" if "password" in str(error).lower() else "corrupt_file"
        return Paper(name, PaperKind.PDF, (), (doubt,))
    unread = any("not_readable" in page.doubts for page in pages)
    doubts = ("too_large",) * (count > MOST_PAGES) + ("not_readable",) * unread
    return Paper(name, PaperKind.PDF, pages, doubts if count else ("corrupt_file",))


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The PDF with its form, closed afterwards."""
    document = pypdfium2.PdfDocument(data)
    try:
        document.init_forms()
        yield document
    finally:
        document.close()


def _page(document: Any, number: int) -> Page:
    """The page of that number, from 1, blank with a doubt where it is broken."""
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return Page(number, (), ReadBy.TEXT_LAYER, sure=0.0, doubts=("corrupt_file",))
    layer = read_layer(page, document.formenv)
    if not needs_reading(layer):
        return _of_layer(layer, number)
    return chosen(layer, page_of_picture(_drawn(page), number), can_read=what_is_missing() is None)


def _of_layer(layer: Layer, number: int) -> Page:
    """The page as the file says it."""
    return Page(
        number=number,
        words=layer.words,
        read_by=ReadBy.TEXT_LAYER,
        width_to_height=layer.width_to_height,
        ticks=layer.ticks,
        sure=1.0 if layer.words else 0.0,
        doubts=layer.doubts + (() if layer.words else ("blank",)),
        turn=layer.turn,
    )


def _drawn(page: Any) -> Any:
    """The page as a picture to be read, without what is filled into its form."""
    width, height = page.get_size()
    scale = min(MOST_SCALE, LONGER_SIDE / max(width, height, 1.0))
    return page.render(scale=scale, may_draw_forms=False, draw_annots=False).to_pil()
