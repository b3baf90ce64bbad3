"""From a PDF's bytes to a paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2

from nmo.intake.reading.page import Page, Paper, PaperKind, ReadBy
from nmo.intake.reading.pages.layer.read import read_layer

MOST_PAGES = 300


def pages_of_pdf(name: str, data: bytes) -> Paper:
    """The paper of the PDF: its words from the text layer, from its form, or read off its pictures.

    `data` is a PDF that opens without a password. Nothing is raised for a broken file: the paper
    then has no page and the doubt `corrupt_file` or `password_protected`.
    """
    try:
        with opened(data) as document:
            form = document.formenv
            pages = tuple(
                _page(document, form, number)
                for number in range(1, min(len(document), MOST_PAGES) + 1)
            )
            doubts = ("too_large",) if len(document) > MOST_PAGES else ()
    except pypdfium2.PdfiumError as error:
        doubt = "password_protected" if "password" in str(error).lower() else "corrupt_file"
        return Paper(name, PaperKind.PDF, (), (doubt,))
    return Paper(name, PaperKind.PDF, pages, doubts)


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The PDF with its form, closed afterwards."""
    document = pypdfium2.PdfDocument(data)
    try:
        document.init_forms()
        yield document
    finally:
        document.close()


def _page(document: Any, form: Any, number: int) -> Page:
    """The page of that number, from 1."""
    layer = read_layer(document[number - 1], form)
    return Page(
        number=number,
        words=layer.words,
        read_by=ReadBy.TEXT_LAYER,
        width_to_height=layer.width_to_height,
        ticks=layer.ticks,
        sure=1.0 if layer.words else 0.0,
        doubts=layer.doubts or (() if layer.words else ("blank",)),
    )
