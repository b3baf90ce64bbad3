"""Which way round a page lies, and how far from level its lines are."""

import cv2
import numpy as np

from nmo.intake.reading.pages.scans.ink import grey, ink
from nmo.intake.reading.pages.scans.working import Pixels, Working

LOOKED_AT = 900  # pixels of the longer side: enough to see lines by
STEEPEST = 6.0  # degrees
CLEARLY = 1.3


def lies_on_its_side(pixels: Pixels) -> bool:
    """Whether the lines of print run up and down the picture."""
    dark = _blurred_ink(pixels)
    return _stripes(dark.T) > CLEARLY * _stripes(dark)


def level(page: Working) -> Working:
    """The page turned so that its lines are level, where they are not."""
    angle = slope(page.pixels)
    if abs(angle) < 0.1:
        return page
    turn = np.vstack(
        [cv2.getRotationMatrix2D((page.width / 2, page.height / 2), angle, 1.0), (0.0, 0.0, 1.0)]
    )
    return page.bent(turn, page.width, page.height)


def slope(pixels: Pixels) -> float:
    """By how many degrees anticlockwise the picture must be turned for its lines to be level."""
    dark = _blurred_ink(pixels)
    best = 0.0
    for step in (1.0, 0.25, 0.1):
        span = STEEPEST if step == 1.0 else step * 4
        angles = np.arange(best - span, best + span + step / 2, step)
        best = float(max(angles, key=lambda angle: _stripes(_rotated(dark, float(angle)))))
    return best


def _blurred_ink(pixels: Pixels) -> Pixels:
    """The ink of the picture, small enough to look at many times."""
    scale = LOOKED_AT / max(pixels.shape[:2])
    small = grey(pixels)
    if scale < 1:
        small = np.asarray(
            cv2.resize(small, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8
        )
    return ink(small)


def _rotated(dark: Pixels, angle: float) -> Pixels:
    """The ink turned about the middle."""
    high, wide = dark.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), angle, 1.0)
    return np.asarray(cv2.warpAffine(dark, turn, (wide, high), flags=cv2.INTER_NEAREST), np.uint8)


def _stripes(dark: Pixels) -> float:
    """How sharply rows of ink and rows of paper follow each other."""
    rows = dark.mean(axis=1)
    return float(np.square(np.diff(rows)).sum())
