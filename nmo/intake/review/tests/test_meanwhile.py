"""Two people at one paper, one answer sent twice, and a paper that changes while it is checked."""

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nmo.access import Actor, Role
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.tests.builders import NOON, a_user, sign_in
from nmo.intake.models import IntakeItem, PaperReview
from nmo.intake.papers.actions import begin_reading, keep_reading, read_again
from nmo.intake.papers.reader import ReadOut
from nmo.intake.papers.words import PaperState
from nmo.intake.review.actions import find_orders
from nmo.intake.review.tests.builders import a_paper
from nmo.intake.review.tests.papers_read import a_pack, an_order, paragraph
from nmo.intake.review.tests.test_pages import INTAKE, page, sent
from nmo.orders.models import ProtectiveOrder

pytestmark = pytest.mark.django_db
SOON = NOON + timedelta(minutes=2)


@pytest.fixture
def user() -> User:
    return a_user("desk1", Role.ORDERS_DESK)


@pytest.fixture
def desk(user: User) -> Actor:
    return actor_for(user, now=NOON)


@pytest.fixture
def signed_in(client: Client, user: User) -> Client:
    sign_in(client, user, INTAKE)
    return client


@pytest.fixture
def colleague(db: None) -> Client:
    another = Client()
    sign_in(another, a_user("desk2", Role.ORDERS_DESK), INTAKE)
    return another


def answered(client: Client, paper: str, values: dict[str, Any]) -> str:
    """What the page says when these values are sent."""
    answer = client.post(reverse("intake:review_part", args=[paper, "orders-0"]), values)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def asked_again(paper: str, *, by: Actor) -> None:
    read_again(paper, passwords=[], ask=lambda _: None, by=by, now=SOON)


def read_anew(paper: str, answer: dict[str, Any], *, by: Actor) -> None:
    """The paper is read again, and this is the answer."""
    asked_again(paper, by=by)
    begin_reading(paper, by=by, now=SOON)
    found = ReadOut(answer=answer, reader="newer")
    keep_reading(paper, found, seconds=1.0, tell=lambda _: None, by=by, now=SOON)
    find_orders(paper, by=by, now=SOON)


def seen(paper: str, by: Actor, **changes: str) -> dict[str, object]:
    """What a browser sends of the page as it stood at the first reading."""
    return {**sent(paper, by), "reading": "1", **changes}


def test_whoever_opens_a_paper_learns_who_has_it_open(
    signed_in: Client, colleague: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)

    first = page(signed_in, "review", paper)
    second = page(colleague, "review", paper)

    assert "has had this paper open since" not in first
    assert "has had this paper open since" in second
    assert "Agree who checks it" in second


def test_the_second_of_two_people_is_told_and_what_they_typed_stands(
    signed_in: Client, colleague: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)
    theirs = seen(paper, desk, judge="", court="Court of my typing")
    signed_in.post(reverse("intake:review", args=[paper]), seen(paper, desk))

    said = answered(colleague, paper, theirs)

    assert "Somebody has dealt with this part of the paper already" in said
    assert "Court of my typing" in said
    assert ProtectiveOrder.objects.count() == 1


def test_what_one_person_sends_twice_is_confirmed_once_and_leads_on(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)
    values = seen(paper, desk)
    once = signed_in.post(reverse("intake:review_part", args=[paper, "orders-0"]), values)

    twice = signed_in.post(reverse("intake:review_part", args=[paper, "orders-0"]), values)

    assert (twice.status_code, twice.headers["Location"]) == (302, once.headers["Location"])
    assert PaperReview.objects.count() == 1
    assert ProtectiveOrder.objects.count() == 1


def test_while_a_paper_is_read_again_nothing_is_confirmed_and_nothing_lost(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)
    values = seen(paper, desk, court="Court of my typing")
    asked_again(paper, by=desk)

    said = answered(signed_in, paper, values)

    assert "wait a minute, then confirm again" in said
    assert "Court of my typing" in said
    assert PaperReview.objects.count() == 0


def test_what_was_put_right_before_a_new_reading_stands_on_its_page_to_be_compared(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)
    values = seen(paper, desk, court="Court of my typing")
    read_anew(paper, a_pack(an_order(judge="District Judge Newer")), by=desk)

    said = answered(signed_in, paper, values)

    assert "read again while you were checking it" in said
    assert "Court of my typing" in said
    assert "You put this right before the paper was read again" in said
    assert '<input type="hidden" name="reading" value="2">' in said
    assert IntakeItem.objects.get().state == PaperState.TO_BE_CHECKED


def test_what_nobody_had_touched_is_as_the_new_reading_has_it(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)
    values = seen(paper, desk)
    read_anew(paper, a_pack(an_order(court="Bradford")), by=desk)

    said = answered(signed_in, paper, values)

    assert 'value="Bradford"' in said
    assert 'value="Leeds"' not in said
    assert "You put this right before" not in said


def test_what_has_no_place_in_the_new_reading_is_told(signed_in: Client, desk: Actor) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)
    values = seen(paper, desk, **{"prohibitions-2-text": "must not go near the mill."})
    read_anew(paper, a_pack(an_order(prohibitions=[paragraph("1", "violence", "x")])), by=desk)

    said = answered(signed_in, paper, values)

    assert "This has no place in the new reading" in said
    assert "must not go near the mill." in said


def test_a_part_that_the_new_reading_has_no_more_loses_nothing(
    signed_in: Client, desk: Actor
) -> None:
    two = a_pack(an_order(), an_order(case_numbers=["LS26F00999"]))
    paper = a_paper(two, by=desk)
    values = seen(paper, desk, court="Court of my typing")
    read_anew(paper, a_pack(an_order()), by=desk)

    answer = signed_in.post(reverse("intake:review_part", args=[paper, "orders-1"]), values)

    assert answer.status_code == 200
    assert "Court of my typing" in unescape(answer.content.decode())
