"""Pure rules of recording: folding of references, likeness of orders, what may change."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from nmo import law
from nmo.orders.shapes import OrderIn
from nmo.work.due import FactValue

_NOT_IN_A_CASE_NUMBER = re.compile(r"[^A-Z0-9]")
_NOT_IN_A_NAME = re.compile(r"[^\w]+")


def folded_case_number(number: str) -> str:
    """Letters and digits only, in capitals, as case numbers are compared."""
    return _NOT_IN_A_CASE_NUMBER.sub("", number.upper())


def folded_name(name: str) -> str:
    """A name without case, punctuation or spacing, for telling whether it is the same one."""
    return " ".join(part for part in _NOT_IN_A_NAME.split(name.casefold()) if part)


def first_difference(held: OrderIn, given: OrderIn) -> str | None:
    """Where `given` says something else than `held`, or None when it only adds to it.

    Later events, awareness entries and court checks may be added at the end of their lists; a
    person's reference that is not given is not compared, since the register may have made one.
    """
    for name in ("order_type", "made_in", "court_name", "court_code", "judge", "by_consent"):
        if getattr(held, name) != getattr(given, name):
            return name
    if {folded_case_number(n) for n in given.case_numbers} != {
        folded_case_number(n) for n in held.case_numbers
    }:
        return "case_numbers"
    for name in ("notes", "languages_differ"):
        if getattr(held, name) != getattr(given, name):
            return name
    return _parties_differ(held, given) or _lists_differ(held, given)


def _parties_differ(held: OrderIn, given: OrderIn) -> str | None:
    if len(held.parties) != len(given.parties):
        return "parties"
    for place, (one, other) in enumerate(zip(held.parties, given.parties, strict=True)):
        was, said = one.model_dump(), other.model_dump()
        if said["person_ref"] is None:
            said["person_ref"] = was["person_ref"]
        if said["pronoun"] == "unknown":
            said["pronoun"] = was["pronoun"]
        for name, value in was.items():
            if said[name] != value:
                return f"parties[{place}].{name}"
    return None


def _lists_differ(held: OrderIn, given: OrderIn) -> str | None:
    for name in ("events", "awareness", "court_checks"):
        was, said = getattr(held, name), getattr(given, name)
        if len(said) < len(was):
            return name
        for place, (one, other) in enumerate(zip(was, said, strict=False)):
            if one.model_dump() != other.model_dump():
                return f"{name}[{place}]"
    return None


def standing_facts(history: law.History, *, now: datetime) -> Mapping[str, FactValue]:
    """What the due rules need to know of an order, in closed words and times (never names)."""
    known = history.as_known(now)
    position = law.position(known, now)
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
    answered = any(
        event is not announced and event.at.at.date() >= at.date() for event in history.events
    )
    return None if answered else at.astimezone(UTC).isoformat()
