"""Pages drawn and counted in a limited process: the bytes are a stranger's, the engines large."""

from nmo.intake.unpacking.limits import LimitReached, limited

WIDTH = 1000
SECONDS, MEBIBYTES = 20, 1024


class PageNotDrawn(ValueError):
    """The page cannot be shown: the paper is broken, or has no such page."""


def drawn_page(data: bytes, page: int) -> bytes:
    """The page of a PDF or picture, from 1, as a PNG. Raises PageNotDrawn."""
    try:
        found = limited(_draw, data, page, seconds=SECONDS, mebibytes=MEBIBYTES)
    except LimitReached as why:
        raise PageNotDrawn(str(why)) from why
    if found is None:
        raise PageNotDrawn("The paper is broken, or has no such page.")
    return found


def pages_counted(data: bytes) -> int:
    """How many pages the PDF has; 0 where it cannot be opened."""
    try:
        return limited(_count, data, seconds=SECONDS, mebibytes=MEBIBYTES)
    except LimitReached:
        return 0


def _draw(data: bytes, page: int) -> bytes | None:
    from nmo.intake.reading.pages.shown import PageNotShown, picture_of_page

    try:
        return picture_of_page(data, page, width=WIDTH)
    except PageNotShown:
        return None


def _count(data: bytes) -> int:
    import pypdfium2

    from nmo.intake.reading.pages.of_pdf import opened

    try:
        with opened(data) as document:
            return len(document)
    except pypdfium2.PdfiumError:
        return 0
