"""A fax: one bit a pixel, 204 by 98 or 204 by 196 to the inch, a line of the sender on top."""

from collections.abc import Callable
from io import BytesIO
from random import Random

import cv2
import numpy as np
from PIL import Image

from benchmarks.reading.channels.worn import Worn, skewed

ACROSS, FINE = 204, 196
# Of a hundred faxes so many are sent coarse.
COARSE = 25
HEADER = 0.03


def faxed(
    picture_at: Callable[[float], np.ndarray], dice: Random, noise: np.random.Generator, nth: int
) -> Worn:
    """One page of a fax."""
    picture, moves = skewed(picture_at(ACROSS), dice.uniform(-0.7, 0.7))
    _head(picture, nth)
    down = FINE // 2 if dice.randrange(100) < COARSE else FINE
    high, wide = picture.shape
    small = cv2.resize(picture, (wide, int(high * down / ACROSS)), interpolation=cv2.INTER_AREA)
    grain = noise.standard_normal(small.shape, dtype=np.float32) * 14
    bits = (small + grain) > dice.randint(140, 185)
    for _ in range(dice.randint(0, 4)):
        row = dice.randrange(len(bits))
        bits[row : row + dice.randint(1, 2)] = dice.random() < 0.5
    file = BytesIO()
    Image.fromarray(bits).save(file, "PNG")
    return Worn(file.getvalue(), moves)


def _head(picture: np.ndarray, nth: int) -> None:
    words = f"NOV-02-2026 09:1{nth}   FROM:FAMILY COURT OFFICE   TO:01632 960077   P.{nth + 1:02}"
    at = (30, int(picture.shape[0] * HEADER * 0.6))
    cv2.putText(picture, words, at, cv2.FONT_HERSHEY_PLAIN, 1.4, 0, 2)
