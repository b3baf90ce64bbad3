"""Boxes to tick and lines drawn through words on a scanned page."""

from dataclasses import replace

import cv2
import numpy as np

from nmo.intake.reading.page import Box, TickBox, Word
from nmo.intake.reading.pages.layer.drawn_ticks import MARKS
from nmo.intake.reading.pages.layer.glyphs import EMPTY, TICKED
from nmo.intake.reading.pages.layer.struck import is_struck
from nmo.intake.reading.pages.scans.ink import ink, letter_height
from nmo.intake.reading.pages.scans.working import Pixels, Working

SMALLEST, LARGEST = 0.8, 2.6  # a tick box's side in heights of a capital
SQUARE = 1.25
HOLLOW = 0.7  # share of a box's inside that is ink at most
TICKED_FROM = 0.045
BORDER = 0.22  # of a box's side is its drawn edge
RULE = 2.4  # heights of a capital that a line through a word is long at least
THICK = 0.35  # heights of a capital that it is thick at most
LONG = 3.2  # heights of a word that it is long at least
BLACK = 105  # how dark a drawn line is at most, which the haze between letters is not
OFF = 0.8  # heights of a word by which it may miss the words' ends
MISREAD = MARKS | {"O", "o", "0", "D", "L", "C", "U", "[", "]", "[]", "[X]", "[x]", "Oo", "M", "N"}


def ticks_of(page: Working) -> list[TickBox]:
    """The boxes to tick on the cleaned grey page, in shares of it."""
    dark = ink(page.pixels)
    high = letter_height(dark)
    if not high:
        return []
    outlines, tree = cv2.findContours(dark, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if tree is None:
        return []
    boxes: list[TickBox] = []
    for outline, family in zip(outlines, tree[0], strict=True):
        left, top, wide, tall = cv2.boundingRect(outline)
        fits = SMALLEST * high <= min(wide, tall) and max(wide, tall) <= LARGEST * high
        if family[3] >= 0 or not fits or max(wide, tall) > SQUARE * min(wide, tall):
            continue
        if _is_frame(dark[top : top + tall, left : left + wide]):
            marked = _inside(dark[top : top + tall, left : left + wide]) >= TICKED_FROM
            boxes.append(TickBox(page.share(left, top, left + wide, top + tall), marked))
    return boxes


def _is_frame(part: Pixels) -> bool:
    """Whether the blot is drawn along all four edges of its box and hollow within."""
    side = max(2, round(min(part.shape) * 0.14))
    edges = (part[:side], part[-side:], part[:, :side].T, part[:, -side:].T)
    along = min(float((edge.max(axis=0) > 0).mean()) for edge in edges)
    straight = min(float((edge > 0).mean(axis=1).max()) for edge in edges)
    return along > 0.88 and straight > 0.78 and _inside(part) < HOLLOW


def _inside(part: Pixels) -> float:
    """Which share of the box within its edge is ink."""
    down, across = (max(2, round(size * BORDER)) for size in part.shape)
    core = part[down:-down, across:-across]
    return float((core > 0).mean()) if core.size else 1.0


def standing_alone(ticks: list[TickBox], words: list[Word]) -> list[TickBox]:
    """The boxes that are no part of a word: letters of coarse print may run into a square."""
    letters = [word for word in words if word.text.strip(".,|_") not in MISREAD]
    return [
        tick for tick in ticks if not any(_over(word, tick) or _in(tick, word) for word in letters)
    ]


def _in(tick: TickBox, word: Word) -> bool:
    """Whether the box's middle lies in the word."""
    across = (tick.box.left + tick.box.right) / 2
    down = (tick.box.top + tick.box.bottom) / 2
    box = word.box
    return box.left <= across <= box.right and box.top <= down <= box.bottom


def with_signs(words: list[Word], ticks: list[TickBox]) -> list[Word]:
    """The words with a sign for each box, in place of what was misread at it."""
    kept = [
        word
        for word in words
        if word.text.strip(".,|_") not in MISREAD or not any(_over(word, tick) for tick in ticks)
    ]
    return [*kept, *(Word(TICKED if tick.ticked else EMPTY, tick.box) for tick in ticks)]


def _over(word: Word, tick: TickBox) -> bool:
    """Whether the word's middle lies in the box."""
    across = (word.box.left + word.box.right) / 2
    down = (word.box.top + word.box.bottom) / 2
    return tick.box.left <= across <= tick.box.right and tick.box.top <= down <= tick.box.bottom


def with_struck(page: Working, words: list[Word]) -> list[Word]:
    """The words, those marked as struck through which a line was drawn on purpose.

    Such a line begins and ends at the ends of words; the frame of a stamp crosses them anywhere.
    """
    rules = [(rule, _struck_by(page, rule, words)) for rule in _rules(page)]
    struck = {nth for rule, passed in rules if _on_purpose(page, rule, passed) for nth, _ in passed}
    return [replace(word, struck=True) if nth in struck else word for nth, word in enumerate(words)]


def _struck_by(page: Working, rule: Box, words: list[Word]) -> list[tuple[int, Box]]:
    """The words through whose middle the line passes, each with its place among them."""
    return [
        (nth, word.box)
        for nth, word in enumerate(words)
        if is_struck(word, [rule]) and _wide(page, rule) > LONG * _tall(page, word.box)
    ]


def _on_purpose(page: Working, rule: Box, passed: list[tuple[int, Box]]) -> bool:
    """Whether the line begins and ends where the words do through which it passes."""
    if not passed:
        return False
    room = OFF * max(_tall(page, box) for _, box in passed)
    left, right = min(box.left for _, box in passed), max(box.right for _, box in passed)
    off = max(abs(rule.left - left), abs(rule.right - right)) * page.width
    return off <= room


def _wide(page: Working, box: Box) -> float:
    """Pixels across."""
    return (box.right - box.left) * page.width


def _tall(page: Working, box: Box) -> float:
    """Pixels down."""
    return (box.bottom - box.top) * page.height


def _rules(page: Working) -> list[Box]:
    """The long thin level lines of the page."""
    high = letter_height(ink(page.pixels))
    if not high:
        return []
    dark = np.asarray((page.pixels < BLACK) * 255, np.uint8)
    reach = np.ones((1, max(24, int(RULE * high))), np.uint8)
    lines = cv2.morphologyEx(dark, cv2.MORPH_OPEN, reach)
    lines = cv2.dilate(lines, np.ones((3, 3), np.uint8))
    _, _, blots, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    return [
        page.share(left + 1, top + 1, left + wide - 1, top + tall - 1)
        for left, top, wide, tall, _ in blots[1:]
        if tall - 2 <= max(4.0, THICK * high)
    ]
