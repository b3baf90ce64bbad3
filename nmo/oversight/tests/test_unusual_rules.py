"""Which patterns of looking are unusual, and that a month of ordinary work is not."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from nmo.audit.queries.looks import Look, Looker
from nmo.oversight.unusual import Repeated, Trawled, repeated, trawled, unusual

pytestmark = pytest.mark.requirement(61)
START = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
PC = Looker(user_id=7)
COLLEAGUE = Looker(user_id=8)
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


def look(after: timedelta, person: str = "P1", *, by: Looker = PC, shared: bool = False) -> Look:
    return Look(at=START + after, looker=by, person_ref=person, shared=shared, erased=False)


def opened(*after: timedelta, shared: bool = False) -> list[Look]:
    """The same person at each of these moments."""
    return [look(each, shared=shared) for each in after]


@pytest.mark.parametrize(
    ("looks", "found"),
    [
        (opened(0 * DAY, DAY, 2 * DAY), [(3, 3, 3)]),
        (opened(0 * DAY, DAY), []),
        (opened(0 * DAY, HOUR, 2 * HOUR), []),  # three times on one day
        (opened(0 * DAY, DAY, 2 * DAY, shared=True), []),
        ([*opened(0 * DAY, DAY), *opened(2 * DAY, shared=True)], []),
        ([*opened(0 * DAY, DAY, 2 * DAY), *opened(3 * DAY, shared=True)], [(4, 4, 3)]),
        (opened(*(n * DAY for n in range(4)), shared=True), []),
        (opened(*(n * DAY for n in range(5)), shared=True), [(5, 5, 0)]),
        (opened(*(n * HOUR for n in range(5))), [(5, 1, 1)]),
        (opened(*(n * 30 * MINUTE for n in range(5))), [(5, 1, 1)]),
        (opened(*(n * 29 * MINUTE for n in range(20))), []),  # one sitting
    ],
)
def test_coming_back_to_one_person_is_told_by_days_alone_and_by_times(
    looks: list[Look], found: list[tuple[int, int, int]]
) -> None:
    assert [(each.times, each.days, each.days_alone) for each in repeated(looks)] == found


def test_a_day_is_a_day_in_london() -> None:
    around_midnight = [datetime(2027, 6, 10 + n, 23, 30, tzinfo=UTC) - START for n in range(2)]
    same_day_in_utc = datetime(2027, 6, 10, 9, 0, tzinfo=UTC) - START

    [found] = repeated(opened(same_day_in_utc, *around_midnight))

    assert found.days == 3


def test_two_users_at_one_person_are_not_one_user_coming_back() -> None:
    looks = [look(n * DAY, by=by) for n in range(2) for by in (PC, COLLEAGUE)]

    assert list(repeated(looks)) == []


def test_whom_a_system_asks_for_is_a_looker_of_its_own() -> None:
    asked = [Looker(user_id=9, on_behalf_of=number) for number in ("4411", "4412")]

    looks = [look(n * DAY, by=by) for n in range(3) for by in asked]

    assert [each.looker.on_behalf_of for each in repeated(looks)] == ["4411", "4412"]


def people(count: int, every: timedelta, *, since: timedelta = 0 * DAY) -> list[Look]:
    """So many different people, one after the other."""
    return [look(since + n * every, f"P{n}") for n in range(count)]


@pytest.mark.parametrize(
    ("looks", "found"),
    [
        (people(20, 3 * MINUTE), [20]),
        (people(19, 3 * MINUTE), []),
        (people(20, 4 * MINUTE), []),  # 15 within any hour
        (opened(*(n * MINUTE for n in range(50))), []),  # one person
        ([*people(10, HOUR), *people(25, MINUTE, since=DAY)], [25]),
        ([*people(20, MINUTE), *people(21, MINUTE, since=DAY)], [20, 21]),
        (people(45, 2 * MINUTE), [30]),  # an hour and a half: the rest is no hour of its own
    ],
)
def test_many_people_within_an_hour_are_told_once_for_each_such_hour(
    looks: list[Look], found: list[int]
) -> None:
    assert [each.people for each in trawled(looks)] == found


def test_the_hour_says_from_when_until_when() -> None:
    [found] = trawled(people(20, 3 * MINUTE))

    assert (found.first, found.last) == (START, START + 57 * MINUTE)


def test_the_newest_pattern_comes_first() -> None:
    looks = [*opened(0 * DAY, DAY, 2 * DAY), *people(20, MINUTE, since=5 * DAY)]

    assert [type(each) for each in unusual(looks)] == [Trawled, Repeated]


def shifts() -> Iterable[Look]:
    """A month of two officers: eight people a shift, one of them again for the papers next day."""
    for day in range(30):
        for nth in range(8):
            for by in (PC, COLLEAGUE):
                yield look(day * DAY + nth * HOUR, f"P{day}-{nth}", by=by, shared=True)
        if day:
            yield look(day * DAY + 9 * HOUR, f"P{day - 1}-3")


def test_a_month_of_ordinary_shifts_raises_nothing() -> None:
    assert unusual(list(shifts())) == []
