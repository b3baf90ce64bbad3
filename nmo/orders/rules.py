"""Pure rules of recording: whether an order that is sent again says the same, how it stands."""

from collections.abc import Mapping
from datetime import UTC, datetime

from nmo import law
from nmo.orders.folding import folded_case_number
from nmo.orders.shapes import OrderIn, PartyIn
from nmo.orders.shapes.values import Given
from nmo.reference.book import Book
from nmo.work.due import FactValue

ONLY_OCCUPATION = (
    "Only an occupation order can carry a power of arrest (Family Law Act 1996, s.47). "
    "Breach of a non-molestation order is arrestable as a crime without one."
)


# The action looks at these itself: a force may be written in two ways, and whoever compares the
# order with the sealed copy again is not contradicting.
NOT_COMPARED = frozenset({"order_ref", "owning_force", "confirmed_at"})
# What is done to an order later is added to these lists.
GROWING = frozenset({"events", "awareness", "court_checks"})


def first_difference(held: OrderIn, given: OrderIn) -> str | None:
    """Where `given` says something else than `held`, or None where it says the same or more.

    Keys that were left out say nothing. What the court did, awareness and court checks may be
    added at the end of their lists, and what has been added here since need not be sent again; a
    person's reference or pronoun that is not given is not compared, for the register may have it.
    """
    for name in sorted(given.model_fields_set - NOT_COMPARED):
        was, said = getattr(held, name), getattr(given, name)
        if name in GROWING:
            was, said = was[: len(said)], said[: len(was)]
        elif name == "case_numbers":
            was, said = set(map(folded_case_number, was)), set(map(folded_case_number, said))
        where = _differs(name, was, said)
        if where is not None:
            return where
    return None


def _differs(where: str, was: object, said: object) -> str | None:
    """The first place, from `where` on, that is not the same; None where all of it is."""
    if isinstance(said, Given) and isinstance(was, Given):
        return _part_differs(where, was, said)
    if isinstance(said, tuple) and isinstance(was, tuple) and len(said) == len(was):
        pairs = enumerate(zip(was, said, strict=True))
        found = (_differs(f"{where}[{place}]", one, other) for place, (one, other) in pairs)
        return next(filter(None, found), None)
    return None if was == said else where


def _part_differs(where: str, was: Given, said: Given) -> str | None:
    names = [name for name in type(said).model_fields if name in said.model_fields_set]
    if isinstance(said, PartyIn):
        unsaid = {"person_ref": None, "pronoun": law.Pronoun.UNKNOWN}
        names = [name for name in names if getattr(said, name) != unsaid.get(name, ...)]
    found = (_differs(f"{where}.{name}", getattr(was, name), getattr(said, name)) for name in names)
    return next(filter(None, found), None)


def standing_facts(history: law.History, *, now: datetime, book: Book) -> Mapping[str, FactValue]:
    """What the due rules need to know of an order, in closed words and times (never names).

    book: the settings as they hold at `now`.
    """
    known = history.as_known(now)
    position = law.position(
        known, now, rules=book.order_types, court_check_stale_days=book.court_check_stale_days()
    )
    codes = {warning.code for warning in position.warnings}
    live = [event for event in known.events if event.kind is not law.EventKind.HEARING_HELD]
    made = min((event.at.at for event in live), default=now)
    checked = max((check.on for check in known.court_checks), default=None)
    end = position.ends.ends.when if position.ends else None
    return {
        "made_at": made.isoformat(),
        "standing": position.standing.value,
        "over": position.standing is law.Standing.ENDED,
        "ends_at": end.at.isoformat() if end else None,
        "end_unread": law.WarningCode.EXPIRY_UNREAD in codes,
        "conditions_unread": law.WarningCode.CONDITIONS_UNREAD in codes,
        "confirmed": bool(known.confirmations),
        "hearing_at": _hearing_waiting(known),
        "checked_on": checked.isoformat() if checked else None,
        "awareness": position.awareness.position.value,
        "awareness_needed": position.awareness.needed,
    }


def _hearing_waiting(history: law.History) -> str | None:
    """The latest hearing that no later court event has answered."""
    hearings = [
        (event.return_hearing_at.at, event)
        for event in history.events
        if event.return_hearing_at is not None
    ]
    if not hearings:
        return None
    at, announced = max(hearings, key=lambda pair: pair[0])
    day = law.london_day(at)
    answered = any(event is not announced and event.at.day >= day for event in history.events)
    return None if answered else at.astimezone(UTC).isoformat()
