"""What holds at a moment: the last value approved for it, to the minute at London's midnight."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.law import OrderType, start_of_day
from nmo.reference.book import Approved, Book, Books, NoSuchSetting
from nmo.reference.levels import Levels
from nmo.reference.shipped import SHIPPED
from nmo.reference.tests.builders import a_level, a_telephone
from nmo.reference.words import Kind, Level, Line, Unit

FIRST = datetime(2026, 3, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def a_change(number: int, from_day: int, known_day: int, force_code: str = "") -> Approved:
    """A level of so many minutes as its number, from a day on, approved on another."""
    return Approved(
        number=number,
        kind=Kind.SERVICE_LEVEL,
        code=Level.READ,
        force_code=force_code,
        value=a_level(number + 1, Unit.MINUTES),
        from_at=FIRST + timedelta(days=from_day),
        known_from=FIRST + timedelta(days=known_day),
    )


days = st.integers(min_value=0, max_value=12)
changes = st.lists(st.tuples(days, days, st.sampled_from(["", "TEST"])), max_size=8).map(
    lambda drawn: tuple(a_change(number, *each) for number, each in enumerate(drawn))
)


def said(book: Book, force_code: str = "TEST") -> timedelta:
    return book.service_level(Level.READ, force_code)


def by_hand(held: Sequence[Approved], at: datetime, known: datetime) -> timedelta:
    """The last that was approved by `known` for on or before `at`, the force's own first."""
    for force in ("TEST", ""):
        found = [
            c for c in held if c.force_code == force and c.from_at <= at and c.known_from <= known
        ]
        if found:
            last = max(found, key=lambda c: (c.from_at, c.known_from, c.number))
            return timedelta(minutes=last.number + 1)
    return timedelta(hours=24)


@pytest.mark.requirement(63)
@given(changes, days, days)
def test_the_book_of_any_history_says_the_last_value_approved_for_that_moment(
    held: tuple[Approved, ...], at_day: int, known_day: int
) -> None:
    at, known = FIRST + timedelta(days=at_day), FIRST + timedelta(days=known_day)

    assert said(Books(held).at(at, known)) == by_hand(held, at, known)


@given(changes, changes, days)
def test_what_is_approved_later_does_not_change_what_was_known_then(
    held: tuple[Approved, ...], later: tuple[Approved, ...], day: int
) -> None:
    known = FIRST + timedelta(days=day)
    before = tuple(change for change in held if change.known_from <= known)
    after = tuple(change for change in later if change.known_from > known)

    assert Books(before).at(known, known) == Books((*before, *after)).at(known, known)


@given(changes, days)
def test_a_moment_before_every_change_says_the_starting_value(
    held: tuple[Approved, ...], _: int
) -> None:
    assert said(Books(held).at(FIRST - MINUTE)) == timedelta(hours=24)


@pytest.mark.parametrize(
    ("day", "begins"),
    [
        (date(2026, 3, 29), datetime(2026, 3, 29, 0, 0, tzinfo=UTC)),
        (date(2026, 3, 30), datetime(2026, 3, 29, 23, 0, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 24, 23, 0, tzinfo=UTC)),
        (date(2026, 10, 26), datetime(2026, 10, 26, 0, 0, tzinfo=UTC)),
    ],
)
def test_a_value_holds_from_midnight_in_london_over_both_changes_of_the_clocks(
    day: date, begins: datetime
) -> None:
    change = Approved(
        number=1, kind=Kind.RING, code=Line.CONTROL_ROOM, value=a_telephone(),
        from_at=start_of_day(day), known_from=FIRST,
    )  # fmt: skip
    books = Books((change,))

    assert books.at(begins - MINUTE).ring() == "the control room"
    assert books.at(begins).ring() == "our control room on 01632 960100"


def test_a_change_withdrawn_before_its_day_never_holds_but_was_known() -> None:
    change = Approved(
        number=1, kind=Kind.RING, code=Line.CONTROL_ROOM, value=a_telephone(),
        from_at=FIRST + timedelta(days=9), known_from=FIRST, known_until=FIRST + timedelta(days=2),
    )  # fmt: skip
    books, at = Books((change,)), FIRST + timedelta(days=10)

    assert books.at(at).ring() == "the control room"
    assert books.at(at, known=FIRST + timedelta(days=1)).ring().endswith("960100")


def test_a_setting_that_nobody_knows_is_no_value_at_all() -> None:
    with pytest.raises(NoSuchSetting):
        Books().at(FIRST).value(Kind.RING, "pizza")


def test_every_setting_has_a_source_and_every_level_and_type_is_there() -> None:
    book = Books().at(FIRST)

    assert all(value.source.text for values in SHIPPED.values() for value in values.values())
    assert set(book.order_types) == set(OrderType)
    assert set(SHIPPED[Kind.SERVICE_LEVEL]) == set(Level)
    assert set(SHIPPED[Kind.RING]) == set(Line)
    assert book.outcome_codes["0"].counts is False
    assert {"FL401", "FL404A", "FL415", "FL435"} <= set(book.forms)


def test_outcomes_1_to_22_are_there_with_their_sub_codes() -> None:
    outcomes = Books().at(FIRST).outcome_codes

    assert {str(code) for code in range(23)} | {"1A", "2A", "3A"} == set(outcomes)
    assert [code for code, outcome in outcomes.items() if not outcome.counts] == ["0"]


@given(changes, days)
def test_a_clock_is_reached_at_the_first_moment_at_which_enough_time_has_passed(
    held: tuple[Approved, ...], day: int
) -> None:
    levels = Levels(books=Books(held), force_code="TEST")
    start = FIRST + timedelta(days=day)

    reached = levels.after(Level.READ, start)

    assert reached - start >= levels.span(Level.READ, reached)
    earlier = reached - MINUTE
    assert earlier < start or earlier - start < levels.span(Level.READ, earlier)


def test_a_level_made_shorter_is_reached_by_what_has_waited_longer_on_its_day() -> None:
    levels = Levels(books=Books((a_change(0, 2, 0, "TEST"),)), force_code="TEST")

    assert levels.after(Level.READ, FIRST) == FIRST + timedelta(hours=24)
    assert levels.after(Level.READ, FIRST + timedelta(days=1, hours=9)) == FIRST + timedelta(days=2)
    assert Levels(books=levels.books, force_code="OTHER").after(
        Level.READ, FIRST + timedelta(days=3)
    ) == FIRST + timedelta(days=4)
