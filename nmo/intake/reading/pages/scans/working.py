"""A picture being worked on, which never forgets where on the page its pixels came from."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from nmo.intake.reading.page import Box

Pixels = NDArray[np.uint8]
Matrix = NDArray[np.float64]
WHITE = 255


@dataclass(frozen=True, slots=True, eq=False)
class Working:
    """Pixels, grey or in colour, and the matrix from them to shares of the upright page."""

    pixels: Pixels
    to_page: Matrix

    @property
    def width(self) -> int:
        """Pixels across."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels down."""
        return int(self.pixels.shape[0])

    def with_pixels(self, pixels: Pixels) -> "Working":
        """Other pixels at the same places."""
        return Working(pixels, self.to_page)

    def bent(self, matrix: Matrix, width: int, height: int) -> "Working":
        """The picture as the matrix moves its pixels, what it uncovers being white."""
        colour = (WHITE,) * (self.pixels.shape[2] if self.pixels.ndim == 3 else 1)
        pixels = cv2.warpPerspective(
            self.pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=colour
        )
        return Working(np.asarray(pixels, np.uint8), self.to_page @ np.linalg.inv(matrix))

    def scaled(self, by: float) -> "Working":
        """The picture so many times as large."""
        size = max(1, round(self.width * by)), max(1, round(self.height * by))
        how = cv2.INTER_CUBIC if by > 1 else cv2.INTER_AREA
        pixels = np.asarray(cv2.resize(self.pixels, size, interpolation=how), np.uint8)
        back = np.diag((self.width / size[0], self.height / size[1], 1.0))
        return Working(pixels, self.to_page @ back)

    def share(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The rectangle of pixels in shares of this picture."""
        wide, high = self.width, self.height
        return Box(left / wide, top / high, right / wide, bottom / high)

    def on_page(self, box: Box) -> Box:
        """The box in shares of this picture, as the box around it in shares of the page."""
        left, right = box.left * self.width, box.right * self.width
        top, bottom = box.top * self.height, box.bottom * self.height
        corners = np.array([(left, top, 1), (right, top, 1), (right, bottom, 1), (left, bottom, 1)])
        moved = corners @ self.to_page.T
        across, down = moved[:, 0] / moved[:, 2], moved[:, 1] / moved[:, 2]
        return Box(*(_kept(edge) for edge in (across.min(), down.min(), across.max(), down.max())))


def _kept(value: Any) -> float:
    """The value kept on the page."""
    return float(min(1.0, max(0.0, value)))


def of_pixels(pixels: Pixels) -> Working:
    """A whole page of pixels."""
    return Working(pixels, np.diag((1 / pixels.shape[1], 1 / pixels.shape[0], 1.0)))
