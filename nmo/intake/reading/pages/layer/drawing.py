"""What is drawn on a PDF page besides its text: pictures, and the pieces of its paths."""

from collections.abc import Iterator
from ctypes import addressof, byref, c_float, c_int
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from nmo.intake.reading.page import Box
from nmo.intake.reading.pages.layer.geometry import Turned, shares_of

MOST_OBJECTS = 20_000
MOST_SEGMENTS = 400
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn on a page, in shares of it.

    `order` says of each text object, by its address, as which of the page's objects it is drawn.
    """

    pieces: tuple[Box, ...] = ()
    pictures: tuple[tuple[int, Box], ...] = ()
    order: dict[int, int] = field(default_factory=dict)


def drawing_of(page: Any) -> Drawing:
    """What is drawn on the page."""
    pieces: list[Box] = []
    pictures: list[tuple[int, Box]] = []
    order: dict[int, int] = {}
    for nth, (thing, matrix) in enumerate(_objects(page, shares_of(page))):
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            order[addressof(thing.contents)] = nth
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE and (box := _bounds(thing, matrix)):
            pictures.append((nth, box))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and _leaves_ink(thing):
            pieces += _pieces(thing, matrix)
        if nth >= MOST_OBJECTS:
            break
    return Drawing(tuple(pieces), tuple(pictures), order)


def _objects(page: Any, shares: Turned) -> Iterator[tuple[Any, Turned]]:
    """The page's objects in the order of drawing, each with the matrix to shares of the page."""
    for nth in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _inside(pdfium.FPDFPage_GetObject(page, nth), shares, 0)


def _inside(thing: Any, matrix: Turned, depth: int) -> Iterator[tuple[Any, Turned]]:
    """The object, or those inside it where it is a form of several."""
    if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_FORM:
        yield thing, matrix
    elif depth < DEEPEST:
        own = _matrix(thing).then(matrix)
        for nth in range(pdfium.FPDFFormObj_CountObjects(thing)):
            yield from _inside(pdfium.FPDFFormObj_GetObject(thing, nth), own, depth + 1)


def _matrix(thing: Any) -> Turned:
    """The object's own matrix."""
    told = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, byref(told))
    return Turned(told.a, told.b, told.c, told.d, told.e, told.f)


def _bounds(thing: Any, matrix: Turned) -> Box | None:
    """The box around the object."""
    edges = [c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(thing, *(byref(edge) for edge in edges)):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    return matrix.box(left, bottom, right, top)


def _leaves_ink(path: Any) -> bool:
    """Whether the path is filled or stroked at all, not only used to clip."""
    filled, stroked = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, byref(filled), byref(stroked))
    return bool(filled.value or stroked.value)


def _pieces(path: Any, matrix: Turned) -> list[Box]:
    """The box of each piece of the path that is drawn without lifting the pen."""
    count = pdfium.FPDFPath_CountSegments(path)
    if not 0 < count <= MOST_SEGMENTS:
        return []
    whole = _matrix(path).then(matrix)
    runs: list[list[tuple[float, float]]] = []
    across, up = c_float(), c_float()
    for nth in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, nth)
        pdfium.FPDFPathSegment_GetPoint(segment, byref(across), byref(up))
        begins = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO
        if begins or not runs:
            runs.append([])
        runs[-1].append(whole.point(across.value, up.value))
    return [_around(points) for points in runs if len(points) > 1]


def _around(points: list[tuple[float, float]]) -> Box:
    """The box around the points."""
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across), max(down))
