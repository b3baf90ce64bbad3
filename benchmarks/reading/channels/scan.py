"""Office scanners and copiers: a light scan, and a heavy one with stamp, specks and dark edge."""

from collections.abc import Callable
from random import Random

import cv2
import numpy as np

from benchmarks.reading.channels.worn import Worn, jpeg, skewed

STAMPS = ("RECEIVED", "COPY", "SERVED", "URGENT", "DOMESTIC ABUSE UNIT")
# Of a hundred heavy pages so many lie on their side or head.
TURNED = 8


def lightly(
    picture_at: Callable[[float], np.ndarray], dice: Random, noise: np.random.Generator, _: int
) -> Worn:
    """200 to 300 dpi, a little skewed, a little grey."""
    picture = picture_at(dice.choice((200, 200, 240, 300)))
    picture, moves = skewed(picture, dice.uniform(-0.9, 0.9), paper=250)
    picture = cv2.GaussianBlur(picture, (3, 3), dice.uniform(0.3, 0.7))
    grey = picture * dice.uniform(0.86, 0.95) + dice.uniform(4, 12)
    return Worn(jpeg(_grained(grey, noise, dice.uniform(3, 7)), dice.randint(68, 85)), moves)


def heavily(
    picture_at: Callable[[float], np.ndarray], dice: Random, noise: np.random.Generator, nth: int
) -> Worn:
    """150 dpi of a copy of a copy: specks, skew, a stamp over the words, a dark edge."""
    picture, moves = skewed(picture_at(150), dice.uniform(-2.2, 2.2), paper=235)
    picture = cv2.GaussianBlur(picture, (3, 3), dice.uniform(0.4, 0.8))
    if nth == 0 or dice.random() < 0.3:
        picture = _stamped(picture, dice)
    picture = _edged(_specked(picture, noise, dice.uniform(0.0008, 0.003)), dice)
    picture = cv2.convertScaleAbs(picture, alpha=dice.uniform(0.8, 1.05), beta=dice.uniform(-8, 18))
    picture = _grained(picture.astype(float), noise, dice.uniform(6, 12))
    turned = dice.choice((90, 180, 270)) if dice.randrange(100) < TURNED else 0
    picture = np.rot90(picture, turned // 90)
    return Worn(jpeg(np.ascontiguousarray(picture), dice.randint(42, 62)), moves, turned)


def _grained(grey: np.ndarray, noise: np.random.Generator, strength: float) -> np.ndarray:
    grain = noise.standard_normal(grey.shape, dtype=np.float32) * strength
    return np.clip(grey + grain, 0, 255).astype(np.uint8)


def _specked(picture: np.ndarray, noise: np.random.Generator, share: float) -> np.ndarray:
    drawn = noise.random(picture.shape, dtype=np.float32)
    specks = cv2.dilate((drawn < share / 2).astype(np.uint8), np.ones((2, 2), np.uint8))
    picture = np.where(specks > 0, 40, picture)
    return np.asarray(np.where(drawn > 1 - share, 255, picture), np.uint8)


def _stamped(picture: np.ndarray, dice: Random) -> np.ndarray:
    """A rubber stamp, its ink thin enough that words shine through."""
    high, wide = picture.shape
    ink = np.zeros_like(picture)
    x, y = int(wide * dice.uniform(0.35, 0.6)), int(high * dice.uniform(0.06, 0.3))
    cv2.rectangle(ink, (x, y), (x + wide // 3, y + high // 14), 255, 3)
    words = (dice.choice(STAMPS), f"{dice.randint(1, 28):02} NOV 2026")
    for line, text in enumerate(words):
        at = (x + 10, y + high // 38 + line * high // 34)
        cv2.putText(ink, text, at, cv2.FONT_HERSHEY_SIMPLEX, wide / 1600, 255, 2, cv2.LINE_AA)
    ink, _ = skewed(ink, dice.uniform(-12, 12), paper=0)
    return (picture * (1 - 0.62 * (ink / 255.0))).astype(np.uint8)


def _edged(picture: np.ndarray, dice: Random) -> np.ndarray:
    """The shadow that a copier leaves along an edge."""
    wide = picture.shape[1]
    edge = int(wide * dice.uniform(0.01, 0.035))
    shade = np.ones(wide)
    shade[:edge] = np.linspace(0.15, 1, edge) ** 0.5
    return (picture * (shade if dice.random() < 0.5 else shade[::-1])).astype(np.uint8)
