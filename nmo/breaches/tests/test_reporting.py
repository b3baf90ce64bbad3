"""Reporting a breach: kept with what the order meant at the time, whatever is odd about it."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from nmo.access import Actor, NotPermitted, Role
from nmo.audit.queries import entries_about
from nmo.breaches.errors import BreachRefused, ReportDiffers
from nmo.breaches.tests.telling import a_report, an_officer, held, of_another_force, reported
from nmo.breaches.words import Status
from nmo.law import AwarenessPosition, Standing
from nmo.orders.actions import record_awareness, record_event
from nmo.orders.errors import OrderNotFound
from nmo.orders.tests.builders import (
    NOW,
    an_event,
    order_json,
    recorded_order,
    told,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(desk: Actor) -> Actor:
    return an_officer()


@pytest.mark.requirement(33)
def test_it_keeps_what_the_order_meant_at_the_alleged_time(
    desk: Actor, order: str, officer: Actor
) -> None:
    record_awareness(order, told(), by=desk, now=NOW)

    position = held(reported(order, officer).ref, officer).position

    assert position.standing is Standing.IN_FORCE
    assert position.awareness.position is AwarenessPosition.EVIDENCE_HELD


@pytest.mark.requirement(33)
def test_it_keeps_the_paragraphs_in_the_courts_words(order: str, officer: Actor) -> None:
    (term,) = held(reported(order, officer).ref, officer).account.conditions

    assert (term.paragraph, term.held, term.of_event) == ("1", True, 0)
    assert term.text == "The respondent must not use or threaten violence."


def test_the_words_are_those_of_the_time_and_not_of_today(
    desk: Actor, order: str, officer: Actor
) -> None:
    later = {"paragraph": "1", "text": "The respondent must not ring.", "codes": []}
    varied = an_event("varied", "2026-07-01", effect="amends", conditions=[later])
    record_event(order, varied, by=desk, now=NOW)

    (term,) = held(reported(order, officer).ref, officer).account.conditions

    assert term.text == "The respondent must not use or threaten violence."


def test_a_paragraph_that_is_not_held_is_kept_as_such(order: str, officer: Actor) -> None:
    (term,) = held(reported(order, officer, paragraphs=["9"]).ref, officer).account.conditions

    assert (term.paragraph, term.held, term.text) == ("9", False, "")


def test_a_confidential_place_is_not_copied_into_the_breach(desk: Actor, officer: Actor) -> None:
    made = order_json()["events"][0]
    term = {
        "paragraph": "1",
        "text": "must not go to 12 Test Row, Testford",
        "codes": ["stay_away_named_property"],
        "place": "12 Test Row, Testford",
        "place_confidential": True,
    }
    order = recorded_order(desk, events=[{**made, "conditions": [term]}])

    (copied,) = held(reported(order, officer).ref, officer).account.conditions

    assert "Test Row" not in copied.text


@pytest.mark.parametrize(
    ("started", "standing"),
    [
        ("2026-03-01T10:00", Standing.NOT_YET),
        ("2026-03-02", Standing.UNCLEAR),
        ("2026-03-29T00:59", Standing.IN_FORCE),
        ("2026-10-25T01:30", Standing.IN_FORCE),
    ],
)
def test_whenever_it_was_it_is_recorded_and_the_position_says_what_the_order_was(
    order: str, officer: Actor, started: str, standing: Standing
) -> None:
    case = held(reported(order, officer, started=started).ref, officer)

    assert case.position.standing is standing
    assert case.status is Status.REPORTED


def test_one_after_the_order_ended_is_recorded_with_its_last_words(
    desk: Actor, order: str, officer: Actor
) -> None:
    record_event(order, an_event("discharged", "2026-06-01T10:00"), by=desk, now=NOW)

    case = held(reported(order, officer).ref, officer)

    assert case.position.standing is Standing.ENDED
    assert case.account.conditions[0].held


@pytest.mark.parametrize(
    "changes",
    [
        {"started": "2026-11-22T03:01"},
        {"started": "2026-11-21T03:01", "ended": "2026-11-23"},
        {"reported_at": "2026-11-22T03:01"},
        {"reported_at": "2026-06-12T22:14"},
    ],
)
def test_a_time_that_cannot_be_is_refused_with_what_to_do(
    order: str, officer: Actor, changes: dict[str, Any]
) -> None:
    with pytest.raises(BreachRefused, match="Check"):
        reported(order, officer, **changes)


def test_a_time_that_the_clocks_jumped_over_is_refused_with_what_to_do() -> None:
    with pytest.raises(ValidationError, match="give the day alone"):
        a_report(started="2026-03-29T01:30")


def test_an_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(ValidationError, match="before the beginning"):
        a_report(ended="2026-06-12T22:14")


def test_a_name_that_the_order_does_not_bear_is_kept(order: str, officer: Actor) -> None:
    case = held(reported(order, officer, named_as="Johnny Example").ref, officer)

    assert case.account.named_as == "Johnny Example"


def test_sent_again_under_the_same_entry_it_is_one_breach(order: str, officer: Actor) -> None:
    first = reported(order, officer, entry="a secret")
    again = reported(order, officer, entry="a secret", now=NOW + timedelta(seconds=30))

    assert (again.ref, again.again) == (first.ref, True)


def test_the_same_entry_that_says_something_else_is_refused_and_names_what(
    order: str, officer: Actor
) -> None:
    first = reported(order, officer, entry="a secret")

    with pytest.raises(ReportDiffers, match=f"{first.ref}.*injuries"):
        reported(order, officer, entry="a secret", injuries="A cut lip.")


def test_the_same_entry_of_two_forces_is_two_breaches(order: str, officer: Actor) -> None:
    elsewhere = of_another_force()

    assert reported(order, officer, entry="7").ref != reported(order, elsewhere, entry="7").ref


def test_any_force_may_report_on_an_order_of_another(order: str) -> None:
    elsewhere = of_another_force()

    assert held(reported(order, elsewhere).ref, elsewhere).owning_force == "Elsewhere Police"


def test_an_order_that_is_not_there_is_refused(officer: Actor) -> None:
    with pytest.raises(OrderNotFound):
        reported("X404", officer)


def test_who_may_not_report_is_refused(order: str) -> None:
    with pytest.raises(NotPermitted):
        reported(order, an_officer(Role.AUDITOR, username="auditor"))


def test_it_stands_once_in_the_log_without_a_word_of_what_happened(
    order: str, officer: Actor
) -> None:
    ref = reported(order, officer).ref

    (entry,) = entries_about("breach", ref)
    assert entry.what == "breach.reported"
    assert entry.detail == {"order": order, "channel": "card", "doubles": []}
