"""Records that a person joined are one match: the best record first, the orders of all together."""

from typing import Any

import pytest
from django.test import Client

from nmo.access import Actor, Role
from nmo.access.tests.builders import a_user, sign_in
from nmo.checks.queries import check_shown
from nmo.checks.tests.builders import AT_AN_INCIDENT, NOW, asked, desk_officer, officer
from nmo.checks.tests.builders import recorded_order as recorded
from nmo.checks.words import AnswerKind
from nmo.orders.tests.builders import order_json
from nmo.people.actions import add_address, decide_same_person, restrict_person
from nmo.people.details import AddressGiven
from nmo.people.same_person.words import Decision
from nmo.people.words import Confidentiality, RestrictionKind

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(3)]

HIM = order_json()["parties"][0]
QUESTION = "jonathan smith 12/3/1985"
HIDDEN = AddressGiven(
    text="9 Hidden Lane", postcode="ZZ9 9ZZ", confidentiality=Confidentiality.CONFIDENTIAL
)


@pytest.fixture
def desk() -> Actor:
    """The desk that recorded one man twice, P1 on X1 and P2 on X2, and a namesake P3 on X3."""
    by = desk_officer()
    for number, changes in (
        ("1", {}),
        ("2", {"name": "Jonathan Smyth"}),
        ("3", {"date_of_birth": "1951-09-30", "addresses": [], "phones": []}),
    ):
        him = {**HIM, "person_ref": f"P{number}", **changes}
        her = {"role": "applicant", "name": f"Applicant Number{number}"}
        recorded(by, order_ref=f"X{number}", case_numbers=[], parties=[him, her])
    return by


def decide(by: Actor, decision: Decision, **more: Any) -> None:
    decide_same_person("P1", "P2", decision, because="One photograph", by=by, now=NOW, **more)


def orders_of(answer: Any) -> dict[str, set[str]]:
    """The orders of each match by its first reference."""
    return {
        match.person.ref: {order.shown.order_ref for order in match.orders}
        for match in answer.matches
    }


def test_before_anybody_decides_two_records_are_two_matches(desk: Actor) -> None:
    found = orders_of(asked(QUESTION))

    assert (found["P1"], found["P2"]) == ({"X1"}, {"X2"})


@pytest.mark.parametrize(
    ("question", "first", "other"), [(QUESTION, "P1", "P2"), ("jonathan smyth 12/3/85", "P2", "P1")]
)
def test_the_record_that_fits_best_comes_first_with_the_orders_of_both(
    desk: Actor, question: str, first: str, other: str
) -> None:
    decide(desk, Decision.JOINED)

    answer = asked(question)

    match = answer.matches[0]
    assert (match.person.ref, match.out().other_refs) == (first, [other])
    assert orders_of(answer)[first] == {"X1", "X2"}
    assert other not in orders_of(answer)


def test_two_records_of_one_person_do_not_tie_with_each_other(desk: Actor) -> None:
    decide(desk, Decision.JOINED)

    answer = asked(QUESTION)

    assert answer.kind is AnswerKind.FOUND
    assert (answer.matches[0].sure, answer.matches[0].tied) == (True, False)


def test_an_orders_own_reference_brings_up_every_order_of_the_person(desk: Actor) -> None:
    decide(desk, Decision.JOINED)

    answer = asked("X2")

    assert orders_of(answer) == {"P2": {"X1", "X2"}}
    assert answer.matches[0].orders[0].shown.order_ref == "X2"


def test_after_an_undoing_an_answer_given_before_shows_what_stands_and_says_so(
    desk: Actor,
) -> None:
    decide(desk, Decision.JOINED)
    given = asked(QUESTION)
    decide(desk, Decision.UNDONE, instead_of=Decision.JOINED)

    again = check_shown(str(given.check_ref), by=officer(), purpose=AT_AN_INCIDENT, now=NOW)

    assert orders_of(again)["P1"] == {"X1"}
    assert "changed_since" in {problem.code for problem in again.problems}
    assert orders_of(asked(QUESTION))["P2"] == {"X2"}


def test_an_answer_looked_at_again_shows_the_orders_of_both(desk: Actor) -> None:
    decide(desk, Decision.JOINED)
    given = asked(QUESTION)

    again = check_shown(str(given.check_ref), by=officer(), purpose=AT_AN_INCIDENT, now=NOW)

    assert orders_of(again) == orders_of(given)
    assert again.problems == given.problems


@pytest.mark.requirement(20)
def test_where_one_record_has_a_confidential_address_none_of_the_others_is_compared(
    desk: Actor,
) -> None:
    add_address("P2", HIDDEN, source="IDVA", by=desk, now=NOW)
    decide(desk, Decision.JOINED)

    answer = asked(f"{QUESTION} 4 Sample Street ZZ1 1AA")

    why = {each.field: each for each in answer.matches[0].why}
    assert (why["address"].level, why["address"].weight) == ("withheld", 0)


@pytest.mark.requirement(21)
def test_where_one_record_is_restricted_nothing_says_who_the_others_are(desk: Actor) -> None:
    decide(desk, Decision.JOINED)
    restrict_person("P2", RestrictionKind.POLICE_EMPLOYEE, source="PSD", by=desk, now=NOW)

    match = asked(QUESTION).matches[0]

    assert (match.person.shown_name, match.out().other_refs) == ("Restricted", [])
    assert orders_of(asked(QUESTION))["P1"] == {"X1", "X2"}
    assert not any("Smith" in each.text for each in match.why)


def test_the_card_says_under_which_other_name_he_is_recorded(desk: Actor) -> None:
    decide(desk, Decision.JOINED)
    phone = Client()
    sign_in(phone, a_user("pc7", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    page = phone.post(
        "/check/",
        {"question": QUESTION, "reason": "incident", "incident_number": "417"},
        follow=True,
    ).content.decode()

    assert "also recorded as Jonathan Smyth" in page
