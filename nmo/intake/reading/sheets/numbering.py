"""Page numbers that are printed on pages: which pages a paper ought to have."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nmo.intake.reading.sheets.lines import Line

_LINES_LOOKED_AT = 4
_OF = re.compile(
    r"\b(?:page|tudalen|pg\.?|tud\.?) ?(?P<number>\d{1,2}) ?(?:of|o|/|allan o) ?(?P<of>\d{1,2})\b"
    r"|^[\[(\- ]*(?P<number2>\d{1,2}) ?(?:of|o|/) ?(?P<of2>\d{1,2})[\])\- ]*$",
    re.IGNORECASE,
)
_FAX = re.compile(r"\bP(?:age)?[.:]? ?(?P<number>\d{1,3}) ?/ ?(?P<of>\d{1,3})\b")
MOST_PAGES = 60


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
            number, of = found["number"] or found["number2"], found["of"] or found["of2"]
            labels.append(PageLabel(int(number), int(of)))
    return [label for label in labels if 1 <= label.number <= label.of <= MOST_PAGES]
