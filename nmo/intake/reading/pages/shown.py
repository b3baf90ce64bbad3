"""A page as a picture, for the person who checks what was read."""

from io import BytesIO

import pypdfium2
from PIL import Image, ImageOps, UnidentifiedImageError

from nmo.intake.reading.pages.of_pdf import opened

WIDEST, HIGHEST = 4_000, 8_000


class PageNotShown(ValueError):
    """The page cannot be drawn: the paper is broken or has no such page."""


def picture_of_page(data: bytes, page: int, *, width: int, turn: int = 0) -> bytes:
    """The page as a PNG so many pixels wide, with what is filled into its form.

    `data` is a PDF or a picture, `page` counts from 1, `turn` is the page's own (`Page.turn`), so
    that it is shown upright and its boxes fit. Raises `PageNotShown` where there is no such page.
    """
    width = max(16, min(width, WIDEST))
    picture = _of_pdf(data, page, width) if b"%PDF" in data[:1024] else _of_picture(data, page)
    picture = picture.rotate(-turn, expand=True) if turn else picture
    if picture.width != width:
        height = max(1, min(HIGHEST, round(picture.height * width / picture.width)))
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    room = BytesIO()
    picture.convert("RGB").save(room, "PNG")
    return room.getvalue()


def _of_pdf(data: bytes, page: int, width: int) -> Image.Image:
    """The page of a PDF, drawn so many pixels wide."""
    try:
        with opened(data) as document:
            if not 1 <= page <= len(document):
                raise PageNotShown(f"The paper has no page {page}.")
            wide, high = document[page - 1].get_size()
            scale = min(width / max(wide, 1), HIGHEST / max(high, 1))
            drawn: Image.Image = document[page - 1].render(scale=scale).to_pil()
            return drawn
    except pypdfium2.PdfiumError as error:
        raise PageNotShown("The PDF cannot be opened. Ask the sender for it again.") from error


def _of_picture(data: bytes, page: int) -> Image.Image:
    """The picture's page, the right way up by what the camera noted."""
    try:
        picture = Image.open(BytesIO(data))
        picture.seek(page - 1)
        picture.load()
        return ImageOps.exif_transpose(picture)
    except (EOFError, UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise PageNotShown("The picture cannot be opened. Ask the sender for it again.") from error
