"""A copy of an order shown at the door."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from nmo.access import Role
from nmo.law import OrderType, parse_when
from nmo.matching.queries import look_up
from nmo.matching.question import Question
from nmo.orders.actions import CopyShown, photograph_copy
from nmo.orders.errors import OrderRefused
from nmo.orders.models import OrderDocument, ProtectiveOrder
from nmo.orders.queries import order_card, orders_naming, paper
from nmo.orders.tests.builders import (
    AT_THE_DESK,
    NOW,
    desk_officer,
    moment,
    open_tasks,
    position_of,
    recorded_order,
    somebody,
)
from nmo.orders.words import DocumentKind

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(16)]

PICTURE = b"\xff\xd8\xff\xe0 a synthetic photograph"
SHOWN = CopyShown(
    respondent_name="Zbigniew Kowalczyk",
    respondent_born_on=date(1985, 3, 12),
    protected_name="Leanne Pike",
    order_type=OrderType.NMO,
    case_number="LS26F00417",
    made_on=date(2026, 3, 2),
    ends_at=parse_when("2027-03-01T16:00"),
    pictures=[PICTURE, b"\x89PNG\r\n\x1a\n the back of it"],
    shown_by="The protected person",
)


def photographed(**changes: Any) -> str:
    """The reference of the copy that an officer photographed."""
    officer = somebody(Role.RESPONSE_OFFICER, username="pc9")
    return photograph_copy(replace(SHOWN, **changes), by=officer, now=NOW)


def test_a_photographed_copy_is_found_at_once_by_the_name_on_it() -> None:
    ref = photographed()

    found = look_up(Question(name="Zbigniew Kowalczyk"), today=date(2026, 11, 22))
    naming = orders_naming([candidate.number for candidate in found.candidates])
    assert ProtectiveOrder.objects.get(pk=naming[0].order_id).ref == ref


@pytest.mark.requirement(26)
def test_it_stands_as_not_checked_and_its_conditions_as_not_read() -> None:
    position = position_of(photographed(), "2026-11-22T03:00")

    assert position.standing == "in_force"
    assert {"not_confirmed", "conditions_unread", "notice_unknown"} <= position.warning_codes


def test_the_desk_reads_the_pictures_and_asks_for_the_sealed_copy() -> None:
    assert {"read", "confirm"} <= open_tasks(photographed())


def test_the_pictures_are_kept_byte_for_byte() -> None:
    ref = photographed()

    papers = OrderDocument.objects.order_by("id")
    first = paper(ref, papers[0].pk, by=desk_officer(), purpose=AT_THE_DESK, now=NOW)
    assert bytes(first.content) == PICTURE
    assert [row.kind for row in papers] == [DocumentKind.COPY_SHOWN] * 2


def test_an_undertaking_is_given_and_not_made() -> None:
    ref = photographed(order_type=OrderType.UNDERTAKING)

    history = order_card(ref, by=desk_officer(), purpose=AT_THE_DESK, now=NOW).history
    assert [event.kind for event in history.events] == ["undertaking_given"]


def test_what_cannot_be_read_stays_unknown() -> None:
    ref = photographed(order_type=OrderType.UNKNOWN, case_number=" -- ", made_on=None, ends_at=None)

    shown = order_card(ref, by=desk_officer(), purpose=AT_THE_DESK, now=NOW)
    assert shown.case_numbers == ()
    assert "expiry_unread" in shown.position.warning_codes
    assert "could not be read" in shown.history.events[0].note


def test_a_copy_whose_date_was_not_read_is_not_said_to_be_made_today() -> None:
    ref = photographed(made_on=None)

    said = [warning.text for warning in position_of(ref, "2026-11-22T03:00").warnings]

    assert "may be older" in " ".join(said)
    assert "It was made on" not in " ".join(said)


def test_in_the_small_hours_of_summer_today_is_the_day_in_london() -> None:
    officer = somebody(Role.RESPONSE_OFFICER, username="pc9")
    shown = replace(SHOWN, made_on=date(2026, 6, 10))

    ref = photograph_copy(shown, by=officer, now=moment("2026-06-10T00:30"))

    assert ref.startswith("O-")


@pytest.mark.requirement(17)
def test_a_copy_of_an_order_that_is_held_is_noticed() -> None:
    parties = [{"role": "respondent", "name": "Zbigniew Kowalczyk"}]
    recorded_order(desk_officer(), parties=parties)

    assert "duplicate" in open_tasks(photographed())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"respondent_name": " "}, "Enter the respondent's name"),
        ({"pictures": []}, "at least one photograph"),
        ({"pictures": [b"MZ a program"]}, "not a picture or PDF"),
        ({"made_on": date(2026, 11, 23)}, "in the future"),
    ],
)
def test_what_is_no_copy_is_refused_with_what_to_do(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(OrderRefused, match=said):
        photographed(**changes)

    assert not ProtectiveOrder.objects.exists()
