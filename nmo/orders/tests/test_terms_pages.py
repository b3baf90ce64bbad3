"""Entering what the paper says of an order that came without it."""

import pytest
from django.test import Client
from django.urls import reverse

from nmo.orders.actions import attach_document, enter_terms
from nmo.orders.errors import OrderRefused
from nmo.orders.shapes import ConditionIn
from nmo.orders.tests.builders import NOW, desk_officer, recorded_order
from nmo.orders.tests.pages import at_the_desk, opened, sent
from nmo.orders.tests.test_event_pages import NO_FURTHER, PDF, order_held
from nmo.orders.words import DocumentKind
from nmo.work.models import Task

pytestmark = pytest.mark.django_db

FROM_THE_FEED = {"event": "made", "at": "2026-03-02"}
TERM = ConditionIn(text="The respondent must not contact the applicant.")


@pytest.fixture
def ref() -> str:
    by = desk_officer()
    ref = recorded_order(by, events=[FROM_THE_FEED])
    attach_document(ref, PDF, kind=DocumentKind.ORDER, by=by, now=NOW, name="FL404A.pdf")
    return ref


def entry_of(client: Client, ref: str) -> str:
    address = reverse("orders:enter", args=[ref, "terms-0"])
    return client.post(address)["Location"].split("/")[-2]


@pytest.mark.requirement(14, 18)
def test_the_terms_of_an_order_from_the_feed_are_entered_beside_its_paper(ref: str) -> None:
    client = at_the_desk()
    step = ("orders:entering", ref, "terms-0", entry_of(client, ref))

    first = opened(client, *step, "terms")
    sent(
        client, *step, "terms", notice_type="without_notice", end_type="specified_date_time",
        ends_at="1 3 2027 4pm",
    )  # fmt: skip
    sent(client, *step, "standard", has_no_violence_applicant="on",
         words_no_violence_applicant="You must not use violence.")  # fmt: skip
    sent(client, *step, "further", **NO_FURTHER)
    page = sent(client, *step, "check")

    made = order_held().events[0]
    assert "Open the paper: FL404A.pdf" in first
    assert made.notice_type == "without_notice"
    assert made.ends is not None
    assert made.conditions[0].text == "You must not use violence."
    assert "You must not use violence." in page
    assert "Enter what the paper says" not in page


def test_what_is_known_is_not_asked_again(ref: str) -> None:
    by = desk_officer(username="d2")
    known = recorded_order(by, order_ref="X2", case_numbers=[])
    client = at_the_desk()

    page = opened(client, "orders:entering", known, "terms-0", entry_of(client, known), "terms")

    assert "When does it end?" not in page
    assert "recorded already" in page


def test_entering_terms_twice_is_a_correction_and_refused(ref: str) -> None:
    by = desk_officer(username="d2")
    enter_terms(ref, 0, conditions=[TERM], by=by, now=NOW)

    with pytest.raises(OrderRefused, match="already recorded"):
        enter_terms(ref, 0, conditions=[TERM], by=by, now=NOW)


def test_entering_nothing_is_refused(ref: str) -> None:
    with pytest.raises(OrderRefused, match="Nothing was entered"):
        enter_terms(ref, 0, conditions=[], by=desk_officer(username="d2"), now=NOW)


def test_reading_the_order_takes_its_task_from_the_queue(ref: str) -> None:
    waiting = Task.objects.get(subject_ref=ref, key="read")
    by = desk_officer(username="d2")

    enter_terms(ref, 0, conditions=[TERM], by=by, now=NOW)
    halfway = Task.objects.get(pk=waiting.pk)

    assert halfway.what == "Read the order: when it ends"


@pytest.mark.requirement(10)
def test_a_power_of_arrest_is_not_entered_on_a_non_molestation_order(ref: str) -> None:
    term = TERM.model_copy(update={"power_of_arrest": True})

    with pytest.raises(OrderRefused, match="Only an occupation order"):
        enter_terms(ref, 0, conditions=[term], by=desk_officer(username="d2"), now=NOW)


def test_terms_of_an_event_that_is_not_there_are_not_found(ref: str) -> None:
    answer = at_the_desk().get(reverse("orders:enter", args=[ref, "terms-7"]))

    assert answer.status_code == 404
