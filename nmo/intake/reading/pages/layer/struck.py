"""Which words of a PDF page are struck through."""

from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref
from typing import Any

import pypdfium2.raw as pdfium

from nmo.intake.reading.page import Box, Word
from nmo.intake.reading.pages.layer.annotations import annotations, place_of
from nmo.intake.reading.pages.layer.geometry import Turned

THIN = 0.28  # a rule's thickness in shares of the word's height
THROUGH = (0.3, 0.78)  # where from its top a rule passes through a word; lower it underlines
ACROSS = 0.6  # share of the word's width a rule must pass


def is_struck(word: Word, rules: Sequence[Box]) -> bool:
    """Whether a rule passes through the middle of the word."""
    box = word.box
    high, wide = box.bottom - box.top, box.right - box.left
    if high <= 0 or wide <= 0:
        return False
    for rule in rules:
        common = min(box.right, rule.right) - max(box.left, rule.left)
        at = ((rule.top + rule.bottom) / 2 - box.top) / high
        thin = rule.bottom - rule.top <= THIN * high
        if thin and common >= ACROSS * wide and THROUGH[0] <= at <= THROUGH[1]:
            return True
    return False


def level_rules(pieces: Iterable[Box], width_to_height: float) -> list[Box]:
    """The drawn pieces that are level lines."""
    return [
        piece
        for piece in pieces
        if (piece.right - piece.left) * width_to_height > 4 * (piece.bottom - piece.top)
        and piece.right - piece.left > 0.004
    ]


def struck_out_places(page: Any, shares: Turned) -> list[Box]:
    """The middle lines of what is marked by annotations that strike out."""
    return [
        _middle_line(box)
        for kind, annotation in annotations(page)
        if kind == pdfium.FPDF_ANNOT_STRIKEOUT
        for box in _marked(annotation, shares)
    ]


def _marked(annotation: Any, shares: Turned) -> Iterator[Box]:
    """The rectangles the annotation marks, the whole of it where it names none."""
    count = pdfium.FPDFAnnot_CountAttachmentPoints(annotation)
    for nth in range(min(count, 500)):
        points = pdfium.FS_QUADPOINTSF()
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, nth, byref(points)):
            across = (points.x1, points.x2, points.x3, points.x4)
            up = (points.y1, points.y2, points.y3, points.y4)
            yield shares.box(min(across), min(up), max(across), max(up))
    if not count and (box := place_of(annotation, shares)):
        yield box


def _middle_line(box: Box) -> Box:
    """A line through the middle of the box."""
    middle = (box.top + box.bottom) / 2
    return Box(box.left, middle, box.right, middle)
