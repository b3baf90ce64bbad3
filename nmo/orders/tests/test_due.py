"""What is due because of how an order stands: pure rules."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from nmo.orders.due import order_due
from nmo.orders.words import STANDS, TOLD
from nmo.reference.levels import Levels
from nmo.work.due import DueItem, FactStated

STARTING = Levels()

AT = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
CHANGED_LAST = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
# An order about which there is nothing to do for a long time.
QUIET: Mapping[str, Any] = {
    "recorded_at": "2026-03-03T09:00:00+00:00",
    "made_at": "2026-03-02T14:30:00+00:00",
    "ends_at": "2026-03-20T16:00:00+00:00",
    "confirmed": True,
    "awareness": "evidence_held",
    "awareness_needed": True,
}


def fact(kind: str = STANDS, at: datetime = AT, **values: Any) -> FactStated:
    return FactStated(
        kind=kind, subject_kind="order", subject_ref="X1", force_id=1, happened_at=at, values=values
    )


def due(**changes: Any) -> dict[str, DueItem]:
    """What is due for the quiet order with these values changed, by key."""
    values = {**QUIET, **changes}
    return {item.key: item for item in order_due([fact(at=CHANGED_LAST, **values)], STARTING)}


def test_about_a_quiet_order_there_is_nothing_to_do() -> None:
    assert due() == {}


@pytest.mark.parametrize(
    ("changes", "key", "appears", "by"),
    [
        ({"conditions_unread": True}, "read", "2026-03-03T09:00", "2026-03-04T09:00"),
        ({"end_unread": True}, "read", "2026-03-03T09:00", "2026-03-04T09:00"),
        ({"confirmed": False}, "confirm", "2026-03-03T09:00", "2026-03-06T09:00"),
        (
            {"confirmed": False, "copy_shown": True},
            "confirm",
            "2026-03-03T09:00",
            "2026-03-04T09:00",
        ),
        ({"undecided_duplicate": True}, "duplicate", "2026-03-03T09:00", "2026-03-05T09:00"),
        (
            {"hearing_at": "2026-03-16T10:00:00+00:00"},
            "hearing:2026-03-16",
            "2026-03-17T10:00",
            "2026-03-18T10:00",
        ),
        ({"ends_at": None}, "court_check:2026-03-02", "2026-03-30T14:30", "2026-04-06T14:30"),
        (
            {"ends_at": None, "checked_on": "2026-03-10"},
            "court_check:2026-03-10",
            "2026-04-07T00:00",
            "2026-04-14T00:00",
        ),
        ({"awareness": "none_held"}, "awareness", "2026-03-05T14:30", "2026-03-07T14:30"),
        (
            {"national_PNC": "requested", "national_PNC_at": "2026-03-04T09:00:00+00:00"},
            "national_PNC:2026-03-04T09:00:00+00:00",
            "2026-03-04T09:00",
            "2026-03-05T09:00",
        ),
    ],
)
def test_what_is_due_appears_and_is_due_by_its_time(
    changes: dict[str, Any], key: str, appears: str, by: str
) -> None:
    items = due(**changes)

    assert list(items) == [key]
    assert items[key].appears_at == datetime.fromisoformat(f"{appears}:00+00:00")
    assert items[key].due_at == datetime.fromisoformat(f"{by}:00+00:00")


def test_what_has_to_be_read_is_one_thing_to_do() -> None:
    assert due(conditions_unread=True, end_unread=True)["read"].what == (
        "Read the order: what it forbids and when it ends"
    )


@pytest.mark.requirement(24)
def test_an_order_that_ends_before_the_court_would_be_asked_is_not_asked_about() -> None:
    assert due(ends_at="2026-03-30T14:30:00+00:00") == {}
    assert "court_check:2026-03-02" in due(ends_at="2026-03-30T14:31:00+00:00")


def test_nobody_is_sent_to_tell_him_where_the_offence_does_not_ask_for_it() -> None:
    assert due(awareness="none_held", awareness_needed=False) == {}


@pytest.mark.parametrize(
    "values",
    [
        {"hearing_at": "2026-03-16T10:00:00+00:00"},
        {"ends_at": None},
        {"awareness": "none_held"},
    ],
)
def test_of_an_order_that_is_over_the_court_and_he_are_not_asked(values: dict[str, Any]) -> None:
    assert due(over=True, **values) == {}


@pytest.mark.requirement(27)
def test_an_entry_on_a_national_system_is_put_right_after_the_order_is_over() -> None:
    waiting = {"national_PNC": "amend_due", "national_PNC_at": "2026-03-04T09:00:00+00:00"}

    item = next(iter(due(over=True, **waiting).values()))
    assert item.what == "See that the PNC entry is right: amend due"


def test_an_order_that_is_the_same_as_another_asks_for_nothing() -> None:
    assert due(same_as_another=True, confirmed=False, conditions_unread=True) == {}


def test_only_how_it_last_stood_counts() -> None:
    was: dict[str, Any] = {**QUIET, "confirmed": False}

    assert list(order_due([fact(**was), fact(**QUIET)], STARTING)) == []


def test_each_telling_is_to_be_told_to_her_within_the_hour() -> None:
    items = list(order_due([fact(TOLD, number=0), fact(TOLD, number=1)], STARTING))

    assert [item.key for item in items] == ["tell_her:0", "tell_her:1"]
    assert {item.due_at for item in items} == {datetime(2026, 3, 3, 10, 0, tzinfo=UTC)}
    assert {item.role for item in items} == {"safeguarding_officer"}
