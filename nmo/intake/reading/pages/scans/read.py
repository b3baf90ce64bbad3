"""A scanned or photographed page read: turned, cleaned, levelled, read once or twice."""

from dataclasses import dataclass, replace

import numpy as np

from nmo.intake.reading.page import Page, TickBox, Word
from nmo.intake.reading.pages.arranging import in_reading_order
from nmo.intake.reading.pages.known import known_rate
from nmo.intake.reading.pages.scans.cleaning import readable, softened
from nmo.intake.reading.pages.scans.marks import standing_alone, ticks_of, with_signs, with_struck
from nmo.intake.reading.pages.scans.reading_twice import Reading, read_twice
from nmo.intake.reading.pages.scans.turn import level, lies_on_its_side
from nmo.intake.reading.pages.scans.watermark import watermark_of
from nmo.intake.reading.pages.scans.working import Pixels, Working, of_pixels

LEAST_KNOWN = 0.22  # a page with fewer known words is tried upside down
LEAST_SURE = 0.6
FEW_WORDS = 12  # a page turned on its side with fewer is tried as it came


@dataclass(frozen=True, slots=True)
class Tried:
    """A reading of the page turned so many degrees to the right."""

    turn: int
    page: Working
    reading: Reading

    @property
    def worth(self) -> float:
        """How good the reading is: letters of known words, and how sure it is."""
        rate = known_rate(word.text for word in self.reading.words)
        return self.reading.sure * (0.5 if rate is None else rate)


def read_picture(pixels: Pixels, number: int) -> Page:
    """The page of the picture, its boxes in shares of the page turned upright."""
    tried = _tried(pixels, 90 if lies_on_its_side(pixels) else 0)
    if _is_poor(tried.reading) or (tried.turn and len(tried.reading.words) < FEW_WORDS):
        # The edges of a photographed sheet may look like lines that run up and down.
        others = {tried.turn + 180} | ({0} if tried.turn else set())
        every = (tried, *(_tried(pixels, turn) for turn in sorted(others)))
        tried = max(every, key=lambda each: each.worth)
    ticks = standing_alone(ticks_of(tried.page), tried.reading.words)
    words = (*_on_page(tried, ticks), *watermark_of(_turned(pixels, tried.turn)))
    high, wide = pixels.shape[:2] if tried.turn % 180 == 0 else pixels.shape[1::-1]
    doubts = ("blank",) * (not words) + ("turned",) * (tried.turn != 0)
    return Page(
        number=number,
        words=words,
        read_by=tried.reading.read_by,
        width_to_height=wide / high,
        ticks=tuple(TickBox(tried.page.on_page(tick.box), tick.ticked) for tick in ticks),
        sure=tried.reading.sure,
        doubts=doubts,
        turn=tried.turn,
    )


def _tried(pixels: Pixels, turn: int) -> Tried:
    """The reading of the picture turned so many degrees to the right."""
    page = level(readable(of_pixels(_turned(pixels, turn))))
    return Tried(turn, page, read_twice(page, softened(page)))


def _turned(pixels: Pixels, turn: int) -> Pixels:
    """The picture turned so many degrees to the right."""
    return np.ascontiguousarray(np.rot90(pixels, -turn // 90))


def _is_poor(reading: Reading) -> bool:
    """Whether the reading is so bad that the page may stand on its head."""
    rate = known_rate(word.text for word in reading.words)
    if rate is None:
        return bool(reading.words) and reading.sure < LEAST_SURE
    return rate < LEAST_KNOWN


def _on_page(tried: Tried, ticks: list[TickBox]) -> tuple[Word, ...]:
    """The words and signs in reading order, with their places on the page itself."""
    struck = with_struck(tried.page, tried.reading.words)
    ordered = in_reading_order(with_signs(struck, ticks))
    return tuple(replace(word, box=tried.page.on_page(word.box)) for word in ordered)
