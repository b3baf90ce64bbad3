"""Drawing the pages of one paper, in a limited process.

Its engines are loaded with it, once for every such process, and nothing that reads papers is: that
took longer than the drawing.
"""

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from nmo.breaches.pack.drawn import Drawn, DrawnPage

WIDTH = 1120  # pixels: 135 to the inch of an A4 page, which reads well in print
MOST_PAGES = 60
_QUALITY = 72
_MOST_WORDS = 6_000  # characters of a page's words that stand beside its picture
_PLAIN_LINES = 400  # more drawn parts than this may be letters drawn as lines
_BLOCKS = 4  # of 16 MB, kept for the next page: giving them back took as long as the drawing

Image.preinit()  # its formats too


def pages_of(data: bytes) -> Drawn:
    """The pages of a PDF or a picture; whatever else it is has none, and says so."""
    Image.core.set_blocks_max(_BLOCKS)  # type: ignore[attr-defined]  # documented, not typed
    try:
        if b"%PDF" in data[:1024]:
            return _of_pdf(data)
        with Image.open(BytesIO(data)) as picture:
            return _shown(tuple(_of_picture(picture)), of=getattr(picture, "n_frames", 1))
    except (pypdfium2.PdfiumError, UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return Drawn(problem="It cannot be shown as pages.")


def _shown(pages: tuple[DrawnPage, ...], *, of: int) -> Drawn:
    cut = f"Only its first {len(pages)} of {of} pages are shown."
    return Drawn(pages=pages, of=of, problem=cut if of > len(pages) else "")


def _of_pdf(data: bytes) -> Drawn:
    with closing(pypdfium2.PdfDocument(data)) as document:
        document.init_forms()
        count = len(document)
        pages = tuple(_page(document[number]) for number in range(min(count, MOST_PAGES)))
        return _shown(pages, of=count)


def _page(page: Any) -> DrawnPage:
    wide, high = page.get_size()
    scale = min(WIDTH / max(wide, 1), 2 * WIDTH / max(high, 1))
    picture = page.render(scale=scale, may_draw_forms=True).to_pil()
    words = page.get_textpage().get_text_bounded()
    return DrawnPage(
        picture=_jpeg(picture),
        tall=picture.height / picture.width,
        words=_cut(" ".join(words.split())),
        only_words=bool(words.strip()) and len(words) < _MOST_WORDS and _is_plain(page),
    )


def _cut(words: str) -> str:
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]} … (the rest is left out)"


def _is_plain(page: Any) -> bool:
    """Whether the page is made of text and a few straight lines alone."""
    if pdfium.FPDFPage_GetAnnotCount(page.raw) > 0:
        return False
    parts = 0
    for part in page.get_objects():
        if part.type == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if part.type == pdfium.FPDF_PAGEOBJ_FORM:
            continue  # its parts come after it
        segments = _segments(part.raw) if part.type == pdfium.FPDF_PAGEOBJ_PATH else None
        if segments is None:
            return False
        parts += segments
    return parts <= _PLAIN_LINES


def _segments(path: Any) -> int | None:
    """How many lines a drawn part has; None where one of them is curved, as those of letters."""
    count: int = pdfium.FPDFPath_CountSegments(path)
    for number in range(count):
        kind = pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(path, number))
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return None
    return count


def _of_picture(picture: Any) -> Iterator[DrawnPage]:
    for number, frame in enumerate(ImageSequence.Iterator(picture)):
        if number == MOST_PAGES:
            return
        upright = ImageOps.exif_transpose(frame.convert("RGB"))
        upright.thumbnail((WIDTH, 2 * WIDTH))
        yield DrawnPage(
            picture=_jpeg(upright), tall=upright.height / upright.width, words="", only_words=False
        )


def _jpeg(picture: Any) -> bytes:
    room = BytesIO()
    picture.convert("RGB").save(room, "JPEG", quality=_QUALITY, dpi=(135, 135))
    return room.getvalue()
