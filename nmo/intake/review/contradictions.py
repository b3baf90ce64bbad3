"""Where an order that is held says something else than the paper in hand. Pure."""

from collections.abc import Iterator

from nmo.law import EndType, NoticeType
from nmo.orders.shapes import EventIn, OrderIn, PartyIn
from nmo.orders.words import PartyRole


def contradictions(held: OrderIn, paper: OrderIn) -> list[str]:
    """What differs, in words; what either of them does not know contradicts nothing."""
    return list(_contradictions(held, paper))


def _contradictions(held: OrderIn, paper: OrderIn) -> Iterator[str]:
    was, says = _respondent(held), _respondent(paper)
    births = {was.date_of_birth, says.date_of_birth} - {None}
    if len(births) > 1:
        yield "the respondent’s date of birth"
    if _applicants(held) < _applicants(paper):  # nobody is added to an order that is held
        yield (
            "fewer applicants than the paper names (record the paper as a new order, and then say "
            "that both are one)"
        )
    yield from _of_making(held.events[0], paper.events[0])


def _of_making(held: EventIn, paper: EventIn) -> Iterator[str]:
    if held.at.day != paper.at.day and not paper.note:
        yield "the day it was made"
    if _known_end(held) and _known_end(paper) and held.ends != paper.ends:
        yield "when it ends"
    notices = {held.notice_type, paper.notice_type} - {NoticeType.UNKNOWN}
    if len(notices) > 1:
        yield "notice"
    if held.conditions and paper.conditions and words_of(held) != words_of(paper):
        yield "what it forbids"


def _known_end(event: EventIn) -> bool:
    return event.ends is not None and event.ends.end_type is not EndType.UNKNOWN


def words_of(event: EventIn) -> set[str]:
    """What the event forbids, word by word; spacing and capitals do not count."""
    return {" ".join(term.text.split()).casefold() for term in event.conditions}


def _respondent(order: OrderIn) -> PartyIn:
    return next(party for party in order.parties if party.role is PartyRole.RESPONDENT)


def _applicants(order: OrderIn) -> int:
    return sum(party.role is PartyRole.APPLICANT for party in order.parties)
