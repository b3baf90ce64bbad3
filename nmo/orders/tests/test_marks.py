"""Court checks, confirmation, contact holds, national systems and references."""

from datetime import date, datetime
from typing import Any

import pytest

from nmo.access import NotPermitted, Role
from nmo.access.tests.builders import a_force
from nmo.orders.actions import (
    add_reference,
    confirm_order,
    hold_contact,
    lift_contact_hold,
    record_court_check,
    record_event,
    record_national_status,
)
from nmo.orders.errors import OrderChanged, OrderRefused, ReasonMissing
from nmo.orders.models import NationalStatus
from nmo.orders.queries import OrderPage, order_card, order_page
from nmo.orders.tests.builders import (
    AT_THE_DESK,
    NOW,
    an_event,
    desk_officer,
    moment,
    open_tasks,
    position_of,
    recorded_order,
    somebody,
)
from nmo.orders.words import ForceReference, NationalState, NationalSystem

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


def page() -> OrderPage:
    """The order's page, as somebody else of the desk sees it."""
    return order_page("X1", by=desk_officer(username="pc8"), purpose=AT_THE_DESK, now=NOW)


@pytest.mark.requirement(26)
def test_an_order_counts_as_checked_once_a_person_compared_it_with_the_sealed_copy() -> None:
    by = desk_officer()
    recorded_order(by)
    assert "not_confirmed" in position_of("X1", "2026-11-22T03:00").warning_codes

    confirm_order("X1", version=1, by=by, now=NOW)

    assert "not_confirmed" not in position_of("X1", "2026-11-22T03:00").warning_codes
    assert page().card.confirmed
    assert "confirm" not in open_tasks("X1")


@pytest.mark.requirement(26)
def test_a_record_that_changed_meanwhile_is_not_confirmed() -> None:
    by = desk_officer()
    recorded_order(by)
    record_event("X1", an_event("hearing_held", "2026-03-16"), by=by, now=NOW)

    with pytest.raises(OrderChanged):
        confirm_order("X1", version=1, by=by, now=NOW)


@pytest.mark.requirement(23)
def test_what_the_court_said_is_kept_and_the_warning_goes() -> None:
    by = desk_officer()
    recorded_order(by)
    assert "not_checked_with_court" in position_of("X1", "2026-11-22T03:00").warning_codes

    record_court_check("X1", on=TODAY, said="It stands", by=by, now=NOW)

    assert "not_checked_with_court" not in position_of("X1", "2026-11-22T03:00").warning_codes


def test_in_the_small_hours_of_summer_the_court_may_have_answered_today() -> None:
    by = desk_officer()
    recorded_order(by)

    record_court_check("X1", on=date(2026, 6, 10), by=by, now=moment("2026-06-10T00:30"))

    with pytest.raises(OrderRefused, match="in the future"):
        record_court_check("X1", on=date(2026, 6, 11), by=by, now=moment("2026-06-10T23:30"))


@pytest.mark.requirement(27)
def test_the_newest_step_on_each_national_system_is_shown_with_its_reference() -> None:
    by = desk_officer()
    recorded_order(by)
    steps: list[tuple[NationalSystem, NationalState, str]] = [
        (NationalSystem.PNC, NationalState.REQUESTED, ""),
        (NationalSystem.PNC, NationalState.LIVE, "26/1234A"),
        (NationalSystem.PND, NationalState.AMEND_DUE, "PND-7"),
    ]
    for system, state, reference in steps:
        record_national_status("X1", system, state, on=TODAY, reference=reference, by=by, now=NOW)

    shown = [(step.system, step.state, step.reference, step.on) for step in page().national]
    assert shown == [("PNC", "Live", "26/1234A", TODAY), ("PND", "To be amended", "PND-7", TODAY)]


@pytest.mark.requirement(27)
def test_a_step_that_waits_is_due_until_the_next_one() -> None:
    by = desk_officer()
    recorded_order(by)
    requested = NationalState.REQUESTED
    record_national_status("X1", NationalSystem.LEDS, requested, on=TODAY, by=by, now=NOW)
    assert "national_LEDS" in open_tasks("X1")

    live = NationalState.LIVE
    record_national_status(
        "X1", NationalSystem.LEDS, live, on=TODAY, reference="L1", by=by, now=NOW
    )

    assert "national_LEDS" not in open_tasks("X1")


@pytest.mark.requirement(27)
@pytest.mark.parametrize(
    ("state", "on", "said"),
    [
        (NationalState.LIVE, TODAY, "Give the reference"),
        (NationalState.REQUESTED, date(2026, 11, 23), "in the future"),
    ],
)
def test_a_step_that_cannot_be_right_is_refused(state: NationalState, on: date, said: str) -> None:
    by = desk_officer()
    recorded_order(by)

    with pytest.raises(OrderRefused, match=said):
        record_national_status("X1", NationalSystem.PNC, state, on=on, by=by, now=NOW)

    assert not NationalStatus.objects.exists()


def test_another_forces_entry_is_that_forces_to_keep() -> None:
    recorded_order(desk_officer())
    other = desk_officer(username="pc2", force=a_force("OTHER", "Other Police"))

    with pytest.raises(NotPermitted):
        record_national_status(
            "X1", NationalSystem.PNC, NationalState.REQUESTED, on=TODAY, by=other, now=NOW
        )


def test_officers_are_asked_to_wait_until_the_hold_has_passed_or_is_lifted() -> None:
    by = somebody(Role.ORDERS_DESK, Role.SAFEGUARDING_OFFICER, username="dc1")
    recorded_order(by)
    until = moment("2026-11-22T09:00")
    hold_contact("X1", until=until, because="She is being moved", by=by, now=NOW)

    def held(now: datetime) -> bool:
        card = order_card("X1", by=by, purpose=AT_THE_DESK, now=now)
        return card.contact_hold is not None

    assert (held(NOW), held(moment("2026-11-22T09:00"))) == (True, False)
    lift_contact_hold("X1", by=by, now=NOW)
    assert not held(NOW)


@pytest.mark.parametrize(
    ("until", "because", "error"),
    [
        ("2026-11-22T09:00", " ", ReasonMissing),
        ("2026-11-22T03:00", "She is being moved", OrderRefused),
    ],
)
def test_a_hold_needs_a_reason_and_a_time_to_come(
    until: str, because: str, error: type[Exception]
) -> None:
    by = desk_officer()
    recorded_order(by)

    with pytest.raises(error):
        hold_contact("X1", until=moment(until), because=because, by=by, now=NOW)


@pytest.mark.requirement(28)
@pytest.mark.parametrize("kind", ForceReference)
def test_references_of_the_forces_own_systems_are_held_once(kind: ForceReference) -> None:
    by = desk_officer()
    recorded_order(by)

    for _ in range(2):
        add_reference("X1", kind, " 13/4567/26 ", by=by, now=NOW)

    assert [value for _, value in page().references] == ["13/4567/26"]


def test_an_empty_reference_is_refused() -> None:
    by = desk_officer()
    recorded_order(by)
    empty: dict[str, Any] = {"kind": ForceReference.CRIME, "value": " "}

    with pytest.raises(OrderRefused, match="Give the reference"):
        add_reference("X1", **empty, by=by, now=NOW)
