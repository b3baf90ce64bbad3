"""What reading missed and a person types from the page: paragraphs, people, places; one a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nmo.intake.reading.answer import ApplicantRead, ChildRead, ZoneRead
from nmo.intake.review.as_read import ParagraphAsRead
from nmo.pages.forms import NotADay, read_day

LONGEST_NAME, LONGEST_PLACE = 300, 500
# A year of two digits up to this is of the 2000s: children are born late.
CENTURY_TURNS_AT = 30
_NUMBERED = re.compile(r"\(?(\d{1,3}[a-z]?(?:\([a-z]+\))?)[.)]?\s+(.+)")
_METRES = re.compile(r"(\d{1,6})\s*(?:m|metres?|meters?)\.?")


class NotRead(ValueError):
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
        para, text = (numbered[1], numbered[2]) if numbered else ("", line)
        found.append(ParagraphAsRead(para=para, text=text))
    return tuple(found)


def applicants_typed(words: str) -> tuple[ApplicantRead, ...]:
    """Protected people typed one a line, by name. Raises NotRead."""
    return tuple(ApplicantRead(name=_name(line)) for line in _lines(words))


def children_typed(words: str) -> tuple[ChildRead, ...]:
    """Children typed one a line: a name, or `Robin Poe, 14 3 2015` with a date of birth.

    Raises NotRead where something stands behind the comma that is no day: a birth that was typed
    is never dropped in silence.
    """
    found = []
    for line in _lines(words):
        name, comma, birth = line.partition(",")
        born = _born(birth.strip(), name) if comma else None
        found.append(ChildRead(name=_name(name), dob=born))
    return tuple(found)


def places_typed(words: str) -> tuple[ZoneRead, ...]:
    """Places typed one a line, behind the number of their paragraph, a distance in metres last.

    `4 12 Mill Lane, Leeds, 100 metres` is of paragraph 4. Raises NotRead where no number begins.
    """
    found = []
    for line in _lines(words):
        numbered = _NUMBERED.match(line)
        if numbered is None:
            raise NotRead(
                "Begin each place with the number of its paragraph, like: 4 12 Mill Lane, Leeds"
            )
        place, comma, last = numbered[2].rpartition(",")
        metres = _METRES.fullmatch(last.strip().lower()) if comma else None
        whole = place if metres else numbered[2]
        found.append(
            ZoneRead(
                para=numbered[1],
                place=whole.strip()[:LONGEST_PLACE],
                distance_m=int(metres[1]) if metres else None,
            )
        )
    return tuple(found)


def _lines(words: str) -> Iterator[str]:
    return filter(None, (line.strip() for line in words.splitlines()))


def _name(typed: str) -> str:
    name = typed.strip()
    if not name or len(name) > LONGEST_NAME:
        raise NotRead(f"Enter one name a line, of at most {LONGEST_NAME} letters")
    return name


def _born(typed: str, name: str) -> str | None:
    if not typed:
        return None
    try:
        return read_day(typed, century_turns_at=CENTURY_TURNS_AT).isoformat()
    except NotADay as wrong:
        raise NotRead(f"The date of birth behind “{name.strip()}” {wrong}") from wrong
