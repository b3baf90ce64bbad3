"""Boxes to tick: what stands beside a box that nobody ticked was not said."""

import re
from collections.abc import Iterator

from nmo.intake.reading.page import TickBox
from nmo.intake.reading.sheets.sheet import Sheet

_UNTICKED = re.compile(r"(?:\[[ _]?\]|\( ?\)|[☐□❏❑])[^\n\[\]()☐□❏❑☑☒■✓✔;]{1,60}")
_TICKED = re.compile(
    r"(?:\[ ?[xX✓✔] ?\]|\( ?[xX✓✔] ?\)|[☑☒■✓✔]) ?(?P<choice>[^\n\[\]()☐□❏❑☑☒■✓✔;]{1,60})"
)


def without_unticked(sheet: Sheet) -> str:
    """The sheet's words for searching, of the same length, without the choices not taken."""
    text = _UNTICKED.sub(lambda found: "~" * len(found[0]), sheet.lined).replace("\n", " ")
    for start, end in _beside_unticked(sheet):
        text = f"{text[:start]}{'~' * (end - start)}{text[end:]}"
    return text


def _beside_unticked(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The words that stand beside an unticked box."""
    for page, tick in sheet.ticks:
        if tick.ticked:
            continue
        yield from _beside(sheet, page, tick)


def _beside(sheet: Sheet, page: int, tick: TickBox) -> Iterator[tuple[int, int]]:
    """The words at the height of a box, from it to the next box."""
    ends_at = _next_box(sheet, page, tick)
    for placed in sheet.text.words:
        box = placed.word.box
        middle = (box.top + box.bottom) / 2
        level = placed.page == page and tick.box.top <= middle <= tick.box.bottom
        if level and tick.box.left <= box.left < ends_at:
            yield placed.start, placed.start + len(placed.word.text)


def _next_box(sheet: Sheet, page: int, tick: TickBox) -> float:
    """Where the next box to the right begins, in shares of the page; 1 where none does."""
    level = (
        other.box.left
        for where, other in sheet.ticks
        if where == page
        and other.box.left > tick.box.left
        and other.box.top < tick.box.bottom
        and tick.box.top < other.box.bottom
    )
    return min(level, default=1.0)


def ticked(sheet: Sheet) -> list[tuple[int, int]]:
    """The spans of what stands beside a box that was ticked."""
    spans = [match.span("choice") for match in _TICKED.finditer(sheet.lined)]
    for page, tick in sheet.ticks:
        words = list(_beside(sheet, page, tick)) if tick.ticked else []
        if words:
            spans.append((words[0][0], words[-1][1]))
    return spans
