"""The case file: everything that a pack is made from, and what must stay out of one."""

from dataclasses import replace

import pytest

from nmo.access import Actor, NotPermitted, Role
from nmo.breaches.case_file import CaseFile, WhyKeptBack
from nmo.breaches.queries import case_file
from nmo.breaches.tests.telling import WHY, an_officer, of_another_force, reported
from nmo.checks.tests.builders import asked
from nmo.orders.actions import attach_document, record_awareness
from nmo.orders.tests.builders import NOW, order_json, recorded_order, told
from nmo.orders.words import DocumentKind, PartyRole
from nmo.people.actions import restrict_person
from nmo.people.words import RestrictionKind

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(37)]
SEALED = b"%PDF-1.4 the sealed order"


@pytest.fixture
def order(desk: Actor) -> str:
    made = order_json()["events"][0]
    term = {
        "paragraph": "1",
        "text": "must not go to 12 Test Row",
        "codes": ["stay_away_named_property"],
        "place": "12 Test Row",
        "place_confidential": True,
    }
    applicant = {
        "role": "applicant",
        "person_ref": "P2",
        "name": "Leanne Pike",
        "addresses": [{"text": "9 Haven Lane", "postcode": "ZZ9 9ZZ", "confidential": True}],
        "phones": ["07700 900456"],
    }
    respondent = order_json()["parties"][0]
    events = [{**made, "conditions": [term]}]
    ref = recorded_order(desk, parties=[respondent, applicant], events=events)
    attach_document(ref, SEALED, kind=DocumentKind.ORDER, name="order.pdf", by=desk, now=NOW)
    record_awareness(ref, told(), by=desk, now=NOW)
    return ref


def file_of(ref: str, by: Actor) -> CaseFile:
    return case_file(ref, by=by, now=NOW, purpose=WHY)


def test_it_holds_the_papers_byte_for_byte_and_the_evidence_that_he_knew(
    order: str, officer: Actor
) -> None:
    file = file_of(reported(order, officer).ref, officer)

    (paper,) = file.papers
    assert (paper.content, paper.kind, paper.name) == (SEALED, DocumentKind.ORDER, "order.pdf")
    assert [entry.method for entry in file.awareness] == ["Told by an officer"]
    assert file.respondent.name == "Jonathan Smith"
    assert [person.name for person in file.of(PartyRole.APPLICANT)] == ["Leanne Pike"]


def test_it_tells_who_looked_the_order_up(order: str, officer: Actor) -> None:
    asked("jonathan smith 12/3/85", by=officer)

    (look_up,) = file_of(reported(order, officer).ref, officer).look_ups

    assert (look_up.by, look_up.reason, look_up.answer) == (
        "Test Officer", "At an incident", "Order found",
    )  # fmt: skip


def test_a_look_up_that_showed_another_order_is_none_of_it(
    desk: Actor, order: str, officer: Actor
) -> None:
    other = {"role": "respondent", "name": "Bruno Grainger", "date_of_birth": "1990-01-01"}
    recorded_order(
        desk, order_ref="X2", case_numbers=["A2"],
        parties=[other, {"role": "applicant", "name": "Ada Else"}],
    )  # fmt: skip
    asked("bruno grainger 1/1/1990", by=officer)

    assert file_of(reported(order, officer).ref, officer).look_ups == ()


def test_it_tells_the_earlier_breaches(order: str, officer: Actor) -> None:
    first = reported(order, officer, started="2026-06-01").ref

    file = file_of(reported(order, officer).ref, officer)

    assert [each.ref for each in file.earlier] == [first]


@pytest.mark.requirement(20)
def test_it_names_what_must_stay_out_of_a_disclosure(order: str, officer: Actor) -> None:
    ref = reported(order, officer, where="3 Refuge Way", where_confidential=True).ref

    kept = {(each.value, each.why) for each in file_of(ref, officer).kept_back}

    assert kept == {
        ("9 Haven Lane, ZZ9 9ZZ", WhyKeptBack.ADDRESS),
        ("12 Test Row", WhyKeptBack.PLACE),
        ("3 Refuge Way", WhyKeptBack.PLACE),
    }


def test_papers_of_restricted_people_are_withheld_and_counted(
    desk: Actor, order: str, officer: Actor
) -> None:
    ref = reported(order, officer).ref
    restrict_person("P2", RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)

    file = file_of(ref, officer)

    assert (file.papers, file.papers_withheld) == ((), 1)
    assert "Pike" not in str(file.people)


def test_only_who_may_make_a_pack_opens_it(order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref

    for by in (
        an_officer(username="pc2"),
        of_another_force(Role.INVESTIGATOR),
        replace(officer, roles=frozenset({Role.CUSTODY_OFFICER})),
    ):
        with pytest.raises(NotPermitted):
            file_of(ref, by)
