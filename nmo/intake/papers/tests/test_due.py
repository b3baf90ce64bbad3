"""What is due because of papers: pure, from facts alone."""

from datetime import UTC, datetime, timedelta

import pytest

from nmo.intake.papers.due import paper_due, places_due
from nmo.intake.papers.words import (
    MOVED,
    PAPERS,
    PLACE_LOOKED,
    SUBJECT,
    PaperState,
    PlaceProblem,
    Way,
)
from nmo.reference.levels import Levels
from nmo.work.due import DueItem, FactStated

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def moved(*states: PaperState, way: Way = Way.MAILBOX) -> list[DueItem]:
    """What is due of a paper that went through these states, ten minutes apart."""
    facts = [
        FactStated(
            kind=MOVED,
            subject_kind=SUBJECT,
            subject_ref="R-1",
            force_id=1,
            happened_at=NINE + timedelta(minutes=10 * number),
            values={"to": state, "way": way},
        )
        for number, state in enumerate(states)
    ]
    return list(paper_due(facts, Levels()))


def looked(*problems: PlaceProblem | None, way: Way = Way.MAILBOX) -> list[str]:
    """What is due of a place that was found so."""
    facts = [
        FactStated(
            kind=PLACE_LOOKED,
            subject_kind=PAPERS,
            subject_ref="TEST",
            force_id=1,
            happened_at=NINE,
            values={"way": way, "problem": problem},
        )
        for problem in problems
    ]
    return [item.what for item in places_due(facts, Levels())]


RECEIVED, READ = PaperState.RECEIVED, PaperState.TO_BE_CHECKED


def test_a_paper_that_was_read_is_checked_within_an_hour_of_its_coming() -> None:
    (item,) = moved(RECEIVED, PaperState.BEING_READ, READ)

    assert (item.what, item.due_at) == ("Check a paper that came", NINE + timedelta(hours=1))


def test_a_paper_that_could_not_be_read_is_seen_to() -> None:
    (item,) = moved(RECEIVED, PaperState.BEING_READ, PaperState.QUARANTINED)

    assert item.what == "See to a paper that could not be read"


def test_a_paper_of_the_feed_is_asked_for_by_its_order() -> None:
    assert moved(RECEIVED, PaperState.BEING_READ, READ, way=Way.FEED) == []


def test_a_paper_that_is_taken_up_again_is_a_new_thing_to_do() -> None:
    first = moved(RECEIVED, READ)[0]
    again = moved(RECEIVED, READ, PaperState.NOT_FOR_US, READ)[0]

    assert first.key != again.key


@pytest.mark.parametrize("state", sorted(set(PaperState) - {READ, PaperState.QUARANTINED}))
def test_nothing_is_asked_of_a_person_in_any_other_state(state: PaperState) -> None:
    assert moved(RECEIVED, state) == []


def test_a_mailbox_that_no_further_try_opens_is_for_a_person() -> None:
    assert looked(PlaceProblem.SIGN_IN_REFUSED) == [
        "See to the mailbox: papers in it are not taken"
    ]


def test_trouble_that_passes_and_trouble_that_is_over_are_for_nobody() -> None:
    assert looked(PlaceProblem.CANNOT_REACH) == []
    assert looked(PlaceProblem.SIGN_IN_REFUSED, None) == []
