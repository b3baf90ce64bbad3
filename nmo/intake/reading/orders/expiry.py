"""When the order ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from nmo.intake.reading.answer import ExpiryKind, ExpiryRead
from nmo.intake.reading.dates import MomentSeen, clocks_in, lengths_in, moments_in
from nmo.intake.reading.dates.lengths import Basis, LengthSeen
from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.orders.naming.cells import below, right_of
from nmo.intake.reading.orders.vocabulary import compiled, rows
from nmo.intake.reading.sheets.sheet import Sheet

WINDOW = 190
# An order that runs so many years asks for a second look.
LONGEST_YEARS = 5
_SENTENCE_END = re.compile(
    r"(?<![ap]\.m)(?<!\bno)(?:\.(?!\d)|(?<!\d)\.)(?= ?(?:[A-Z][a-z]|\d+[.)]|$))|;|\n\n"
)
# What a cell says that asks for the end of the order; a question as well as a label.
_CELL = re.compile(
    r"(?:(?:this|the) )?(?:(?:order|injunction|date|day|time|when|how long)(?: (?:does|will|it|the|"
    r"this|order|injunction|and|time|date|on which|of|is))*[ ]?)?"
    r"(?:ends?|ending|expir(?:y|es?|ation)|until|lasts?|valid (?:until|to)|in force (?:until|to)|"
    r"finish(?:es)?|runs? (?:until|to)|com(?:es?|ing) to an end|terminates?|cease[sd]?|"
    r"end of (?:the )?(?:order|injunction)|duration|dod i ben|hyd(?: at)?|yn para)"
    r"(?: (?:on|at|for|to|date|time|and|of|the|this|order|it|or|hour|day)){0,5}"
    r"[ ]?(?P<mark>[:?-])?(?=$|[ ])",
    re.IGNORECASE | re.MULTILINE,
)
LABEL_POINTS = 9.0
_FURTHER = re.compile(
    r"\b(?:further order|no (?:fixed )?end date|no fixed (?:end|term|period)|dim dyddiad (?:terfyn"
    r"|gorffen)"
    r"|gorchymyn pellach|indefinite(?:ly)?|no expiry|without limit)\b",
    re.IGNORECASE,
)
# An order of which a whole sentence says that it has no end, whatever word it uses for it.
_OPEN_ENDED = re.compile(
    r"\b(?:order|injunction|prohibitions?|provisions?|terms|undertaking|promises)\b"
    r"(?: (?!made|dated|granted)[\w'-]+){0,7}? (?P<open>without (?:any )?(?:limit|end)|"
    r"no (?:limit of time|time limit|(?:fixed )?(?:end|expiry)(?: date)?|fixed (?:term|period))|"
    r"indefinitely|(?:unless and )?until (?:it is |they are |further |the court )?"
    r"(?:order(?:ed|s)?|discharged|revoked|set aside|varied)\b)[^.;]{0,60}",
    re.IGNORECASE,
)
OPEN_POINTS = 9.0
LONGEST_LEAD = 90
# What must be obeyed until it is changed is told of every order, whenever it ends.
_UNDER_TERMS = re.compile(r"\b(?:obey\w*|apply|comply|may|changed?|application)\b", re.IGNORECASE)
# A second end in the sentence: a person says which it is.
_OTHER_END = re.compile(
    r"\bwhichever\b|\b(?:earlier|sooner) of\b|\bnot later than\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"\b(?!date\b|time\b|dyddiad\b|amser\b)[a-z]\w+(?: \d)? ?:(?!\d)", re.IGNORECASE
)
_UNLESS = re.compile(r"\bunless\b|\bsave\b|\bor (?:earlier|sooner)\b", re.IGNORECASE)
_HEARING = re.compile(
    r"\b(?:hearing|return date|returns? to court|gwrandawiad|return day|determination of the"
    r" application)\b",
    re.IGNORECASE,
)
# The day of an order that is spoken of, and not of its end.
_EARLIER = re.compile(
    r"\b(?:dated|(?:order|injunction) of|made(?: on)?|granted(?: on)?)(?: the)? ?$", re.IGNORECASE
)
# Between a length of time and the day that it runs from: "12 months beginning on 2 March 2026".
_RUNS_FROM = re.compile(
    r"[\s,(]*(?:period )?(?:from|after|following|beginning|starting|commencing|running|counted|"
    r"reckoned|as of|with effect)\b[\s,]*"
    r"(?:(?:on|with|from|at|and|including|the|date|day|of)\b[\s,]*)*",
    re.IGNORECASE,
)
_ARREST = re.compile(r"power of arrest|section 47|arrest without", re.IGNORECASE)
_NOT_THE_ORDER = re.compile(
    r"\b(?:must not|shall not|forbidden|may collect|allow|suspended|interim|costs|undertaking"
    r"|stay)\b[^.;]{0,80}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RunsFrom:
    """What a length of time is reckoned from."""

    made: date | None
    served: date | None
    hearing: str | None


def expiry_of(sheet: Sheet, basis: RunsFrom) -> Found[ExpiryRead] | None:
    """When the order ends, from the sentence that says so; None where none does."""
    return most_said(_candidates(sheet, basis), same=lambda value: value)


def _candidates(sheet: Sheet, basis: RunsFrom) -> Iterator[tuple[float, Found[ExpiryRead]]]:
    for at in _beside_labels(sheet):
        if found := _stated(sheet, at, basis):
            yield LABEL_POINTS**2, found
    yield from _open_ended(sheet)
    taken: list[tuple[int, int]] = []
    for row in rows("expiry_cues.csv"):
        for match in compiled(row["pattern"]).finditer(sheet.flat):
            if any(start <= match.end() <= end for start, end in taken):
                continue
            points = float(row["points"])
            if _is_of_arrest(sheet, match) or _forbids(sheet, match, points):
                continue
            if found := _stated(sheet, _behind(sheet, match), basis):
                taken.append((match.start(), max(match.end(), found.end)))
                yield points**2, found.but(labelled=points > 5)


def _open_ended(sheet: Sheet) -> Iterator[tuple[float, Found[ExpiryRead]]]:
    """Where a sentence that names no day says that the order goes on."""
    value = ExpiryRead(kind=ExpiryKind.FURTHER_ORDER, at=None)
    for match in _OPEN_ENDED.finditer(sheet.flat):
        said = sheet.flat[max(0, match.start() - LONGEST_LEAD) : match.end()]
        sentence = re.split(r"[.;](?= [A-Z\d])", said)[-1]
        dated = moments_in(sentence) or lengths_in(sentence) or _HEARING.search(sentence)
        if not dated and not _ARREST.search(sentence) and not _UNDER_TERMS.search(sentence):
            yield OPEN_POINTS**2, found_at(sheet, *match.span("open"), value)


def _beside_labels(sheet: Sheet) -> Iterator[int]:
    """Where the end may stand by a cell that asks for it: behind it, beside it or below it."""
    for cell in sheet.cells:
        label = _CELL.match(sheet.flat, cell.start, cell.end)
        if label is None:
            continue
        if sheet.flat[label.end() : cell.end].strip(" :?-"):
            if label["mark"]:
                yield label.end()
            continue
        for near in (right_of(sheet, cell), below(sheet, cell)):
            if near is not None:
                yield near.start
                break


def _behind(sheet: Sheet, match: re.Match[str]) -> int:
    """Where the words of the end begin: behind the cue, or at a time that the cue ran over."""
    clocks = clocks_in(sheet.flat[match.start() : match.end()])
    return match.start() + clocks[-1].start if clocks else match.end()


def _is_of_arrest(sheet: Sheet, match: re.Match[str]) -> bool:
    sentence = sheet.flat[max(0, match.start() - 90) : match.end()]
    return bool(_ARREST.search(re.split(r"[.;](?= [A-Z\d])", sentence)[-1]))


def _forbids(sheet: Sheet, match: re.Match[str], points: float) -> bool:
    before = sheet.flat[max(0, match.start() - 120) : match.start()]
    return points < 8 and bool(_NOT_THE_ORDER.search(before))


def _stated(sheet: Sheet, at: int, basis: RunsFrom) -> Found[ExpiryRead] | None:
    """The end that the words after the cue state; never sure where they state two."""
    window = _window(sheet, at)
    found = _end_in(sheet, at, window, basis)
    if found is None or _belongs_to_another_label(window, found.start - at):
        return None
    return found.but(checked=False) if _states_two(window) else found


def _window(sheet: Sheet, at: int) -> str:
    """The rest of the sentence, up to what could end the order sooner."""
    window = sheet.flat[at : at + WINDOW]
    if stop := _SENTENCE_END.search(window):
        window = window[: stop.start() + 1]
    if unless := _UNLESS.search(window):
        window = window[: unless.start()]
    return window


def _belongs_to_another_label(window: str, at: int) -> bool:
    """Whether another label stands before the value: what the first one says was left blank."""
    return _LABEL.search(window[: max(0, at)]) is not None


def _states_two(window: str) -> bool:
    moments = moments_in(window)
    clocks = [c for c in clocks_in(window) if not any(m.start <= c.start < m.end for m in moments)]
    return len(moments) > 1 or bool(moments and clocks) or bool(_OTHER_END.search(window))


def _end_in(sheet: Sheet, at: int, window: str, basis: RunsFrom) -> Found[ExpiryRead] | None:
    moments = [
        m for m in moments_in(window) if m.start < 110 and not _EARLIER.search(window[: m.start])
    ]
    further = _FURTHER.search(window)
    hearing = _HEARING.search(window)
    if moments and (length := _length_running_from(window, moments[0])):
        # The first day is that on which it begins: to end the order on it would be far too soon.
        if len(moments) == 1:
            return _after(sheet, at, length, moments[0])
        moments = moments[1:]
    if moments and further and "." in window[further.end() : moments[0].start]:
        moments = []
    if moments and (not further or moments[0].start < 90):
        if hearing and hearing.start() < moments[0].start and "before" not in window[:10]:
            return _until_hearing(sheet, at, hearing, moments[0])
        return _at(sheet, at, moments[0])
    if found := _length(sheet, at, window, basis):
        return found
    if hearing and hearing.start() < 60 and not (further and further.start() < hearing.start()):
        until = ExpiryRead(kind=ExpiryKind.UNTIL_HEARING, at=basis.hearing)
        return found_at(sheet, at + hearing.start(), at + hearing.end(), until, guessed=True)
    if further and further.start() < 60:
        open_end = ExpiryRead(kind=ExpiryKind.FURTHER_ORDER, at=None)
        return found_at(sheet, at + further.start(), at + further.end(), open_end)
    return None


def _length_running_from(window: str, moment: MomentSeen) -> LengthSeen | None:
    """The length of time that is said to run from that moment; None where none is."""
    for length in lengths_in(window[: moment.start]):
        if _RUNS_FROM.fullmatch(window, length.end, moment.start):
            return length
    return None


def _after(sheet: Sheet, at: int, length: LengthSeen, moment: MomentSeen) -> Found[ExpiryRead]:
    ends = length.after(date.fromisoformat(moment.written[:10])).isoformat()
    value = ExpiryRead(kind=ExpiryKind.DATE, at=ends)
    return found_at(sheet, at + length.start, at + moment.end, value, guessed=True)


def _at(sheet: Sheet, at: int, moment: MomentSeen) -> Found[ExpiryRead]:
    kind = ExpiryKind.DATETIME if moment.clock else ExpiryKind.DATE
    value = ExpiryRead(kind=kind, at=moment.written)
    return _moment_found(sheet, at, moment, value)


def _until_hearing(
    sheet: Sheet, at: int, hearing: re.Match[str], moment: MomentSeen
) -> Found[ExpiryRead]:
    value = ExpiryRead(kind=ExpiryKind.UNTIL_HEARING, at=moment.written)
    found = _moment_found(sheet, at, moment, value)
    return found_at(sheet, at + hearing.start(), found.end, value, checked=found.signals.checked)


def _moment_found(
    sheet: Sheet, at: int, moment: MomentSeen, value: ExpiryRead
) -> Found[ExpiryRead]:
    mended = moment.day.mended or bool(moment.clock and moment.clock.mended)
    checked = False if moment.on_the_dot_of_midnight else moment.day.weekday_fits
    return found_at(
        sheet, at + moment.start, at + moment.end, value,
        checked=checked, guessed=mended or moment.day.short_year,
    )  # fmt: skip


def _length(sheet: Sheet, at: int, window: str, basis: RunsFrom) -> Found[ExpiryRead] | None:
    lengths = [length for length in lengths_in(window) if length.start < 70]
    if not lengths:
        return None
    length = lengths[0]
    start = basis.served if length.basis is Basis.SERVICE else basis.made
    ends = length.after(start).isoformat() if start else None
    clocks = [clock for clock in clocks_in(window) if not clock.midnight]
    kind = ExpiryKind.DATE
    if ends and clocks:
        kind = ExpiryKind.DATETIME
        ends = datetime.combine(date.fromisoformat(ends), clocks[0].at).isoformat(
            timespec="minutes"
        )
    value = ExpiryRead(kind=kind, at=ends)
    return found_at(
        sheet, at + length.start, at + length.end, value,
        guessed=True, checked=None if ends else False,
    )  # fmt: skip
