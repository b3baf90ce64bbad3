"""When the order was made, when it ends and what it forbids. Pure."""

import re
from datetime import datetime

from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.errors import RowNotReadable
from nmo.intake.spreadsheet.rows.cells import Given
from nmo.intake.spreadsheet.rows.coded import code, code_of
from nmo.intake.spreadsheet.rows.moments import DayOf, read_when
from nmo.law import ConditionCode, EndType, EventKind, OrderType, When
from nmo.law.labels import CONDITION_LABELS

Term = dict[str, object]

_NUMBERED = re.compile(r"\(?(\d{1,3}[a-z]?)[.)]\s+(.+)", re.IGNORECASE | re.DOTALL)


def making_of(given: Given, kind: str, *, now: datetime, day_of: DayOf) -> Term:
    """The event by which the order was made (or the undertaking given). Raises RowNotReadable."""
    made = _made(given, now, day_of)
    event: Term = {
        "event": EventKind.UNDERTAKING_GIVEN if kind == OrderType.UNDERTAKING else EventKind.MADE,
        "at": made,
        "conditions": conditions_of(given),
        **_ends(given, made, day_of),
    }
    if notice := given.text(Column.NOTICE):
        event["notice_type"] = code(Column.NOTICE, notice)
    return event


def _made(given: Given, now: datetime, day_of: DayOf) -> When:
    text = given.text(Column.MADE_ON)
    if not text:
        raise RowNotReadable(
            "It is empty. An order needs the day on which it was made.", Column.MADE_ON
        )
    made = read_when(text, Column.MADE_ON, day_of)
    if made.at > now:
        raise RowNotReadable("It is in the future. Check the date.", Column.MADE_ON)
    return made


def _ends(given: Given, made: When, day_of: DayOf) -> Term:
    """How it ends. A blank end is *not read yet*: neither ended nor for ever (requirement 14)."""
    said, text = given.text(Column.END_TYPE), given.text(Column.ENDS_AT)
    kind = EndType(code(Column.END_TYPE, said)) if said else None
    at = read_when(text, Column.ENDS_AT, day_of) if text else None
    if at is not None and at.day < made.day:
        raise RowNotReadable("It is before the order was made. Check both.", Column.ENDS_AT)
    if at is None:
        unread = kind in (None, EndType.SPECIFIED_DATE_TIME)
        return {"ends": {"end_type": EndType.UNKNOWN if unread else kind}}
    if kind is EndType.UNTIL_NEXT_HEARING:  # the day beside it is that of the hearing
        return {"ends": {"end_type": kind}, "return_hearing_at": at}
    if kind not in (None, EndType.SPECIFIED_DATE_TIME):
        raise RowNotReadable(
            f"A date stands here, but {Column.END_TYPE} says that the order ends otherwise. Take "
            "one of them out.",
            Column.ENDS_AT,
        )
    return {"ends": {"end_type": EndType.SPECIFIED_DATE_TIME, "at": at}}


def conditions_of(given: Given) -> tuple[Term, ...]:
    """The conditions, numbered as they stand: each a code of the register, or the words."""
    return tuple(
        _condition(text, place) for place, text in enumerate(given.present(Column.CONDITIONS), 1)
    )


def _condition(text: str, place: int) -> Term:
    numbered = _NUMBERED.fullmatch(text)
    paragraph, words = (numbered[1], numbered[2]) if numbered else (str(place), text)
    known = code_of(Column.CONDITIONS, words)
    if known is None:
        return {"paragraph": paragraph, "text": words}
    label = CONDITION_LABELS[ConditionCode(known)]
    # What stands here is shown as the court's own words, so it must not be taken for them.
    return {
        "paragraph": paragraph,
        "text": f"[{label}: the list names the kind of condition only; read the order]",
        "codes": (known,),
    }
