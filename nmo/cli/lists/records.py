"""The rows of a CSV as text: none longer than a row can be, and a stray quotation mark costs one.

Python's own reader would take everything after an unclosed quotation mark into one cell.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

CHUNK = 256 * 1024
LONGEST = 100_000  # characters of a row
MOST_LINES = 50  # that one row may stretch over, inside quotation marks
MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Record:
    """One row: the number of its first line, its text, and why it cannot be taken ("" if it can).

    Of a row that is too long only the beginning is kept.
    """

    line: int
    text: str
    wrong: str = ""


def records(file: BinaryIO, encoding: str) -> Iterator[Record]:
    """Every row that is not blank."""
    waiting: list[Record] = []
    lines = _lines(file, encoding)
    while True:
        first = waiting.pop(0) if waiting else next(lines, None)
        if first is None:
            return
        whole = _with_its_quotation(first, waiting, lines)
        if whole.text.strip() or whole.wrong:
            yield whole


def _with_its_quotation(first: Record, waiting: list[Record], lines: Iterator[Record]) -> Record:
    """The line with those after it up to the end of a quotation; on its own where none ends it."""
    text, taken = first.text, 0
    while not first.wrong and text.count('"') % 2 and taken < MOST_LINES and len(text) < LONGEST:
        if taken == len(waiting):
            following = next(lines, None)
            if following is None:
                break
            waiting.append(following)
        text, taken = f"{text}\n{waiting[taken].text}", taken + 1
    if first.wrong or not text.count('"') % 2:
        del waiting[:taken]
        return Record(first.line, text, first.wrong)
    return Record(first.line, first.text, "A quotation mark is opened and not closed.")


def _lines(file: BinaryIO, encoding: str) -> Iterator[Record]:
    """Each line without its end; of one that is too long, its beginning and that it is."""
    number, waiting, cut = 1, "", False
    for chunk in _text(file, encoding):
        *ended, waiting_now = (waiting + chunk).split("\n")
        for line in ended:
            yield _line(number, line, cut=cut)
            number, cut = number + 1, False
        cut = cut or len(waiting_now) > LONGEST
        waiting = waiting_now[:LONGEST] if cut else waiting_now
    if waiting:
        yield _line(number, waiting, cut=cut)


def _line(number: int, text: str, *, cut: bool) -> Record:
    if cut or len(text) > LONGEST:
        longest = f"{LONGEST:,}"
        return Record(number, text[:200], f"The row is longer than {longest} characters.")
    wrong = "It holds a character that is no text (NUL)." if "\0" in text else ""
    return Record(number, text.rstrip("\r").replace("\0", ""), wrong)


def _text(file: BinaryIO, encoding: str) -> Iterator[str]:
    file.seek(0)
    # What Windows-1252 does not know has no letter; the row may be found by its other cells.
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    at_the_start = True
    while chunk := file.read(CHUNK):
        text = decoder.decode(chunk)
        if at_the_start:  # some programs put the mark twice
            text = text.lstrip(MARK)
            at_the_start = not text
        yield text
    yield decoder.decode(b"", final=True)
