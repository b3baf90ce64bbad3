"""Two records side by side, and the decision on the page."""

import re
from datetime import date

import pytest
from django.test import Client

from nmo.access import Actor, Role
from nmo.people.actions import add_address, decide_same_person, restrict_person
from nmo.people.details import AddressGiven
from nmo.people.models import Person, SamePersonDecision, SamePersonSuggestion
from nmo.people.queries import one_and_the_same
from nmo.people.same_person.words import Decision
from nmo.people.tests.builders import NOW, a_person, a_suggestion, browser, reader
from nmo.people.words import Confidentiality, RestrictionKind

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(3)]

BORN = date(1985, 3, 12)
PLACE = AddressGiven(text="4 Sample Street", postcode="ZZ1 1AA")
HIDDEN = AddressGiven(
    text="9 Hidden Lane", postcode="ZZ9 9ZZ", confidentiality=Confidentiality.CONFIDENTIAL
)


@pytest.fixture
def by() -> Actor:
    return reader(username="desk9")


@pytest.fixture
def pair(by: Actor) -> tuple[Person, Person]:
    """Two records that agree in birth date and address and nearly in name."""
    one = a_person(by, "Jonathan Smith", born_on=BORN, addresses=(PLACE,))
    return one, a_person(by, "Jonathan Smyth", born_on=BORN, addresses=(PLACE,))


def side_by_side(pair: tuple[Person, Person]) -> str:
    one, other = pair
    return f"/people/{one.ref}/same-person?other={other.ref}"


def words_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def are_one(pair: tuple[Person, Person]) -> bool:
    one, other = pair
    return other.pk in one_and_the_same([one.pk])[one.pk]


def test_both_stand_beside_each_other_with_what_agrees_and_how_much_that_says(
    pair: tuple[Person, Person],
) -> None:
    words = words_of(browser(), side_by_side(pair))

    assert f"Jonathan Smith {pair[0].ref}" in words
    assert f"Jonathan Smyth {pair[1].ref}" in words
    assert re.search(r"Agrees Same date of birth.* very strongly for", words)
    assert "Smith / Smyth" in words  # as the records stand: left, then right
    assert f"the first is from {pair[0].ref}" in words
    assert "No phone number" not in words
    assert words.count("4 Sample Street") == 2


@pytest.mark.requirement(20)
def test_a_confidential_address_is_neither_shown_nor_compared_beside_another(
    by: Actor, pair: tuple[Person, Person]
) -> None:
    add_address(pair[0].ref, HIDDEN, source="IDVA", by=by, now=NOW)

    words = words_of(browser(Role.ORDERS_DESK), side_by_side(pair))

    assert "Hidden Lane" not in words
    assert "ZZ9 9ZZ" not in words
    assert "Same postcode" not in words


def test_the_desk_joins_them_with_a_reason(pair: tuple[Person, Person]) -> None:
    client = browser()
    said = {"decision": "joined", "because": "One photograph", "instead_of": ""}

    answer = client.post(side_by_side(pair), said, follow=True)

    assert "Joined. Both records stay as they are" in answer.content.decode()
    assert are_one(pair)


def test_without_a_reason_nothing_is_decided_and_the_choice_stays(
    pair: tuple[Person, Person],
) -> None:
    page = browser().post(side_by_side(pair), {"decision": "joined", "because": " "})

    assert "checked" in page.content.decode()
    assert not SamePersonDecision.objects.exists()


def test_whoever_decides_second_is_told_and_keeps_what_was_typed(
    by: Actor, pair: tuple[Person, Person]
) -> None:
    one, other = pair
    client = browser()
    client.get(side_by_side(pair))
    decide_same_person(
        one.ref, other.ref, Decision.KEPT_APART, because="Fingerprints", by=by, now=NOW
    )

    said = {"decision": "joined", "because": "One photograph", "instead_of": ""}
    page = client.post(side_by_side(pair), said).content.decode()

    assert "decided at midday on 22 November 2026: they are two people" in page
    assert "One photograph" in page
    assert not are_one(pair)


def test_the_page_of_a_person_shows_the_other_record_and_the_decision_with_its_undoing(
    by: Actor, pair: tuple[Person, Person]
) -> None:
    one, other = pair
    decide_same_person(
        one.ref, other.ref, Decision.JOINED, because="One photograph", by=by, now=NOW
    )
    client = browser()

    words = words_of(client, f"/people/{one.ref}/")
    assert f"Also recorded as Jonathan Smyth {other.ref}" in words
    assert "They are the same person" in words
    assert "because One photograph" in words

    said = {"decision": "undone", "because": "Another man", "instead_of": "joined"}
    client.post(side_by_side(pair), said)
    assert not are_one(pair)
    assert "Also recorded as" not in words_of(client, f"/people/{one.ref}/")


def test_a_suggestion_is_set_aside_by_who_cannot_say(pair: tuple[Person, Person]) -> None:
    ref = a_suggestion(*pair)
    client = browser()
    assert "I cannot say" in words_of(client, f"/people/same-person/{ref}/")

    client.post(
        f"/people/same-person/{ref}/",
        {"decision": "cannot_say", "because": "No photograph", "instead_of": ""},
    )

    assert SamePersonSuggestion.objects.get().state == "cannot_say"
    assert "I cannot say" not in words_of(client, side_by_side(pair))


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("P-NOBODY", "No person has that reference"),
        ("", "Same person as"),
        (None, "this same record"),
    ],
)
def test_a_reference_that_will_not_do_is_said_to_be_and_stays(
    pair: tuple[Person, Person], other: str | None, said: str
) -> None:
    ref = pair[0].ref

    page = browser().get(f"/people/{ref}/same-person", {"other": ref if other is None else other})

    assert said in page.content.decode()


def test_a_suggestion_that_is_not_there_is_not_found() -> None:
    assert browser().get("/people/same-person/S-NONE/").status_code == 404


@pytest.mark.requirement(21)
def test_a_pair_with_a_restricted_record_is_shut_to_who_may_not_open_that(
    by: Actor, pair: tuple[Person, Person]
) -> None:
    restrict_person(pair[1].ref, RestrictionKind.REFUGE, source="IDVA", by=by, now=NOW)

    answer = browser(Role.RECORDS_MANAGER).get(side_by_side(pair))

    assert answer.status_code == 403
    assert "Smyth" not in answer.content.decode()


def test_a_reason_names_nobody_who_is_hidden_from_the_reader(
    by: Actor, pair: tuple[Person, Person]
) -> None:
    one, other = pair
    decide_same_person(
        one.ref, other.ref, Decision.KEPT_APART, because="Smyth is taller", by=by, now=NOW
    )
    restrict_person(other.ref, RestrictionKind.REFUGE, source="IDVA", by=by, now=NOW)

    words = words_of(browser(Role.RESPONSE_OFFICER), f"/people/{one.ref}/")

    assert "[restricted] is taller" in words
    assert other.ref not in words
