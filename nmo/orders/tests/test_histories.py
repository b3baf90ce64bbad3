"""What was true at a moment, and what was known at a moment: both are askable."""

from datetime import timedelta
from typing import Any

import pytest

from nmo.law import Standing
from nmo.orders.actions import correct, record_awareness, record_event, record_order
from nmo.orders.tests.builders import (
    NOW,
    an_event,
    an_order,
    desk_officer,
    moment,
    order_json,
    position_of,
    recorded_order,
    told,
)

pytestmark = pytest.mark.django_db

DAY = "2026-10-02T12:00"


@pytest.mark.requirement(22, 23)
def test_a_discharge_recorded_late_was_true_before_it_was_known() -> None:
    by = desk_officer()
    recorded_order(by, now=moment("2026-03-03T09:00"))
    discharged = an_event("discharged", "2026-10-01T10:00")
    record_event("X1", discharged, by=by, now=moment("2026-11-01T09:00"))

    assert position_of("X1", DAY, known="2026-10-31T12:00").standing is Standing.IN_FORCE
    assert position_of("X1", DAY, known="2026-11-01T09:00").standing is Standing.ENDED


@pytest.mark.requirement(22)
def test_what_was_known_before_a_correction_stays_askable() -> None:
    by = desk_officer()
    recorded_order(by, now=moment("2026-03-03T09:00"))
    end = {"ends_at": an_event("made", "2026-09-01T16:00").at}
    corrected = moment("2026-11-01T09:00")
    correct("X1", "event", "0", end, because="2026, not 2027", by=by, now=corrected)

    assert position_of("X1", DAY, known="2026-11-01T08:59").standing is Standing.IN_FORCE
    assert position_of("X1", DAY, known="2026-11-01T09:00").standing is Standing.ENDED


def with_recorded_at(key: str, **entry: Any) -> dict[str, Any]:
    given = order_json()
    given["events"][0]["recorded_at"] = "2026-03-03T09:00"
    given[key] = [*given.get(key, []), entry]
    return given


def test_an_event_of_a_former_system_was_known_when_that_recorded_it() -> None:
    given = with_recorded_at(
        "events", event="discharged", at="2026-10-01", recorded_at="2026-10-20T09:00"
    )
    record_order(an_order(**given), by=desk_officer(), now=NOW)

    assert position_of("X1", DAY, known="2026-10-20T08:59").standing is Standing.IN_FORCE
    assert position_of("X1", DAY, known="2026-10-20T09:00").standing is Standing.ENDED


def test_awareness_of_a_former_system_was_known_when_that_recorded_it() -> None:
    given = with_recorded_at(
        "awareness", at="2026-03-05", method="present_in_court", recorded_at="2026-04-01T09:00"
    )
    record_order(an_order(**given), by=desk_officer(), now=NOW)

    before = position_of("X1", DAY, known="2026-04-01T08:59").awareness
    after = position_of("X1", DAY, known="2026-04-01T09:00").awareness
    assert (before.position, after.position) == ("none_held", "evidence_held")


def test_a_court_check_of_a_former_system_was_known_when_that_recorded_it() -> None:
    given = with_recorded_at("court_checks", on="2026-09-30", recorded_at="2026-10-05T09:00")
    record_order(an_order(**given), by=desk_officer(), now=NOW)

    before = position_of("X1", DAY, known="2026-10-05T08:59").warning_codes
    after = position_of("X1", DAY, known="2026-10-05T09:00").warning_codes
    assert "not_checked_with_court" in before
    assert "not_checked_with_court" not in after


def test_an_order_was_not_known_before_it_was_recorded() -> None:
    recorded_order(desk_officer(), now=NOW)

    early = position_of("X1", DAY, known="2026-11-22T02:59")

    assert early.standing is Standing.UNCLEAR
    assert [reason.code for reason in early.reasons] == ["making_not_held"]


def test_a_successor_that_came_to_the_register_later_was_not_held_before() -> None:
    by = desk_officer()
    recorded_order(by, now=moment("2026-03-03T09:00"))
    replaced = an_event("superseded", "2026-10-01T10:00", superseded_by="X2")
    record_event("X1", replaced, by=by, now=moment("2026-10-01T11:00"))
    recorded_order(by, order_ref="X2", case_numbers=[], now=moment("2026-10-10T09:00"))

    assert position_of("X1", DAY, known="2026-10-09T09:00").standing is Standing.UNCLEAR
    assert position_of("X1", DAY, known="2026-10-10T09:00").standing is Standing.ENDED


def test_awareness_counts_from_the_moment_that_it_is_recorded() -> None:
    by = desk_officer()
    recorded_order(by, now=moment("2026-03-03T09:00"))
    record_awareness("X1", told(), by=by, now=NOW)

    known = NOW - timedelta(minutes=1)
    before = position_of("X1", DAY, known=known.isoformat()).awareness
    after = position_of("X1", DAY, known=NOW.isoformat()).awareness
    assert (before.position, after.position) == ("none_held", "evidence_held")


@pytest.mark.requirement(25)
def test_the_time_that_the_paper_states_is_kept_as_stated() -> None:
    by = desk_officer()
    in_repeated_hour = {"end_type": "specified_date_time", "at": "2026-10-25T01:30"}
    recorded_order(by, events=[{"event": "made", "at": "2026-03-02", "ends": in_repeated_hour}])

    first_pass = position_of("X1", "2026-10-25T01:29+01:00")
    assert "time_unknown" in position_of("X1", "2026-03-02T12:00").warning_codes
    assert first_pass.standing is Standing.IN_FORCE
    assert position_of("X1", "2026-10-25T01:15+00:00").standing is Standing.UNCLEAR
    assert position_of("X1", "2026-10-25T01:30+00:00").standing is Standing.ENDED
