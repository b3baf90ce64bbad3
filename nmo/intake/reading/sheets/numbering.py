"""Page numbers that are printed on pages: which pages a paper ought to have."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nmo.intake.reading.sheets.lines import Line

_LINES_LOOKED_AT = 4
_OF = re.compile(
    r"\b(?:pages?|tudalen|pgs?\.?|pp?\.|tud\.?|sheet|leaf|folio|taflen)"
    r" ?(?:no\.? ?|number |rhif )?[:\-]? ?(?P<number>\d{1,2}) ?"
    r"(?:of|o|/|allan o|out of) ?(?P<of>\d{1,2})\b(?!/)"
    # The form's own number stands before that of its page.
    r"|^(?:fl|c|n) ?\d{1,3}[a-z]?\W+(?P<number3>\d{1,2}) (?:of|o) (?P<of3>\d{1,2})$"
    r"|^[\[(\- ]*(?P<number2>\d{1,2}) ?(?:of|o|/) ?(?P<of2>\d{1,2})[\])\- ]*$",
    re.IGNORECASE,
)
_FAX = re.compile(r"\bP(?:age)?[.:]? ?(?P<number>\d{1,3}) ?/ ?(?P<of>\d{1,3})\b")
MOST_PAGES = 60
# A figure at the edge of one page alone may be anything.
FEWEST_NUMBERED = 2
_WITH_WORD = re.compile(
    r"\b(?:page|tudalen|pg\.?|sheet)[ :]?(?:no\.? ?)?(?P<number>\d{1,2})\W*$", re.IGNORECASE
)
_ALONE = re.compile(r"[-–—(\[|. ]*(?P<number>\d{1,2})[-–—)\]|. ]*")


@dataclass(frozen=True, slots=True)
class PageLabel:
    """The number printed on a page, and of how many; `fax` where a fax machine printed it."""

    number: int
    of: int
    fax: bool = False


def labels_of(lines: Sequence[Line]) -> tuple[PageLabel, ...]:
    """The page numbers printed at the top and the foot of a page."""
    edges = [*lines[:_LINES_LOOKED_AT], *lines[_LINES_LOOKED_AT:][-_LINES_LOOKED_AT:]]
    texts = [" ".join(word.text for word in line.words) for line in edges]
    found = [label for text in texts for label in _labels_in(text)]
    return tuple(dict.fromkeys(found))


def number_of(lines: Sequence[Line]) -> int | None:
    """The number of a page that prints no count: `Page 3`, or a figure alone at its edge."""
    edges = [*lines[:1], *lines[1:][-1:]]
    cells = [" ".join(word.text for word in cell) for line in edges for cell in line.cells]
    for pattern in (_WITH_WORD.search, _ALONE.fullmatch):
        for found in filter(None, map(pattern, cells)):
            number = int(found["number"])
            return number if 1 <= number <= MOST_PAGES else None
    return None


def gaps(numbers: Sequence[int]) -> tuple[int, ...]:
    """The numbers left out by pages that are numbered upwards; none where they are not so."""
    rising = all(one < two for one, two in pairwise(numbers))
    if len(numbers) < FEWEST_NUMBERED or not rising:
        return ()
    return tuple(sorted(set(range(1, numbers[-1] + 1)) - set(numbers)))


def own_label(labels: Iterable[PageLabel]) -> PageLabel | None:
    """The number that the document itself prints, not the fax machine."""
    return next((label for label in labels if not label.fax), None)


def missing(labels: Iterable[PageLabel]) -> tuple[int, ...]:
    """The numbers of one run of pages that no page carries."""
    have = list(labels)
    if not have:
        return ()
    of = max(label.of for label in have)
    return tuple(sorted(set(range(1, of + 1)) - {label.number for label in have}))


def _labels_in(text: str) -> list[PageLabel]:
    labels = []
    for found in _FAX.finditer(text):
        labels.append(PageLabel(int(found["number"]), int(found["of"]), fax=True))
    if not labels:
        for found in _OF.finditer(text):
            number = found["number"] or found["number2"] or found["number3"]
            of = found["of"] or found["of2"] or found["of3"]
            labels.append(PageLabel(int(number), int(of)))
    return [label for label in labels if 1 <= label.number <= label.of <= MOST_PAGES]
