"""Repeats of the order, the pair and the respondent, with dates and forces."""

import pytest

from nmo.breaches.rules.patterns import pattern_of
from nmo.breaches.rules.tests.cases import NOW, case, earlier
from nmo.breaches.words import Status


@pytest.mark.requirement(36)
def test_repeats_are_counted_for_the_order_the_pair_and_the_respondent() -> None:
    held = (
        earlier("B2", "2026-05-05", same_order=True, same_pair=True),
        earlier("B3", "2026-06-05", same_pair=True, force="East Test Police"),
        earlier("B4", "2026-07-05"),
    )

    pattern = pattern_of(case(), held, NOW)

    assert [e.ref for e in pattern.of_order] == ["B2"]
    assert [e.ref for e in pattern.of_pair] == ["B3", "B2"]
    assert [e.ref for e in pattern.of_respondent] == ["B4", "B3", "B2"]
    assert pattern.other_pairs == 1
    assert "from 5 May 2026 to 5 June 2026" in pattern.sentences[1]
    assert any("East Test Police 1 and West Test Police 2" in line for line in pattern.sentences)


def test_without_others_there_is_no_pattern() -> None:
    assert pattern_of(case(), (), NOW).sentences == ()
    assert not pattern_of(case(), (), NOW).is_course


def test_a_cancelled_crime_counts_nowhere() -> None:
    cancelled = earlier("B2", same_pair=True, status=Status.NO_CRIME_CANCELLED)

    assert pattern_of(case(), (cancelled,), NOW).of_respondent == ()


def test_occasions_that_follow_ever_faster_stand_out() -> None:
    faster, evenly = (
        [earlier(day, day, same_pair=True) for day in days]
        for days in (
            ("2026-08-01", "2026-10-15", "2026-11-10"),
            ("2026-08-19", "2026-09-19", "2026-10-19"),
        )
    )

    assert pattern_of(case(), faster, NOW).escalating
    assert not pattern_of(case(), evenly, NOW).escalating


def test_only_the_last_year_is_recent() -> None:
    held = (earlier("B2", "2025-11-29"), earlier("B3", "2026-11-29"))

    assert pattern_of(case(), held, NOW).recent == 1
