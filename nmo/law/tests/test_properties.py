"""What holds of every history, however late and out of order it was recorded."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmo.law import (
    CardPeople,
    Event,
    EventKind,
    History,
    Pronoun,
    Standing,
    When,
    london_day,
    start_of_day,
    words_to_tell,
)
from nmo.law.tests.histories import FIRST_KNOWN, asked, histories, known
from nmo.law.tests.starting_rules import answer_card, position

EVERYTHING = FIRST_KNOWN + timedelta(days=10_000)
LAW = settings(max_examples=80)
PEOPLE = CardPeople(respondent_pronoun=Pronoun.THEY)


@LAW
@given(histories, asked)
def test_every_history_and_moment_has_an_answer_in_every_form(
    history: History, at: datetime
) -> None:
    answer = position(history, at)
    card = answer_card(history, answer, at=at, people=PEOPLE, ring="101")

    assert json.loads(json.dumps(answer.as_json()))["standing"] == answer.standing
    assert answer.standing in Standing
    assert answer.reasons
    assert all(sentence.text for sentence in card.sentences)
    assert words_to_tell(history, answer)


@LAW
@given(histories, asked)
def test_what_does_not_bind_forbids_nothing(history: History, at: datetime) -> None:
    answer = position(history, at)
    binds = answer.standing in {Standing.IN_FORCE, Standing.UNCLEAR}

    assert (answer.breach_is is not None) == binds
    assert (answer.breach_text is not None) == binds
    assert binds or not answer.conditions
    assert (answer.ended_at is not None) == (answer.standing is Standing.ENDED)


@LAW
@given(histories, asked, st.randoms(use_true_random=False))
def test_the_order_of_recording_never_changes_what_is_true(
    history: History, at: datetime, random: Random
) -> None:
    shuffled = replace(
        history,
        events=_recorded_otherwise(history.events, random),
        awareness=_recorded_otherwise(history.awareness, random),
    )

    one, other = history.as_known(EVERYTHING), shuffled.as_known(EVERYTHING)

    assert position(one, at).as_json() == position(other, at).as_json()


def _recorded_otherwise(rows, random: Random):
    moments = [row.known_from for row in rows]
    random.shuffle(moments)
    moved = [replace(row, known_from=at) for row, at in zip(rows, moments, strict=True)]
    random.shuffle(moved)
    return tuple(moved)


@LAW
@given(histories, histories, asked, known)
def test_what_was_known_then_is_not_changed_by_what_is_recorded_later(
    history: History, later: History, at: datetime, then: datetime
) -> None:
    added = tuple(
        replace(event, number=event.number + 100, known_from=then + timedelta(minutes=1))
        for event in later.events
    )
    grown = replace(history, events=(*history.events, *added))

    before, after = history.as_known(then), grown.as_known(then)

    assert position(before, at) == position(after, at)


@LAW
@given(histories, known)
def test_a_correction_changes_only_what_is_known_from_then_on(
    history: History, corrected_at: datetime
) -> None:
    held = [event for event in history.events if event.known_from < corrected_at]
    closed = tuple(replace(event, known_until=corrected_at) for event in held)
    again = tuple(replace(event, note="mended", known_from=corrected_at) for event in held)
    others = tuple(event for event in history.events if event.known_from >= corrected_at)
    mended = replace(history, events=(*closed, *again, *others))

    at_once_before = corrected_at - timedelta(minutes=1)

    assert _numbers(mended.as_known(at_once_before)) == _numbers(history.as_known(at_once_before))
    assert _numbers(mended.as_known(corrected_at)) == _numbers(history.as_known(corrected_at))


def _numbers(history: History) -> list[int]:
    return sorted(event.number for event in history.events)


@LAW
@given(histories, known, known)
def test_what_is_known_only_grows_where_nothing_is_corrected(
    history: History, one: datetime, other: datetime
) -> None:
    earlier, later = sorted([one, other])

    assert set(_numbers(history.as_known(earlier))) <= set(_numbers(history.as_known(later)))
    assert history.as_known(later).as_known(earlier) == history.as_known(earlier)


@pytest.mark.requirement(22)
@LAW
@given(histories, histories, asked)
def test_what_the_court_does_later_does_not_change_what_held_before(
    history: History, later: History, at: datetime
) -> None:
    made = _made(0)
    tomorrow = start_of_day(london_day(at) + timedelta(days=1))
    after = tuple(
        replace(event, number=event.number + 100, at=When(at=tomorrow), effective_from=None)
        for event in later.events
        if event.kind not in {EventKind.MADE, EventKind.UNDERTAKING_GIVEN}
    )
    one = replace(history, events=(made, *history.events))
    other = replace(history, events=(made, *history.events, *after))

    assert position(one, at).as_json() == position(other, at).as_json()


@LAW
@given(histories, asked, st.integers(min_value=1, max_value=500_000))
def test_an_order_that_has_ended_stays_ended_until_the_court_acts(
    history: History, at: datetime, minutes: int
) -> None:
    later = at + timedelta(minutes=minutes)
    acts = [when for event in history.events for when in (event.at, event.effective_from) if when]

    if position(history, at).standing is Standing.ENDED and not any(
        at < when.at <= later for when in acts
    ):
        assert position(history, later).standing is Standing.ENDED


@LAW
@given(histories, asked)
def test_nothing_is_in_force_before_the_day_it_was_made(history: History, at: datetime) -> None:
    opened = [
        event.at.day
        for event in history.events
        if event.kind in {EventKind.MADE, EventKind.UNDERTAKING_GIVEN}
    ]

    if not opened or london_day(at) < min(opened):
        assert position(history, at).standing in {Standing.NOT_YET, Standing.UNCLEAR}


@pytest.mark.requirement(10)
@LAW
@given(histories, asked)
def test_only_an_occupation_order_has_a_power_of_arrest(history: History, at: datetime) -> None:
    answer = position(history, at)

    assert not answer.arrestable_paragraphs or history.order_type == "occupation"


@settings(LAW, max_examples=15)
@given(histories)
def test_each_minute_of_both_nights_of_the_clocks_has_one_standing(history: History) -> None:
    for day in ("2027-03-28", "2027-10-31"):
        start = start_of_day(datetime.fromisoformat(day).date())
        for minute in range(0, 180, 5):
            at = start + timedelta(minutes=minute)
            assert position(history, at).standing in Standing


def _made(number: int) -> Event:
    return Event(
        number=number + 50,
        kind=EventKind.MADE,
        at=When(at=FIRST_KNOWN - timedelta(days=30)),
        known_from=FIRST_KNOWN,
    )
