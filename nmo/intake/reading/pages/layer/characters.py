"""The characters of a PDF page's text layer, with how each is drawn."""

from collections.abc import Iterator
from ctypes import addressof, byref, c_uint, create_string_buffer
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from nmo.intake.reading.pages.layer.geometry import Turned, shares_of

MOST_CHARACTERS = 60_000  # a page of print has 5,000
MARKED_HYPHEN = 0x02  # what pdfium gives for a hyphen at the end of a line
BOLD_FROM = 600
BOLD_NAMES = ("bold", "black", "heavy", "demi")
INVISIBLE = frozenset((pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP))
FULL_TURN = 6.283185307179586


@dataclass(frozen=True, slots=True)
class Drawn:
    """How a run of characters is drawn: its font, and whether it leaves ink at all.

    `by` is the address of the text object that draws it, 0 where there is none.
    """

    font: str = ""
    bold: bool = False
    invisible: bool = False
    by: int = 0


@dataclass(frozen=True, slots=True)
class Character:
    """One character: its box in shares of the page and its turn to the right in whole degrees.

    `height` is that of the font, in points.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    turn: int
    height: float
    drawn: Drawn


def characters(page: Any, text_page: Any) -> Iterator[Character | None]:
    """The page's characters as they come in the file; None for each white space."""
    shares = shares_of(page)
    drawn: dict[int, Drawn] = {}
    quarter = 90 * int(pdfium.FPDFPage_GetRotation(page))
    high = 0
    for index in range(min(pdfium.FPDFText_CountChars(text_page), MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code, high = 0x10000 + ((high & 0x3FF) << 10) + (code & 0x3FF), 0
        text = "-" if code == MARKED_HYPHEN else chr(code)
        if code <= 0x20 or text.isspace():
            yield None
        else:
            yield _character(text_page, index, text, shares, quarter, drawn)


def _character(
    text_page: Any, index: int, text: str, shares: Turned, quarter: int, known: dict[int, Drawn]
) -> Character:
    """The character at the index, with its place and how it is drawn."""
    rectangle = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, index, byref(rectangle))
    box = shares.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
    angle = pdfium.FPDFText_GetCharAngle(text_page, index)
    turn = (round(angle / FULL_TURN * 360) + quarter) % 360
    standing = abs(rectangle.top - rectangle.bottom), abs(rectangle.right - rectangle.left)
    height = standing[1] if (turn - quarter) % 180 == 90 else standing[0]
    return Character(
        text, box.left, box.top, box.right, box.bottom, turn, height,
        _drawn(pdfium.FPDFText_GetTextObject(text_page, index), known),
    )  # fmt: skip


def _drawn(text_object: Any, known: dict[int, Drawn]) -> Drawn:
    """How the text object is drawn, looked up once for all of its characters."""
    if not text_object:
        return Drawn()
    address = addressof(text_object.contents)
    if address not in known:
        known[address] = _looked_up(text_object, address)
    return known[address]


def _looked_up(text_object: Any, address: int) -> Drawn:
    """The font and the ink of the text object."""
    font = pdfium.FPDFTextObj_GetFont(text_object)
    name = _name_of(font) if font else ""
    mode = pdfium.FPDFTextObj_GetTextRenderMode(text_object)
    weight = pdfium.FPDFFont_GetWeight(font) if font else 0
    thick = mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
    bold = thick or weight >= BOLD_FROM or any(part in name.lower() for part in BOLD_NAMES)
    return Drawn(name, bold, mode in INVISIBLE or _clear(text_object), address)


def _name_of(font: Any) -> str:
    """The font's name as the file writes it."""
    room = create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, room, len(room))
    return room.value.decode("utf-8", "replace")


def _clear(text_object: Any) -> bool:
    """Whether the text is filled with a colour that is wholly see-through."""
    red, green, blue, ink = (c_uint() for _ in range(4))
    known = pdfium.FPDFPageObj_GetFillColor(
        text_object, byref(red), byref(green), byref(blue), byref(ink)
    )
    return bool(known) and ink.value == 0
