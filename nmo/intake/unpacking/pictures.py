"""Pictures: whether they can be opened, and whether they are papers or only adorn a mail."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import Found, Gathering
from nmo.intake.unpacking.kinds import FileKind, kind_of
from nmo.intake.unpacking.parts import PartKind, TroubleCode

_BROKEN = (OSError, ValueError, SyntaxError, EOFError, OverflowError, TypeError, IndexError)


def open_picture(found: Found, gathering: Gathering) -> None:
    """The picture as a part, once it is known that it can be opened and is of a usual size."""
    try:
        with _opened(found.data) as image:
            if image.width * image.height > gathering.caps.pixels:
                raise Image.DecompressionBombError
            image.draft("L", (image.width // 8, image.height // 8))
            image.load()
    except Image.DecompressionBombError:
        gathering.trouble(found.name, TroubleCode.TOO_LARGE, words.BOMB)
    except UnidentifiedImageError:
        modern = kind_of(found.data) is FileKind.MODERN_PICTURE
        code = TroubleCode.NOT_READABLE if modern else TroubleCode.CORRUPT_FILE
        gathering.trouble(found.name, code, words.PHOTOGRAPH if modern else words.DAMAGED)
    except _BROKEN:
        gathering.trouble(found.name, TroubleCode.CORRUPT_FILE, words.DAMAGED)
    else:
        gathering.add(found, PartKind.PICTURE, found.data)


def is_logo(data: bytes, *, longest: int) -> bool:
    """Whether it is a picture too small to be read as a paper: its longer side is under `longest`.

    Drawings (SVG), which only adorn, count as one.
    """
    if kind_of(data) is not FileKind.PICTURE:
        return b"<svg" in data[:1024]
    try:
        with _opened(data) as image:
            return max(image.size) < longest
    except (UnidentifiedImageError, Image.DecompressionBombError, *_BROKEN):
        return False


@contextmanager
def _opened(data: bytes) -> "Iterator[Image.Image]":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of large ones, which are refused, and of odd metadata
        with Image.open(BytesIO(data)) as image:
            yield image
