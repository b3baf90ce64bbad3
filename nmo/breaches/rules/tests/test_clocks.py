"""What is due of a breach and by when."""

from datetime import datetime, timedelta

import pytest

from nmo.breaches.rules.clocks import Clock, ClockState, clocks_of
from nmo.breaches.rules.clocks.working_days import after_working, is_working_day
from nmo.breaches.rules.tests.cases import NOW, case, meaning, step
from nmo.breaches.words import Path, StepKind
from nmo.law import OrderType, london_day, parse_when
from nmo.reference.levels import Levels

LEVELS = Levels()
MADE = "made 2026-03-02 no_fixed_end says 1:no_contact_applicant"
ARRESTED = {"decision": "arrested", "arrested_for": "this_breach"}


def at(text: str) -> datetime:
    return parse_when(text).at


def clocks(*held, **changes) -> dict[str, Clock]:
    told = {"frozen": meaning(MADE), **changes}
    return {clock.key: clock for clock in clocks_of(case(held, **told), LEVELS)}


def arrest(when: str, number: int = 1, **values):
    return step(StepKind.ARREST_DECISION, when, number, **{**ARRESTED, **values})


@pytest.mark.requirement(34)
def test_the_crime_is_due_24_hours_after_the_report_and_met_by_its_recording() -> None:
    told = case(reported_at=at("2026-11-19T22:30"), frozen=meaning(MADE))
    (open_,) = clocks_of(told, LEVELS)
    met = clocks(step(StepKind.CRIME_RECORDED, "2026-11-20T22:31"))["recorded"]

    assert open_.due_at == at("2026-11-20T22:30")
    assert open_.state(at("2026-11-20T22:30")) is ClockState.OPEN
    assert open_.state(at("2026-11-20T22:31")) is ClockState.OVERDUE
    assert met.state(NOW) is ClockState.MET_LATE


@pytest.mark.requirement(34)
@pytest.mark.parametrize(
    ("reported", "due"),
    [("2027-03-27T12:00", "2027-03-28T13:00"), ("2026-10-24T12:00", "2026-10-25T11:00")],
)
def test_24_hours_are_24_hours_when_the_clocks_change(reported: str, due: str) -> None:
    (clock,) = clocks_of(case(reported_at=at(reported), frozen=meaning(MADE)), LEVELS)

    assert clock.due_at == at(due)


@pytest.mark.requirement(34)
def test_a_withdrawal_does_not_stop_the_clock_and_an_entry_in_error_does() -> None:
    withdrawn = step(StepKind.REPORT_WITHDRAWN, "2026-11-20T10:00", why="no_longer_supports")
    error = step(StepKind.REPORT_WITHDRAWN, "2026-11-20T10:00", why="recorded_in_error")

    assert clocks(withdrawn)["recorded"].met_at is None
    assert clocks(error)["recorded"].met_at == at("2026-11-20T10:00")


def test_where_a_breach_is_no_crime_no_crime_is_due() -> None:
    told = case(frozen=meaning(MADE))

    assert clocks_of(told, LEVELS, path=Path.CONTEMPT) == ()
    assert clocks_of(told, LEVELS, path=Path.NOT_KNOWN)


def test_a_report_of_another_breach_has_no_clocks() -> None:
    assert clocks(same_as="B2") == {}


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2026-11-19T22:00", "2026-11-20T22:00"),  # Thursday: Friday
        ("2026-11-20T22:00", "2026-11-23T22:00"),  # Friday: Monday
        ("2026-11-21T03:00", "2026-11-24T00:00"),  # Saturday: the end of Monday
        ("2026-12-24T22:00", "2026-12-29T22:00"),  # before Christmas Day and its bank holiday
        ("2027-03-25T09:00", "2027-03-30T09:00"),  # before Good Friday
    ],
)
def test_one_working_day_skips_weekends_and_bank_holidays(start: str, due: str) -> None:
    assert after_working(at(start), timedelta(days=1)) == at(due)


def test_bank_holidays_are_no_working_days() -> None:
    assert not is_working_day(london_day(at("2026-12-28")))
    assert is_working_day(london_day(at("2026-12-29")))


@pytest.mark.requirement(45)
def test_she_is_told_of_each_development_within_a_working_day() -> None:
    held = (
        arrest("2026-11-20T22:00", 1),
        step(StepKind.SHE_UPDATED, "2026-11-23T09:00", 2, about="arrest", channel="telephone"),
        step(StepKind.INTERVIEWED, "2026-11-21T10:00", 3, under="in_custody"),
        step(StepKind.UPDATE_TRIED, "2026-11-23T09:10", 4, about="interview"),
    )

    found = clocks(*held)

    assert found["told:1"].state(NOW) is ClockState.MET
    assert found["told:3"].state(NOW) is ClockState.TRIED
    assert found["told:3"].attempts == (at("2026-11-23T09:10"),)


def test_everything_up_to_now_tells_of_what_came_before_it_alone() -> None:
    held = (
        arrest("2026-11-20T09:00", 1),
        step(StepKind.SHE_UPDATED, "2026-11-20T10:00", 2, about="all"),
        step(StepKind.RELEASED, "2026-11-20T18:00", 3, how="under_investigation"),
    )

    found = clocks(*held)

    assert found["told:1"].met_at == at("2026-11-20T10:00")
    assert found["release:1"].met_at is None


@pytest.mark.requirement(45)
def test_she_is_told_before_he_is_let_go_or_every_attempt_stands() -> None:
    released = step(StepKind.RELEASED, "2026-11-20T18:00", 2, how="bail_with_conditions")
    before = step(StepKind.SHE_UPDATED, "2026-11-20T17:30", 3, about="release")
    after = step(StepKind.SHE_UPDATED, "2026-11-20T18:30", 3, about="release")
    tried = step(StepKind.UPDATE_TRIED, "2026-11-20T17:30", 3, about="release")
    held = (arrest("2026-11-20T09:00", 1), released)

    states = [clocks(*held, told)["release:1"].state(NOW) for told in (before, after, tried)] + [
        clocks(*held)["release:1"].state(NOW)
    ]

    assert states == [ClockState.MET, ClockState.MET_LATE, ClockState.TRIED, ClockState.OVERDUE]


def test_while_he_is_held_she_is_told_before_he_could_be_let_go() -> None:
    held = arrest("2026-11-20T09:00")

    assert clocks(held)["release:1"].due_at == at("2026-11-21T09:00")
    assert clocks(held)["views:1"].due_at == at("2026-11-21T09:00")


def test_her_views_are_asked_before_he_leaves() -> None:
    views = step(StepKind.HER_VIEWS_ON_BAIL, "2026-11-20T12:00", 2, views="given")
    unreached = step(StepKind.HER_VIEWS_ON_BAIL, "2026-11-20T12:00", 2, views="not_reached")
    held = arrest("2026-11-20T09:00")

    assert clocks(held, views)["views:1"].met_at == at("2026-11-20T12:00")
    assert clocks(held, unreached)["views:1"].attempts == (at("2026-11-20T12:00"),)


def test_no_release_is_due_where_prison_followed_the_arrest() -> None:
    prison = step(
        StepKind.IN_PRISON, "2026-11-20T18:00", 2, numbers_blocked="done", release_date="none_set"
    )

    found = clocks(arrest("2026-11-20T09:00"), prison)

    assert "release:1" not in found
    assert "told:2" in found


@pytest.mark.parametrize(
    ("order", "arrested", "due"),
    [
        (OrderType.OCCUPATION, "2026-11-20T09:00", "2026-11-21T09:00"),
        (OrderType.OCCUPATION, "2026-11-21T20:00", "2026-11-23T20:00"),  # over a Sunday
        (OrderType.OCCUPATION, "2027-03-25T20:00", "2027-03-27T20:00"),  # over Good Friday
        (OrderType.OCCUPATION, "2026-12-24T20:00", "2026-12-26T20:00"),  # s.47: not Boxing Day
        (OrderType.DVPO, "2026-12-26T20:00", "2026-12-29T20:00"),  # Sunday, then a bank holiday
        (OrderType.DVPN, "2026-05-03T10:00", "2026-05-06T00:00"),  # arrested on a day not counted
        (OrderType.BAIL, "2026-11-22T10:00", "2026-11-24T00:00"),
    ],
)
def test_the_court_clock_skips_the_days_of_its_type_of_order(order, arrested, due) -> None:
    found = clocks(arrest(arrested), order_type=order)

    assert found["court:1"].due_at == at(due)
    assert found["release:1"].due_at == at(due)


def test_an_arrest_for_a_crime_or_another_offence_starts_no_court_clock() -> None:
    other = arrest("2026-11-20T09:00", arrested_for="another_offence")

    assert "court:1" not in clocks(arrest("2026-11-20T09:00"))
    assert "court:1" not in clocks(other, order_type=OrderType.OCCUPATION)
    assert "court:1" in clocks(
        arrest("2026-11-20T09:00", arrested_for="both"), order_type=OrderType.OCCUPATION
    )


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (StepKind.BEFORE_COURT, {"result": "remanded"}),
        (StepKind.BEFORE_COURT, {"result": "dealt_with"}),
        (StepKind.RELEASED, {"how": "no_further_action"}),
    ],
)
def test_the_court_clock_is_met_by_the_court_or_a_release(kind, values) -> None:
    produced = step(kind, "2026-11-20T20:00", 2, **values)

    found = clocks(arrest("2026-11-20T09:00"), produced, order_type=OrderType.OCCUPATION)

    assert found["court:1"].state(NOW) is ClockState.MET


@pytest.mark.requirement(35)
def test_a_decision_not_to_arrest_is_reviewed_by_a_supervisor() -> None:
    decided = arrest(
        "2026-11-20T09:00",
        decision="not_arrested_reason_recorded",
        reason="not_necessary",
        arrested_for="",
    )
    review = step(StepKind.REVIEWED, "2026-11-20T15:00", 2, of="not_arrested", finding="agreed")

    assert clocks(decided)["review:1"].due_at == at("2026-11-21T09:00")
    assert clocks(decided, review)["review:1"].state(NOW) is ClockState.MET


@pytest.mark.requirement(35)
def test_every_arrest_of_both_is_reviewed_by_a_supervisor() -> None:
    both = step(StepKind.ALSO_ARRESTED, "2026-11-20T09:05", 2, why="own_offence")
    other = step(StepKind.REVIEWED, "2026-11-20T15:00", 3, of="not_arrested", finding="agreed")

    found = clocks(arrest("2026-11-20T09:00"), both, other)["review:2"]

    assert found.state(NOW) is ClockState.OVERDUE


def test_a_wanted_suspect_is_looked_for_every_day_until_found() -> None:
    wanted = arrest("2026-11-20T09:00", decision="wanted", arrested_for="")
    first = step(StepKind.WANTED_REVIEWED, "2026-11-21T08:00", 2, now="still_sought")
    late = step(StepKind.REVIEWED, "2026-11-22T12:00", 3, of="wanted", finding="more_to_do")
    found = arrest("2026-11-22T20:00", 4)

    still, ended = clocks(wanted, first, late), clocks(wanted, first, late, found)

    assert still["wanted:1"].state(NOW) is ClockState.MET
    assert still["wanted:2"].state(NOW) is ClockState.MET_LATE
    assert still["wanted:3"].due_at == at("2026-11-23T12:00")
    assert ended["wanted:3"].met_at == at("2026-11-22T20:00")
    assert "wanted:4" not in ended


@pytest.mark.parametrize("form", ["FL407", "FC600"])
def test_a_warrant_that_is_out_is_followed_like_a_wanted_suspect(form: str) -> None:
    issued = step(StepKind.WARRANT, "2026-11-20T09:00", 1, form=form, stage="issued")
    executed = step(StepKind.WARRANT, "2026-11-20T19:00", 2, form=form, stage="executed")

    assert clocks(issued)["wanted:1"].met_at is None
    assert clocks(issued, executed)["wanted:1"].state(NOW) is ClockState.MET
    assert "told:2" in clocks(issued, executed)


def test_a_prison_is_asked_to_block_her_numbers_and_for_the_date_of_release() -> None:
    asked = {"numbers_blocked": "not_yet_asked", "release_date": "asked"}
    first = step(StepKind.IN_PRISON, "2026-11-20T09:00", 1, **asked)
    answer = {
        "numbers_blocked": "done",
        "release_date": "known",
        "released_on": "2027-02-01",
    }
    later = step(StepKind.IN_PRISON, "2026-11-25T09:00", 2, **answer)

    open_, known = clocks(first), clocks(first, later)

    assert open_["block:1"].due_at == at("2026-11-21T09:00")
    assert open_["release_date:1"].due_at == at("2026-11-27T09:00")
    assert known["block:1"].met_at == known["release_date:1"].met_at == at("2026-11-25T09:00")
    assert known["prison_release:2"].started_at == at("2027-01-18")
    assert known["prison_release:2"].due_at == at("2027-02-01")


def test_clocks_come_in_the_order_in_which_they_are_due() -> None:
    found = clocks_of(case([arrest("2026-11-20T09:00")], frozen=meaning(MADE)), LEVELS)

    assert [c.due_at for c in found] == sorted(c.due_at for c in found)
    assert all(clock.what and clock.why and clock.source for clock in found)
