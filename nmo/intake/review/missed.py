"""What reading missed and a person types from the page: paragraphs, people, places; one a line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nmo.intake.reading.answer import ApplicantRead, ChildRead, ZoneRead
from nmo.intake.review.as_read import ParagraphAsRead
from nmo.pages.forms import NotADay, read_day

LONGEST_NAME, LONGEST_PLACE = 300, 500
# A year of two digits up to this is of the 2000s: children are born late.
CENTURY_TURNS_AT = 30
# As orders number their paragraphs: 4, (4), 4a, 1.1, 1(a)(ii), A1, (iv).
_NUMBERED = re.compile(
    r"(\(?[A-Z]?\d{1,3}(?:\.\d{1,3})*[a-z]?\)?(?:\([a-z]+\))*|\((?:[a-z]|[ivxl]+)\))[.:]?\s+(.+)",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(r"(\S{1,20})\s+(.+)")
_METRES = re.compile(r"(\d{1,6})\s*(?:m|metres?|meters?)\.?")


class LineNotTaken(ValueError):
    """A typed line that cannot be taken; the message says what to type instead."""


@dataclass(frozen=True, kw_only=True)
class Missed:
    """What a person adds to an order as it was read."""

    paragraphs: tuple[ParagraphAsRead, ...] = ()
    applicants: tuple[ApplicantRead, ...] = ()
    children: tuple[ChildRead, ...] = ()
    zones: tuple[ZoneRead, ...] = ()


def paragraphs_typed(words: str) -> tuple[ParagraphAsRead, ...]:
    """Paragraphs typed one a line: `11 must not …` is paragraph 11."""
    found = []
    for line in _lines(words):
        numbered = _NUMBERED.match(line)
        para, text = (bare(numbered[1]), numbered[2]) if numbered else ("", line)
        found.append(ParagraphAsRead(para=para, text=text))
    return tuple(found)


def applicants_typed(words: str) -> tuple[ApplicantRead, ...]:
    """Protected people typed one a line, by name. Raises LineNotTaken."""
    return tuple(ApplicantRead(name=_name(line)) for line in _lines(words))


def children_typed(words: str) -> tuple[ChildRead, ...]:
    """Children typed one a line: a name, or `Robin Poe, 14 3 2015` with a date of birth.

    Raises LineNotTaken where something stands behind the comma that is no day: a birth that was
    typed is never dropped in silence.
    """
    found = []
    for line in _lines(words):
        name, comma, birth = line.partition(",")
        born = _born(birth.strip(), name) if comma else None
        found.append(ChildRead(name=_name(name), dob=born))
    return tuple(found)


def places_typed(words: str) -> tuple[ZoneRead, ...]:
    """Places typed one a line, behind their paragraph as it is numbered, a distance in metres last.

    `4 12 Mill Lane, Leeds, 100 metres` is of paragraph 4. Whether the order has that paragraph is
    for `placed` to say. Raises LineNotTaken where nothing stands behind the first word.
    """
    found = []
    for line in _lines(words):
        numbered = _FIRST_WORD.fullmatch(line)
        if numbered is None:
            raise LineNotTaken(
                "Begin each place with the number of its paragraph, like: 4 12 Mill Lane, Leeds"
            )
        place, comma, last = numbered[2].rpartition(",")
        metres = _METRES.fullmatch(last.strip().lower()) if comma else None
        whole = place if metres else numbered[2]
        found.append(
            ZoneRead(
                para=bare(numbered[1]),
                place=whole.strip()[:LONGEST_PLACE],
                distance_m=int(metres[1]) if metres else None,
            )
        )
    return tuple(found)


def bare(number: str) -> str:
    """The number of a paragraph without the signs around it: `(4)`, `4.` and `4` are one."""
    inside = number.strip(" .:,")
    whole = re.fullmatch(r"\(([^()]+)\)|([^()]+)\)", inside)
    return (whole[1] or whole[2]) if whole else inside


def placed(zones: Sequence[ZoneRead], paragraphs: Iterable[str]) -> tuple[ZoneRead, ...]:
    """The places, each with its paragraph's number as the order prints it.

    A place of no paragraph would be lost: raises LineNotTaken with the number that is none.
    """
    printed = {bare(number).casefold(): number for number in paragraphs if number}
    lost = [zone.para for zone in zones if zone.para.casefold() not in printed]
    if lost:
        raise LineNotTaken(
            f"There is no paragraph {lost[0]}. Begin each place with the number of its paragraph"
        )
    return tuple(replace(zone, para=printed[zone.para.casefold()]) for zone in zones)


def _lines(words: str) -> Iterator[str]:
    return filter(None, (line.strip() for line in words.splitlines()))


def _name(typed: str) -> str:
    name = typed.strip()
    if not name or len(name) > LONGEST_NAME:
        raise LineNotTaken(f"Enter one name a line, of at most {LONGEST_NAME} letters")
    return name


def _born(typed: str, name: str) -> str | None:
    if not typed:
        return None
    try:
        return read_day(typed, century_turns_at=CENTURY_TURNS_AT).isoformat()
    except NotADay as wrong:
        raise LineNotTaken(f"The date of birth behind “{name.strip()}” {wrong}") from wrong
