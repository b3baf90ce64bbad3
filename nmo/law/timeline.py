"""The events in the order in which they took effect, however late they were recorded."""

from datetime import datetime

from nmo.law.history import Event, History
from nmo.law.order_types.rule import OrderTypeRule
from nmo.law.times import When
from nmo.law.words import EventKind, OrderType

# At the same moment the court first makes, then changes, then ends.
_RANK = {
    kind: rank
    for rank, kind in enumerate(
        (
            EventKind.MADE,
            EventKind.UNDERTAKING_GIVEN,
            EventKind.HEARING_HELD,
            EventKind.VARIED,
            EventKind.EXTENDED,
            EventKind.SUPERSEDED,
            EventKind.WITHDRAWN_WITH_PROCEEDINGS,
            EventKind.DISCHARGED,
        )
    )
}


def acts(event: Event) -> When:
    """When the event takes effect: its own moment, or a later one that the court named."""
    later = event.effective_from
    return later if later is not None and later.at > event.at.at else event.at


def is_opening(event: Event, order_type: OrderType) -> bool:
    """Whether the event brings it into being: an order is made, an undertaking given."""
    if event.kind is EventKind.UNDERTAKING_GIVEN:
        return order_type is OrderType.UNDERTAKING
    return event.kind is EventKind.MADE


def openings(history: History) -> tuple[Event, ...]:
    """The events that bring it into being, earliest first; more than one if it was made anew."""
    found = (event for event in history.events if is_opening(event, history.order_type))
    return tuple(sorted(found, key=lambda event: (event.at.at, event.number)))


def acts_from(event: Event, opening: Event) -> datetime:
    """The moment it acts from; nothing done on the day of making came before the making."""
    moment = acts(event)
    if moment.day == opening.at.day:
        return max(moment.at, opening.at.at)
    return moment.at


def following(history: History, opening: Event) -> tuple[Event, ...]:
    """The events after that opening, in the order in which they took effect."""
    later = [
        event
        for event in history.events
        if not is_opening(event, history.order_type) and not precedes(event, opening)
    ]
    return tuple(sorted(later, key=lambda e: (acts_from(e, opening), _RANK[e.kind], e.number)))


def precedes(event: Event, opening: Event) -> bool:
    """Whether the event is dated on an earlier day than the opening."""
    return acts(event).day < opening.at.day


def wording_of_making(rule: OrderTypeRule) -> str:
    """How it comes about: an order is made, an undertaking and a notice are given."""
    return "given" if rule.noun in {"undertaking", "notice"} else "made"
