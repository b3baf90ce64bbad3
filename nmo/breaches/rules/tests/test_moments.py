"""Where what an order means may change within an alleged time."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmo.breaches.case import Alleged
from nmo.breaches.rules.moments import differences, moments_of
from nmo.law import History, Position, When, parse_when
from nmo.law.tests.histories import asked, histories
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import position

MADE = "made 2026-03-02T14:30 without_notice until 2027-03-01T16:00 says 1:no_contact_applicant"


def moments(happened: str, started: str, ended: str = "") -> list[datetime]:
    when = Alleged(started=parse_when(started), ended=parse_when(ended) if ended else None)
    return list(moments_of(history_of("nmo", happened), when))


def at(text: str) -> datetime:
    return parse_when(text).at


def test_one_moment_has_no_other_in_it() -> None:
    assert moments(MADE, "2026-05-05T10:00") == [at("2026-05-05T10:00")]


@pytest.mark.requirement(33)
def test_a_range_over_a_variation_and_a_telling_turns_at_each() -> None:
    told = "told 2026-05-05T11:00 told_by_officer"
    varied = "varied 2026-05-05T10:00 amends says 2:stay_away_school"

    turns = moments(f"{MADE}; {varied}; {told}", "2026-05-05T09:00", "2026-05-05T12:00")

    assert turns[0] == at("2026-05-05T09:00")
    assert {at("2026-05-05T10:00"), at("2026-05-05T11:00")} <= set(turns)


def test_the_day_after_a_day_alone_is_not_in_it() -> None:
    ends = "made 2026-03-02T14:30 until 2026-05-05"

    assert at("2026-05-06") not in moments(ends, "2026-05-05")
    assert at("2026-05-06") in moments(ends, "2026-05-05", "2026-05-06T00:00")


def test_the_last_minute_of_a_range_is_in_it() -> None:
    turns = moments(MADE, "2027-03-01T15:00", "2027-03-01T16:00")

    assert turns[-1] == at("2027-03-01T16:00")


def test_a_time_in_the_repeated_hour_may_be_either() -> None:
    ends = "made 2027-03-02T14:30 until 2027-10-31T01:30+00:00"

    assert moments(ends, "2027-10-31T01:30") == [
        at("2027-10-31T01:30+01:00"),
        at("2027-10-31T01:30+00:00"),
    ]


def told_of(answer: Position) -> tuple[object, ...]:
    knew = answer.awareness
    entry = knew.best.number if knew.best else None
    return (
        answer.standing,
        answer.conditions,
        answer.breach,
        (knew.needed, knew.position, knew.of_variation, entry),
    )


@settings(max_examples=150)
@given(histories, asked, st.integers(0, 60 * 24 * 40), st.floats(0, 1))
def test_between_two_moments_nothing_changes_that_a_breach_turns_on(
    history: History, started: datetime, minutes: int, share: float
) -> None:
    ended = When(at=datetime.fromtimestamp(started.timestamp() + 60 * minutes, started.tzinfo))
    turns = moments_of(history, Alleged(started=When(at=started), ended=ended))
    within = started + (ended.at - started) * share
    before = max(turn for turn in turns if turn <= within)

    assert told_of(position(history, within)) == told_of(position(history, before))


@pytest.mark.requirement(33)
def test_what_arrived_late_is_said_in_plain_words() -> None:
    late = f"{MADE}; discharged 2026-05-05T10:00 recorded 2026-05-20T09:00"
    history, then = history_of("nmo", late), at("2026-05-10T12:00")
    before = position(history.as_known(at("2026-05-11")), then)
    now = position(history.as_known(at("2026-05-21")), then)

    said = [each.text for each in differences(before, now)]

    assert any("before “in force" in line and "now “ended" in line for line in said)
    assert differences(now, now) == ()


def test_a_paragraph_reworded_is_a_difference_though_its_kind_is_the_same() -> None:
    varied = "varied 2026-05-05T10:00 replaces_all says 1:no_contact_applicant but_ends 2026-09-01"
    history = history_of("nmo", f"{MADE}; {varied}")

    before, after = (position(history, at(day)) for day in ("2026-05-04", "2026-05-06"))

    assert "in other words" in {d.about: d for d in differences(before, after)}["conditions"].after
