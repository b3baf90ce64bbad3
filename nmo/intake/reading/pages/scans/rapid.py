"""RapidOCR, a small net that reads bad pages better than Tesseract; its models come with it."""

import importlib.util
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import cv2
import numpy as np

from nmo.intake.reading.page import Box, Word
from nmo.intake.reading.pages.scans.working import Working

LONGEST = 1440  # pixels of the longer side in which lines are looked for
ONE_THREAD = {
    "Global.use_cls": False,
    "Global.log_level": "error",
    "Global.max_side_len": 6000,
    "Global.text_score": 0.0,
    "Det.limit_side_len": 32,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
ABOVE, BESIDE = 0.12, 0.35  # shares of a line's height left around it
LEAST_HEIGHT = 8  # pixels of a line that can be read


def can_be_had() -> bool:
    """Whether RapidOCR and what it runs on are installed here."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


@cache
def _engine() -> Any:
    """The engine, loaded once for the life of the worker."""
    from rapidocr import RapidOCR

    return RapidOCR(params=dict(ONE_THREAD))


def lines_by_rapidocr(page: Working) -> list[list[Word]]:
    """The lines RapidOCR finds and reads on the whole grey page."""
    return lines_read_again(page, lines_found(page))


def lines_found(page: Working) -> list[Box]:
    """Where RapidOCR sees lines of print, pieces of one line apart."""
    small = page.scaled(min(1.0, LONGEST / max(page.width, page.height)))
    found = _engine()(_in_colour(small), use_det=True, use_cls=False, use_rec=False)
    if found.boxes is None:
        return []
    return [
        small.share(
            corners[:, 0].min(), corners[:, 1].min(), corners[:, 0].max(), corners[:, 1].max()
        )
        for corners in np.asarray(found.boxes)
    ]


def lines_read_again(page: Working, boxes: Iterable[Box]) -> list[list[Word]]:
    """What RapidOCR reads in each of the boxes, an empty line where it reads nothing."""
    return [_read(page, box) for box in boxes]


def _read(page: Working, box: Box) -> list[Word]:
    """The words in one line's box."""
    left, top = int(box.left * page.width), int(box.top * page.height)
    right, bottom = int(box.right * page.width) + 1, int(box.bottom * page.height) + 1
    around = int((bottom - top) * ABOVE)
    left, right = max(0, left - around), min(page.width, right + around)
    top, bottom = max(0, top - around), min(page.height, bottom + around)
    if bottom - top < LEAST_HEIGHT or right - left < LEAST_HEIGHT:
        return []
    part = Working(np.ascontiguousarray(page.pixels[top:bottom, left:right]), page.to_page)
    read = _engine()(
        _in_colour(part), use_det=False, use_cls=False, use_rec=True, return_word_box=True
    )
    if not read.txts or not read.txts[0].strip():
        return []
    return _words(page, (left, top, right, bottom), read.txts[0], read.word_results[0])


def _words(page: Working, line: tuple[int, int, int, int], text: str, told: Any) -> list[Word]:
    """The words of a line's text, placed by the columns in which the net saw their letters.

    A word is as sure as its least sure letter.
    """
    left, top, right, bottom = line
    columns = [column for part in told.word_cols for column in part]
    step = (right - left) / max(1.0, float(told.line_txt_len))
    words, at = [], 0
    for found in re.finditer(r"\S+", text):
        own = columns[at : at + len(found.group())]
        at += len(own)
        sure = min(told.confs[found.start() : found.end()], default=0.0)
        if own:
            ends = left + (own[0] - 0.4) * step, left + (own[-1] + 1.4) * step
            box = page.share(max(left, ends[0]), top, min(right, ends[1]), bottom)
            words.append(Word(found.group(), box, sure=float(sure)))
    return words


def _in_colour(page: Working) -> Any:
    """The pixels as the engine takes them."""
    if page.pixels.ndim == 3:
        return page.pixels
    return cv2.cvtColor(page.pixels, cv2.COLOR_GRAY2BGR)
