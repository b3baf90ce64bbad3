"""The values of a PDF form's fields, as words and ticked boxes at their places."""

from ctypes import byref, c_float
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from nmo.intake.reading.page import TickBox, Word
from nmo.intake.reading.pages.layer.annotations import annotations, place_of, wide_text
from nmo.intake.reading.pages.layer.geometry import shares_of
from nmo.intake.reading.pages.layer.spread import spread

WRITTEN = frozenset(
    (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)
)
TO_TICK = frozenset((pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON))


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled in on one page: the words of its fields, and its boxes to tick."""

    words: tuple[Word, ...] = ()
    ticks: tuple[TickBox, ...] = ()


def filled_in(page: Any, form: Any) -> Filled:
    """What is filled in on the page; `form` is the document's form environment, or None."""
    if form is None:
        return Filled()
    shares = shares_of(page)
    words: list[Word] = []
    ticks: list[TickBox] = []
    for kind, annotation in annotations(page):
        box = place_of(annotation, shares) if kind == pdfium.FPDF_ANNOT_WIDGET else None
        if box is None:
            continue
        field = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
        if field in WRITTEN:
            width, height = page.get_size()
            size = _size(form, annotation)
            words += spread(_value(form, annotation), box, size=size, width=width, height=height)
        elif field in TO_TICK:
            ticks.append(TickBox(box, bool(pdfium.FPDFAnnot_IsChecked(form, annotation))))
    return Filled(tuple(words), tuple(ticks))


def _value(form: Any, annotation: Any) -> str:
    """What stands in the field."""
    return wide_text(
        lambda room, size: pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, room, size)
    )


def _size(form: Any, annotation: Any) -> float:
    """The size of the field's type in points, 0 where the form leaves it open."""
    size = c_float()
    known = pdfium.FPDFAnnot_GetFontSize(form, annotation, byref(size))
    return float(size.value) if known and 0 < size.value < 100 else 0.0
