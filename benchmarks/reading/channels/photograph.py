"""A page laid on a table and photographed with a telephone."""

from collections.abc import Callable
from io import BytesIO
from random import Random

import cv2
import numpy as np
from PIL import Image

from benchmarks.reading.channels.worn import Worn, in_shares

ORIENTATION = 274
# How the picture lies for each EXIF orientation: quarter turns, counter-clockwise.
TURNS_OF = {1: 0, 3: 2, 6: 1, 8: 3}
WIDTH, HEIGHT = 1850, 2480


def photographed(
    picture_at: Callable[[float], np.ndarray], dice: Random, noise: np.random.Generator, _: int
) -> Worn:
    """One photograph: perspective, a shadow, a soft lens, and the turn in its EXIF flag."""
    picture = picture_at(190)
    flat = (picture.shape[1], picture.shape[0])
    bend = _perspective(flat, dice)
    table = dice.randint(60, 150)
    taken = cv2.warpPerspective(picture, bend, (WIDTH, HEIGHT), borderValue=table)
    lit = taken * _light(dice)
    lit = cv2.GaussianBlur(lit, (5, 5), dice.uniform(0.5, 1.1))
    grain = noise.standard_normal(lit.shape, dtype=np.float32) * dice.uniform(3, 7)
    grey = np.clip(lit + grain, 0, 255).astype(np.uint8)
    data = _file(_tinted(grey, dice), dice)
    return Worn(data, in_shares(bend, flat, (WIDTH, HEIGHT)))


def _perspective(flat: tuple[int, int], dice: Random) -> np.ndarray:
    """Where the four corners of the page come to lie."""
    most = 0.035
    corners = [
        [(edge_x + way_x * dice.uniform(0.015, 0.015 + most)) * WIDTH,
         (edge_y + way_y * dice.uniform(0.015, 0.015 + most)) * HEIGHT]
        for edge_x, edge_y, way_x, way_y in ((0, 0, 1, 1), (1, 0, -1, 1), (1, 1, -1, -1),
                                             (0, 1, 1, -1))
    ]  # fmt: skip
    wide, high = flat
    before = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    return cv2.getPerspectiveTransform(before, np.array(corners, np.float32))


def _light(dice: Random) -> np.ndarray:
    """Daylight from one side, and the shadow of a hand."""
    across = np.linspace(dice.uniform(0.72, 1.0), dice.uniform(0.72, 1.0), WIDTH)
    down = np.linspace(dice.uniform(0.8, 1.0), dice.uniform(0.8, 1.0), HEIGHT)
    light = np.outer(down, across).astype(np.float32)
    if dice.random() < 0.6:
        shadow = np.ones((HEIGHT, WIDTH), np.float32)
        middle = (int(WIDTH * dice.uniform(0.1, 0.9)), int(HEIGHT * dice.uniform(0.5, 1.0)))
        cv2.ellipse(
            shadow, middle, (WIDTH // 3, HEIGHT // 4), dice.uniform(0, 180), 0, 360, 0.68, -1
        )
        light *= cv2.resize(cv2.GaussianBlur(cv2.resize(shadow, (185, 248)), (0, 0), 9),
                            (WIDTH, HEIGHT))  # fmt: skip
    return light


def _tinted(grey: np.ndarray, dice: Random) -> np.ndarray:
    warm = dice.uniform(0.9, 1.0)
    return np.dstack([grey, (grey * (warm + 1) / 2), grey * warm]).astype(np.uint8)


def _file(colours: np.ndarray, dice: Random) -> bytes:
    orientation = dice.choice((1, 1, 3, 6, 8))
    image = Image.fromarray(np.ascontiguousarray(np.rot90(colours, TURNS_OF[orientation])))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=dice.randint(68, 84), exif=exif)
    return buffer.getvalue()
