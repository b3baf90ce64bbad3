"""Photographs as they are shown: made anew, so that nothing hidden in the file comes along."""

import struct
from io import BytesIO

LONGEST_SIDE = 1200
MOST_PIXELS = 50_000_000
JPEG_QUALITY = 85
# What a broken or hostile file makes the reader raise; none of it is a fault of ours.
FAULTS_OF_A_FILE = (
    LookupError,
    OSError,
    OverflowError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)


class PictureUnreadable(ValueError):
    """The file is not a picture that can be shown."""

    def __init__(self) -> None:
        super().__init__("This picture cannot be read. Choose a JPEG, PNG or WebP picture.")


def safe_picture(content: bytes) -> bytes:
    """The picture as a JPEG of its own, upright, without place, time, camera or anything else.

    Raises PictureUnreadable for anything that is not a picture of a sensible size.
    """
    from PIL import Image, ImageOps  # only who takes a photograph in needs it

    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as given:
            if given.width * given.height > MOST_PIXELS:
                raise PictureUnreadable
            upright = ImageOps.exif_transpose(given).convert("RGB")
    except (Image.DecompressionBombError, *FAULTS_OF_A_FILE) as bad:
        raise PictureUnreadable from bad
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    clean = Image.new("RGB", upright.size)
    clean.paste(upright)
    kept = BytesIO()
    clean.save(kept, format="JPEG", quality=JPEG_QUALITY)
    return kept.getvalue()
