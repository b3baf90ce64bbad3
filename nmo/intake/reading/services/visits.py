"""The visits that a report tells of: each moment with what became of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nmo.intake.reading.dates import MomentSeen, moments_in
from nmo.intake.reading.services.entries import is_of_a_mail, stamps_in, with_entries
from nmo.intake.reading.sheets.sheet import Sheet

# What became of a visit is told in so many letters at most.
LONGEST_RESULT = 420
_SENTENCE = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bNo)(?<!\bMrs)[.;](?=\s+(?:\(?\w{1,2}[.)]\s*)?[A-Z\"])"
)
_NEW_LINE = re.compile(
    r"\n(?=(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|(?:attempt|visit|call)\b)\s)", re.IGNORECASE
)
_NO_VISIT = re.compile(
    r"\b(?:order|application|injunction)\b[^.;]{0,40}\b(?:dated|made|of|granted)(?: on)?[ :]*$"
    r"|\b(?:born|b\.|d\.?o\.?b\b\.?)[^.;]{0,15}$|date of birth[^.;]{0,12}$"
    r"|\b(?:signed|sworn|affirmed|statement of truth|signature)\b[^.;]{0,80}$"
    r"|\bdated\b[ :]*$|\bexpir\w+[^.;]{0,40}$|\buntil\b[^.;]{0,20}$|\bhearing\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_SIGNING = re.compile(
    r"\b(?:signed|sworn|affirmed|signature|statement of truth|I (?:believe|confirm|certify) that)\b"
    r"|\bbest of my knowledge\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Visit:
    """A moment that may be one of service, and the span of the words that tell of it."""

    moment: MomentSeen
    start: int
    end: int


def visits_in(sheet: Sheet) -> list[Visit]:
    """The moments of the paper in their order; not those of an order, a birth or a signature."""
    stated = moments_in(sheet.flat, four_figures=True)
    told = [moment for moment in stated if not is_of_another(sheet, moment)]
    moments = with_entries(sheet, [each for each in told if not is_of_a_mail(sheet, each)])
    breaks = sorted({*_breaks(sheet), *stamps_in(sheet, moments)})
    return [
        Visit(moment, _start(breaks, moments, nth), _end(sheet, breaks, moments, nth))
        for nth, moment in enumerate(moments)
    ]


def is_of_another(sheet: Sheet, moment: MomentSeen) -> bool:
    """Whether the words before the moment say that it is not one of service."""
    before = sheet.flat[max(0, moment.start - 140) : moment.start]
    return _NO_VISIT.search(before) is not None


def _breaks(sheet: Sheet) -> Iterator[int]:
    """Where a sentence, a paragraph or a row of a table ends."""
    for pattern in (_SENTENCE, _NEW_LINE):
        yield from (match.end() for match in pattern.finditer(sheet.lined))
    rows: dict[int, list[int]] = {}
    for cell in sheet.cells:
        rows.setdefault(cell.row, []).append(cell.start)
    for starts in rows.values():
        if len(starts) > 1 or (starts[0] and not sheet.goes_on(max(0, starts[0] - 2))):
            yield starts[0]


def _start(breaks: Sequence[int], moments: Sequence[MomentSeen], nth: int) -> int:
    nearest = bisect_right(breaks, moments[nth].start)
    begins = breaks[nearest - 1] if nearest else 0
    return max(begins, moments[nth - 1].end) if nth else begins


def _end(sheet: Sheet, breaks: Sequence[int], moments: Sequence[MomentSeen], nth: int) -> int:
    here = moments[nth].end
    end = min(len(sheet.flat), here + LONGEST_RESULT)
    if nth + 1 < len(moments):
        end = min(end, max(here, _start(breaks, moments, nth + 1)))
    if signing := _SIGNING.search(sheet.flat, here, end):
        return signing.start()
    return end
