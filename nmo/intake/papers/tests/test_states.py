"""A paper moves along the table and in no other way, whoever asks and in whatever order."""

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from nmo.intake.models import IntakeMove
from nmo.intake.papers.states import (
    DECISIONS,
    MOVES,
    READ_AGAIN_FROM,
    UNREAD,
    WAITS_FOR_A_PERSON,
    may_move,
)
from nmo.intake.papers.tests.builders import NOW, Desk, a_message
from nmo.intake.papers.words import PaperState
from nmo.orders.tests.builders import desk_officer

ANY = st.sampled_from(PaperState)


def test_every_state_says_where_it_leads_and_none_is_an_end() -> None:
    assert MOVES.keys() == set(PaperState)
    assert all(MOVES[state] for state in PaperState)


@given(ANY, ANY)
def test_nothing_is_decided_before_it_was_read_or_kept_apart(
    before: PaperState, after: PaperState
) -> None:
    if may_move(before, after) and after in DECISIONS - {PaperState.DUPLICATE}:
        assert before in WAITS_FOR_A_PERSON


@given(ANY)
def test_what_a_person_decided_is_never_read_or_decided_anew_by_the_machine(
    state: PaperState,
) -> None:
    if state in DECISIONS:
        assert MOVES[state] <= {PaperState.TO_BE_CHECKED, PaperState.RECEIVED}


def test_every_paper_that_does_not_wait_for_the_machine_can_come_back() -> None:
    reached = set(READ_AGAIN_FROM)
    for state in set(PaperState) - set(UNREAD) - reached:
        assert MOVES[state] & reached


@pytest.mark.django_db
def test_the_database_itself_refuses_a_step_that_is_not_in_the_table() -> None:
    desk = Desk(desk_officer())
    item = desk.takes(a_message())

    with pytest.raises(IntegrityError), transaction.atomic():
        IntakeMove.objects.create(
            item=item, before="received", after="registered", at=NOW, by_id=desk.by.user_id
        )


@pytest.mark.django_db
def test_the_database_itself_refuses_a_state_without_its_reason() -> None:
    item = Desk(desk_officer()).takes(a_message())

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE intake_intakeitem SET state = 'quarantined' WHERE id = %s", [item.pk]
        )
