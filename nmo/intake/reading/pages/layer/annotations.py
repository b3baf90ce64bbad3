"""The annotations of a PDF page, opened one after another and closed again."""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref, create_string_buffer
from typing import Any

import pypdfium2.raw as pdfium

from nmo.intake.reading.page import Box
from nmo.intake.reading.pages.layer.geometry import Turned

MOST_ANNOTATIONS = 2_000
UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW


@contextmanager
def _opened(page: Any, index: int) -> Iterator[Any]:
    """The annotation at the index, closed afterwards."""
    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    try:
        yield annotation
    finally:
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)


def annotations(page: Any) -> Iterator[tuple[int, Any]]:
    """Each annotation that is shown, with its sub-type; valid only until the next."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS)):
        with _opened(page, index) as annotation:
            if annotation and not pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN:
                yield pdfium.FPDFAnnot_GetSubtype(annotation), annotation


def place_of(annotation: Any, shares: Turned) -> Box | None:
    """The annotation's rectangle in shares of the page; None where it has none."""
    rectangle = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, byref(rectangle)):
        return None
    return shares.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)


def text_under(annotation: Any, key: bytes) -> str:
    """The text the annotation holds under the key, empty where there is none."""
    return wide_text(
        lambda room, size: pdfium.FPDFAnnot_GetStringValue(annotation, key, room, size)
    )


def wide_text(ask: Any) -> str:
    """What a PDFium call that fills a UTF-16 buffer says."""
    size = ask(None, 0)
    if size <= 2:
        return ""
    room = create_string_buffer(size)
    ask(pdfium.cast(room, pdfium.POINTER(pdfium.FPDF_WCHAR)), size)
    return room.raw[: size - 2].decode("utf-16-le", "replace")
