"""Correcting mistakes: the old value stays, with who, when and why."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from nmo.access import AccessReason, NotPermitted, Purpose
from nmo.access.tests.builders import a_force
from nmo.law import parse_when
from nmo.orders.actions import correct, record_event, withdraw_entry
from nmo.orders.errors import OrderChanged, OrderRefused, ReasonMissing
from nmo.orders.models import Condition, Correction, OrderEvent
from nmo.orders.queries import order_card, order_page
from nmo.orders.shapes import EventIn
from nmo.orders.tests.builders import NOW, desk_officer, order_json, recorded_order
from nmo.orders.tests.pages import at_the_desk, opened, sent

pytestmark = pytest.mark.django_db

WHY = Purpose(reason=AccessReason.INTAKE)
LATER = NOW + timedelta(hours=1)
WRONG_END = {"ends_at": parse_when("2027-03-10T16:00")}


def varied(**changes: object) -> EventIn:
    term = {"paragraph": "5", "text": "Stay away."}
    given = {"event": "varied", "at": "2026-05-05", "effect": "amends", "conditions": [term]}
    return EventIn.model_validate({**given, **changes})


@pytest.mark.requirement(22)
def test_the_old_value_stays_askable_as_it_was_known() -> None:
    by = desk_officer()
    ref = recorded_order(by)

    correct(ref, "event", "0", WRONG_END, because="Misread", by=by, now=LATER)

    seen = {"by": by, "purpose": WHY, "now": LATER, "at": NOW}
    then = order_card(ref, known=NOW, **seen).position.ends
    today = order_card(ref, **seen).position.ends
    assert then is not None
    assert today is not None
    assert then.ends.when == parse_when("2027-03-01T16:00")
    assert today.ends.when == parse_when("2027-03-10T16:00")


def test_the_page_says_what_was_until_when_by_whom_and_why() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    correct(ref, "event", "0", WRONG_END, because="Misread", by=by, now=LATER)

    shown = order_page(ref, by=by, purpose=WHY, now=LATER).corrections[0]
    page = opened(at_the_desk(), "orders:order", ref)

    assert (shown.was, shown.became) == ("2027-03-01T16:00", "2027-03-10T16:00")
    assert "corrected by Test Officer, because Misread" in page


def test_the_correction_page_shows_the_value_as_it_stands_and_asks_why() -> None:
    ref = recorded_order(desk_officer())
    client = at_the_desk()

    form = opened(client, "orders:correct", ref, "order", "0")
    refused = sent(client, "orders:correct", ref, "order", "0", order_type="nmo",
                   made_in="fl401", court_name="Family Court at Elsewhere")  # fmt: skip

    assert "As it is recorded now" in form
    assert "Family Court at Testford" in form
    assert "Why is it wrong?" in refused
    assert "Family Court at Elsewhere" in refused
    assert Correction.objects.count() == 0


def test_a_correction_on_the_page_changes_only_what_was_changed() -> None:
    ref = recorded_order(desk_officer())

    page = sent(at_the_desk(), "orders:correct", ref, "order", "0", order_type="nmo",
                made_in="fl401", court_name="Family Court at Elsewhere",
                because="Wrong court")  # fmt: skip

    assert "Family Court at Elsewhere" in page
    assert list(Correction.objects.values_list("field", flat=True)) == ["court_name"]


def test_a_correction_without_a_reason_is_refused() -> None:
    by = desk_officer()
    ref = recorded_order(by)

    with pytest.raises(ReasonMissing):
        correct(ref, "event", "0", WRONG_END, because=" ", by=by, now=LATER)


def test_a_stale_correction_is_refused() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    correct(ref, "order", "0", {"judge": "A"}, because="Left out", by=by, now=LATER, version=1)

    with pytest.raises(OrderChanged):
        correct(ref, "order", "0", {"judge": "B"}, because="No, B", by=by, now=LATER, version=1)


def test_only_the_owning_force_corrects() -> None:
    ref = recorded_order(desk_officer())
    other = desk_officer(username="o1", force=a_force("OTHER", "Other Police"))

    with pytest.raises(NotPermitted, match="belongs to"):
        correct(ref, "event", "0", WRONG_END, because="Misread", by=other, now=LATER)


@pytest.mark.parametrize(
    ("what", "changes", "said"),
    [
        ("event", {"ends_at": None}, "together with the way it ends"),
        ("event", {"end_type": "no_fixed_end"}, "together with the way it ends"),
        ("event", {"superseded_by": "X2"}, "Only a replacement"),
        ("party", {"role": "applicant"}, "exactly one respondent"),
        ("party", {"typed_name": ""}, "Enter the name"),
        ("event", {"document_id": 1}, "Choose what to correct"),
    ],
)
def test_a_correction_that_an_order_cannot_say_is_refused_in_words(
    what: str, changes: dict[str, object], said: str
) -> None:
    by = desk_officer()
    ref = recorded_order(by)

    with pytest.raises(OrderRefused, match=said):
        correct(ref, what, "0", changes, because="Misread", by=by, now=LATER)


@pytest.mark.requirement(10)
def test_a_power_of_arrest_is_not_corrected_onto_a_non_molestation_order() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    row = str(Condition.objects.get().pk)

    with pytest.raises(OrderRefused, match="Only an occupation order"):
        correct(ref, "condition", row, {"power_of_arrest": True}, because="x", by=by, now=LATER)


@pytest.mark.requirement(10)
def test_an_occupation_order_with_powers_of_arrest_does_not_become_another_kind() -> None:
    by = desk_officer()
    events = order_json()["events"]
    events[0]["conditions"][0]["power_of_arrest"] = True
    ref = recorded_order(by, order_type="occupation", events=events)

    with pytest.raises(OrderRefused, match="Correct those paragraphs first"):
        correct(ref, "order", "0", {"order_type": "nmo"}, because="Wrong kind", by=by, now=LATER)


def test_a_party_is_found_by_the_corrected_name() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    name = {"typed_name": "Jonathan Smythe"}

    correct(ref, "party", "0", name, because="Spelt wrong", by=by, now=LATER)

    page = opened(at_the_desk(), "people:person", "P1")
    assert "Jonathan Smythe" in page


def test_a_withdrawn_event_takes_its_conditions_with_it() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    record_event(ref, varied(), by=by, now=NOW)

    withdraw_entry(ref, "event", "1", because="Another order", by=by, now=LATER)

    card = order_card(ref, by=by, purpose=WHY, now=LATER)
    assert [term.paragraph for term in card.position.conditions] == ["1"]


def test_a_withdrawn_number_is_never_given_again() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    record_event(ref, varied(), by=by, now=NOW)
    withdraw_entry(ref, "event", "1", because="Another order", by=by, now=LATER)

    number = record_event(ref, varied(conditions=[]), by=by, now=LATER)

    assert number == 2
    assert not Condition.objects.filter(event_number=2).exists()


def test_the_making_of_an_order_is_not_withdrawn() -> None:
    by = desk_officer()
    ref = recorded_order(by)

    with pytest.raises(OrderRefused, match="cannot be withdrawn"):
        withdraw_entry(ref, "event", "0", because="Wrong", by=by, now=LATER)
    address = reverse("orders:withdraw", args=[ref, "event", "0"])
    assert at_the_desk().get(address).status_code == 404


def test_a_condition_is_withdrawn_on_its_page() -> None:
    ref = recorded_order(desk_officer())
    row = Condition.objects.get().pk

    page = sent(at_the_desk(), "orders:withdraw", ref, "condition", str(row), because="Not there")

    assert "Withdrawn." in page
    assert "must not use or threaten violence" not in page
    assert OrderEvent.objects.filter(known_until=None).count() == 1


def test_every_entry_of_an_order_is_offered_for_correction() -> None:
    ref = recorded_order(desk_officer())

    page = opened(at_the_desk(), "orders:corrections", ref)

    for entry in ("Made, 2.30pm on 2 March 2026", "Paragraph 1", "Respondent: Jonathan Smith"):
        assert entry in page


def test_a_condition_is_corrected_on_its_page() -> None:
    ref = recorded_order(desk_officer())
    row = str(Condition.objects.get().pk)

    page = sent(
        at_the_desk(), "orders:correct", ref, "condition", row,
        paragraph="1", text="You must not use violence.", codes=["no_violence_applicant"],
        exceptions="none\nat all", because="Not the court's words",
    )  # fmt: skip

    assert "You must not use violence." in page
    assert Condition.objects.get(known_until=None).exceptions == ["none", "at all"]


def test_a_correction_counts_from_its_own_moment() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    correct(ref, "event", "0", WRONG_END, because="Misread", by=by, now=LATER)

    old, new = OrderEvent.objects.filter(number=0).order_by("id")

    assert old.known_until == new.known_from == LATER
    assert old.known_from == datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
