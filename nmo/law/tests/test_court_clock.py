"""By when a person arrested must be before the court, and what the types say of it."""

from datetime import date

import pytest

from nmo.law import BreachIs, OrderType, before_the_court_by, parse_when, write_moment
from nmo.law.court_clock import easter_sunday
from nmo.law.order_types.rule import ExcludedDay, Threshold
from nmo.law.order_types.shipped import ORDER_TYPES


def by(order_type: OrderType, arrested: str) -> str:
    clock = ORDER_TYPES[order_type].court_clock
    assert clock is not None
    at = parse_when(arrested).at
    return write_moment(before_the_court_by(clock, at))


@pytest.mark.parametrize(
    ("arrested", "due"),
    [
        ("2026-03-03T10:00", "2026-03-04T10:00"),
        ("2026-03-07T10:00", "2026-03-09T10:00"),
        ("2026-03-08T10:00", "2026-03-10T00:00"),
        ("2026-04-02T10:00", "2026-04-04T10:00"),
        ("2026-12-24T10:00", "2026-12-26T10:00"),
    ],
)
def test_a_power_of_arrest_does_not_count_sunday_good_friday_or_christmas(
    arrested: str, due: str
) -> None:
    assert by(OrderType.OCCUPATION, arrested) == due


def test_bank_holidays_are_not_counted_for_a_dvpo_and_are_for_a_power_of_arrest() -> None:
    assert by(OrderType.DVPO, "2026-05-02T10:00") == "2026-05-05T10:00"
    assert by(OrderType.OCCUPATION, "2026-05-02T10:00") == "2026-05-04T10:00"


def test_the_clock_runs_true_over_the_night_the_clocks_go_back() -> None:
    assert by(OrderType.OCCUPATION, "2027-10-30T22:00") == "2027-11-01T22:00"


@pytest.mark.parametrize(
    ("year", "easter"),
    [(2024, date(2024, 3, 31)), (2026, date(2026, 4, 5)), (2027, date(2027, 3, 28))],
)
def test_easter_falls_where_the_calendar_has_it(year: int, easter: date) -> None:
    assert easter_sunday(year) == easter


@pytest.mark.requirement(7)
def test_every_order_type_has_its_rule_with_a_source() -> None:
    assert set(ORDER_TYPES) == set(OrderType)
    assert all(rule.source.text and rule.name for rule in ORDER_TYPES.values())


def test_only_the_police_powers_that_need_it_ask_for_belief() -> None:
    believing = {kind for kind, rule in ORDER_TYPES.items() if rule.threshold is Threshold.BELIEVE}

    assert believing == {OrderType.DVPN, OrderType.DVPO, OrderType.DAPN}
    assert all(ORDER_TYPES[kind].breach is BreachIs.ARRESTABLE_CONTEMPT for kind in believing)


def test_only_the_magistrates_clocks_leave_out_bank_holidays() -> None:
    leaving_out = {
        kind
        for kind, rule in ORDER_TYPES.items()
        if rule.court_clock and ExcludedDay.BANK_HOLIDAY in rule.court_clock.excludes
    }

    assert leaving_out == {OrderType.DVPN, OrderType.DVPO, OrderType.DAPN}


@pytest.mark.requirement(9)
def test_an_undertaking_a_notice_bail_and_a_licence_are_not_orders() -> None:
    not_orders = {kind for kind, rule in ORDER_TYPES.items() if not rule.is_order}

    assert not_orders == {
        OrderType.UNDERTAKING,
        OrderType.DVPN,
        OrderType.DAPN,
        OrderType.BAIL,
        OrderType.LICENCE,
    }
