"""Whatever is decided and recorded in between: undone, both people stand as if never joined."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from itertools import combinations
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmo.access import Actor, Role
from nmo.matching.facts import from_stored
from nmo.matching.models import MatchRecord
from nmo.orders.queries import orders_naming
from nmo.orders.tests.builders import NOW, desk_officer, order_json, recorded_order, somebody
from nmo.people.actions import (
    add_address,
    add_marker,
    add_name,
    decide_same_person,
    lift_restriction,
    restrict_person,
    withdraw_detail,
)
from nmo.people.details import AddressGiven, NameGiven
from nmo.people.errors import DecisionRefused
from nmo.people.models import (
    ContactPoint,
    Detail,
    Marker,
    Person,
    PersonAddress,
    PersonBirth,
    PersonName,
    Restriction,
)
from nmo.people.queries import briefs, one_and_the_same
from nmo.people.same_person.rules import groups_of
from nmo.people.same_person.words import Decision
from nmo.people.words import Confidentiality, NameKind, RestrictionKind

RECORDS = 4
TABLES: tuple[type[Detail], ...] = (
    PersonName, PersonBirth, PersonAddress, ContactPoint, Marker, Restriction,
)  # fmt: skip
# What differs between any two rows, or says only when and by whom.
OF_THE_ROW = {"id", "person_id", "withdrawn_by_id", "recorded_by_id"}

World = Callable[[int], str]  # the reference of each record, by its place
Step = tuple[str, int, Any]
records = st.integers(0, RECORDS - 1)
pairs = st.sampled_from(list(combinations(range(RECORDS), 2)))
decisions = st.tuples(st.sampled_from(list(Decision)), pairs)
steps = st.one_of(
    st.tuples(st.just("name"), records, st.sampled_from(["Jon Smith", "Johnny Smyth"])),
    st.tuples(st.just("place"), records, st.sampled_from(list(Confidentiality)[:2])),
    st.tuples(st.just("warning"), records, st.just("violence")),
    st.tuples(st.just("restrict"), records, st.just("refuge")),
    st.tuples(st.just("lift"), records, st.just("over")),
    st.tuples(st.just("withdraw"), records, st.just("wrong")),
    st.tuples(st.just("order"), records, st.just("against him")),
)


@pytest.mark.django_db
@pytest.mark.requirement(3)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(decisions, steps), min_size=3, max_size=12))
def test_undoing_every_decision_restores_everybody_exactly(sequence: list[Any]) -> None:
    with transaction.atomic():
        by = desk_officer()
        joined, never = partial("A{}".format), partial("B{}".format)
        begin(joined, by)
        begin(never, by)
        stands: dict[tuple[int, int], Decision] = {}
        for step in sequence:
            if isinstance(step[0], Decision):
                decided(joined, step, stands, by)
            else:
                take(joined, step, by)
                take(never, step, by)
            assert groups(joined) == groups_that_follow(stands)
        for pair, stood in stands.items():
            decide(joined, pair, Decision.UNDONE, by, instead_of=stood)
        officer = somebody(Role.RESPONSE_OFFICER, username="asks1")
        assert snapshot(joined, officer) == snapshot(never, officer)
        transaction.set_rollback(True)


def begin(ref: World, by: Actor) -> None:
    """An order against each record."""
    for place in range(RECORDS):
        order_against(ref, place, by)


def order_against(ref: World, place: int, by: Actor) -> None:
    him = {**order_json()["parties"][0], "person_ref": ref(place)}
    number = OrderNumber.next()
    her = {"role": "applicant", "name": f"Her {number}"}
    recorded_order(by, order_ref=f"{ref(place)}/{number}", case_numbers=[], parties=[him, her])


class OrderNumber:
    """A number for each order, for its reference."""

    given = 0

    @classmethod
    def next(cls) -> int:
        cls.given += 1
        return cls.given


def decided(
    ref: World, step: tuple[Decision, tuple[int, int]], stands: dict[Any, Decision], by: Actor
) -> None:
    """Decide, and keep in `stands` what a person would expect to stand now."""
    decision, pair = step
    stood = stands.get(pair)
    try:
        with transaction.atomic():
            decide(ref, pair, decision, by, instead_of=stood)
    except DecisionRefused:
        assert stood is decision or decision is Decision.UNDONE or contradicts(stands, step)
        return
    stands.pop(pair, None)
    if decision is not Decision.UNDONE:
        stands[pair] = decision


def decide(ref: World, pair: Sequence[int], decision: Decision, by: Actor, **more: Any) -> None:
    one, other = pair
    decide_same_person(
        ref(one), ref(other), decision, because="A photograph", by=by, now=NOW, **more
    )


def contradicts(stands: dict[Any, Decision], step: tuple[Decision, Any]) -> bool:
    decision, pair = step
    then = {**stands, pair: decision}
    apart = [each for each, what in then.items() if what is Decision.KEPT_APART]
    return any(group.issuperset(each) for each in apart for group in components(then))


def components(stands: dict[Any, Decision]) -> list[frozenset[int]]:
    joins = [pair for pair, what in stands.items() if what is Decision.JOINED]
    return groups_of(range(RECORDS), joins)


def groups_that_follow(stands: dict[Any, Decision]) -> set[frozenset[int]]:
    return set(components(stands))


def groups(ref: World) -> set[frozenset[int]]:
    """The groups of the register, by place."""
    people = {Person.objects.get(ref=ref(place)).pk: place for place in range(RECORDS)}
    found = one_and_the_same(list(people)).values()
    return {frozenset(people[number] for number in group) for group in found}


def take(ref: World, step: Step, by: Actor) -> None:
    """Record something about a record."""
    what, place, value = step
    noted: dict[str, Any] = {"source": "PNC", "by": by, "now": NOW}
    row = Restriction.objects.filter(person__ref=ref(place), withdrawn_at=None).first()
    name = PersonName.objects.filter(person__ref=ref(place), withdrawn_at=None).last()
    match what:
        case "name":
            add_name(ref(place), NameGiven(full=value, kind=NameKind.ALIAS), **noted)
        case "place":
            where = AddressGiven(text="9 Hidden Lane", postcode="ZZ9 9ZZ", confidentiality=value)
            add_address(ref(place), where, **noted)
        case "warning":
            add_marker(ref(place), value, noted_on=date(2026, 1, 5), **noted)
        case "restrict":
            restrict_person(ref(place), RestrictionKind(value), **noted)
        case "lift" if row is not None:
            lift_restriction(ref(place), row.pk, because=value, by=by, now=NOW)
        case "withdraw" if name is not None:
            withdraw_detail(ref(place), "name", name.pk, because=value, by=by, now=NOW)
        case "order":
            order_against(ref, place, by)


def snapshot(ref: World, officer: Actor) -> list[Any]:
    """Everything that is held, found and shown of each record."""
    return [of_one(Person.objects.get(ref=ref(place)), officer) for place in range(RECORDS)]


def of_one(person: Person, officer: Actor) -> dict[str, Any]:
    shown = briefs([person.pk], by=officer)[person.pk]
    match = MatchRecord.objects.filter(number=person.pk).first()
    return {
        "facts": [rows_of(table, person) for table in TABLES],
        "compared": match and (from_stored(0, match.facts), sorted(match.keys)),
        "shown": (shown.shown_name, shown.other_names, shown.born, shown.markers),
        "hidden": (shown.hidden, shown.also_recorded_as),
        "orders": [naming.role for naming in orders_naming([person.pk])],
    }


def rows_of(table: type[Detail], person: Person) -> list[dict[str, Any]]:
    rows: Iterable[dict[str, Any]] = table._default_manager.filter(person=person).values()
    return [
        {column: value for column, value in row.items() if column not in OF_THE_ROW}
        for row in sorted(rows, key=lambda row: int(row["id"]))
    ]
