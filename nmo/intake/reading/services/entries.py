"""Entries of a log or a pocket-book, and the heads of mails: what stands before a line's words."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from datetime import time

from nmo.intake.reading.dates import MomentSeen
from nmo.intake.reading.dates.clocks import ClockSeen
from nmo.intake.reading.sheets.sheet import Sheet

_ENTRY = re.compile(
    r"^[ \t>*\-\u2022]*(?:at )?(?P<hour>[01]?\d|2[0-3])(?P<mark>[:.]?)(?P<minute>[0-5]\d)"
    r"(?P<hours> ?(?:hrs?|hours|h)\b)?(?! ?[ap]\.?m\b)[ .,:\-\u2013]+(?=[A-Za-z(])",
    re.MULTILINE | re.IGNORECASE,
)
# A day at the head of a mail is that of the mail.
_HEAD = re.compile(r"[> \t]*(?:from|to|cc|subject|sent|date)\s?:", re.IGNORECASE)
_SENT = re.compile(r"[> \t]*(?:sent|date|received)\s?:", re.IGNORECASE)
_WROTE = re.compile(r"[^\n:]{0,90}\n?[^\n:]{0,60}\bwrote:", re.IGNORECASE)
# So many lines that begin with a moment are the entries of a log.
FEWEST_ENTRIES = 2


def stamps_in(sheet: Sheet, moments: Sequence[MomentSeen]) -> list[int]:
    """Where the entries of a log begin, each with its day and time; none where it is no log."""
    stamps = [m.start for m in moments if m.clock and not _row_before(sheet, m.start).strip("[( >")]
    return stamps if len(stamps) >= FEWEST_ENTRIES else []


def is_of_a_mail(sheet: Sheet, moment: MomentSeen) -> bool:
    """Whether the moment is that at which a mail, or one quoted below it, was sent."""
    if _WROTE.match(sheet.lined, moment.end):
        return True
    begins = sheet.lined.rfind("\n", 0, moment.start) + 1
    if not _SENT.match(sheet.lined, begins):
        return False
    above = sheet.lined.rfind("\n", 0, max(0, begins - 1)) + 1
    below = sheet.lined.find("\n", moment.end) + 1
    return bool(
        (begins and _HEAD.match(sheet.lined, above)) or (below and _HEAD.match(sheet.lined, below))
    )


def _row_before(sheet: Sheet, at: int) -> str:
    return sheet.lined[sheet.lined.rfind("\n", 0, at) + 1 : at]


def with_entries(sheet: Sheet, moments: Sequence[MomentSeen]) -> list[MomentSeen]:
    """The moments, and that of each entry below a day that stands without a time.

    Such a day is the heading of its entries, and itself no moment of any deed.
    """
    lines = list(_ENTRY.finditer(sheet.lined))
    moments = [_apart(sheet, moment, {line.start("hour") for line in lines}) for moment in moments]
    made = list(_entries(lines, moments))
    headings = {entry.day.start for entry in made}
    kept = [moment for moment in moments if moment.day.start not in headings]
    return sorted([*kept, *made], key=lambda moment: moment.start)


def _apart(sheet: Sheet, moment: MomentSeen, lines: Container[int]) -> MomentSeen:
    """The day alone where the time behind it begins the first entry below it."""
    clock, day = moment.clock, moment.day
    if clock is None or clock.start not in lines or "\n" not in sheet.lined[day.end : clock.start]:
        return moment
    return MomentSeen(start=day.start, end=day.end, day=day)


def _entries(lines: Sequence[re.Match[str]], moments: Sequence[MomentSeen]) -> Iterator[MomentSeen]:
    ends = [moment.end for moment in moments]
    for found in lines:
        at = found.start("hour")
        above = bisect_right(ends, found.start())
        own = above < len(moments) and moments[above].start <= at
        # Three figures without a mark are the number of a house.
        told = found["mark"] or found["hours"] or len(found["hour"]) == 2
        if not above or moments[above - 1].clock or own or not told:
            continue
        clock = ClockSeen(
            start=at, end=found.end("minute"), at=time(int(found["hour"]), int(found["minute"]))
        )
        yield MomentSeen(start=at, end=clock.end, day=moments[above - 1].day, clock=clock)
