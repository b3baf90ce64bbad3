"""The page of a breach, its steps and the lists, as a browser opens and sends them."""

import re

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.tests.builders import a_force
from nmo.breaches.tests.browsing import browser, opened, ref, reported, taken
from nmo.orders.tests.builders import desk_officer, order_json, recorded_order

pytestmark = pytest.mark.django_db
NOT_ARRESTED = {
    "value_decision": "not_arrested_reason_recorded",
    "value_reason": "enquiries_first",
    "words": "Nobody saw who it was.",
}


@pytest.fixture
def phone() -> Client:
    recorded_order(desk_officer())
    return browser(Role.RESPONSE_OFFICER)


def test_a_step_is_recorded_and_withdrawn_as_a_slip_with_its_reason(phone: Client) -> None:
    reported(phone)
    page = taken(phone, "graded", value_grade="emergency", words="He is near.")
    assert "Recorded." in page

    gone = {"because": "It was another call."}
    page = phone.post(f"/breaches/{ref()}/withdraw/1", gone, follow=True).content.decode()

    assert "Withdrawn as a slip:</strong> It was another call." in page


def test_a_step_that_does_not_fit_is_refused_with_why_and_everything_kept(phone: Client) -> None:
    reported(phone)

    asked = {"value_authority": "cps", "value_test": "full_code", "words": "Please look."}
    page = taken(phone, "advice_asked", **asked)

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
    section = opened(other, "/orders/X1/").split("Breaches</h2>")[1].split("<h2")[0]
    assert "holds it: ring them" in section
    assert ref() not in section


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

    file = lead.post("/breaches/figures/file").content.decode()

    assert ref() in file
    assert not any(each in file for each in ("Smith", "Pike", "eleven times"))
    assert "Whole hours from the report" in opened(lead, "/breaches/figures/definitions")


def test_nobody_arrested_waits_for_the_supervisor(phone: Client) -> None:
    reported(phone)
    taken(phone, "arrest_decision", **NOT_ARRESTED)

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

    after = taken(phone, "evidence", value_kind="calls", value_state="asked_for")

    assert page.count("Not thought of yet") == after.count("Not thought of yet") + 1


def test_what_is_looked_at_beside_the_breach_stands_on_its_page(phone: Client) -> None:
    page = reported(phone)

    assert "To look at beside the breach" in page
    assert "Checked whenever a domestic risk appears." in page


def test_what_is_due_leads_to_the_step_that_does_it_with_what_it_is_of_filled_in(
    phone: Client,
) -> None:
    page = reported(phone)
    assert f'href="/breaches/{ref()}/steps/crime_recorded"' in page

    page = taken(phone, "arrest_decision", **NOT_ARRESTED)
    told = f"/breaches/{ref()}/steps/she_updated?about=not_arrested"

    assert f'href="{told}"' in page
    assert f'href="/breaches/{ref()}/steps/update_tried?about=not_arrested"' in page
    assert re.search(r'value="not_arrested" (checked|selected)', opened(phone, told))


def test_what_only_a_supervisor_may_do_is_due_without_a_way_for_others(phone: Client) -> None:
    reported(phone)
    page = taken(phone, "arrest_decision", **NOT_ARRESTED)
    sergeant = browser(Role.SUPERVISOR, username="sgt1")
    way = f"/breaches/{ref()}/steps/reviewed?of=not_arrested"

    assert "Review that nobody was arrested" in page
    assert way not in page
    assert f'href="{way}"' in opened(sergeant, f"/breaches/{ref()}/")


def test_what_is_done_leads_nowhere(phone: Client) -> None:
    reported(phone)
    page = taken(phone, "crime_recorded", value_crime_reference="26/1", value_offence_code="66/91")

    due = page.split('id="clocks"')[1].split("<h2")[0]
    assert "Record the crime" in due
    assert "steps/crime_recorded" not in due


def test_the_work_beside_the_clocks_is_due_on_the_page_too(phone: Client) -> None:
    reported(phone)
    taken(phone, "crime_recorded", value_crime_reference="26/1", value_offence_code="66/91")
    detective = browser(Role.INVESTIGATOR, username="dc1")
    page = taken(detective, "advice_asked", value_authority="cps", value_test="full_code")

    due = page.split('id="clocks"')[1].split("<h2")[0]
    assert "Ask the prosecutor again" in due
    assert f'href="/breaches/{ref()}/steps/advice_given"' in due


def test_an_address_fills_in_closed_words_only(phone: Client) -> None:
    reported(phone)
    address = f"/breaches/{ref()}/steps/she_updated?about=gossip&words=typed&channel=phone"

    page = opened(phone, address)

    assert "gossip" not in page.split("<form")[-1]
    assert "typed" not in page.split("<textarea")[1].split("</textarea>")[0]


def test_the_card_speaks_of_the_suspect_while_the_breach_is_not_over(phone: Client) -> None:
    assert "<dt>Respondent</dt>" in opened(phone, "/orders/X1/")

    reported(phone)
    assert "<dt>Suspect</dt>" in opened(phone, "/orders/X1/")

    taken(phone, "report_withdrawn", value_why="recorded_in_error", words="Two incidents mixed.")
    assert "<dt>Respondent</dt>" in opened(phone, "/orders/X1/")
