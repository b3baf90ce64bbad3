"""Times of day as courts and officers print them: 4pm, 4.00 p.m., 16:00, 1600 hrs, noon."""

import re
from dataclasses import dataclass
from datetime import time

from nmo.intake.reading.dates.digits import DIGIT, digits

_HALF = r"(?P<half>a\.? ?m\b\.?|p\.? ?m\b\.?|y\.? ?b\b\.?|y\.? ?p\b\.?)"
_TWELVE = re.compile(
    rf"(?<![\w:./])(?P<hour>{DIGIT}{{1,2}})(?:[:.](?P<minute>{DIGIT}{{2}}))?"
    rf"(?:[:.]\d\d)? ?{_HALF}",
    re.IGNORECASE,
)
_TWENTY_FOUR = re.compile(
    rf"(?<![\w:./])(?P<hour>{DIGIT}{{1,2}})[:](?P<minute>{DIGIT}{{2}})(?::\d\d)?"
    r"(?: ?(?:hrs|hours|h)\b)?(?![\w:])",
    re.IGNORECASE,
)
_HOURS = re.compile(
    rf"(?<![\w:./])(?P<hour>{DIGIT}{{2}})[.:]?(?P<minute>{DIGIT}{{2}}) ?(?:hrs|hours|h)\b",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"(?:(?<=\bat )|(?<=\bto )|(?<=\bby )|(?<=\btil )|(?<=\btill )|(?<=\buntil )|(?<= \d{4}, )|"
    r"(?<= \d{4} - ))"
    rf"(?P<hour>\d{{1,2}})\.(?P<minute>{DIGIT}{{2}})(?!\w|\.\d)"
    rf"|(?<![\w:./£])(?P<hour2>\d{{1,2}})\.(?P<minute2>{DIGIT}{{2}})"
    r"(?= on |,? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|dydd)\b)"
)
_WORDS = re.compile(
    r"\b(?:12 )?(?P<word>noon|mid-?day|mid-?night|hanner dydd|hanner nos|canol dydd)\b",
    re.IGNORECASE,
)
_O_CLOCK = re.compile(
    r"\b(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
    r" ?o'? ?clock(?: in the (?P<part>morning|afternoon|evening))?",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?P<minutes>five|ten|(?:a )?quarter|twenty[- ]five|twenty|half)(?: minutes)? "
    r"(?P<side>past|to) (?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|\d{1,2})\b(?: o'? ?clock)?(?: ?(?P<half>[ap]\.? ?m\b\.?)"
    r"| (?:in the|at) (?P<part>morning|afternoon|evening|night))",
    re.IGNORECASE,
)
_MINUTE_WORDS = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twentyfive": 25, "half": 30}
_HOUR_WORDS = dict(
    zip(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        range(1, 13),
        strict=True,
    )
)
_MIDNIGHT = ("midnight", "mid-night", "hanner nos")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSeen:
    """A time of day that the text states; `midnight` where it may be either end of its day."""

    start: int
    end: int
    at: time
    midnight: bool = False
    mended: bool = False


def clocks_in(text: str) -> list[ClockSeen]:
    """Every time of day that the text states, in its order."""
    seen: list[ClockSeen] = []
    taken = bytearray(len(text))
    for pattern in (_PAST, _TWELVE, _HOURS, _TWENTY_FOUR, _DOTTED, _O_CLOCK, _WORDS):
        for found in pattern.finditer(text):
            clock = _clock_of(found)
            if clock and not any(taken[clock.start : clock.end]):
                seen.append(clock)
                taken[clock.start : clock.end] = b"1" * (clock.end - clock.start)
    return sorted(seen, key=lambda clock: clock.start)


def _clock_of(found: re.Match[str]) -> ClockSeen | None:
    groups = _groups(found)
    if word := groups.get("word"):
        midnight = word.casefold() in _MIDNIGHT
        return _seen(found, time(0) if midnight else time(12))
    hour, mended = _hour(groups["hour"] or "")
    minute, minute_mended = digits(groups.get("minute") or "0")
    if minutes := groups.get("minutes"):
        hour, minute = _past(hour, minutes, (groups["side"] or "").casefold())
    half = _half(groups)
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return _seen(found, time(hour % 24, minute), mended=mended or minute_mended)


def _past(hour: int, minutes: str, side: str) -> tuple[int, int]:
    """Hour and minute of "quarter past ten" and "ten to nine", of twelve hours."""
    past = _MINUTE_WORDS[re.sub(r"^a |[- ]", "", minutes.casefold())]
    return (hour, past) if side == "past" else ((hour - 1) or 12, 60 - past)


def _groups(found: re.Match[str]) -> dict[str, str | None]:
    """The groups by name; those of a second alternative under the names of the first."""
    groups = found.groupdict()
    return {name.rstrip("2"): text for name, text in groups.items() if text or name[-1] != "2"}


def _hour(text: str) -> tuple[int, bool]:
    number = _HOUR_WORDS.get(text.casefold())
    return (number, False) if number else digits(text)


def _half(groups: dict[str, str | None]) -> int | None:
    """Hours to add: 0 before noon, 12 after; None where the text does not say."""
    half = (groups.get("half") or "").casefold().replace(".", "").replace(" ", "")
    if half:
        return 12 if half in ("pm", "yp") else 0
    part = groups.get("part")
    if part:
        return 0 if part.casefold() == "morning" else 12
    return None


def _seen(found: re.Match[str], at: time, *, mended: bool = False) -> ClockSeen:
    return ClockSeen(
        start=found.start(), end=found.end(), at=at, midnight=at == time(0), mended=mended
    )
