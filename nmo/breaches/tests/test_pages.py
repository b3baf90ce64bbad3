"""Reporting a breach and adding to it, as a browser opens and sends the pages."""

import re
from typing import Any

import pytest
from django.test import Client

from nmo.access import Role
from nmo.breaches.models import BreachAccount
from nmo.breaches.tests.browsing import (
    ANSWERS,
    browser,
    mark_in,
    opened,
    ref,
    reported,
)
from nmo.orders.tests.builders import desk_officer, order_json, recorded_order
from nmo.pages.models import Draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def phone() -> Client:
    recorded_order(desk_officer())
    return browser(Role.RESPONSE_OFFICER)


@pytest.mark.requirement(33)
def test_six_answers_are_saved_and_the_page_says_what_may_be_done(phone: Client) -> None:
    page = reported(phone)

    assert "Reported. What to do" in page
    assert "A breach is a crime" in page
    assert "Points to prove" in page
    assert "He rang eleven times in the night." in page


def test_the_sentence_about_consent_stands_on_the_form_and_the_page(phone: Client) -> None:
    sentence = "If she invited or agreed to contact, the order still stands. Only the court can"

    assert sentence in opened(phone, "/breaches/report/X1")
    assert sentence in reported(phone)


def test_the_form_names_the_order_the_two_and_who_reports(phone: Client) -> None:
    page = opened(phone, "/breaches/report/X1")

    assert all(each in page for each in ("X1", "Jonathan Smith", "Leanne Pike", "Test Officer"))
    assert 'value="Leanne Pike"' in page  # who told, filled in


def test_a_mistake_keeps_everything_that_was_typed(phone: Client) -> None:
    page = reported(phone, started="19 11 2029 11.40pm", where="12 Sample Street")

    assert "There is a problem" in page
    assert "This is in the future." in page
    assert "He rang eleven times in the night." in page
    assert 'value="12 Sample Street"' in page
    assert not BreachAccount.objects.exists()


def test_sent_twice_it_is_reported_once(phone: Client) -> None:
    answers = {**ANSWERS, "kept_as": mark_in(opened(phone, "/breaches/report/X1"))}
    first = phone.post("/breaches/report/X1", answers)
    again = phone.post("/breaches/report/X1", answers)

    assert first.headers["Location"] == again.headers["Location"]
    assert BreachAccount.objects.count() == 1


def test_sent_twice_with_another_answer_it_is_said_and_kept(phone: Client) -> None:
    answers = {**ANSWERS, "kept_as": mark_in(opened(phone, "/breaches/report/X1"))}
    phone.post("/breaches/report/X1", answers)
    page = phone.post("/breaches/report/X1", {**answers, "happened": "He came to the door."})

    assert "was saved before as" in page.content.decode()
    assert "He came to the door." in page.content.decode()


def test_a_session_that_ends_half_way_loses_nothing(phone: Client) -> None:
    answers = {**ANSWERS, "kept_as": mark_in(opened(phone, "/breaches/report/X1"))}
    signed_out = Client()

    sent = signed_out.post("/breaches/report/X1", answers)

    assert sent.headers["Location"].startswith("/sign-in?next=")
    page = opened(phone, "/breaches/report/X1")
    assert "You began this at" in page
    assert "He rang eleven times in the night." in page
    assert re.search(r'value="no" checked[^>]*>|name="still_there"[^>]*value="no" checked', page)


def test_a_reason_that_went_stale_loses_nothing(phone: Client) -> None:
    answers = {**ANSWERS, "kept_as": mark_in(opened(phone, "/breaches/report/X1"))}
    kept = phone.session
    del kept["access_reason"]
    kept.save()

    sent = phone.post("/breaches/report/X1", answers)

    assert sent.headers["Location"].startswith("/why?next=")
    assert Draft.objects.count() == 1
    assert not BreachAccount.objects.exists()


def test_what_is_being_typed_is_kept_while_it_is_typed(phone: Client) -> None:
    mark = mark_in(opened(phone, "/breaches/report/X1"))

    answer = phone.post("/breaches/keep", {"kept_as": mark, "happened": "He r"})

    assert answer.status_code == 204
    assert "He r" in opened(phone, "/breaches/report/X1")
    assert "He r" not in opened(phone, "/breaches/report/X1?afresh=1")


def test_after_the_end_it_is_saved_and_the_page_says_what_that_means(phone: Client) -> None:
    ended = {"event": "discharged", "at": "2026-06-01T10:00"}
    recorded_order(desk_officer(username="d2"), order_ref="X2", events=[*made(), ended])

    page = opened(phone, "/breaches/report/X2")
    answers = {**ANSWERS, "kept_as": mark_in(page)}
    page = phone.post("/breaches/report/X2", answers, follow=True).content.decode()

    assert "had ended then, so this is no breach of it" in page
    assert "consider other offences" in page


def test_before_the_order_it_is_saved_and_the_page_says_what_that_means(phone: Client) -> None:
    page = reported(phone, started="1 1 2026 10am")

    assert "was not yet in force then, so this is no breach of it" in page


def test_a_second_report_of_the_same_time_is_offered_as_one(phone: Client) -> None:
    reported(phone)
    other = browser(Role.RESPONSE_OFFICER, username="pc78")

    page = reported(other, happened="He rang her.")

    assert "Another report may be of the same breach" in page
    assert BreachAccount.objects.count() == 2


def made() -> list[dict[str, Any]]:
    return list(order_json()["events"])


def added(client: Client, **changes: Any) -> str:
    """The page that follows after more was added."""
    page = opened(client, f"/breaches/{ref()}/account")
    told = {**ANSWERS, "because": "More is known now", "kept_as": mark_in(page), **changes}
    return client.post(f"/breaches/{ref()}/account", told, follow=True).content.decode()


def test_more_is_added_and_what_stood_there_is_kept(phone: Client) -> None:
    reported(phone)

    page = added(phone, her_words="He said: open the door.", means=["call", "threat"])

    assert "He said: open the door." in page
    assert "Call, Threat" in page
    assert BreachAccount.objects.count() == 2


def test_a_place_that_is_kept_back_is_not_lost_to_who_may_not_see_it(phone: Client) -> None:
    reported(phone, where="7 Refuge Lane", where_confidential="on")
    assert "7 Refuge Lane" not in opened(phone, f"/breaches/{ref()}/account")

    page = added(phone, where="", happened="He came to her door.")

    held = BreachAccount.objects.latest("pk")
    assert (held.where, held.where_confidential) == ("7 Refuge Lane", True)
    assert "7 Refuge Lane" not in page


def test_the_other_partys_allegation_brings_the_prompt_for_the_primary_aggressor(
    phone: Client,
) -> None:
    reported(phone)

    page = added(phone, other_party_alleges="She hit him first.")

    assert "Find the primary aggressor. Do not arrest both as a rule" in page
    assert "Not asked yet" in page


def test_a_page_that_was_open_too_long_is_told_that_nothing_is_kept(phone: Client) -> None:
    answer = phone.post("/breaches/keep", {"kept_as": "too old", "happened": "He r"})

    assert answer.status_code == 400
    assert not Draft.objects.exists()


def test_starting_a_new_one_keeps_the_way_back(phone: Client) -> None:
    mark = mark_in(opened(phone, "/breaches/report/X1?check=7"))
    phone.post("/breaches/keep", {"kept_as": mark, "happened": "He r"})

    assert 'href="?check=7&amp;afresh=1"' in opened(phone, "/breaches/report/X1?check=7")


def test_the_form_of_an_order_that_has_ended_asks_for_the_report_all_the_same(
    phone: Client,
) -> None:
    ended = {"event": "discharged", "at": "2026-06-01T10:00"}
    recorded_order(desk_officer(username="d2"), order_ref="X2", events=[*made(), ended])

    page = opened(phone, "/breaches/report/X2")

    assert "the order has ended. Report it all the same" in page
    assert "while the order stood, that changed nothing of it" in page
