"""Where the letters of a picture are, roughly: what turning, levelling and scaling go by."""

import cv2
import numpy as np
from numpy.typing import NDArray

from nmo.intake.reading.pages.scans.working import Pixels

FEWEST = 20
SMALLEST, LARGEST = 5, 0.05  # pixels high; share of the picture's height


def grey(pixels: Pixels) -> Pixels:
    """The picture without its colours."""
    if pixels.ndim == 2:
        return pixels
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)


def ink(pixels: Pixels) -> Pixels:
    """255 where a grey picture is darker than what is around it, 0 elsewhere."""
    calm = cv2.GaussianBlur(pixels, (3, 3), 0)
    around = max(15, (pixels.shape[0] // 40) | 1)
    dark = cv2.adaptiveThreshold(
        calm, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, around, 14
    )
    return np.asarray(dark, np.uint8)


def letters(dark: Pixels) -> NDArray[np.int32]:
    """The blots of ink of a letter's size, each (left, top, width, height, area)."""
    _, _, blots, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    high, wide, area = blots[1:, 3], blots[1:, 2], blots[1:, 4]
    most = max(dark.shape) * LARGEST
    fitting = (high >= SMALLEST) & (high < most) & (wide < most * 1.5) & (area > 8)
    fitting &= (wide > 1) & (area > 0.08 * high * wide)
    return np.asarray(blots[1:][fitting], np.int32)


def letter_height(dark: Pixels) -> float:
    """How many pixels high most of the page's print is, 0 where it has hardly any letters.

    Letters count by their ink, so that any number of specks weighs little.
    """
    found = letters(dark)
    if len(found) < FEWEST:
        return 0.0
    order = np.argsort(found[:, 3])
    weight = np.cumsum(found[order, 4], dtype=np.float64)
    return float(found[order, 3][int(np.searchsorted(weight, 0.6 * weight[-1]))])
