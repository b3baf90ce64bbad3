"""Moments as the paper states them, to the minute, over both changes of the clocks."""

from datetime import UTC, datetime

import pytest

from nmo.law import (
    NotATime,
    TimeDoesNotExist,
    When,
    parse_when,
    speak_moment,
    speak_time_left,
    speak_when,
    write_when,
)

pytestmark = pytest.mark.requirement(25)


def test_a_time_in_winter_is_utc() -> None:
    assert parse_when("2026-03-02T14:30") == When(at=datetime(2026, 3, 2, 14, 30, tzinfo=UTC))


def test_a_time_in_summer_is_an_hour_ahead_of_utc() -> None:
    assert parse_when("2026-06-01T14:30").at == datetime(2026, 6, 1, 13, 30, tzinfo=UTC)


def test_a_day_alone_begins_at_midnight_in_london() -> None:
    when = parse_when("2026-06-01")

    assert (when.at, when.whole) == (datetime(2026, 5, 31, 23, 0, tzinfo=UTC), False)


def test_the_repeated_hour_without_an_offset_is_ambiguous_and_its_first_pass() -> None:
    when = parse_when("2027-10-31T01:30")

    assert when == When(at=datetime(2027, 10, 31, 0, 30, tzinfo=UTC), ambiguous=True)


@pytest.mark.parametrize(("offset", "hour"), [("+01:00", 0), ("+00:00", 1), ("Z", 1)])
def test_the_repeated_hour_with_an_offset_is_not_ambiguous(offset: str, hour: int) -> None:
    when = parse_when(f"2027-10-31T01:30{offset}")

    assert when == When(at=datetime(2027, 10, 31, hour, 30, tzinfo=UTC))


@pytest.mark.parametrize("minute", ["01:00", "01:30", "01:59"])
def test_a_time_that_the_clocks_jump_over_is_refused_with_what_to_do(minute: str) -> None:
    with pytest.raises(TimeDoesNotExist, match="enter the day alone and ask the court"):
        parse_when(f"2027-03-28T{minute}")


@pytest.mark.parametrize("text", ["2027-03-28T00:59", "2027-03-28T02:00"])
def test_the_minutes_beside_the_jump_exist(text: str) -> None:
    assert write_when(parse_when(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "02/03/2026",
        "2026-13-01",
        "2026-02-30",
        "2026-03-02T25:00",
        "2026-03-02T10:00+99:00",
        "0001-01-01",
        "9999-12-31",
        "2026-03-02T",
    ],
)
def test_what_is_not_a_time_is_refused_with_how_to_write_one(text: str) -> None:
    with pytest.raises(NotATime, match="2026-03-02T14:30"):
        parse_when(text)


def test_a_refusal_does_not_repeat_what_was_typed() -> None:
    with pytest.raises(NotATime) as refused:
        parse_when("Jonathan Smith")

    assert "Jonathan" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-02",
        "2026-06-01T14:30",
        "2027-10-31T01:30",
        "2027-10-31T01:30+01:00",
        "2027-10-31T01:30+00:00",
        "2026-06-01T14:30:15",
    ],
)
def test_what_is_written_reads_back_to_the_same_moment(text: str) -> None:
    assert write_when(parse_when(text)) == text


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("2027-03-12T16:00", "4.00pm on 12 March 2027"),
        ("2027-03-12T00:05", "12.05am on 12 March 2027"),
        ("2027-03-12T12:30", "12.30pm on 12 March 2027"),
        ("2027-03-12T00:00", "midnight on 12 March 2027"),
        ("2027-03-12T12:00", "midday on 12 March 2027"),
        ("2027-03-12", "12 March 2027"),
        ("2027-10-31T01:30+00:00", "1.30am GMT on 31 October 2027"),
    ],
)
def test_moments_are_spoken_as_officers_say_them(text: str, spoken: str) -> None:
    assert speak_when(parse_when(text)) == spoken


def test_an_ambiguous_moment_is_spoken_as_such() -> None:
    assert "first or second not said" in speak_when(parse_when("2027-10-31T01:30"))


def test_a_moment_is_spoken_in_london_time() -> None:
    assert speak_moment(datetime(2026, 7, 1, 22, 15, tzinfo=UTC)) == "11.15pm on 1 July 2026"


@pytest.mark.parametrize(
    ("minutes", "left"),
    [
        (1, "1 minute left"),
        (59, "59 minutes left"),
        (60, "1 hour left"),
        (1439, "23 hours left"),
        (1440, "1 day left"),
        (12 * 1440, "12 days left"),
    ],
)
def test_time_left_is_counted_for_the_reader(minutes: int, left: str) -> None:
    assert speak_time_left(minutes) == left
