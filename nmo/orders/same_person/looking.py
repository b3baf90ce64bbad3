"""Looking up records by their own facts, and suggesting those that agree to a person."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from nmo.law import london_day
from nmo.matching.queries import held_among
from nmo.orders.models import OrderParty
from nmo.orders.same_person.facts import state_suggested
from nmo.orders.words import PartyRole
from nmo.people.actions import suggest
from nmo.people.queries import how_many_people, may_be_suggested, not_to_suggest
from nmo.people.same_person.comparing import alike_to_each
from nmo.people.same_person.likeness import Alike
from nmo.people.same_person.rules import PersonPair, pair_of
from nmo.people.same_person.worth import worth_suggesting


@dataclass(frozen=True, kw_only=True)
class Looked:
    """How many records were looked up, and which suggestions were made."""

    records: int = 0
    suggested: tuple[str, ...] = ()


def look_for_records_of(person_ids: Collection[int], *, now: datetime) -> Looked:
    """Look up these records by their own facts and suggest those that agree to a person.

    Nobody is joined. Left out are records under restricted handling, whoever an order protects,
    and pairs that somebody decided about while nothing new is known of them. Done twice it
    suggests nothing twice. Runs in the caller's transaction and under its audit entry.
    """
    looked_up = held_among(_may_be_suggested(person_ids))
    found = alike_to_each(looked_up, today=london_day(now))
    people = how_many_people()
    pairs: dict[PersonPair, tuple[int, Alike]] = {
        pair_of(number, alike.number): (number, alike)
        for number, others in found.items()
        for alike in others
        if worth_suggesting(alike, people=people)
    }
    open_to_it = _may_be_suggested({number for pair in pairs for number in pair})
    wanted = {pair for pair in pairs if open_to_it.issuperset(pair)}
    new = sorted(wanted - not_to_suggest(wanted))
    refs = suggest([pairs[pair] for pair in new], now=now)
    state_suggested(refs, now=now)
    return Looked(records=len(looked_up), suggested=tuple(refs))


def _may_be_suggested(person_ids: Collection[int]) -> frozenset[int]:
    return may_be_suggested(person_ids) - _protected(person_ids)


def _protected(person_ids: Collection[int]) -> frozenset[int]:
    """Those of these whom an order protects, or ever did: no machine brings them together."""
    rows = OrderParty.objects.filter(person_id__in=person_ids).exclude(role=PartyRole.RESPONDENT)
    return frozenset(rows.values_list("person_id", flat=True))
