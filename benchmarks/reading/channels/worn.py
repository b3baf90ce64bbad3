"""A page's picture after a channel, and how places on it have moved."""

from dataclasses import dataclass

import cv2
import numpy as np

from benchmarks.reading.paper.pdf import Box


@dataclass(frozen=True, slots=True)
class Worn:
    """The picture's file; `moves` takes shares of the drawn page to shares of the picture.

    `turned` is by how many degrees the picture lies on its side, which no place survives.
    """

    data: bytes
    moves: np.ndarray
    turned: int = 0

    def move(self, box: Box) -> Box:
        """Where a box has moved: the upright box around its corners."""
        left, top, right, bottom = box
        corners = np.array([[[left, top], [right, top], [right, bottom], [left, bottom]]])
        x, y = cv2.perspectiveTransform(corners, self.moves)[0].T
        return _rounded(x.min()), _rounded(y.min()), _rounded(x.max()), _rounded(y.max())


def _rounded(share: np.floating) -> float:
    return round(float(share), 4)


def in_shares(pixels: np.ndarray, before: tuple[int, int], after: tuple[int, int]) -> np.ndarray:
    """A map of pixels (3 by 3) as a map of shares; sizes are (width, height)."""
    shares = np.diag([1 / after[0], 1 / after[1], 1]) @ pixels @ np.diag([*before, 1.0])
    return np.asarray(shares)


def skewed(picture: np.ndarray, degrees: float, paper: int = 255) -> tuple[np.ndarray, np.ndarray]:
    """The picture turned a little about its middle, and the map in shares."""
    high, wide = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, 1.0)
    turned = cv2.warpAffine(picture, turn, (wide, high), borderValue=paper, flags=cv2.INTER_LINEAR)
    return turned, in_shares(np.vstack([turn, [0, 0, 1]]), (wide, high), (wide, high))


def jpeg(picture: np.ndarray, quality: int) -> bytes:
    """The picture as a JPEG file."""
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return bytes(data)
