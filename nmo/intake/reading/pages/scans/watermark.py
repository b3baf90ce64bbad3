"""Large pale words across a scanned page, such as DRAFT."""

from dataclasses import dataclass

import cv2
import numpy as np

from nmo.intake.reading.page import Box, Word
from nmo.intake.reading.pages.scans import rapid
from nmo.intake.reading.pages.scans.ink import grey
from nmo.intake.reading.pages.scans.working import Pixels, of_pixels

LOOKED_AT = 1000  # pixels of the longer side
PALE = (0.55, 0.965)  # how light a watermark is beside its paper
LETTERS = (0.035, 0.6)  # from one of its letters to all of them, in shares of the page
STROKE = 11  # pixels that its strokes are wide at least, wider than a line of print is high
FEWEST_PIXELS = 1500
FEWEST_LETTERS = 4
SLENDER = 1.8  # times as long as high that a word is at least
SURELY = 0.75


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Pale blots on one line: its middle, slope in degrees, length and height in pixels."""

    blots: Pixels
    middle: tuple[float, float]
    angle: float
    long: float
    high: float
    box: Box


def watermark_of(pixels: Pixels) -> list[Word]:
    """The words of a watermark on the upright picture, in shares of it.

    They are read by RapidOCR alone: nothing is found where it is not installed.
    """
    if not rapid.can_be_had():
        return []
    small = of_pixels(grey(pixels))
    small = small.scaled(min(1.0, LOOKED_AT / max(small.width, small.height)))
    line = _line(_large(_pale(small.pixels)))
    return _read(line) if line is not None else []


def _pale(pixels: Pixels) -> Pixels:
    """255 where the picture is pale but not white, print having been closed over."""
    even = cv2.medianBlur(_even(pixels), 3)
    closed = cv2.morphologyEx(even, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
    calm = cv2.medianBlur(closed, 5)
    paper = float(np.percentile(calm, 75))
    pale = (calm < paper * PALE[1]) & (calm > paper * PALE[0])
    mask = np.asarray(pale * 255, np.uint8)
    strokes = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (STROKE, STROKE))
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, strokes), np.uint8)


def _even(pixels: Pixels) -> Pixels:
    """The picture divided by the light that falls on its paper, what is pale being left."""
    scale = 250 / max(pixels.shape)
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    light = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((27, 27), np.uint8))
    light = cv2.GaussianBlur(light, (0, 0), 8)
    light = cv2.resize(light, pixels.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(pixels, np.maximum(light, 1), scale=245), np.uint8)


def _large(pale: Pixels) -> Pixels:
    """The pale blots alone that are as large as letters of a watermark, or a few of them joined."""
    _, names, blots, _ = cv2.connectedComponentsWithStats(pale, connectivity=8)
    least, most = (share * pale.shape[0] for share in LETTERS)
    longer, shorter = blots[:, 2:4].max(axis=1), blots[:, 2:4].min(axis=1)
    fitting = (longer > least) & (longer < most) & (shorter > least / 2)
    fitting[0] = False
    return np.asarray(fitting[names] * 255, np.uint8)


def _line(blots: Pixels) -> Line | None:
    """The line on which the blots stand; None where they stand on none."""
    down, across = np.nonzero(blots)
    if len(across) < FEWEST_PIXELS:
        return None
    points = np.column_stack([across, down]).astype(np.float64)
    middle = points.mean(axis=0)
    _, ways = np.linalg.eigh(np.cov((points - middle).T))
    along = ways[:, 1] if ways[0, 1] >= 0 else -ways[:, 1]
    lengths = (points - middle) @ np.column_stack([along, (-along[1], along[0])])
    least, most = np.percentile(lengths, 0.5, axis=0), np.percentile(lengths, 99.5, axis=0)
    long, high = (float(part) for part in most - least)
    if long < SLENDER * high:
        return None
    left, right = (int(part) for part in (across.min(), across.max()))
    box = of_pixels(blots).share(left, int(down.min()), right, int(down.max()))
    angle = float(np.degrees(np.arctan2(along[1], along[0])))
    return Line(blots, (float(middle[0]), float(middle[1])), angle, long, high, box)


def _read(line: Line) -> list[Word]:
    """What the blots say once their line is level; nothing where that is no word."""
    room = int(line.long * 1.2), int(line.high * 1.3)
    turn = cv2.getRotationMatrix2D(line.middle, line.angle, 1.0)
    turn[:, 2] += np.array(room) / 2 - np.array(line.middle)
    level = of_pixels(np.asarray(255 - cv2.warpAffine(line.blots, turn, room), np.uint8))
    words = rapid.lines_read_again(level, [Box(0.01, 0.01, 0.98, 0.98)])[0]
    text = "".join(word.text for word in words)
    sure = min((word.sure for word in words), default=0.0)
    return (
        [Word(text, line.box, sure=sure)]
        if len(text) >= 4 and text.isalpha() and sure >= SURELY
        else []
    )
