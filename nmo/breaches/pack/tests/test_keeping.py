"""Making a pack of a breach that is held: kept, numbered, recorded, and for whom it may be."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from nmo.access import Actor, NotPermitted, Role
from nmo.access.own_force import for_force_of
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.audit.queries import entries_about
from nmo.breaches.errors import BreachNotFound
from nmo.breaches.models import BreachPack
from nmo.breaches.pack.keeping import make_pack, pack_file
from nmo.breaches.pack.tests.conftest import words_of_pages
from nmo.breaches.pack.tests.papers import a_pdf, order_pages
from nmo.breaches.pack.tests.searched import folded, read_out
from nmo.breaches.pack.verification import verify
from nmo.breaches.queries import breach_page
from nmo.breaches.tests.telling import WHY, an_officer, of_another_force, reported
from nmo.breaches.words import PackKind
from nmo.orders.actions import attach_document
from nmo.orders.tests.builders import NOW, desk_officer, order_json, recorded_order
from nmo.orders.words import DocumentKind

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(37)]
HAVEN = "Bluebell House, 7 Haven Lane"


@pytest.fixture
def desk() -> Actor:
    return desk_officer()


@pytest.fixture
def investigator() -> Actor:
    return an_officer(Role.INVESTIGATOR)


@pytest.fixture
def ref(desk: Actor, investigator: Actor) -> str:
    """A breach of an order with its sealed copy and a confidential address."""
    order = order_json()
    order["parties"][1]["addresses"] = [
        {"text": HAVEN, "postcode": "ZZ1 9ZZ", "confidential": True}
    ]
    order_ref = recorded_order(desk, parties=order["parties"])
    attach_document(
        order_ref, a_pdf(*order_pages()), kind=DocumentKind.ORDER, name="order.pdf", by=desk,
        now=NOW,
    )  # fmt: skip
    return reported(
        order_ref, investigator, her_words=f"He knows that I am at {HAVEN.upper()} now."
    ).ref


def made(ref: str, by: Actor, kind: PackKind = PackKind.PROSECUTION) -> Any:
    return make_pack(ref, kind, by=by, now=NOW, purpose=WHY)


def taken(ref: str, number: int, by: Actor) -> bytes:
    return pack_file(ref, number, by=by, now=NOW, purpose=WHY).content


def test_a_pack_is_kept_as_it_was_made_with_its_number_and_what_is_in_it(
    ref: str, investigator: Actor
) -> None:
    first, second = made(ref, investigator), made(ref, investigator, PackKind.DISCLOSURE)
    pdf = taken(ref, first.number, investigator)

    assert (first.number, second.number) == (1, 2)
    assert verify(pdf).holds
    assert verify(pdf).sha256 == first.sha256
    with transaction.atomic():
        for_force_of(investigator)
        row = BreachPack.objects.get(number=1)
        assert row.manifest["documents"][0]["ref"] == verify(pdf).manifest.documents[0].ref
        assert row.made_by_id == investigator.user_id


def test_the_page_names_the_packs_and_does_not_read_them(ref: str, investigator: Actor) -> None:
    pack = made(ref, investigator)

    with CaptureQueriesContext(connection) as asked:
        shown = breach_page(ref, by=investigator, purpose=WHY, now=NOW).packs

    assert [(each.number, each.sha256) for each in shown] == [(1, pack.sha256)]
    assert not [each for each in asked if '"documents_document"."content"' in str(each["sql"])]


def test_making_and_taking_it_away_are_recorded_as_disclosures(
    ref: str, investigator: Actor
) -> None:
    made(ref, investigator)
    taken(ref, 1, investigator)

    entries = {each.what: each.kind for each in entries_about("breach", ref)}
    assert entries["breach.pack_made"] == "disclosure"
    assert entries["breach.pack_taken"] == "disclosure"
    assert entries["breach.file_opened"] == "consultation"


def test_the_form_for_disclosure_says_nothing_of_where_she_lives(
    ref: str, investigator: Actor
) -> None:
    made(ref, investigator, PackKind.DISCLOSURE)
    pdf = taken(ref, 1, investigator)

    assert folded("Haven Lane") not in read_out(pdf)
    assert folded("ZZ1 9ZZ") not in read_out(pdf)
    assert "He knows that I am at [withheld]" in " ".join(words_of_pages(pdf))


@pytest.mark.parametrize("roles", [[Role.RESPONSE_OFFICER], [Role.AUDITOR], [Role.ADMINISTRATOR]])
def test_who_may_not_make_packs_makes_none(ref: str, roles: list[Role]) -> None:
    by = an_officer(*roles, username="other")

    with pytest.raises(NotPermitted):
        made(ref, by)


def test_another_forces_investigator_gets_none(ref: str, investigator: Actor) -> None:
    made(ref, investigator)
    other = of_another_force(Role.INVESTIGATOR)

    with pytest.raises(NotPermitted):
        made(ref, other)
    with pytest.raises(NotPermitted):
        taken(ref, 1, other)


def test_a_pack_that_was_never_made_is_not_found(ref: str, investigator: Actor) -> None:
    with pytest.raises(BreachNotFound):
        taken(ref, 4, investigator)
    with pytest.raises(BreachNotFound):
        made("B-0000-0000", investigator)


def test_without_a_reason_for_looking_none_is_made(ref: str, investigator: Actor) -> None:
    with pytest.raises(NotPermitted):
        make_pack(ref, PackKind.PROSECUTION, by=investigator, now=NOW, purpose=None)


def test_the_page_makes_it_lists_it_and_hands_it_out(ref: str) -> None:
    client = Client()
    sign_in(client, a_user("pc88", Role.INVESTIGATOR), AT_AN_INCIDENT)

    page = client.get(f"/breaches/{ref}/packs").content.decode()
    assert "Make an evidence pack" in page
    answer = client.post(f"/breaches/{ref}/packs", {"kind": "disclosure"}, follow=True)

    shown = answer.content.decode()
    assert "The pack is made." in shown
    assert f"/breaches/{ref}/packs/1" in shown
    file = client.get(f"/breaches/{ref}/packs/1")
    assert verify(file.content).holds
    assert file["Content-Type"] == "application/pdf"
    assert "no-store" in file["Cache-Control"]
    assert client.get(f"/breaches/{ref}/packs/9").status_code == 404


def test_the_page_asks_for_whom_it_is(ref: str) -> None:
    client = Client()
    sign_in(client, a_user("pc88", Role.INVESTIGATOR), AT_AN_INCIDENT)

    page = client.post(f"/breaches/{ref}/packs", {"version": "1"}).content.decode()

    assert "There is a problem" in page


def test_the_exhibits_bear_the_initials_of_who_made_it(ref: str, investigator: Actor) -> None:
    made(ref, replace(investigator, name="Siân Tester"))

    assert "ST/1" in " ".join(words_of_pages(taken(ref, 1, investigator)))
