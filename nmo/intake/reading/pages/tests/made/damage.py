"""What becomes of a clean page: light and heavy scans, a fax, a telephone's photograph, a turn."""

from collections.abc import Callable
from io import BytesIO

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Grey = NDArray[np.uint8]
Bent = tuple[Image.Image, NDArray[np.float64]]  # the picture and where shares of the page went

SAME = np.eye(3)


def _grey(picture: Image.Image) -> NDArray[np.float32]:
    return np.asarray(picture.convert("L"), dtype=np.float32)


def _picture(array: NDArray[np.float32]) -> Image.Image:
    return Image.fromarray(np.clip(array, 0, 255).astype(np.uint8))


def _at(picture: Image.Image, dpi: float, high_dpi: float | None = None) -> Image.Image:
    size = round(picture.width * dpi / 300), round(picture.height * (high_dpi or dpi) / 300)
    return picture.resize(size, Image.Resampling.LANCZOS)


def _turned(picture: Image.Image, degrees: float) -> Bent:
    wide, high = picture.size
    matrix = np.vstack([cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, 1.0), (0, 0, 1)])
    array = cv2.warpPerspective(
        np.asarray(picture), matrix, (wide, high), borderValue=(255, 255, 255)
    )
    return Image.fromarray(array), _in_shares(matrix, (wide, high), (wide, high))


def _in_shares(
    matrix: NDArray[np.float64], before: tuple[int, int], after: tuple[int, int]
) -> NDArray[np.float64]:
    return np.diag((1 / after[0], 1 / after[1], 1)) @ matrix @ np.diag((*before, 1))


def _jpeg(picture: Image.Image, quality: int) -> Image.Image:
    room = BytesIO()
    picture.save(room, "JPEG", quality=quality)
    return Image.open(BytesIO(room.getvalue()))


def light_scan(picture: Image.Image, seed: int) -> Bent:
    """An office scanner at 200 dpi: a little skew, a little noise."""
    chance = np.random.default_rng(seed)
    small, bent = _turned(_at(picture, 200), float(chance.uniform(-0.6, 0.6)))
    array = cv2.GaussianBlur(_grey(small), (0, 0), 0.6)
    array = 20 + array * 0.9 + chance.normal(0, 5, array.shape)
    return _jpeg(_picture(array), 60), bent


def heavy_scan(picture: Image.Image, seed: int) -> Bent:
    """A copy of a copy at 150 dpi: skew, speckle, washed-out letters, dark edges."""
    chance = np.random.default_rng(seed)
    small, bent = _turned(_at(picture, 150), float(chance.uniform(-2.5, 2.5)))
    array = cv2.GaussianBlur(_grey(small), (0, 0), 0.9)
    array = 60 + array * 0.68 + chance.normal(0, 14, array.shape)
    high, wide = array.shape
    array -= 35 * np.linspace(0, 1, wide)[None, :] ** 3
    speckle = chance.random((high, wide))
    array[speckle < 0.004] = 30
    array[speckle > 0.996] = 250
    return _jpeg(_picture(array), 35), bent


def fax(picture: Image.Image, seed: int) -> Bent:
    """A fax of 200 by 100 dots an inch in black and white, with lines that dropped out."""
    chance = np.random.default_rng(seed)
    small, bent = _turned(_at(picture, 204, 98), float(chance.uniform(-0.8, 0.8)))
    array = _grey(small)
    array = np.where(array < 150 + chance.normal(0, 12, array.shape), 0, 255).astype(np.float32)
    array[chance.random(array.shape) < 0.0015] = 0
    for row in chance.integers(0, array.shape[0], 4):
        array[row] = 255
    return _picture(array).resize((small.width, small.height * 2), Image.Resampling.NEAREST), bent


def photograph(picture: Image.Image, seed: int) -> Bent:
    """A telephone held over the page on a desk: perspective, shadow, blur, JPEG."""
    chance = np.random.default_rng(seed)
    small = _at(picture, 190)
    wide, high = small.size
    room = (int(wide * 1.15), int(high * 1.15))
    corners = np.float32([(0, 0), (wide, 0), (wide, high), (0, high)])
    middle = np.float32([wide * 0.075, high * 0.075])
    moved = corners + middle + chance.uniform(-0.035, 0.035, (4, 2)) * (wide, high)
    matrix = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    desk = np.full((room[1], room[0], 3), (96, 78, 60), np.uint8)
    page = cv2.warpPerspective(np.asarray(small), matrix, room, flags=cv2.INTER_CUBIC)
    mask = cv2.warpPerspective(np.full((high, wide), 255, np.uint8), matrix, room)
    array = np.where(mask[..., None] > 127, page, desk).astype(np.float32)
    across, down = np.meshgrid(np.linspace(0, 1, room[0]), np.linspace(0, 1, room[1]))
    light = 0.95 - 0.45 / (1 + np.exp(-(across * 0.8 + down - 1.1) * 9))
    array = array * light[..., None] * (0.98, 0.94, 0.86)
    array = cv2.GaussianBlur(array, (0, 0), 1.0) + chance.normal(0, 5, array.shape)
    return _jpeg(Image.fromarray(np.clip(array, 0, 255).astype(np.uint8)), 55), _in_shares(
        matrix, (wide, high), room
    )


def turned(picture: Image.Image, seed: int) -> Bent:
    """A light scan of a page that lay on its side."""
    scanned, bent = light_scan(picture, seed)
    return scanned.transpose(Image.Transpose.ROTATE_90), bent


def stamped(picture: Image.Image, seed: int) -> Bent:
    """A colour scan with a red stamp and blue ink over the print."""
    chance = np.random.default_rng(seed)
    small = _at(picture, 200)
    array = np.asarray(small).copy()
    high, wide = array.shape[:2]
    over = array.copy()
    for nth in range(3):
        middle = (int(wide * chance.uniform(0.3, 0.7)), int(high * (0.2 + 0.2 * nth)))
        colour = ((200, 30, 40), (40, 60, 190))[nth % 2]
        cv2.ellipse(over, middle, (230, 95), 12, 0, 360, colour, 9)
        cv2.putText(over, "RECEIVED", (middle[0] - 170, middle[1] + 20), 0, 2.2, colour, 9)
    array = np.minimum(array, over)
    array = array * 0.92 + chance.normal(0, 5, array.shape) + 12
    return _jpeg(Image.fromarray(np.clip(array, 0, 255).astype(np.uint8)), 60), SAME


KINDS: dict[str, Callable[[Image.Image, int], Bent]] = {
    "light scan": light_scan,
    "heavy scan": heavy_scan,
    "fax": fax,
    "photograph": photograph,
    "turned": turned,
    "stamped": stamped,
}
