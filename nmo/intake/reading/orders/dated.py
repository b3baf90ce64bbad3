"""What each day in an order is: made, hearing, expiry, birth, an earlier order, or nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from nmo.intake.reading.dates import MomentSeen, days_in, moments_in
from nmo.intake.reading.orders.vocabulary import compiled, rows, unpointed
from nmo.intake.reading.sheets.sheet import Sheet

BEFORE, AFTER, ONWARD = 130, 60, 240
# So many letters at most has what stands above the recitals.
HEAD = 1400
# A cue loses a point for so many letters between it and the day.
LETTERS_A_POINT = 30
# So many words at most has a label that stands over its day, unless it is the judge's name.
LONGEST_LABEL = 4
_JUDGE = re.compile(
    r"(?:(?:his|her) honour|hhj|d?dj|(?:deputy |circuit |district |high court )*judge|recorder|"
    r"(?:lay )?justices?|(?:lay )?magistrates|y barnwr|(?:mr|mrs|ms) justice)\b[^.;:]{0,70}",
    re.IGNORECASE,
)
_GREETING = re.compile(r"^(?:dear|annwyl)\b", re.IGNORECASE | re.MULTILINE)
_ARTICLE = re.compile(r"(?:(?:on|the|this|ar|yr?|o)\b ?){0,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment that the order states, and what speaks for each meaning of it."""

    moment: MomentSeen
    points: Mapping[str, float]

    @property
    def meaning(self) -> str | None:
        """The meaning for which most speaks."""
        return max(self.points, key=lambda role: self.points[role], default=None)

    def is_(self, role: str) -> bool:
        """Whether most speaks for this meaning."""
        return self.meaning == role


def dated_in(sheet: Sheet) -> list[Dated]:
    """Every moment of the sheet with its meanings, in its order."""
    return [Dated(moment, _points(sheet, moment)) for moment in moments_in(sheet.flat)]


def _points(sheet: Sheet, moment: MomentSeen) -> dict[str, float]:
    start, end = moment.start, moment.end
    before = _since_last_day(sheet.flat[max(0, start - BEFORE) : start])
    before, after = unpointed(before), sheet.flat[end : end + AFTER]
    running = _running_on(sheet, end, after)
    sides = {
        "before": before,
        "after": after,
        "running": running,
        "line": _line(sheet, before, start),
        "sentence": before[_sentence_begins(sheet, start - len(before), before) :],
        "onward": _rest_of_sentence(sheet, end),
        "alone": _alone(sheet, moment),
    }
    sides["around"] = f"{sides['sentence']}@{sides['onward']}"
    points: dict[str, float] = {}
    for row in rows("date_cues.csv"):
        if match := compiled(row["pattern"]).search(sides[row["side"]]):
            distance = len(match[0]) if row["side"] in ("before", "line", "sentence") else 0
            got = int(row["points"]) - distance / LETTERS_A_POINT
            points[row["role"]] = max(points.get(row["role"], 0.0), got)
    return points


def _line(sheet: Sheet, before: str, start: int) -> str:
    """What stands before a day in its own line; nothing where that only goes on from above."""
    begins = sheet.lined.rfind("\n", 0, start) + 1
    if start - begins > len(before) or (begins and sheet.goes_on(begins - 2)):
        return ""
    if _ARTICLE.fullmatch(sheet.flat, begins, start):
        above = sheet.flat[sheet.lined.rfind("\n", 0, max(0, begins - 1)) + 1 : begins]
        short = len(above.split()) <= LONGEST_LABEL or _JUDGE.fullmatch(above.strip())
        return above if short else ""
    return before[len(before) - (start - begins) :]


def _rest_of_sentence(sheet: Sheet, end: int) -> str:
    """What the sentence of a day says after it, however long; a line of its own ends it."""
    if sheet.flat[end - 1] == ".":
        return ""
    limit, at = min(len(sheet.flat), end + ONWARD), end
    while (feed := sheet.lined.find("\n", at, limit)) >= 0:
        if sheet.lined[feed + 1 : feed + 2].isupper() and not sheet.goes_on(feed - 1):
            limit = feed
        at = feed + 1
    return re.split(r"[.;](?=\s|$)", unpointed(sheet.flat[end:limit]))[0]


def _alone(sheet: Sheet, moment: MomentSeen) -> str:
    """`order` or `letter` where the day fills a line of the head of the one or the other."""
    begins = sheet.lined.rfind("\n", 0, moment.start) + 1
    ends = sheet.lined.find("\n", moment.end)
    around = (
        sheet.flat[begins : moment.start] + sheet.flat[moment.end : ends if ends >= 0 else None]
    )
    greeting = _GREETING.search(sheet.lined)
    written = bool(greeting and moment.start < greeting.start())
    if moment.clock or not re.fullmatch(r"\W*(?:date(?:d)?|dyddiad)?\W*", around, re.IGNORECASE):
        return ""
    if written:
        return "letter"
    return "order" if moment.start < HEAD and not around.strip(" .,") else ""


def _sentence_begins(sheet: Sheet, start: int, before: str) -> int:
    """Where in `before` the words begin that run on to the day: a heading above does not."""
    at = len(before)
    while (feed := sheet.lined.rfind("\n", start, start + at)) >= 0:
        at = feed - start
        begun = sheet.lined[feed + 1 : feed + 2]
        if begun.isupper() and not sheet.goes_on(feed - 1):
            return at + 1
    return 0


def _running_on(sheet: Sheet, end: int, after: str) -> str:
    """What stands after a day in its line, and below where the line was full."""
    line_end = sheet.lined.find("\n", end, end + len(after))
    return after if line_end < 0 or sheet.goes_on(end - 1) else sheet.flat[end:line_end]


def _since_last_day(before: str) -> str:
    """What stands before a day and after the one before it, whose cues are not its own."""
    others = days_in(before)
    return before[others[-1].end :] if others else before
