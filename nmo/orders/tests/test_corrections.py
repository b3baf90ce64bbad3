"""Mending mistakes of typing: the old value, who, when and why all stay."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from nmo.access import NotPermitted
from nmo.access.tests.builders import a_force
from nmo.law import parse_when
from nmo.matching.queries import look_up
from nmo.matching.question import Question
from nmo.orders.actions import correct, record_awareness, record_event, withdraw_entry
from nmo.orders.errors import OrderChanged, OrderRefused, ReasonMissing
from nmo.orders.models import Condition, Correction, OrderEvent, ProtectiveOrder
from nmo.orders.queries import held_orders, order_card
from nmo.orders.tests.builders import (
    AT_THE_DESK,
    NOW,
    an_event,
    desk_officer,
    number_of,
    position_of,
    recorded_order,
    told,
)

pytestmark = pytest.mark.django_db

EARLIER = {"at": parse_when("2026-03-01T14:30")}


def change(what: str, number: str, because: str = "Mistyped", **changes: Any) -> None:
    """Correct the standard order, by somebody of the desk."""
    by = desk_officer()
    recorded_order(by)
    correct("X1", what, number, changes, because=because, by=by, now=NOW)


@pytest.mark.requirement(22)
def test_a_correction_keeps_the_old_value_who_when_and_why() -> None:
    change("event", "0", "The stamp says the first", **EARLIER)

    kept = Correction.objects.get()
    assert (kept.was, kept.became) == ("2026-03-02T14:30", "2026-03-01T14:30")
    assert (kept.because, kept.corrected_at) == ("The stamp says the first", NOW)
    assert kept.corrected_by.username == "pc1234"
    assert OrderEvent.objects.filter(known_until=NOW).count() == 1


@pytest.mark.parametrize(
    ("what", "number", "changes"),
    [
        ("order", "", {"court_name": "Family Court at Elsewhere"}),
        ("event", "0", {"note": "In chambers"}),
        ("party", "1", {"typed_name": "Leanne Pyke"}),
    ],
)
def test_what_was_typed_wrong_is_read_right_afterwards(
    what: str, number: str, changes: dict[str, Any]
) -> None:
    change(what, number, **changes)

    held = held_orders([number_of("X1")])[number_of("X1")].model_dump_json()
    assert all(value in held for value in changes.values())


@pytest.mark.requirement(18)
def test_a_condition_is_corrected_by_its_row() -> None:
    by = desk_officer()
    recorded_order(by)
    row = str(Condition.objects.get().pk)

    correct("X1", "condition", row, {"metres": 100}, because="Left out", by=by, now=NOW)

    assert [term.metres for term in position_of("X1", "2026-06-01").conditions] == [100]


def test_somebody_is_found_by_the_corrected_name_at_once() -> None:
    change("party", "0", typed_name="Zbigniew Kowalczyk")

    found = look_up(Question(name="Zbigniew Kowalczyk"), today=date(2026, 11, 22))
    assert [candidate.sure or candidate.matched_name for candidate in found.candidates]


def test_of_two_parties_of_one_name_the_one_corrected_gets_the_birth_date() -> None:
    by = desk_officer()
    father = {"role": "respondent", "person_ref": "P1", "name": "Jonathan Smith"}
    son = {"role": "relevant_child", "person_ref": "P2", "name": "Jonathan Smith"}
    recorded_order(by, parties=[father, son])

    born = {"typed_date_of_birth": date(2015, 3, 12)}
    correct("X1", "party", "1", born, because="Left out", by=by, now=NOW)

    parties = order_card("X1", by=by, purpose=AT_THE_DESK, now=NOW).parties
    assert [party.person.born for party in parties] == [(), (date(2015, 3, 12),)]


@pytest.mark.parametrize(
    ("what", "number", "changes", "said"),
    [
        ("event", "0", {}, "Choose what to correct"),
        ("event", "0", {"kind": "varied"}, "Choose what to correct"),
        ("event", "7", {"note": "x"}, "not on this order any more"),
        ("event", "first", {"note": "x"}, "not on this order"),
        ("event", "0", {"end_type": "no_fixed_end"}, "Give the end's date together"),
        ("event", "0", {"superseded_by": "X2"}, "Only a replacement names"),
        ("party", "1", {"role": "respondent"}, "exactly one respondent"),
        ("party", "0", {"role": "applicant"}, "exactly one respondent"),
        ("party", "0", {"typed_name": " "}, "Enter the name"),
    ],
)
def test_a_correction_that_cannot_be_right_is_refused_with_why(
    what: str, number: str, changes: dict[str, Any], said: str
) -> None:
    with pytest.raises(OrderRefused, match=said):
        change(what, number, **changes)

    assert not Correction.objects.exists()


def test_a_correction_without_its_reason_is_refused() -> None:
    with pytest.raises(ReasonMissing):
        change("event", "0", "  ", **EARLIER)


def test_a_non_molestation_order_is_not_given_a_power_of_arrest() -> None:
    by = desk_officer()
    recorded_order(by)
    row = str(Condition.objects.get().pk)

    with pytest.raises(OrderRefused, match="Only an occupation order"):
        correct("X1", "condition", row, {"power_of_arrest": True}, because="?", by=by, now=NOW)


def test_a_page_that_is_out_of_date_corrects_nothing() -> None:
    by = desk_officer()
    recorded_order(by)
    record_event("X1", an_event("hearing_held", "2026-03-16"), by=by, now=NOW)

    with pytest.raises(OrderChanged):
        correct("X1", "event", "0", EARLIER, because="Mistyped", by=by, now=NOW, version=1)


def test_another_forces_order_is_corrected_by_that_force() -> None:
    recorded_order(desk_officer())
    other = desk_officer(username="pc2", force=a_force("OTHER", "Other Police"))

    with pytest.raises(NotPermitted, match="does not belong to your force"):
        correct("X1", "event", "0", EARLIER, because="Mistyped", by=other, now=NOW)


@pytest.mark.requirement(22)
def test_an_event_that_never_happened_is_withdrawn_and_stays_in_the_history() -> None:
    by = desk_officer()
    recorded_order(by, now=parse_when("2026-03-03").at)
    discharged = an_event("discharged", "2026-10-01")
    record_event("X1", discharged, by=by, now=parse_when("2026-10-02").at)

    withdraw_entry("X1", "event", "1", because="Another family", by=by, now=NOW)

    assert position_of("X1", "2026-10-05", known="2026-10-06").standing == "ended"
    assert position_of("X1", "2026-10-05").standing == "in_force"
    assert Correction.objects.get().became == "withdrawn"


def test_the_conditions_of_a_withdrawn_variation_go_with_it() -> None:
    by = desk_officer()
    recorded_order(by)
    further = [{"paragraph": "2", "text": "The respondent must not go there."}]
    varied = an_event("varied", "2026-05-05", effect="amends", conditions=further)
    record_event("X1", varied, by=by, now=NOW)

    withdraw_entry("X1", "event", "1", because="Another family", by=by, now=NOW)

    assert [term.paragraph for term in position_of("X1", "2026-06-01").conditions] == ["1"]


def test_a_withdrawn_number_is_not_given_again() -> None:
    by = desk_officer()
    recorded_order(by)
    record_awareness("X1", told(), by=by, now=NOW)
    withdraw_entry("X1", "awareness", "0", because="Another man", by=by, now=NOW)

    assert record_awareness("X1", told(), by=by, now=NOW) == 1


@pytest.mark.parametrize(("what", "number"), [("event", "0"), ("party", "1")])
def test_the_making_and_the_parties_are_not_withdrawn(what: str, number: str) -> None:
    by = desk_officer()
    recorded_order(by)

    with pytest.raises(OrderRefused, match="Correct it instead"):
        withdraw_entry("X1", what, number, because="Mistyped", by=by, now=NOW)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_correct_the_same_page_at_once_one_is_told() -> None:
    by = desk_officer()
    recorded_order(by)
    together = Barrier(2)

    def correct_note(note: str) -> str:
        together.wait()
        try:
            changes = {"note": note}
            correct("X1", "event", "0", changes, because="Mistyped", by=by, now=NOW, version=1)
        except OrderChanged:
            return "told"
        finally:
            connection.close()
        return "won"

    with ThreadPoolExecutor(2) as people:
        ended = sorted(people.map(correct_note, ["one", "other"]))

    assert ended == ["told", "won"]
    assert (Correction.objects.count(), ProtectiveOrder.objects.get().version) == (1, 2)
