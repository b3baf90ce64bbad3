"""Recording what the court did later."""

from typing import Any

import pytest

from nmo.access import NotPermitted, Role
from nmo.audit.models import AuditEntry
from nmo.orders.actions import record_event
from nmo.orders.errors import OrderChanged, OrderNotFound, OrderRefused
from nmo.orders.models import OrderEvent
from nmo.orders.queries import order_page
from nmo.orders.tests.builders import (
    AT_THE_DESK,
    NOW,
    a_condition,
    an_event,
    desk_officer,
    open_tasks,
    position_of,
    recorded_order,
    somebody,
)

pytestmark = pytest.mark.django_db

NEXT_YEAR = {"end_type": "specified_date_time", "at": "2028-03-01T16:00"}


@pytest.mark.requirement(22, 23)
@pytest.mark.parametrize(
    ("kind", "more", "standing"),
    [
        ("varied", {"effect": "amends", "revoked_paragraphs": ["1"]}, "in_force"),
        ("extended", {"ends": NEXT_YEAR}, "in_force"),
        ("hearing_held", {}, "in_force"),
        ("discharged", {}, "ended"),
        ("superseded", {"superseded_by": "X9"}, "unclear"),
        ("withdrawn_with_proceedings", {}, "unclear"),
    ],
)
def test_what_the_court_did_changes_how_the_order_stands(
    kind: str, more: dict[str, Any], standing: str
) -> None:
    by = desk_officer()
    recorded_order(by)

    number = record_event("X1", an_event(kind, "2026-10-01T10:00", **more), by=by, now=NOW)

    assert number == 1
    assert position_of("X1", "2026-10-02T12:00").standing == standing


@pytest.mark.requirement(22)
def test_a_variation_brings_its_conditions_from_its_own_moment() -> None:
    by = desk_officer()
    recorded_order(by)
    further = a_condition("The respondent must not go to Sample School.", paragraph="2")

    varied = an_event("varied", "2026-05-05T10:00", effect="amends", conditions=[further])
    record_event("X1", varied, by=by, now=NOW)

    before, after = position_of("X1", "2026-05-05T09:59"), position_of("X1", "2026-05-05T10:00")
    assert [term.paragraph for term in before.conditions] == ["1"]
    assert [term.paragraph for term in after.conditions] == ["1", "2"]


def test_an_order_that_is_replaced_by_one_on_the_register_has_ended() -> None:
    by = desk_officer()
    recorded_order(by)
    recorded_order(by, order_ref="X2", case_numbers=["LS26F00999"])

    replaced = an_event("superseded", "2026-10-01T10:00", superseded_by="X2")
    record_event("X1", replaced, by=by, now=NOW)

    assert position_of("X1", "2026-10-02T12:00").standing == "ended"


@pytest.mark.parametrize("kind", ["made", "undertaking_given"])
def test_an_order_is_made_once(kind: str) -> None:
    by = desk_officer()
    recorded_order(by)

    with pytest.raises(OrderRefused, match="recorded already"):
        record_event("X1", an_event(kind, "2026-04-01"), by=by, now=NOW)


def test_nothing_happens_to_an_order_before_it_was_made() -> None:
    by = desk_officer()
    recorded_order(by)

    with pytest.raises(OrderRefused, match="dated before the order was made"):
        record_event("X1", an_event("discharged", "2026-03-01"), by=by, now=NOW)


def test_a_day_in_summer_is_the_day_in_london() -> None:
    by = desk_officer()
    recorded_order(by, events=[{"event": "made", "at": "2026-06-10T09:00"}])

    record_event("X1", an_event("discharged", "2026-06-10"), by=by, now=NOW)

    assert OrderEvent.objects.filter(kind="discharged").exists()


def test_the_making_is_known_wherever_it_stood_in_what_was_sent() -> None:
    by = desk_officer()
    events = [{"event": "hearing_held", "at": "2026-05-01"}, {"event": "made", "at": "2026-03-02"}]
    recorded_order(by, events=events)

    record_event("X1", an_event("discharged", "2026-04-01"), by=by, now=NOW)

    assert position_of("X1", "2026-06-01T12:00").standing == "ended"


def test_a_page_that_is_out_of_date_changes_nothing() -> None:
    by = desk_officer()
    recorded_order(by)
    version = order_page("X1", by=by, purpose=AT_THE_DESK, now=NOW).card.version
    record_event("X1", an_event("hearing_held", "2026-03-16"), by=by, now=NOW, version=version)

    with pytest.raises(OrderChanged, match="Somebody else has changed this order"):
        record_event("X1", an_event("discharged", "2026-10-01"), by=by, now=NOW, version=version)

    assert OrderEvent.objects.count() == 2


def test_an_order_that_is_not_there_is_said_to_be_so() -> None:
    with pytest.raises(OrderNotFound):
        record_event("X9", an_event("discharged", "2026-10-01"), by=desk_officer(), now=NOW)


def test_an_officer_on_the_street_does_not_record_what_the_court_did() -> None:
    recorded_order(desk_officer())
    officer = somebody(Role.RESPONSE_OFFICER, username="pc9")

    with pytest.raises(NotPermitted):
        record_event("X1", an_event("discharged", "2026-10-01"), by=officer, now=NOW)

    assert OrderEvent.objects.count() == 1


def test_every_event_is_in_the_log() -> None:
    by = desk_officer()
    recorded_order(by)

    record_event("X1", an_event("discharged", "2026-10-01"), by=by, now=NOW)

    assert AuditEntry.objects.get(what="event.recorded").subject_id == "X1"


@pytest.mark.requirement(23, 24)
def test_a_hearing_that_passed_is_asked_about_until_its_outcome_is_recorded() -> None:
    by = desk_officer()
    recorded_order(by)
    assert "hearing" in open_tasks("X1")

    record_event("X1", an_event("hearing_held", "2026-03-16"), by=by, now=NOW)

    assert "hearing" not in open_tasks("X1")


@pytest.mark.requirement(24)
@pytest.mark.parametrize("end_type", ["until_next_hearing", "no_fixed_end"])
def test_an_order_without_a_fixed_end_never_ends_by_itself(end_type: str) -> None:
    by = desk_officer()
    made = {"event": "made", "at": "2026-03-02T14:30", "ends": {"end_type": end_type}}
    recorded_order(by, events=[made])

    assert position_of("X1", "2031-03-02T14:30").standing == "in_force"
    assert "court_check" in open_tasks("X1")
