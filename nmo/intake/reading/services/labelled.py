"""A form's labels, and what stands beside each: `Label: value`, in the next cell, or below."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

from nmo.intake.reading.dates import moments_in
from nmo.intake.reading.services.entries import is_of_a_mail
from nmo.intake.reading.sheets.sheet import Cell, Sheet

LABELS = Path(__file__).parent / "labels.csv"
LONGEST_LABEL = 60
# So many labels of one row are the heading of a table, whose columns are read elsewhere.
FEWEST_COLUMNS = 3
# A label without a mark behind it counts only where so many others show that it is a form.
FEWEST_OTHERS = 3
_LEAD = r"\W*(?:\d{1,2}[.)] ?)?(?:the |our |your )?"
_MARK = r"(?: ?\((?!x\))[^()]{1,30}\))? ?(?:[:=?]|\.{3,}|_{3,}| - )"
_COLON = re.compile(r" ?:")
_WORD_BEGINS = re.compile(r"(?<![\w'])[A-Za-z]")
_IN_BRACKETS = re.compile(r" ?\([^()]{1,30}\)$")
_SIGNING = re.compile(
    r"\b(?:signed|signature|sworn|affirmed|truth|true|correct|best of my knowledge)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label's span, what it may ask for, and the span of what stands beside it.

    `upto` is where the next label begins: no value goes on beyond it.
    """

    kinds: frozenset[str]
    at: int
    start: int
    end: int
    upto: int


@dataclass(frozen=True, slots=True)
class _Seen:
    kinds: frozenset[str]
    at: int
    end: int
    cell: Cell
    alone: bool


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["kind"])
    return {
        kind: re.compile("|".join(f"(?:{row['pattern']})" for row in of_kind), re.IGNORECASE)
        for kind, of_kind in groupby(rows, key=lambda row: row["kind"])
    }


def kinds_of(words: str) -> frozenset[str]:
    """What the words ask for where they are a label, as in labels.csv; none where they are not."""
    if len(words) > LONGEST_LABEL:
        return frozenset()
    return frozenset(kind for kind, pattern in _patterns().items() if pattern.fullmatch(words))


def labels_in(sheet: Sheet) -> tuple[Label, ...]:
    """Every label of the sheet with the span of its value, in their order."""
    rows = [list(cells) for _, cells in groupby(sheet.cells, key=lambda cell: cell.row)]
    seen = [label for row in rows for label in _labels_of_row(sheet, row)]
    found = tuple(_with_values(sheet, rows, seen))
    return _told_apart(sheet, found)


def spans_of(labels: Sequence[Label], kind: str) -> Iterator[tuple[int, int]]:
    """Where the values of this kind stand."""
    return ((label.start, label.end) for label in labels if kind in label.kinds)


def _labels_of_row(sheet: Sheet, row: Sequence[Cell]) -> Iterator[_Seen]:
    for nth, cell in enumerate(row):
        words = sheet.flat[cell.start : cell.end]
        lead = re.match(_LEAD, words, re.IGNORECASE)
        skipped = lead.end() if lead else 0
        whole = re.sub(rf"{_MARK}?\W*$", "", words[skipped:])
        if kinds := kinds_of(whole):
            at_end = nth == len(row) - 1 and not re.search(r"[:=?.]\W*$", words)
            if not (at_end and nth > 0):
                yield _Seen(kinds, cell.start + skipped, cell.end, cell, alone=True)
                continue
        yield from _inside(sheet, cell)


def _inside(sheet: Sheet, cell: Cell) -> Iterator[_Seen]:
    """The labels within a cell, each with its colon."""
    words = sheet.flat[cell.start : cell.end]
    after = 0
    for colon in _COLON.finditer(words):
        before = words[max(after, colon.start() - LONGEST_LABEL) : colon.start()]
        for begin in _WORD_BEGINS.finditer(before):
            label = before[begin.start() :]
            first = not words[: colon.start() - len(label)].strip(" \t.)(0123456789")
            kinds = kinds_of(_IN_BRACKETS.sub("", label)) if first or label[0].isupper() else None
            if kinds:
                at = cell.start + colon.start() - len(label)
                yield _Seen(kinds, at, cell.start + colon.end(), cell, alone=False)
                break
        after = colon.end()
    if not _COLON.search(words):
        yield from _unmarked(sheet, cell)


def _unmarked(sheet: Sheet, cell: Cell) -> Iterator[_Seen]:
    """A label of several words whose value follows in its cell after no mark at all."""
    words = sheet.flat[cell.start : cell.end]
    spaces = [m.start() for m in re.finditer(r" (?=[A-Z0-9☐☒])", words[:LONGEST_LABEL])]
    for space in reversed(spaces):
        kinds = kinds_of(words[:space])
        if kinds and " " in words[:space]:
            yield _Seen(kinds | {"unmarked"}, cell.start, cell.start + space, cell, alone=False)
            return


def _with_values(
    sheet: Sheet, rows: Sequence[Sequence[Cell]], seen: Sequence[_Seen]
) -> Iterator[Label]:
    sure = [label for label in seen if "unmarked" not in label.kinds]
    kept = list(seen) if len(sure) >= FEWEST_OTHERS else sure
    begins = [*(label.at for label in kept), len(sheet.flat)]
    labelled = {label.cell.start for label in kept}
    number = {cells[0].row: nth for nth, cells in enumerate(rows)}
    alone = [label for label in kept if label.alone]
    for label, (_, upto) in zip(kept, pairwise(begins), strict=True):
        if not label.alone:
            end = min(upto, label.cell.end)
            if sheet.flat[label.end : end].strip(" .:-_"):
                yield Label(label.kinds, label.at, label.end, end, upto)
                continue
        row = number[label.cell.row]
        beside = sum(one.cell.row == label.cell.row for one in alone)
        if beside >= FEWEST_COLUMNS:
            continue
        value = _beside(rows[row], label.cell, labelled)
        if value is None and row + 1 < len(rows):
            value = _below(rows[row + 1], label.cell, labelled)
        if value is not None:
            yield Label(label.kinds, label.at, value.start, value.end, upto)


def _beside(row: Sequence[Cell], cell: Cell, labelled: set[int]) -> Cell | None:
    """The next cell to the right that is no label."""
    right = next((other for other in row if other.start > cell.start), None)
    return None if right is None or right.start in labelled else right


def _below(row: Sequence[Cell], cell: Cell, labelled: set[int]) -> Cell | None:
    """The cell under the label that is no label itself."""
    under = min(row, key=lambda other: abs(other.box.left - cell.box.left))
    return None if under.start in labelled else under


def _told_apart(sheet: Sheet, labels: Sequence[Label]) -> tuple[Label, ...]:
    """The labels, with a bare "Date" told to be the day of service or of signature."""
    moments = moments_in(sheet.flat)
    has_time = any("time" in label.kinds and "day" not in label.kinds for label in labels)
    has_day = any(
        "day" in label.kinds and any(label.start <= m.start < label.end for m in moments)
        for label in labels
    )
    told = []
    for label in labels:
        kinds = label.kinds
        if "bare" in kinds:
            before = sheet.flat[max(0, label.at - 120) : label.at]
            timed = not has_time and any(
                m.clock and not label.start <= m.start < label.end and not is_of_a_mail(sheet, m)
                for m in moments
            )
            signed = has_day or timed or _SIGNING.search(before) is not None
            has_day = True
            kinds = frozenset({"signed" if signed else "day"})
        told.append(Label(kinds, label.at, label.start, label.end, label.upto))
    return tuple(told)
