"""Where an order that is held says something else than the paper in hand. Pure."""

from collections.abc import Iterator

from nmo.law import EndType, NoticeType
from nmo.orders.folding import folded_name
from nmo.orders.shapes import EventIn, OrderIn, PartyIn
from nmo.orders.words import PartyRole

# In which roles a paper may name more people than the order that is held, and what to say where
# those of the order are not among them.
BESIDE = {
    PartyRole.APPLICANT: "how an applicant is named (write it on this page as the order has it)",
    PartyRole.RELEVANT_CHILD: "how a child is named (write it on this page as the order has it)",
}


def contradictions(held: OrderIn, paper: OrderIn) -> list[str]:
    """What differs, in words; what either of them does not know contradicts nothing."""
    return list(_contradictions(held, paper))


def _contradictions(held: OrderIn, paper: OrderIn) -> Iterator[str]:
    was, says = _respondent(held), _respondent(paper)
    births = {was.date_of_birth, says.date_of_birth} - {None}
    if len(births) > 1:
        yield "the respondent’s date of birth"
    for role in BESIDE:
        if _names_more(held, paper, role) and not _names(held, role) <= _names(paper, role):
            yield BESIDE[role]
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


def lacking(held: OrderIn, paper: OrderIn) -> list[PartyIn]:
    """Whom the paper names beside the respondent and the held order does not.

    Where it names no more of a role than the order does, one name may be the other written
    otherwise: nobody is doubled for that.
    """
    return [
        party
        for role in BESIDE
        if _names_more(held, paper, role)
        for party in paper.parties
        if party.role is role and folded_name(party.name) not in _names(held, role)
    ]


def _names_more(held: OrderIn, paper: OrderIn, role: PartyRole) -> bool:
    return len(_names(paper, role)) > len(_names(held, role))


def _names(order: OrderIn, role: PartyRole) -> set[str]:
    """Whom the order names in that role, as names are compared."""
    return {folded_name(party.name) for party in order.parties if party.role is role}
