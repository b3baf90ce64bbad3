"""The register suggests records of one person, and a person decides."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from nmo.access import Actor, Role
from nmo.access.roles import OPERATOR_USERNAME
from nmo.audit.models import AuditEntry
from nmo.orders import tasks
from nmo.orders.actions import record_orders
from nmo.orders.same_person.nights import Night, begin_night, last_night, take_step
from nmo.orders.same_person.once import TASK, look_for_people_of
from nmo.orders.same_person.progress import progress_of_nights
from nmo.orders.tests.builders import (
    NOW,
    an_order,
    desk_officer,
    order_json,
    recorded_order,
    somebody,
)
from nmo.people.actions import (
    add_address,
    decide_same_person,
    record_birth,
    restrict_person,
    set_aside,
)
from nmo.people.details import AddressGiven
from nmo.people.models import SamePersonSuggestion
from nmo.people.same_person.words import Decision
from nmo.people.words import Confidentiality, RestrictionKind
from nmo.work.models import Task
from nmo.work.queries import queue

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(3)]

HIM = order_json()["parties"][0]
LATER = NOW + timedelta(days=1)
HIDDEN = AddressGiven(
    text="9 Hidden Lane", postcode="ZZ9 9ZZ", confidentiality=Confidentiality.CONFIDENTIAL
)


@pytest.fixture
def desk() -> Actor:
    """The desk, and the user whom the machine's own work acts as."""
    somebody(Role.ORDERS_DESK, username=OPERATOR_USERNAME)
    return desk_officer()


def an_order_against(by: Actor, number: int, role: str = "respondent", **changes: Any) -> str:
    """An order against him under a record of his own, changed as asked, of another woman."""
    him = {**HIM, "person_ref": f"P{number}", "role": role, **changes}
    other = "applicant" if role == "respondent" else "respondent"
    them = {"role": other, "name": f"Somebody Number{number}", "person_ref": f"W{number}"}
    return recorded_order(by, order_ref=f"X{number}", case_numbers=[], parties=[him, them])


def look_at(order_ref: str) -> None:
    look_for_people_of(order_ref, by=somebody_of_the_machine(), now=NOW)


def somebody_of_the_machine() -> Actor:
    from nmo.access.operator import operator_actor

    return operator_actor(via="task")


def suggested() -> list[tuple[str, str]]:
    """The pairs that wait for a decision, by their references."""
    rows = SamePersonSuggestion.objects.filter(state="open").select_related("one", "other")
    return [(row.one.ref, row.other.ref) for row in rows.order_by("id")]


def look_over_the_register(now: datetime = NOW) -> Night:
    """A whole night."""
    night = begin_night(now=now)
    while night.ended_at is None:
        night = take_step(night.number, by=somebody_of_the_machine(), now=now)
    return night


def test_a_record_that_agrees_in_name_and_birth_date_is_suggested_and_not_joined(
    desk: Actor,
) -> None:
    an_order_against(desk, 1)
    an_order_against(desk, 2, name="Jonathan Smyth", addresses=[], phones=[])

    look_at("X2")

    assert suggested() == [("P1", "P2")]
    assert "Smith" not in str(SamePersonSuggestion.objects.values().get())


def test_a_record_never_suggests_itself(desk: Actor) -> None:
    an_order_against(desk, 1)

    look_at("X1")

    assert suggested() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"date_of_birth": "1951-09-30"},
        {"name": "Peter Smith"},
        {"date_of_birth": None, "addresses": [], "phones": []},
    ],
    ids=["a namesake", "a relative", "a name alone"],
)
def test_who_may_well_be_another_is_not_suggested(desk: Actor, changes: dict[str, Any]) -> None:
    an_order_against(desk, 1)
    an_order_against(desk, 2, **changes)

    look_at("X2")

    assert suggested() == []


def test_looking_twice_suggests_nothing_twice(desk: Actor) -> None:
    an_order_against(desk, 1)
    an_order_against(desk, 2)

    look_at("X2")
    look_at("X1")

    assert suggested() == [("P1", "P2")]
    assert Task.objects.filter(subject_kind="same_person").count() == 1


@pytest.mark.requirement(21)
@pytest.mark.parametrize("restricted", ["P1", "P2"])
def test_nobody_under_restricted_handling_is_suggested(desk: Actor, restricted: str) -> None:
    an_order_against(desk, 1)
    an_order_against(desk, 2)
    restrict_person(restricted, RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)

    look_at("X2")

    assert suggested() == []


@pytest.mark.parametrize("role", ["applicant", "relevant_child", "other_protected_person"])
def test_nobody_whom_an_order_protects_is_suggested(desk: Actor, role: str) -> None:
    an_order_against(desk, 1)
    an_order_against(desk, 2, role)

    look_at("X2")
    look_at("X1")

    assert suggested() == []


@pytest.mark.requirement(20)
def test_a_confidential_address_says_nothing_about_who_is_the_same(desk: Actor) -> None:
    hers = [{"text": "9 Hidden Lane", "postcode": "ZZ9 9ZZ", "confidential": True}]
    an_order_against(desk, 1, addresses=hers, phones=[], date_of_birth=None)
    an_order_against(desk, 2, addresses=hers, phones=[], date_of_birth=None)

    look_at("X2")

    assert suggested() == []


@pytest.mark.parametrize("decision", [Decision.JOINED, Decision.KEPT_APART])
def test_what_was_decided_is_not_suggested_again_until_something_new_is_known(
    desk: Actor, decision: Decision
) -> None:
    an_order_against(desk, 1)
    an_order_against(desk, 2)
    decide_same_person("P1", "P2", decision, because="A photograph", by=desk, now=NOW)
    look_at("X2")
    assert suggested() == []

    decide_same_person(
        "P1", "P2", Decision.UNDONE, because="Mistaken", instead_of=decision, by=desk, now=NOW
    )
    look_at("X2")
    assert suggested() == []

    record_birth("P1", date(1985, 3, 12), source="PNC", by=desk, now=LATER)
    look_at("X2")
    assert suggested() == [("P1", "P2")]


def test_what_nobody_can_say_is_not_asked_again_until_something_new_is_known(
    desk: Actor,
) -> None:
    an_order_against(desk, 1)
    an_order_against(desk, 2)
    look_at("X2")
    ref = SamePersonSuggestion.objects.get().ref
    set_aside(ref, because="No photograph of either", by=desk, now=NOW)
    look_at("X2")
    assert suggested() == []

    add_address("P2", AddressGiven(text="5 Other Street"), source="PNC", by=desk, now=LATER)
    look_at("X2")

    assert suggested() == [("P1", "P2")]


def test_a_suggestion_is_work_of_the_desk_until_somebody_decides(desk: Actor) -> None:
    an_order_against(desk, 1)
    an_order_against(desk, 2, name="Jonathan Smyth")
    look_at("X2")
    lines = [t for t in queue(by=desk, now=NOW).tasks if t.subject_kind == "same_person"]

    (line,) = lines
    assert line.what == "Decide whether two records are the same person"
    assert line.about.name == "Jonathan Smith and Jonathan Smyth"
    assert line.role == Role.ORDERS_DESK

    decide_same_person("P1", "P2", Decision.JOINED, because="A photograph", by=desk, now=NOW)
    assert Task.objects.get(subject_kind="same_person").state == "not_needed"


def test_an_order_that_is_recorded_alone_is_looked_at_by_the_worker(desk: Actor) -> None:
    an_order_against(desk, 1)
    an_order_against(desk, 2)

    jobs = ProcrastinateJob.objects.filter(task_name=TASK).order_by("id")
    assert [job.args for job in jobs] == [{"order_ref": "X1"}, {"order_ref": "X2"}]
    tasks.look_for_people_of_order(**jobs[1].args)
    assert suggested() == [("P1", "P2")]


def test_many_orders_at_once_wait_for_the_night(desk: Actor) -> None:
    orders = [
        an_order(order_ref=ref, parties=[{**HIM, "person_ref": f"P-{ref}"}], case_numbers=[])
        for ref in ("X1", "X2")
    ]
    record_orders(orders, by=desk, now=NOW)
    assert not ProcrastinateJob.objects.filter(task_name=TASK).exists()


@pytest.mark.django_db(transaction=True)
def test_a_night_looks_at_everybody_once_and_the_next_only_at_what_changed() -> None:
    somebody(Role.ORDERS_DESK, username=OPERATOR_USERNAME)
    desk = desk_officer()
    for number in (1, 2):
        an_order_against(desk, number)
    an_order_against(desk, 3, name="Peter Jones", date_of_birth="1971-05-06")

    first = look_over_the_register()
    second = look_over_the_register(LATER)
    record_birth("P3", date(1971, 5, 7), source="PNC", by=desk, now=LATER)
    third = look_over_the_register(LATER + timedelta(days=1))

    assert suggested() == [("P1", "P2")]
    assert [(each.looked_at, each.suggested) for each in (first, second, third)] == [
        (3, 1),
        (0, 0),
        (1, 0),
    ]
    assert all(each.caught_up for each in (first, second, third))


@pytest.mark.django_db(transaction=True)
def test_a_night_that_is_cut_short_is_gone_on_with(monkeypatch: pytest.MonkeyPatch) -> None:
    somebody(Role.ORDERS_DESK, username=OPERATOR_USERNAME)
    desk = desk_officer()
    for number in (1, 2):
        an_order_against(desk, number)
    monkeypatch.setattr("nmo.orders.same_person.nights.CHANGES_A_STEP", 1)
    by = somebody_of_the_machine()

    night = take_step(begin_night(now=NOW).number, by=by, now=NOW)
    assert (night.looked_at, night.caught_up) == (1, False)
    again = begin_night(now=LATER)
    assert again.number == night.number

    over = take_step(again.number, by=by, now=LATER + timedelta(hours=4))
    assert (over.looked_at, over.caught_up) == (2, False)
    assert over.ended_at is not None
    assert look_over_the_register(LATER).number == night.number + 1
    assert suggested() == [("P1", "P2")]


@pytest.mark.requirement(58)
@pytest.mark.django_db(transaction=True)
def test_a_night_is_one_entry_in_the_log_with_counts() -> None:
    somebody(Role.ORDERS_DESK, username=OPERATOR_USERNAME)
    desk = desk_officer()
    for number in (1, 2):
        an_order_against(desk, number)

    tasks.look_for_records_of_one_person(int(datetime(2026, 11, 23, 1, 30, tzinfo=UTC).timestamp()))

    entry = AuditEntry.objects.get(what="same_person.looked_for")
    assert (entry.kind, entry.via, entry.subject_kind) == (
        "consultation",
        "task",
        "night_of_looking",
    )
    assert last_night() is not None


@pytest.mark.django_db(transaction=True)
def test_how_far_the_nights_have_come_is_said_in_words() -> None:
    somebody(Role.ORDERS_DESK, username=OPERATOR_USERNAME)
    assert "has not been looked over yet" in progress_of_nights(NOW)
    recorded_order(desk_officer())

    look_over_the_register()

    assert progress_of_nights(NOW) == (
        "The register was last looked over at 3.00am on 22 November 2026: "
        "1 record looked at, 0 pairs found."
    )
