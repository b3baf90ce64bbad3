"""Titles and labels that stand beside a paragraph: in the margin, or in a table's first cells."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nmo.intake.reading.terms.flow.lines import Line
from nmo.intake.reading.terms.flow.passage import Passage
from nmo.intake.reading.terms.operative.labels import label_of
from nmo.intake.reading.terms.operative.roles import Role, role_of
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.types import types_in

# A title in the margin, on the line of the paragraph that it stands beside.
TITLE_BESIDE = re.compile(
    r"^(?:[A-Z][a-z]+(?:\s[a-z]+){0,6}(?=\s+(?:\d{1,2}[.)]|[A-Za-z]\)|\(\w{1,3}\))\s+[A-Z])"
    r"|[A-Za-z]+(?:\s[\w’']+){0,6}?(?=\s+(?:Para\.?|Paragraph|Clause|Term)\s\d{1,2}\b))"
)
BARE_LABEL = re.compile(r"[a-zA-Z]|\d{1,2}|[ivxIVX]{2,4}")
SENTENCE = re.compile(r"[A-Z“\"'‘(\[]|\d|[a-zA-Z]{1,3}[.)]")
MOST_WORDS = 8


def without_titles(line: Line, *, listed: bool = False) -> list[Line]:
    """The line cut where a title ends that stands beside its paragraph.

    In a row of a table the label's cell stays with the paragraph, whatever stands between them.
    `listed` says that the rows are items of a list, which need not say that they forbid.
    """
    if len(line.cells) > 1:
        return _of_a_row(line, listed=listed)
    beside = TITLE_BESIDE.match(line.string)
    if beside is None or force_of(line.string[beside.end() :]) is Force.NONE:
        return [line]
    title, own = line.passage.part(0, beside.end()), line.passage.part(beside.end())
    return [replace(line, passage=title), replace(line, passage=own, fresh=True)]


def _of_a_row(line: Line, *, listed: bool) -> list[Line]:
    """The titles of a table's row and its paragraph, where these cells are such."""
    *first, own = line.cells
    labels = [cell for cell in first if _is_label(cell)]
    titles = [cell for cell in first if not _is_label(cell)]
    if len(labels) > 1 or not SENTENCE.match(own.string) or not all(map(_is_title, titles)):
        return [line]
    if any(role_of(title.string) not in {None, Role.OPERATIVE} for title in titles):
        return [line]
    if not listed and force_of(own.string) is Force.NONE and not types_in(own.string):
        return [line]
    for label in labels:
        own = _with_stop(label).joined(own)
    paragraph = replace(line, passage=own, fresh=True)
    return [*_titles(line, titles), paragraph]


def _titles(line: Line, titles: Sequence[Passage]) -> list[Line]:
    return [replace(line, passage=title, ticked=None, fresh=True) for title in titles]


def _is_label(cell: Passage) -> bool:
    """Whether the cell is nothing but a paragraph's label."""
    if BARE_LABEL.fullmatch(cell.string):
        return True
    label = label_of(f"{cell.string} The")
    return label is not None and label.length > len(cell.string)


def _with_stop(label: Passage) -> Passage:
    """The label with the stop that tells it from a word."""
    if not BARE_LABEL.fullmatch(label.string):
        return label
    return Passage(f"{label.string}.", (*label.spots, label.spots[-1]))


def _is_title(cell: Passage) -> bool:
    """Whether the cell is short and no sentence."""
    return len(cell.string.split()) <= MOST_WORDS and not re.search(r"[.,;]$", cell.string)
