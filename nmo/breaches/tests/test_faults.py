"""What goes wrong around a breach: each ends in a clear message, and nothing is lost."""

import pytest
from django.test import Client

from nmo.access import Actor, Role
from nmo.breaches.models import BreachKnown
from nmo.breaches.tests.browsing import (
    ANSWERS,
    REPORT,
    browser,
    mark_in,
    opened,
    ref,
    reported,
    taken,
)
from nmo.orders.actions import correct, decide_duplicate, record_orders, undo_import
from nmo.orders.models import Condition, PossibleDuplicate
from nmo.orders.tests.builders import NOW, an_order, recorded_order
from nmo.orders.words import DuplicateDecision

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(33)]
SAID = ANSWERS["happened"]


@pytest.fixture
def phone(desk: Actor) -> Client:
    record_orders([an_order()], by=desk, now=NOW, import_ref="I-1")
    return browser(Role.RESPONSE_OFFICER)


def begun(phone: Client, **changes: object) -> dict[str, object]:
    """The report as it stands typed on a page that is open."""
    return {**ANSWERS, "kept_as": mark_in(opened(phone, REPORT)), **changes}


def sent(phone: Client, answers: dict[str, object]) -> str:
    return phone.post(REPORT, answers, follow=True).content.decode()


def test_two_officers_who_report_it_at_once_are_both_saved_and_each_page_offers_the_other(
    phone: Client,
) -> None:
    other = browser(Role.RESPONSE_OFFICER, username="pc88")
    mine, theirs = begun(phone), begun(other)

    sent(phone, mine)
    first = ref()
    page = sent(other, theirs)

    assert BreachKnown.objects.count() == 2
    assert f"/breaches/{ref()}/doubles/{first}" in page
    assert f"/breaches/{first}/doubles/{ref()}" in opened(phone, f"/breaches/{first}/")


def test_a_paragraph_renumbered_while_the_form_was_open_is_said_and_all_typed_stays(
    phone: Client, desk: Actor
) -> None:
    answers = begun(phone)
    term = str(Condition.objects.get(known_until=None).pk)
    correct("X1", "condition", term, {"paragraph": "4"}, because="Slip.", by=desk, now=NOW)

    page = sent(phone, answers)

    assert "There is a problem" in page
    assert SAID in page
    assert "Reported. What to do" in sent(phone, {**answers, "paragraphs": ["4"]})


def test_an_order_decided_to_be_another_while_the_form_was_open_is_reported_all_the_same(
    phone: Client, desk: Actor
) -> None:
    recorded_order(desk, order_ref="X0", case_numbers=["A9"])
    second = recorded_order(desk, order_ref="X2")
    address = f"/breaches/report/{second}"
    answers = {**ANSWERS, "kept_as": mark_in(opened(phone, address))}
    pair = PossibleDuplicate.objects.get()
    decide_duplicate(pair.pk, DuplicateDecision.SAME, because="One seal.", by=desk, now=NOW)

    page = phone.post(address, answers, follow=True).content.decode()

    assert "Reported. What to do" in page
    assert SAID in page
    assert f"/breaches/{ref()}/" in opened(phone, "/orders/X1/")


def test_an_order_taken_back_while_the_form_was_open_keeps_what_was_typed_and_says_so(
    phone: Client, desk: Actor
) -> None:
    answers = begun(phone)
    undo_import("I-1", by=desk, now=NOW)

    answer = phone.post(REPORT, answers)

    assert answer.status_code == 200
    assert "taken back" in answer.content.decode()
    assert SAID in answer.content.decode()
    assert not BreachKnown.objects.exists()


def test_a_withdrawn_report_stays_with_its_reason_and_takes_no_step_without_a_word(
    phone: Client,
) -> None:
    reported(phone)
    page = taken(phone, "report_withdrawn", value_why="recorded_in_error", words="Two calls.")
    assert "Two calls." in page
    assert SAID in page

    refused = taken(phone, "graded", value_grade="emergency", words="He is near.")

    assert "There is a problem" in refused
    assert "He is near." in refused
    assert SAID in opened(phone, f"/breaches/{ref()}/")


def test_an_order_taken_back_with_its_import_leaves_its_breach_open_to_work(
    phone: Client, desk: Actor
) -> None:
    reported(phone)
    undo_import("I-1", by=desk, now=NOW)

    page = taken(phone, "graded", value_grade="emergency", words="He is near.")

    assert "Recorded." in page
    assert "The order was taken back from the register" in page
    assert SAID in page
