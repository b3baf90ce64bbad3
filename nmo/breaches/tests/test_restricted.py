"""A breach of an order with somebody under restricted handling: as the order itself, at each door.

Whoever may open the order may open the breach of it. Without the permission for restricted records
neither says who they are, anywhere.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from nmo.access import Actor, NotPermitted, Role
from nmo.access.actors import Opened
from nmo.access.models import User
from nmo.breaches.actions import decide_double
from nmo.breaches.pack.keeping import make_pack, pack_file
from nmo.breaches.queries import breach_page, case_file
from nmo.breaches.queries.subjects import show_breaches
from nmo.breaches.tests.browsing import browser
from nmo.breaches.tests.browsing import opened as page_of
from nmo.breaches.tests.telling import WHY, an_officer, reported, step
from nmo.breaches.words import DoubleDecision, PackKind, StepKind
from nmo.orders.tests.builders import NOW, order_json, recorded_order
from nmo.people.actions import restrict_person
from nmo.people.words import RestrictionKind

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(21)]
HERS = ("Leanne", "Pike")
SAID = {
    "happened": "He rang Leanne.",
    "her_words": "I am Ms Pike",
    "reporter_name": "L. Pike",
    "injuries": "Pike was bruised.",
    "other_party_alleges": "Leanne hit him first.",
    "where": "At the house of the Pikes, Leanne’s",
    "named_as": "Mr Pike",
}
STEPS = {
    StepKind.GRADED: {"values": {"grade": "emergency"}, "words": "Pike is alone."},
    StepKind.CRIME_RECORDED: {
        "values": {"crime_reference": "Leanne Pike 1", "offence_code": "66/91"}
    },
}
OF_A_BREACH = (
    "",
    "account",
    "packs",
    "withdraw/1",
    *(f"steps/{kind}" for kind in ("graded", "she_updated", "assigned", "charged", "reviewed")),
)


@pytest.fixture
def officer() -> Actor:
    return an_officer(Role.INVESTIGATOR, Role.SUPERVISOR)


@pytest.fixture
def order(desk: Actor) -> str:
    respondent, applicant = order_json()["parties"]
    parties = [respondent, {**applicant, "person_ref": "P2"}]
    term = {"paragraph": "1", "text": "must not ring Leanne Pike", "codes": []}
    events = [{**order_json()["events"][0], "conditions": [term]}]
    return recorded_order(desk, parties=parties, events=events)


@pytest.fixture
def other(order: str, officer: Actor) -> str:
    """The second report of the same breach, which was decided to be another."""
    return reported(order, officer, **SAID).ref


@pytest.fixture
def ref(order: str, other: str, officer: Actor) -> str:
    """A breach with her name wherever somebody may write one."""
    ref = reported(order, officer, **SAID).ref
    for kind, given in STEPS.items():
        step(ref, kind, officer, **given)
    because = "Ms Pike rang twice."
    decide_double(ref, other, DoubleDecision.DIFFERENT, because, by=officer, now=NOW)
    return ref


def restrict(desk: Actor, person: str = "P2") -> None:
    restrict_person(person, RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)


def named_in(text: str) -> list[str]:
    """Where her name stands, with what is around it."""
    found = (text.find(each) for each in HERS)
    return [text[max(0, at - 60) : at + 40] for at in found if at >= 0]


def signed_in(officer: Actor, *roles: Role) -> Client:
    assert User.objects.filter(username=officer.username).exists()
    return browser(*roles, username="other1")


@pytest.mark.parametrize("page", OF_A_BREACH)
def test_no_page_of_the_breach_names_her_to_who_may_not_know_her(
    ref: str, desk: Actor, officer: Actor, page: str
) -> None:
    restrict(desk)
    client = signed_in(officer, Role.INVESTIGATOR, Role.SUPERVISOR)

    assert not named_in(page_of(client, f"/breaches/{ref}/{page}"))


def test_neither_does_any_page_that_leads_to_it(
    ref: str, other: str, desk: Actor, officer: Actor
) -> None:
    restrict(desk)
    client = signed_in(officer, Role.INVESTIGATOR, Role.SUPERVISOR)

    for address in (
        "/breaches/",
        "/breaches/review",
        "/work/",
        "/orders/X1/",
        "/breaches/report/X1",
        f"/breaches/{ref}/doubles/{other}",
    ):
        assert not named_in(page_of(client, address)), address


def test_a_suspect_under_restricted_handling_is_named_nowhere_either(
    ref: str, desk: Actor, officer: Actor
) -> None:
    restrict(desk, "P1")
    client = signed_in(officer, Role.INVESTIGATOR, Role.SUPERVISOR)

    for address in ("/breaches/", "/work/", *(f"/breaches/{ref}/{page}" for page in OF_A_BREACH)):
        shown = page_of(client, address)
        assert "Jonathan" not in shown, address
        assert "Smith" not in shown, address


def test_who_may_know_her_reads_all_of_it(ref: str, desk: Actor, officer: Actor) -> None:
    restrict(desk)

    shown = page_of(signed_in(officer, Role.SAFEGUARDING_OFFICER), f"/breaches/{ref}/")

    assert "He rang Leanne." in shown
    assert "Ms Pike rang twice." in shown


def test_who_has_her_open_in_an_emergency_reads_it_as_long_as_that_lasts(
    ref: str, desk: Actor, officer: Actor
) -> None:
    restrict(desk)
    emergency = Opened(number=1, person_ref="P2", until_at=NOW + timedelta(minutes=30))

    def happened(by: Actor) -> str:
        shown = breach_page(ref, by=by, purpose=WHY, now=NOW)
        return shown.case.account.happened

    assert happened(replace(officer, opened=(emergency,))) == "He rang Leanne."
    assert happened(officer) == "He rang [restricted]."


def test_the_queue_names_a_breach_of_hers_as_it_names_the_order(
    ref: str, desk: Actor, officer: Actor
) -> None:
    restrict(desk)

    assert show_breaches([ref], officer)[ref].name == "Restricted"


def test_the_file_of_a_pack_names_her_to_nobody_who_may_not_know_her(
    ref: str, desk: Actor, officer: Actor
) -> None:
    restrict(desk)

    file = case_file(ref, by=officer, now=NOW, purpose=WHY)

    assert file.hidden == ("P2",)
    # What must stay out is held in `kept_back`, to be searched for.
    assert not named_in(str(replace(file, kept_back=())))


def packed(ref: str, by: Actor, **more: Any) -> int:
    return make_pack(ref, PackKind.DISCLOSURE, by=by, now=NOW, purpose=WHY, **more).number


def taken(ref: str, number: int, by: Actor) -> bytes:
    return pack_file(ref, number, by=by, now=NOW, purpose=WHY).content


def test_a_pack_that_names_her_is_taken_by_who_may_know_her_alone(
    ref: str, desk: Actor, officer: Actor
) -> None:
    sees = replace(an_officer(*Role, username="all1"), proved_at=NOW)
    before = packed(ref, officer)
    restrict(desk)

    assert taken(ref, before, sees)
    with pytest.raises(NotPermitted, match="restricted"):
        taken(ref, before, officer)


def test_a_pack_without_her_name_is_taken_by_whoever_may_take_packs(
    ref: str, desk: Actor, officer: Actor
) -> None:
    restrict(desk)

    assert taken(ref, packed(ref, officer), officer)
