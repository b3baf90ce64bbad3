"""From the bytes of photographs or scans to a paper."""

from collections.abc import Sequence

from PIL import Image

from nmo.intake.reading.page import Page, Paper, PaperKind, ReadBy
from nmo.intake.reading.pages.scans.missing import what_is_missing
from nmo.intake.reading.pages.scans.opening import PictureNotOpened, pages_in

MOST_PAGES = 100


def pages_of_pictures(name: str, pictures: Sequence[bytes]) -> Paper:
    """The paper whose pages the pictures show, in their order; a TIFF may hold several.

    A picture that cannot be opened is a doubt of the paper (`corrupt_file`, `too_large`), the
    others are read. Where nothing here can read pictures the doubt is `not_readable`;
    `scans.missing.what_is_missing` says why.
    """
    pages: list[Page] = []
    doubts: list[str] = []
    if what_is_missing() is not None:
        doubts.append("not_readable")
    for data in pictures:
        try:
            for picture in pages_in(data):
                if len(pages) >= MOST_PAGES:
                    raise PictureNotOpened("too_large")
                pages.append(page_of_picture(picture, len(pages) + 1))
        except PictureNotOpened as error:
            doubts.append(str(error))
    return Paper(name, PaperKind.PICTURES, tuple(pages), tuple(dict.fromkeys(doubts)))


def page_of_picture(picture: Image.Image, number: int) -> Page:
    """The page of an upright picture, without words where nothing here can read it."""
    if what_is_missing() is not None:
        shape = picture.width / max(1, picture.height)
        return Page(number, (), ReadBy.TESSERACT, shape, sure=0.0, doubts=("not_readable",))
    import numpy as np

    from nmo.intake.reading.pages.scans.read import read_picture

    return read_picture(np.asarray(picture, dtype=np.uint8), number)
