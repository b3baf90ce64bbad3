"""Reading a cleaned page with one engine, and with the second where the first is not enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from nmo.intake.reading.page import Box, ReadBy, Word
from nmo.intake.reading.pages.arranging.rows import rows
from nmo.intake.reading.pages.known import known_rate
from nmo.intake.reading.pages.scans import rapid, tesseract
from nmo.intake.reading.pages.scans.agreeing import agreed, around, only_one
from nmo.intake.reading.pages.scans.ink import ink, letters
from nmo.intake.reading.pages.scans.working import Working

GOOD_PAGE = 0.935  # mean confidence of Tesseract on a page whose weak lines alone are read again
GOOD_WORDS = 0.45  # share of known words on such a page
WEAK = 0.9  # a word that gets its line read again
MOST_LINES = 16  # lines of a good page read again: what the time allows
WELSH_FROM = 0.03
WELSH = frozenset(
    [
        "gorchymyn",
        "atebydd",
        "ceisydd",
        "rhaid",
        "beidio",
        "llys",
        "hysbysiad",
        "yr",
        "ac",
        "neu",
        "rhag",
    ]
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read on a page: lines of words in shares of the picture, and by which engine."""

    lines: tuple[tuple[Word, ...], ...]
    read_by: ReadBy

    @property
    def words(self) -> list[Word]:
        """All words of the lines."""
        return [word for line in self.lines for word in line]

    @property
    def sure(self) -> float:
        """The mean confidence of the words, weighed by their length."""
        letters = sum(len(word.text) for word in self.words)
        return sum(len(word.text) * word.sure for word in self.words) / letters if letters else 0.0


@cache
def engines() -> frozenset[ReadBy]:
    """Which engines are installed here."""
    here = {ReadBy.TESSERACT} if tesseract.languages() else set()
    return frozenset(here | ({ReadBy.RAPIDOCR} if rapid.can_be_had() else set()))


def read_twice(page: Working, calm: Working) -> Reading:
    """The words of a cleaned page; `calm` is the same page softened, as Tesseract likes it."""
    if not letters(ink(calm.pixels)).size:
        return Reading((), ReadBy.TESSERACT)
    if ReadBy.TESSERACT not in engines():
        return _settled(rows(_all(rapid.lines_by_rapidocr(page))), ReadBy.RAPIDOCR)
    first = rows(_all(tesseract.lines_by_tesseract(calm)))
    if _is_welsh(first):
        first = rows(_all(tesseract.lines_by_tesseract(calm, welsh=True)))
    if ReadBy.RAPIDOCR not in engines():
        return _settled(first, ReadBy.TESSERACT)
    if is_good(first):
        return _settled(_weak_lines_again(page, first), ReadBy.TESSERACT)
    return _settled(_all_lines_again(page, first), ReadBy.RAPIDOCR)


def is_good(lines: Sequence[Sequence[Word]]) -> bool:
    """Whether the reading can stand but for its weak lines."""
    words = _all(lines)
    if not words:
        return False
    rate = known_rate(word.text for word in words)
    mean = sum(word.sure for word in words) / len(words)
    return mean >= GOOD_PAGE and (rate is None or rate >= GOOD_WORDS)


def _weak_lines_again(page: Working, lines: list[list[Word]]) -> list[list[Word]]:
    """The lines, those most in need of it compared with a second reading."""
    needing = sorted((line for line in lines if _need(line) > 0), key=_need, reverse=True)
    again = needing[:MOST_LINES]
    read = rapid.lines_read_again(page, [_padded(around(line)) for line in again])
    better = {id(line): agreed(line, words) for line, words in zip(again, read, strict=True)}
    return [better.get(id(line), line) for line in lines]


def _need(line: Sequence[Word]) -> float:
    """How much a line needs a second reading: for its weak words, then for its figures."""
    weak = sum(1.0 - word.sure for word in line if word.sure < WEAK)
    return weak + 0.05 * sum(any(sign.isdigit() for sign in word.text) for word in line)


def _padded(box: Box) -> Box:
    """The box with a little room above and below."""
    room = (box.bottom - box.top) * 0.12
    return Box(box.left, max(0.0, box.top - room), box.right, min(1.0, box.bottom + room))


def _all_lines_again(page: Working, first: list[list[Word]]) -> list[list[Word]]:
    """The whole page read a second time, and both readings made into one."""
    second = rows(_all(rapid.lines_by_rapidocr(page)))
    left = list(first)
    lines: list[list[Word]] = []
    for line in second:
        mine = [own for own in left if _on_one_line(own, line)]
        left = [own for own in left if not any(own is one for one in mine)]
        same = sorted(_all(mine), key=lambda word: word.box.left)
        lines.append(agreed(same, line) if same else list(only_one(line)))
    return lines + [list(only_one(line)) for line in left]


def _on_one_line(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether both are readings of the same line of print."""
    mine, theirs = around(one), around(other)
    common = min(mine.bottom, theirs.bottom) - max(mine.top, theirs.top)
    return common > 0.5 * min(mine.bottom - mine.top, theirs.bottom - theirs.top)


def _all(lines: Sequence[Sequence[Word]]) -> list[Word]:
    return [word for line in lines for word in line]


def _is_welsh(lines: Sequence[Sequence[Word]]) -> bool:
    """Whether the page is likely in Welsh, so that reading it as such pays."""
    texts = [word.text.lower() for word in _all(lines)]
    return len(texts) > 10 and sum(text in WELSH for text in texts) / len(texts) >= WELSH_FROM


def _settled(lines: Sequence[Sequence[Word]], by: ReadBy) -> Reading:
    """The reading, without lines that hold nothing."""
    return Reading(tuple(tuple(line) for line in lines if line), by)
