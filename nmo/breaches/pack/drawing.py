"""The pages of a paper as pictures with their words: a stranger's bytes, in a limited process."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from nmo.intake.unpacking.limits import LimitReached, limited

WIDTH = 1120  # pixels: 135 to the inch of an A4 page, which reads well in print
MOST_PAGES = 60
SECONDS, MEBIBYTES = 30, 1024
_QUALITY = 72
_MOST_WORDS = 6_000  # characters of a page's words that stand beside its picture
_PLAIN_LINES = 400  # more drawn parts than this may be letters drawn as lines


@dataclass(frozen=True, kw_only=True)
class DrawnPage:
    """One page: its picture as a JPEG, and its words as its text layer has them.

    tall: its height as a share of its width. only_words: nothing stands on the page that its
    words do not say: no picture, no drawn letter, nothing filled into a form.
    """

    picture: bytes
    tall: float
    words: str
    only_words: bool


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """The pages of a paper; `problem` says in words why there are none, or not all.

    of: how many pages the paper has, shown or not.
    """

    pages: tuple[DrawnPage, ...] = ()
    of: int = 0
    problem: str = ""

    @property
    def only_words(self) -> bool:
        """Whether the words of the paper are all that can be seen on it."""
        return not self.problem and all(page.only_words for page in self.pages)

    @property
    def words(self) -> str:
        """Its words, page after page."""
        return "\n".join(page.words for page in self.pages)


def drawn(data: bytes) -> Drawn:
    """The pages of a PDF or a picture; whatever else it is has none, and says so."""
    try:
        return limited(_drawn, data, seconds=SECONDS, mebibytes=MEBIBYTES)
    except LimitReached as why:
        return Drawn(problem=str(why))


def _drawn(data: bytes) -> Drawn:
    import pypdfium2
    from PIL import Image, UnidentifiedImageError

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
    from nmo.intake.reading.pages.of_pdf import opened

    with opened(data) as document:
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
    import pypdfium2.raw as pdfium

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
    import pypdfium2.raw as pdfium

    count: int = pdfium.FPDFPath_CountSegments(path)
    for number in range(count):
        kind = pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(path, number))
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return None
    return count


def _of_picture(picture: Any) -> Iterator[DrawnPage]:
    from PIL import ImageOps, ImageSequence

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
