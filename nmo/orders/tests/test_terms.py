"""Entering what the paper says where the register did not know it."""

from typing import Any

import pytest

from nmo.law import EndType, NoticeType, OrderType, Standing, parse_when
from nmo.orders.actions import enter_terms
from nmo.orders.errors import OrderRefused
from nmo.orders.models import ProtectiveOrder
from nmo.orders.shapes import EndsIn
from nmo.orders.tests.builders import (
    NOW,
    a_condition,
    desk_officer,
    moment,
    open_tasks,
    position_of,
    recorded_order,
)

pytestmark = pytest.mark.django_db

AS_FED = [{"event": "made", "at": "2026-03-02"}]
NO_CONTACT = a_condition("The respondent must not contact her.", codes=["no_contact_applicant"])
ENDS = EndsIn(end_type=EndType.SPECIFIED_DATE_TIME, at=parse_when("2027-03-01T16:00"))


def enter(**terms: Any) -> None:
    """Enter terms on the order that came without any."""
    by = desk_officer()
    recorded_order(by, events=AS_FED, now=moment("2026-03-03T09:00"))
    enter_terms("X1", 0, by=by, now=NOW, **{"conditions": [], **terms})


@pytest.mark.requirement(18)
def test_terms_entered_later_were_unknown_before() -> None:
    enter(conditions=[NO_CONTACT], ends=ENDS)

    before = position_of("X1", "2026-06-01T12:00", known="2026-11-21T12:00")
    after = position_of("X1", "2026-06-01T12:00")
    assert {"conditions_unread", "expiry_unread"} <= before.warning_codes
    assert not {"conditions_unread", "expiry_unread"} & after.warning_codes
    assert [term.text for term in after.conditions] == ["The respondent must not contact her."]
    assert after.standing is Standing.IN_FORCE


def test_once_read_the_order_leaves_the_reading_list() -> None:
    by = desk_officer()
    recorded_order(by, events=AS_FED)
    assert "read" in open_tasks("X1")

    enter_terms("X1", 0, conditions=[NO_CONTACT], ends=ENDS, by=by, now=NOW)

    assert "read" not in open_tasks("X1")


def test_notice_and_hearing_are_entered_where_they_were_not_known() -> None:
    enter(notice_type=NoticeType.WITHOUT_NOTICE, return_hearing_at=parse_when("2026-03-16T10:00"))

    position = position_of("X1", "2026-06-01T12:00")
    assert {"hearing_outcome_unknown"} <= position.warning_codes
    assert "notice_unknown" not in position.warning_codes


def test_the_kind_of_order_is_entered_alone_where_it_was_not_known() -> None:
    by = desk_officer()
    recorded_order(by, order_type="unknown", events=AS_FED)

    enter_terms("X1", 0, conditions=[], order_type=OrderType.OCCUPATION, by=by, now=NOW)

    assert ProtectiveOrder.objects.get().order_type == "occupation"


def test_an_occupation_order_is_entered_with_its_power_of_arrest() -> None:
    by = desk_officer()
    recorded_order(by, order_type="unknown", events=AS_FED)
    power = a_condition("The respondent must leave.", power_of_arrest=True)

    enter_terms("X1", 0, conditions=[power], order_type=OrderType.OCCUPATION, by=by, now=NOW)

    assert position_of("X1", "2026-06-01T12:00").arrestable_paragraphs == ("1",)


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ({}, "Nothing was entered"),
        ({"conditions": [a_condition("Leave.", power_of_arrest=True)]}, "Only an occupation order"),
        ({"order_type": OrderType.DAPO}, "The kind of order is already recorded"),
    ],
)
def test_what_cannot_be_entered_is_refused_with_why(terms: dict[str, Any], said: str) -> None:
    with pytest.raises(OrderRefused, match=said):
        enter(**terms)


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ({"conditions": [NO_CONTACT]}, "The conditions are already recorded. Correct them"),
        ({"ends": ENDS}, "The end is already recorded. Correct it"),
        ({"notice_type": NoticeType.ON_NOTICE}, "Notice is already recorded. Correct it"),
    ],
)
def test_what_is_known_already_is_corrected_and_not_entered(
    terms: dict[str, Any], said: str
) -> None:
    by = desk_officer()
    recorded_order(by)

    with pytest.raises(OrderRefused, match=said):
        enter_terms("X1", 0, by=by, now=NOW, **{"conditions": [], **terms})


def test_terms_belong_to_an_event_of_the_order() -> None:
    by = desk_officer()
    recorded_order(by)

    with pytest.raises(OrderRefused, match="That event is not on this order"):
        enter_terms("X1", 4, conditions=[NO_CONTACT], by=by, now=NOW)
