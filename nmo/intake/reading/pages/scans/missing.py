"""What this machine lacks to read pictures, said plainly."""

import importlib.util
from functools import cache

import structlog

NEEDED = ("numpy", "cv2")
NO_PICTURES = (
    "Scans and photographs cannot be read here: the packages of the extra `ocr` are not installed. "
    "Install the register with that extra."
)
NO_ENGINE = (
    "Scans and photographs cannot be read here: neither Tesseract nor RapidOCR is installed. "
    "Install the system's tesseract-ocr with English and Welsh, or the register's extra `ocr`."
)


@cache
def what_is_missing() -> str | None:
    """Why pictures cannot be read on this machine, and what to do; None where they can.

    Found out once and logged once.
    """
    reason = None
    if any(importlib.util.find_spec(name) is None for name in NEEDED):
        reason = NO_PICTURES
    else:
        from nmo.intake.reading.pages.scans.reading_twice import engines

        if not engines():
            reason = NO_ENGINE
    if reason:
        structlog.get_logger(__name__).error("pictures_cannot_be_read", reason=reason)
    return reason
