"""The law's sentences reach the page, and what must not stand there does not."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.checks.models import Check
from nmo.checks.tests.builders import NOW, asked, desk_officer, recorded_order
from nmo.checks.words import AnswerKind
from nmo.orders.actions import attach_document, hold_contact
from nmo.orders.tests.builders import order_json
from nmo.orders.words import DocumentKind
from nmo.people.actions import add_photograph, restrict_person
from nmo.people.models import Person, Photograph
from nmo.people.tests.builders import a_picture
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db

UNTOLD = "The register holds no evidence of that yet"
RESPONDENT = order_json()["parties"][0]


@pytest.fixture
def phone(client: Client) -> Client:
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    return client


def page_of(client: Client, question: str, **more: str) -> str:
    said = {"question": question, "reason": "incident", **more}
    return client.post("/check/", said, follow=True).content.decode()


def made(**changes: object) -> list[dict[str, object]]:
    return [{**order_json()["events"][0], **changes}]


@pytest.mark.requirement(2, 7)
def test_the_first_screen_says_in_force_what_may_be_done_and_what_is_forbidden(
    phone: Client,
) -> None:
    recorded_order(desk_officer())

    page = page_of(phone, "jon smyth 12/3/85")

    assert "In force" in page
    assert "days left" in page
    assert "If you reasonably suspect a breach you may arrest without warrant" in page
    assert "HE MUST NOT" in page
    assert "Leanne Pike (applicant)" in page
    assert "she invited or agreed to contact, the order still stands" in page


@pytest.mark.requirement(8)
def test_an_order_he_was_not_told_of_is_never_called_unserved(phone: Client) -> None:
    recorded_order(desk_officer())

    page = page_of(phone, "jon smyth 12/3/85")

    assert UNTOLD in page
    assert "served" not in page.lower()
    assert "cannot be enforced" not in page.lower()


@pytest.mark.requirement(9)
def test_an_undertaking_reads_contempt_and_not_a_crime(phone: Client) -> None:
    given = [{"event": "undertaking_given", "at": "2026-03-02T14:30"}]
    recorded_order(desk_officer(), order_type="undertaking", events=given)

    page = page_of(phone, "jon smyth 12/3/85")

    assert "A breach is contempt, not a crime." in page
    assert "you may arrest without warrant" not in page


@pytest.mark.requirement(10)
def test_a_power_of_arrest_shows_against_its_paragraph_alone(phone: Client) -> None:
    terms = [
        {"paragraph": "1", "text": "must leave the home", "codes": ["occupation"],
         "power_of_arrest": True, "power_of_arrest_until": "2027-03-01T16:00"},
        {"paragraph": "2", "text": "must pay the rent", "codes": ["requirement"]},
    ]  # fmt: skip
    recorded_order(desk_officer(), order_type="occupation", events=made(conditions=terms))

    page = page_of(phone, "jon smyth 12/3/85")

    assert "a breach of paragraph 1 you may arrest without warrant" in page
    assert page.count("· power of arrest") == 1


@pytest.mark.requirement(6)
def test_every_order_of_the_pair_stands_on_the_page(phone: Client) -> None:
    by = desk_officer()
    applicant = {"role": "applicant", "name": "Leanne Pike", "person_ref": "P2"}
    crossed = [{**RESPONDENT, "role": "applicant"}, {**applicant, "role": "respondent"}]
    recorded_order(by, parties=[RESPONDENT, applicant])
    recorded_order(by, order_ref="X2", case_numbers=["LS26F00418"], parties=crossed)

    page = page_of(phone, "jon smyth 12/3/85")

    assert "2 orders found" in page
    assert "Orders in both directions:</strong> each is forbidden to" in page
    assert page.count("nmo-card__head") == 2


@pytest.mark.requirement(4)
def test_asking_about_her_brings_the_card_and_never_her_address(phone: Client) -> None:
    her = {"role": "applicant", "name": "Leanne Pike", "date_of_birth": "1988-07-04",
           "addresses": [{"text": "12 Test Row, Testford", "postcode": "LS6 1AB"}],
           "phones": ["07700 900555"]}  # fmt: skip
    recorded_order(desk_officer(), parties=[RESPONDENT, her])

    page = page_of(phone, "leanne pike 4/7/1988")

    assert "1 order found" in page
    for hers in ("Test Row", "LS6", "900555", "Testford LS"):
        assert hers not in page


def test_a_confidential_address_is_neither_compared_nor_worded() -> None:
    hidden = {"text": "12 Test Row, Testford", "postcode": "LS6 1AB", "confidential": True}
    her = {"role": "applicant", "name": "Leanne Pike", "addresses": [hidden]}
    by = desk_officer()
    recorded_order(by, parties=[RESPONDENT, her])

    right, wrong = asked("leanne pike ls6 1ab"), asked("leanne pike ne1 4zz")

    texts = [why.text for why in right.matches[0].why]
    assert "Address not compared." in texts
    assert right.matches[0].probability == wrong.matches[0].probability
    assert texts == [why.text for why in wrong.matches[0].why]
    assert asked("12 Test Row, LS6 1AB").kind is AnswerKind.CANNOT_ANSWER


def test_a_place_that_is_confidential_reads_withheld(phone: Client) -> None:
    terms = [{"paragraph": "6", "text": "must not go to 9 Secret Lane", "place": "9 Secret Lane",
              "codes": ["stay_away_named_property"], "place_confidential": True}]  # fmt: skip
    recorded_order(desk_officer(), events=made(conditions=terms))

    page = page_of(phone, "jon smyth 12/3/85")

    assert "Secret Lane" not in page
    assert "place withheld: ring" in page


def test_a_restricted_person_is_not_named_to_who_may_not_see_them(phone: Client) -> None:
    by = desk_officer()
    her = {"role": "applicant", "name": "Leanne Pike", "person_ref": "P2",
           "date_of_birth": "1988-07-04"}  # fmt: skip
    recorded_order(by, parties=[RESPONDENT, her])
    restrict_person("P2", RestrictionKind.REFUGE, source="test", by=by, now=NOW)

    page = page_of(phone, "jon smyth 12/3/85")
    about_her = asked("leanne pyke 4/7/1988")

    assert "Restricted" in page
    assert "Pike" not in page
    assert all("Pike" not in why.text for why in about_her.matches[0].why)


def test_conditions_that_nobody_read_are_not_taken_for_none(phone: Client) -> None:
    recorded_order(desk_officer(), events=made(conditions=[]))

    page = page_of(phone, "jon smyth 12/3/85")

    assert "What it forbids has not been read yet. Open the court's order." in page.replace(
        "&#39;", "'"
    )


def test_another_moment_is_answered_as_it_stood_then(phone: Client) -> None:
    recorded_order(desk_officer())

    page = page_of(phone, "jon smyth 12/3/85", at="1 3 2026 10pm")

    assert "Not yet in force (from 2.30pm on 2 March 2026)" in page
    assert "as at 10.00pm on 1 March 2026" in page


def test_a_contact_hold_stands_above_the_button(phone: Client) -> None:
    by = desk_officer()
    recorded_order(by)
    until = datetime(2099, 1, 1, tzinfo=UTC)
    hold_contact("X1", until=until, because="safety plan", by=by, now=NOW)

    page = page_of(phone, "jon smyth 12/3/85")

    assert 0 < page.index("Do not tell him before") < page.index("I told him")


def test_a_possible_match_says_what_agrees_and_what_differs(phone: Client) -> None:
    recorded_order(desk_officer())

    page = page_of(phone, "jonathan smyth")

    assert "Possible match: 1 person may be meant" in page
    assert "Spelt differently: Smith / Smyth." in page
    assert "Opening one is recorded." in page


def test_people_who_fit_equally_well_are_shown_as_ties(phone: Client) -> None:
    by = desk_officer()
    for number in (1, 2):
        him = {"role": "respondent", "name": "John Smith", "person_ref": f"N{number}"}
        her = {"role": "applicant", "name": f"Applicant Number{'ab'[number - 1]}"}
        recorded_order(by, order_ref=f"N-{number}", case_numbers=[], parties=[him, her])

    page = page_of(phone, "john smith")

    assert "2 people fit equally well." in page
    assert "To tell them apart ask for an address or the start of a postcode" in page
    assert "No date of birth on the register: make sure who it is." in page


def test_his_photograph_stands_on_the_card(phone: Client) -> None:
    by = desk_officer()
    recorded_order(by)
    him = Person.objects.get(personnames__full="Jonathan Smith")
    add_photograph(him.ref, a_picture(), taken_on=date(2025, 1, 5), source="Niche", by=by, now=NOW)

    page = page_of(phone, "jon smyth 12/3/85")

    assert f'<img src="/people/photographs/{Photograph.objects.get().pk}"' in page
    assert "photo of 2025" in page
    assert "no photo" not in page


def test_what_nobody_has_read_yet_is_one_tap_away_on_the_paper(phone: Client) -> None:
    by = desk_officer()
    ref = recorded_order(by, events=made(conditions=[]))
    attach_document(
        ref, b"%PDF-1.4\n%%EOF\n", kind=DocumentKind.ORDER, by=by, now=NOW, name="o.pdf"
    )

    page = page_of(phone, "jon smyth 12/3/85")

    assert "What it forbids has not been read yet" in page
    assert f'href="/orders/{ref}/papers/' in page


def test_the_title_of_a_page_names_nobody(phone: Client) -> None:
    recorded_order(desk_officer())
    page_of(phone, "jon smyth 12/3/85")

    page = phone.get(f"/check/{Check.objects.get().ref}/person/P1").content.decode()

    title = page[page.index("<title>") : page.index("</title>")]
    assert "Jonathan Smith" in page
    assert "Smith" not in title
