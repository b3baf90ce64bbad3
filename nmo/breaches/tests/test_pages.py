"""The pages about breaches, as a browser opens and sends them."""

import re
from typing import Any

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force, a_user, sign_in
from nmo.breaches.models import BreachAccount
from nmo.orders.tests.builders import desk_officer, order_json, recorded_order
from nmo.pages.models import Draft

pytestmark = pytest.mark.django_db

ANSWERS = {
    "happened": "He rang eleven times in the night.",
    "when": "exact",
    "started": "19 11 2026 11.40pm",
    "paragraphs": ["1"],
    "safe_now": "yes",
    "still_there": "no",
    "where": "By telephone",
    "reporter": "protected_person",
    "reporter_name": "Leanne Pike",
}


def browser(*roles: Role, username: str = "pc77", **options: Any) -> Client:
    client = Client()
    sign_in(client, a_user(username, *roles, **options), AT_AN_INCIDENT)
    return client


@pytest.fixture
def phone() -> Client:
    recorded_order(desk_officer())
    return browser(Role.RESPONSE_OFFICER)


def mark_in(page: str) -> str:
    found = re.search(r'name="kept_as" value="([^"]+)"', page)
    assert found
    return found[1]


def opened(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, (answer.status_code, address)
    return answer.content.decode()


def reported(client: Client, **changes: Any) -> str:
    """The page that follows the report."""
    page = opened(client, "/breaches/report/X1")
    answers = {**ANSWERS, "kept_as": mark_in(page), **changes}
    return client.post("/breaches/report/X1", answers, follow=True).content.decode()


def ref() -> str:
    return BreachAccount.objects.latest("pk").breach.ref


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


def test_a_step_is_recorded_and_withdrawn_as_a_slip_with_its_reason(phone: Client) -> None:
    reported(phone)
    taken = {"at": "20 11 2026 1am", "value_grade": "emergency", "words": "He is near."}
    page = phone.post(f"/breaches/{ref()}/steps/graded", taken, follow=True).content.decode()
    assert "Recorded." in page

    gone = {"because": "It was another call."}
    page = phone.post(f"/breaches/{ref()}/withdraw/1", gone, follow=True).content.decode()

    assert "Withdrawn as a slip:</strong> It was another call." in page


def test_a_step_that_does_not_fit_is_refused_with_why_and_everything_kept(phone: Client) -> None:
    reported(phone)
    typed = {"at": "20 11 2026 1am", "value_authority": "cps", "value_test": "full_code"}

    page = phone.post(
        f"/breaches/{ref()}/steps/advice_asked", {**typed, "words": "Please look."}
    ).content.decode()

    assert "Record the crime first" in page
    assert "Please look." in page


def test_before_anybody_rings_her_the_page_says_how_she_may_be_reached(phone: Client) -> None:
    reported(phone)

    page = opened(phone, f"/breaches/{ref()}/steps/she_updated")

    assert "Before you ring" in page
    assert "no rule for safe contact is recorded. That does not mean that any way is safe" in page


def test_another_forces_breach_is_not_opened(phone: Client) -> None:
    reported(phone)
    other = browser(
        Role.RESPONSE_OFFICER, username="pc99", force=a_force("ELSE", "Elsewhere Police")
    )

    assert other.get(f"/breaches/{ref()}/").status_code == 403
    assert "Elsewhere" not in opened(other, "/orders/X1/").split("Breaches</h2>")[1][:300]


def test_the_list_and_the_order_lead_to_it(phone: Client) -> None:
    reported(phone)

    assert f"/breaches/{ref()}/" in opened(phone, "/breaches/")
    assert f"/breaches/{ref()}/" in opened(phone, "/orders/X1/")
    assert "Report a breach" in opened(phone, "/orders/X1/")


def test_the_card_offers_it_to_who_may_report(phone: Client) -> None:
    asked = {"question": "jon smyth 12/3/85", "reason": "incident"}
    card = phone.post("/check/", asked, follow=True).content.decode()

    assert "/breaches/report/X1?check=" in card


def test_the_file_holds_no_name_and_its_columns_are_defined(phone: Client) -> None:
    reported(phone)
    lead = browser(Role.FORCE_LEAD, username="lead1")
    page = opened(lead, "/breaches/figures")
    assert "hours_to_crime" in page

    taken = lead.post("/breaches/figures/file").content.decode()

    assert ref() in taken
    assert not any(each in taken for each in ("Smith", "Pike", "eleven times"))
    assert "Whole hours from the report" in opened(lead, "/breaches/figures/definitions")


def test_nobody_arrested_waits_for_the_supervisor(phone: Client) -> None:
    reported(phone)
    taken = {
        "at": "20 11 2026 1am",
        "value_decision": "not_arrested_reason_recorded",
        "value_reason": "enquiries_first",
        "words": "Nobody saw who it was.",
    }
    phone.post(f"/breaches/{ref()}/steps/arrest_decision", taken)

    assert ref() in opened(browser(Role.SUPERVISOR, username="sgt1"), "/breaches/review")


@pytest.mark.requirement(33)
def test_an_order_of_which_nothing_has_been_read_can_be_reported_as_broken() -> None:
    unread = {**order_json()["events"][0], "conditions": []}
    recorded_order(desk_officer(), events=[unread])
    phone = browser(Role.RESPONSE_OFFICER)

    page = reported(phone, paragraphs=[], typed_paragraphs="1, 3")

    assert "He rang eleven times" in page


def test_the_plan_says_of_each_kind_of_evidence_how_far_it_is(phone: Client) -> None:
    page = reported(phone)
    assert "Not thought of yet" in page

    taken = {"at": "20 11 2026 1am", "value_kind": "calls", "value_state": "asked_for"}
    after = phone.post(f"/breaches/{ref()}/steps/evidence", taken, follow=True).content.decode()

    assert page.count("Not thought of yet") == after.count("Not thought of yet") + 1


def test_what_is_looked_at_beside_the_breach_stands_on_its_page(phone: Client) -> None:
    page = reported(phone)

    assert "To look at beside the breach" in page
    assert "Checked whenever a domestic risk appears." in page
