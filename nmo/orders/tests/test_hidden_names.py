"""The name of somebody under restricted handling is nowhere in what is written of an order."""

import pytest

from nmo.access import Actor, Role
from nmo.access.tests.builders import AT_AN_INCIDENT
from nmo.orders.actions import correct
from nmo.orders.queries import order_in_full, order_page
from nmo.orders.tests.builders import NOW, desk_officer, order_json, recorded_order, somebody
from nmo.people.actions import restrict_person
from nmo.people.words import RestrictionKind

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(21)]

HER = {"role": "applicant", "person_ref": "P2", "name": "Leanne Pike", "other_names": ["Lee Tarn"]}


@pytest.fixture
def officer() -> Actor:
    """Somebody who may read an order and not know who is protected by it."""
    desk = desk_officer()
    respondent, _ = order_json()["parties"]
    told = {"at": "2026-03-03T18:05", "method": "told_by_officer", "said": "I know, Lee told me"}
    recorded_order(
        desk, parties=[respondent, HER], notes="Leanne Pike rang.", awareness=[told],
        events=[_made("contact Leanne Pike by any means")],
    )  # fmt: skip
    correct(
        "X1", "order", "0", {"notes": "Ms Pike rang."}, because="Pike, not Pyke", by=desk, now=NOW
    )
    keeper = somebody(Role.SAFEGUARDING_OFFICER, username="safe1")
    restrict_person("P2", RestrictionKind.REFUGE, source="IDVA", by=keeper, now=NOW)
    return somebody(Role.RESPONSE_OFFICER, username="pc77")


def _made(words: str) -> dict[str, object]:
    term = {"text": words, "codes": ["no_contact_applicant"], "protects": ["Leanne Pike"]}
    return {**order_json()["events"][0], "conditions": [term]}


def test_an_order_in_full_names_nobody_who_is_hidden(officer: Actor) -> None:
    full = order_in_full("X1", by=officer, purpose=AT_AN_INCIDENT, now=NOW).model_dump_json()

    assert "contact [restricted] by any means" in full
    assert not {"Leanne", "Pike", "Tarn"} & set(full.replace(",", " ").replace('"', " ").split())


def test_what_stands_beside_the_card_names_nobody_who_is_hidden(officer: Actor) -> None:
    page = order_page("X1", by=officer, purpose=AT_AN_INCIDENT, now=NOW)

    assert page.notes == "Ms [restricted] rang."
    assert page.awareness[0].said == "I know, [restricted] told me"
    assert [each.was for each in page.corrections] == ["[restricted] rang."]
    assert page.corrections[0].because == "[restricted], not Pyke"


def test_the_card_and_its_papers_name_nobody_who_is_hidden(officer: Actor) -> None:
    card = order_page("X1", by=officer, purpose=AT_AN_INCIDENT, now=NOW).card
    words = f"{card.card} {card.position.as_json()} {card.papers} {card.history}"

    assert "contact [restricted] by any means" in words
    assert not {"Leanne", "Pike", "Tarn"} & set(words.replace("'", " ").split())
