"""The pages of the check, in the order in which an officer meets them."""

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.checks.models import Check
from nmo.checks.tests.builders import desk_officer, recorded_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def phone(client: Client) -> Client:
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    return client


def ask_on(client: Client, question: str, **more: str):
    said = {"question": question, "reason": "incident", "incident_number": "20261122-0417"}
    return client.post("/check/", said | more, follow=True)


def test_the_card_stands_on_the_page_at_once(phone: Client) -> None:
    recorded_order(desk_officer())

    page = ask_on(phone, "jon smyth 12/3/85 zz1").content.decode()

    assert "In force" in page
    assert "He commits the offence only if he knew the order existed" in page
    assert "The respondent must not use or threaten violence." in page


def test_the_address_of_the_answer_holds_nothing_about_the_person(phone: Client) -> None:
    recorded_order(desk_officer())

    answer = ask_on(phone, "jon smyth 12/3/85")

    assert answer.redirect_chain == [(f"/check/{Check.objects.get().ref}/", 302)]


def test_nobody_else_reaches_the_answer(phone: Client) -> None:
    recorded_order(desk_officer())
    ask_on(phone, "jon smyth 12/3/85")
    other = Client()
    sign_in(other, a_user("pc78", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    assert other.get(f"/check/{Check.objects.get().ref}/").status_code == 404


def test_none_found_says_so_in_full(phone: Client) -> None:
    recorded_order(desk_officer())

    page = ask_on(phone, "Bartholomew Quigley 1/1/1990").content.decode()

    assert "No order found for this person in: Test Police (live)." in page
    assert (
        "An order may exist that has not reached the register. If they show you a copy, act" in page
    )
    assert 'href="/check/copy/"' in page
    assert "No order does not mean no risk. Check PNC and PND; ring" in page
