"""Making print black and paper white: shadows, stamps and speckle taken off."""

import cv2
import numpy as np

from nmo.intake.reading.pages.scans.ink import grey, ink, letter_height
from nmo.intake.reading.pages.scans.working import Pixels, Working

LETTERS = 30  # pixels that capitals should be high
PAGE_WIDTHS = (1500, 2500)  # pixels of the shorter side that a page of usual print needs
MOST_SCALE = 3.2
MOST_PIXELS = 16_000_000
DOT = 60  # how much a speck differs from what is around it
SPECKLED = 0.0006  # share of blank paper that is specks
COLOURED = 70  # how far apart the channels of a coloured ink are
COARSE = 15.0  # pixels of print so low that taking specks off would take its strokes off
FEWEST_INK = 100  # pixels of ink by which its darkness is known
LEAST_SPREAD = 30.0  # levels between ink and paper that are not dirt
STAMP = 3.0  # letters high


def without_stamps(pixels: Pixels) -> Pixels:
    """The picture in grey, large coloured marks (stamps, seals) faded, coloured print kept."""
    if pixels.ndim == 2:
        return pixels
    most, least = pixels.max(axis=2), pixels.min(axis=2)
    coloured = np.asarray((most.astype(np.int16) - least > COLOURED) * 255, np.uint8)
    plain = grey(pixels)
    if cv2.countNonZero(coloured) < coloured.size * 0.0005:
        return plain
    joined = cv2.dilate(coloured, np.ones((3, 3), np.uint8))
    _, names, blots, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    high = STAMP * max(12.0, letter_height(ink(plain)))
    stamps = (blots[:, 3] > high) | (blots[:, 2] > 3 * high)
    stamps[0] = False
    within = stamps[names]
    return np.where(within, most, plain)


def flat(pixels: Pixels) -> Pixels:
    """The grey picture divided by its own paper, so that shadows go and paper is white."""
    scale = 400 / max(pixels.shape)
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    paper = cv2.medianBlur(paper, 21)
    paper = cv2.resize(paper, pixels.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(pixels, np.maximum(paper, 1), scale=255), np.uint8)


def contrasted(pixels: Pixels) -> Pixels:
    """The grey picture with its ink black and its paper white."""
    print_ = pixels[ink(pixels) > 0]
    if len(print_) < FEWEST_INK:
        return pixels
    dark, light = float(np.percentile(print_, 15)), float(np.percentile(pixels[::4, ::4], 60))
    spread = max(LEAST_SPREAD, light - dark)
    stretched = (pixels.astype(np.float32) - (light - spread)) * (255.0 / spread)
    return np.asarray(np.clip(stretched, 0, 255), np.uint8)


def readable(page: Working) -> Working:
    """The page as an engine reads it best: grey, flat, without specks, of a size for its print."""
    plain = without_stamps(page.pixels)
    if is_speckled(plain) and letter_height(ink(plain)) >= COARSE:
        plain = np.asarray(cv2.medianBlur(plain, 3), np.uint8)
    plain = contrasted(flat(plain))
    cleaned = page.with_pixels(plain)
    return cleaned.scaled(_scale(cleaned, letter_height(ink(plain))))


def softened(page: Working) -> Working:
    """The page a little blurred, which takes the steps of enlarged pixels off."""
    return page.with_pixels(np.asarray(cv2.GaussianBlur(page.pixels, (0, 0), 0.8), np.uint8))


def is_speckled(plain: Pixels) -> bool:
    """Whether single dots stand all over a grey picture, as of a bad copier or a fax."""
    part = plain[:: max(1, plain.shape[0] // 1200 // 4 * 2 or 1)]
    calm = cv2.medianBlur(part, 3).astype(np.int16)
    dots = np.abs(part.astype(np.int16) - calm) > DOT
    away = cv2.erode(np.asarray(calm, np.uint8), np.ones((7, 7), np.uint8)) > calm.mean() * 0.8
    return bool((dots & away).sum() > SPECKLED * away.sum())


def _scale(page: Working, high: float) -> float:
    """How many times as large the page should be; 1 where that is near enough."""
    least, most = (width / min(page.width, page.height) for width in PAGE_WIDTHS)
    wanted = min(most, max(least, LETTERS / high if high else least))
    scale = min(MOST_SCALE, wanted, (MOST_PIXELS / (page.width * page.height)) ** 0.5)
    return 1.0 if 0.9 < scale < 1.15 else scale
