"""A paper that is not read yet is told of beside every "none found", wherever it is asked."""

import re
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.test import Client

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.checks.answer import Answer
from nmo.checks.tests.builders import NOW, asked, desk_officer, recorded_order
from nmo.checks.words import AnswerKind
from nmo.cli.checking.show import show
from nmo.intake.models import IntakeItem
from nmo.intake.papers.actions import settle
from nmo.intake.papers.tests.builders import Desk, a_message
from nmo.intake.papers.words import PaperState

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(13)]
NOBODY = "Bartholomew Quigley 1/1/1990"
YESTERDAY = NOW - timedelta(days=1)
WAITS = "1 paper that came since 21 November, 3.00am is not read and checked yet"


@pytest.fixture
def desk() -> Desk:
    """The desk of a register with an order, yesterday."""
    by = desk_officer()
    recorded_order(by)
    return Desk(by, now=YESTERDAY)


@pytest.fixture
def paper(desk: Desk) -> IntakeItem:
    """A paper that came yesterday."""
    return desk.reads(desk.takes(a_message()))


def printed(answer: Answer, capsys: pytest.CaptureFixture[str]) -> str:
    show(answer, width=400)
    return re.sub(r"\s+", " ", capsys.readouterr().out)


def page(client: Client) -> str:
    asked_for = {"question": NOBODY, "reason": "incident"}
    return unescape(client.post("/check/", asked_for, follow=True).content.decode())


def test_none_is_still_none_and_says_that_a_paper_waits(
    paper: IntakeItem, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = asked(NOBODY)

    assert answer.kind is AnswerKind.NONE
    assert answer.complete_to == YESTERDAY
    assert f"Papers sent to Test Police ({WAITS})" in printed(answer, capsys)


def test_it_is_in_the_answer_that_programs_read(paper: IntakeItem) -> None:
    waiting = {one.name: one.papers_waiting for one in asked(NOBODY).out().sources}

    assert waiting == {"Papers sent to Test Police": 1, "Test Police": 0}


def test_once_it_is_settled_papers_are_complete_to_this_moment(
    desk: Desk, paper: IntakeItem, capsys: pytest.CaptureFixture[str]
) -> None:
    settle(paper.ref, PaperState.NOT_FOR_US, "An advertisement.", by=desk.by, now=NOW)

    answer = asked(NOBODY)

    assert answer.complete_to == NOW
    assert "Papers sent to Test Police (live)" in printed(answer, capsys)


def test_the_page_says_it_too(paper: IntakeItem, client: Client) -> None:
    with time_machine.travel(NOW, tick=False):
        sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
        shown = page(client)

    assert f"Papers sent to Test Police ({WAITS})" in shown


def test_a_register_of_nothing_but_papers_that_wait_cannot_answer() -> None:
    desk = Desk(desk_officer(), now=YESTERDAY)
    desk.reads(desk.takes(a_message()))

    assert asked(NOBODY).kind is AnswerKind.CANNOT_ANSWER


def test_a_register_to_which_no_paper_came_answers_as_before() -> None:
    recorded_order(desk_officer())

    assert asked(NOBODY).as_json()["sources"] == [
        {
            "name": "Test Police",
            "fresh_to": "2026-11-22T03:00",
            "state": "live",
            "papers_waiting": 0,
        }
    ]
