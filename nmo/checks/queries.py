"""Reading a check again: by whoever asked it, and nobody else."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from nmo.access import Actor, Permission, Purpose
from nmo.access.acting import reading, require
from nmo.checks.answer import Answer, Match, OrderOfMatch, WhyShown
from nmo.checks.errors import CheckNotFound
from nmo.checks.judged import JudgedMatch, judged_matches
from nmo.checks.matches import HIDDEN, in_order, role_of, why_shown
from nmo.checks.models import Check
from nmo.checks.question import AskedAs, Fields, kept_question
from nmo.checks.ringing import whom_to_ring
from nmo.checks.verdicts import verdicts_said
from nmo.checks.words import CHANGED_SINCE, AnswerKind
from nmo.law import parse_when
from nmo.matching.answer import Field
from nmo.matching.question import Problem
from nmo.matching.wording.reasons import NOT_HELD, WITHHELD
from nmo.orders.queries import CardShown, SourceShown, SourceState, cards, order_ids_of
from nmo.people.queries import (
    one_and_the_same,
    person_ids_of,
    whose_address_is_not_compared,
)

__all__ = [
    "JudgedMatch",
    "check_shown",
    "judged_matches",
    "match_opened",
    "question_asked",
    "verdicts_said",
]

# Coming from the question to its answer is one look, which the question recorded.
ONE_LOOK = timedelta(minutes=1)
# Said of an address that nothing was compared with.
NOT_COMPARED = frozenset({WITHHELD, NOT_HELD, HIDDEN})


def check_shown(ref: str, *, by: Actor, purpose: Purpose | None, now: datetime) -> Answer:
    """The answer as it was given, with each order as it stands at this moment.

    Where another moment was asked about, as it stood then. So a card turns at once when somebody
    records something. Looking again later is recorded. Raises CheckNotFound, NotPermitted.
    """
    check = _own(ref, by)
    if now - check.asked_at <= ONE_LOOK:
        require(Permission.CHECK_ASK, by=by, now=now, purpose=purpose)
        return _answer(check, by=by, now=now)
    with reading(
        Permission.CHECK_ASK, by=by, now=now, what="check.reopened", purpose=purpose
    ) as note:
        note.about("check", check.ref)
        return _answer(check, by=by, now=now)


def match_opened(
    ref: str, person_ref: str, *, by: Actor, purpose: Purpose | None, now: datetime
) -> tuple[Answer, Match]:
    """One of the people who may be meant, with their cards; opening it is recorded.

    Raises CheckNotFound where the check did not name that person, NotPermitted.
    """
    check = _own(ref, by)
    with reading(
        Permission.CHECK_ASK, by=by, now=now, what="check.match_opened", purpose=purpose
    ) as note:
        note.about("person", person_ref)
        note.detail["check"] = check.ref
        answer = _answer(check, by=by, now=now)
        for match in answer.matches:
            if match.person.ref == person_ref:
                return answer, match
        raise CheckNotFound


def question_asked(ref: str, *, by: Actor) -> tuple[AskedAs, datetime | None]:
    """What this reader asked, and the moment it named, to be corrected or asked again."""
    check = _own(ref, by)
    return _asked(check), check.at if check.at_stated else None


def _own(ref: str, by: Actor) -> Check:
    check = Check.objects.filter(ref=ref, asked_by_id=by.user_id).first()
    if check is None:
        raise CheckNotFound
    return check


def _asked(check: Check) -> AskedAs:
    return kept_question(check.question, Fields(**check.fields), check.understood)


def _answer(check: Check, *, by: Actor, now: datetime) -> Answer:
    at = check.at if check.at_stated else now
    refs = {order["order_ref"] for match in check.matches for order in match["orders"]}
    ids = order_ids_of(refs) if refs else {}
    held = {card.order_ref: card for card in cards(ids.values(), by=by, at=at, now=now).values()}
    records = _records(check)
    withdrawn = _no_longer_compared(check, records)
    found = [
        None if each["person_ref"] in withdrawn else _match(each, held, records[each["person_ref"]])
        for each in check.matches
    ]
    matches = tuple(filter(None, found))
    changed = any(_says_less(*each, held) for each in zip(check.matches, found, strict=True))
    return Answer(
        check_ref=check.ref,
        understood=_asked(check),
        asked_at=check.asked_at,
        at=at,
        at_stated=check.at_stated,
        kind=AnswerKind(check.answer) if matches or not changed else AnswerKind.CANNOT_ANSWER,
        sources=tuple(map(_source, check.sources)),
        problems=(
            *(Problem(**each) for each in check.problems),
            *((CHANGED_SINCE,) if changed else ()),
        ),
        matches=matches,
        weights_version=check.weights_version,
        ring=whom_to_ring(by, now=now),
    )


def _records(check: Check) -> dict[str, frozenset[int]]:
    """The records of each person whom the check named, as they belong together now."""
    numbers = person_ids_of({match["person_ref"] for match in check.matches})
    groups = one_and_the_same(list(numbers.values()))
    return {
        match["person_ref"]: groups.get(numbers.get(match["person_ref"], 0), frozenset())
        for match in check.matches
    }


def _no_longer_compared(check: Check, records: Mapping[str, frozenset[int]]) -> set[str]:
    """Whoever's address was compared and may not be any more.

    What was said of it is not said again: how likely the person is rests on it too.
    """
    by_place = {match["person_ref"] for match in check.matches if _compared_an_address(match)}
    if not by_place:
        return set()
    everybody = frozenset[int]().union(*(records[ref] for ref in by_place))
    kept_back = whose_address_is_not_compared(everybody)
    return {ref for ref in by_place if records[ref] & kept_back}


def _compared_an_address(kept: Mapping[str, Any]) -> bool:
    return any(
        why["field"] == Field.ADDRESS and why["level"] not in NOT_COMPARED for why in kept["why"]
    )


def _says_less(kept: Mapping[str, Any], match: Match | None, held: Mapping[str, CardShown]) -> bool:
    """Whether an order that is still there names the person no longer, or nobody does."""
    if match is None:
        return True
    shown = {order.shown.order_ref for order in match.orders}
    return any(
        order["order_ref"] in held and order["order_ref"] not in shown for order in kept["orders"]
    )


def _match(
    kept: Mapping[str, Any], held: Mapping[str, CardShown], records: frozenset[int]
) -> Match | None:
    """The match as kept, with the orders that still name the person; None where none does."""
    shown = [held[order["order_ref"]] for order in kept["orders"] if order["order_ref"] in held]
    named = [
        (card, party)
        for card in shown
        for party in card.parties
        if party.person.person_id in records
    ]
    if not named:
        return None
    orders = in_order(OrderOfMatch(shown=card, role=role_of(party.role)) for card, party in named)
    people = [party.person for _, party in named]
    person = next((each for each in people if each.ref == kept["person_ref"]), people[0])
    return Match(
        person=person,
        role=orders[0].role,
        probability=kept["probability"],
        sure=kept["sure"],
        tied=kept["tied"],
        alike=kept.get("alike", 0),
        nearest=kept.get("nearest", False),
        why=why_shown((WhyShown(**each) for each in kept["why"]), person),
        orders=orders,
        levels=kept.get("levels", {}),
    )


def _source(kept: Mapping[str, Any]) -> SourceShown:
    fresh_to = kept["fresh_to"]
    return SourceShown(
        name=kept["name"],
        fresh_to=parse_when(fresh_to).at if fresh_to else None,
        state=SourceState(kept["state"]),
        papers_waiting=kept.get("papers_waiting", 0),
    )
