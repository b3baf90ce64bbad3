"""The pages of picture files, the right way up by what the camera noted."""

from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageOps, ImageSequence

MOST_PAGES = 100
MOST_PIXELS = 120_000_000  # of a file's page before it is opened
LONGEST = 4_600  # pixels of the longer side that are worked on


class PictureNotOpened(ValueError):
    """The picture is broken or far too large."""


def pages_in(data: bytes) -> Iterator[Image.Image]:
    """Each page of the picture file, in colour or grey; raises `PictureNotOpened`."""
    try:
        with Image.open(BytesIO(data)) as picture:
            for nth, page in enumerate(ImageSequence.Iterator(picture)):
                if nth >= MOST_PAGES or page.width * page.height > MOST_PIXELS:
                    raise PictureNotOpened("too_large")
                yield upright(page)
    except PictureNotOpened:
        raise
    except Image.DecompressionBombError as error:
        raise PictureNotOpened("too_large") from error
    except (OSError, ValueError, SyntaxError, EOFError, TypeError, IndexError, KeyError) as error:
        raise PictureNotOpened("corrupt_file") from error


def upright(page: Image.Image) -> Image.Image:
    """The page as its camera held it, see-through parts white, no larger than is worked on."""
    turned = ImageOps.exif_transpose(page)
    if turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info:
        white = Image.new("RGBA", turned.size, "white")
        turned = Image.alpha_composite(white, turned.convert("RGBA"))
    plain = turned.convert("L" if turned.mode in ("1", "L", "I", "I;16", "F") else "RGB")
    plain = _square(plain, page.info.get("dpi"))
    if max(plain.size) > LONGEST:
        plain.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    return plain


def _square(page: Image.Image, dpi: object) -> Image.Image:
    """The page with pixels as wide as high: a fax has twice as many across as down."""
    if not isinstance(dpi, tuple) or len(dpi) != 2:
        return page
    across, down = float(dpi[0] or 0), float(dpi[1] or 0)
    if across <= 0 or down <= 0 or 0.8 <= across / down <= 1.25 or not 0.2 < across / down < 5:
        return page
    finer = max(across, down)
    size = round(page.width * finer / across), round(page.height * finer / down)
    return page.resize(size, Image.Resampling.BICUBIC)
