"""Awareness, checks, confirmation, holds, references, papers and decisions on their pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from nmo.access import AccessReason, Purpose, Role
from nmo.access.clock import now
from nmo.law import Method
from nmo.orders.labels import METHOD_LABELS
from nmo.orders.models import (
    AwarenessEvidence,
    Confirmation,
    CourtCheck,
    NationalStatus,
    OrderDocument,
    OrderParty,
    OrderReference,
    PossibleDuplicate,
    ProtectiveOrder,
)
from nmo.orders.queries import order_card
from nmo.orders.tests.builders import desk_officer, order_json, recorded_order
from nmo.orders.tests.pages import at_the_desk, opened, sent, signed_in_as

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.4\n%%EOF\n"
WHY = Purpose(reason=AccessReason.INCIDENT, incident_number="417")
TOLD = {"at": "3 3 2026 6.05pm", "knew": "existence"}


@pytest.fixture
def ref() -> str:
    return recorded_order(desk_officer())


@pytest.mark.requirement(29)
@pytest.mark.parametrize("method", list(Method))
def test_evidence_of_every_method_is_recorded(ref: str, method: Method) -> None:
    page = sent(at_the_desk(), "orders:awareness", ref, method=method.value, **TOLD)

    assert "Everybody sees it on the card at once." in page
    assert METHOD_LABELS[method] in page
    assert AwarenessEvidence.objects.get().method == method


@pytest.mark.requirement(29)
def test_evidence_holds_how_where_by_whom_with_its_paper(ref: str) -> None:
    page = sent(
        at_the_desk(), "orders:awareness", ref,
        method="personal_process_server", by="A. Server", where="At work",
        identity_checked="the process server, from a photograph", said="I know", video_ref="BWV1",
        interpreter="B. Interpreter", paper=SimpleUploadedFile("fl415.pdf", PDF), **TOLD,
    )  # fmt: skip

    for said in ("A. Server", "At work", "I know", "BWV1", "B. Interpreter"):
        assert said in page
    assert OrderDocument.objects.get().kind == "statement_of_service"


@pytest.mark.requirement(31)
@pytest.mark.parametrize(
    ("knew", "said"),
    [
        ("existence", "That the order exists"),
        ("terms", "Its terms: they were read or told"),
        ("handed_copy", "Handed a copy"),
    ],
)
def test_knowing_of_the_order_its_terms_and_a_copy_are_three_things(
    ref: str, knew: str, said: str
) -> None:
    page = sent(
        at_the_desk(), "orders:awareness", ref,
        method="told_by_officer", at=TOLD["at"], knew=knew,
    )  # fmt: skip

    assert said in page


def test_a_message_sent_is_only_reported_until_evidence_is_held(ref: str) -> None:
    client = at_the_desk()

    reported = sent(client, "orders:awareness", ref, method="email", **TOLD)
    held = sent(client, "orders:awareness", ref, method="email", evidenced="yes", **TOLD)

    assert "Reported, not evidenced, that he knows" in reported
    assert "Evidence that he knows" not in reported
    assert "Evidence that he knows" in held


def test_knowing_before_the_order_was_made_is_refused_and_kept(ref: str) -> None:
    page = sent(
        at_the_desk(), "orders:awareness", ref,
        method="telephone", at="1 1 2026", knew="existence", by="PC Example",
    )  # fmt: skip

    assert "before the order was made" in page
    assert 'value="PC Example"' in page


@pytest.mark.requirement(30)
def test_an_officer_records_from_the_scene_that_he_was_told(ref: str) -> None:
    officer = signed_in_as(Role.RESPONSE_OFFICER, username="pc1")

    sent(officer, "orders:awareness", ref, method="told_by_officer", **TOLD)
    page = opened(at_the_desk(), "orders:order", ref)

    assert "told by an officer" in page


@pytest.mark.requirement(26)
def test_an_order_is_confirmed_against_the_sealed_copy(ref: str) -> None:
    client = at_the_desk()
    before = opened(client, "orders:order", ref)

    form = opened(client, "orders:confirm", ref)
    page = sent(client, "orders:confirm", ref, agrees="on", version="1")

    assert "Not yet checked against the sealed copy" in before
    assert "The respondent must not use or threaten violence." in form
    assert Confirmation.objects.count() == 1
    assert "Not yet checked against the sealed copy" not in page


@pytest.mark.requirement(26)
def test_a_record_that_changed_meanwhile_is_not_confirmed(ref: str) -> None:
    client = at_the_desk()
    sent(client, "orders:discharged", ref, at="1 10 2026")

    page = sent(client, "orders:confirm", ref, agrees="on", version="1")

    assert "Somebody else has changed this order" in page
    assert Confirmation.objects.count() == 0


def test_a_confirmation_without_the_tick_is_refused(ref: str) -> None:
    page = sent(at_the_desk(), "orders:confirm", ref, version="1")

    assert "There is a problem" in page
    assert Confirmation.objects.count() == 0


@pytest.mark.requirement(23)
def test_a_check_with_the_court_is_recorded_with_what_it_said(ref: str) -> None:
    page = sent(at_the_desk(), "orders:court_check", ref, on="20 11 2026", said="It stands")

    assert "Checked with the court" in page
    assert CourtCheck.objects.get().said == "It stands"


def test_a_check_with_the_court_in_the_future_is_refused_and_kept(ref: str) -> None:
    page = sent(at_the_desk(), "orders:court_check", ref, on="1 1 2090", said="It stands")

    assert "The day is in the future" in page
    assert 'value="It stands"' in page


@pytest.mark.requirement(27)
def test_a_live_entry_on_a_national_system_needs_its_reference(ref: str) -> None:
    client = at_the_desk()
    step = {"system": "PNC", "state": "live", "on": "20 11 2026"}

    refused = sent(client, "orders:national", ref, **step)
    sent(client, "orders:national", ref, **step, reference="26/1234K")

    assert "Give the reference" in refused
    assert NationalStatus.objects.get().reference == "26/1234K"


def test_a_contact_hold_is_set_and_lifted_on_one_page(ref: str) -> None:
    client = at_the_desk()

    held = sent(client, "orders:hold", ref, until="1 1 2090 9am", because="Ring 07700 900123")
    form = opened(client, "orders:hold", ref)
    lifted = sent(client, "orders:hold", ref, safe="on")

    assert "Do not tell Jonathan Smith before 9.00am on 1 January 2090" in held
    assert "Let officers tell the respondent again" in form
    assert "Do not tell Jonathan Smith" not in lifted


@pytest.mark.requirement(28)
def test_references_of_the_forces_own_system_are_held(ref: str) -> None:
    page = sent(at_the_desk(), "orders:reference", ref, kind="crime", value="13/1234/26")

    assert "Crime reference" in page
    assert OrderReference.objects.get().value == "13/1234/26"


@pytest.mark.requirement(12)
def test_a_paper_is_attached(ref: str) -> None:
    paper = SimpleUploadedFile("FL404A.pdf", PDF)

    page = sent(at_the_desk(), "orders:attach", ref, paper=paper, kind="order")

    assert "The court’s order: FL404A.pdf" in page


def test_an_empty_paper_is_refused(ref: str) -> None:
    page = sent(
        at_the_desk(), "orders:attach", ref, paper=SimpleUploadedFile("x.pdf", b""), kind="order"
    )

    assert "There is a problem" in page
    assert OrderDocument.objects.count() == 0


@pytest.fixture
def double(ref: str) -> str:
    return recorded_order(desk_officer(username="d2"), order_ref="X2")


@pytest.mark.requirement(17)
def test_two_orders_are_decided_to_be_one_and_the_earlier_answers(double: str) -> None:
    number = PossibleDuplicate.objects.get().pk
    client = at_the_desk()

    banner = opened(client, "orders:order", double)
    both = opened(client, "orders:duplicate", double, number)
    page = sent(
        client, "orders:duplicate", double, number, decision="same", because="Same paper twice"
    )

    assert "May be the same order as" in banner
    assert both.count("nmo-card__head") == 2
    assert "which answers for both" in page
    assert ProtectiveOrder.objects.count() == 2


@pytest.mark.requirement(17)
def test_a_decision_without_its_reason_is_refused(double: str) -> None:
    number = PossibleDuplicate.objects.get().pk

    page = sent(at_the_desk(), "orders:duplicate", double, number, decision="same")

    assert "There is a problem" in page
    assert PossibleDuplicate.objects.get().decision == "undecided"


def test_a_pair_of_other_orders_is_not_decided_from_here(double: str) -> None:
    third = recorded_order(desk_officer(username="d3"), order_ref="X3", case_numbers=[])
    number = PossibleDuplicate.objects.get(order__ref=double).pk

    answer = at_the_desk().get(f"/orders/{third}/duplicates/{number}")

    assert answer.status_code == 404


@pytest.mark.requirement(3)
def test_a_party_is_decided_to_be_somebody_on_the_register_with_why(ref: str) -> None:
    parties = order_json()["parties"]
    parties[0] |= {"person_ref": "P9", "addresses": [], "phones": []}
    other = recorded_order(
        desk_officer(username="d2"), order_ref="X2", case_numbers=[], parties=parties
    )
    client = at_the_desk()

    form = opened(client, "orders:party", other, 0)
    page = sent(client, "orders:party", other, 0, person="P1", because="Same photograph")

    assert "Jonathan Smith (P1)" in form
    assert "Same date of birth" in form
    live = OrderParty.objects.get(order__ref=other, position=0, known_until=None)
    assert live.person.ref == "P1"
    assert "Decided by a person: Same photograph" in page


@pytest.mark.requirement(3)
def test_the_register_joins_nobody_by_itself(ref: str) -> None:
    parties = order_json()["parties"]
    parties[0] |= {"person_ref": None, "addresses": [], "phones": []}
    recorded_order(desk_officer(username="d2"), order_ref="X2", case_numbers=[], parties=parties)

    persons = set(
        OrderParty.objects.filter(role="respondent").values_list("person__ref", flat=True)
    )

    assert len(persons) == 2


def test_the_card_turns_for_everybody_at_once(ref: str) -> None:
    sent(at_the_desk(), "orders:discharged", ref, at="1 10 2026")
    other = desk_officer(username="d3")

    card = order_card(ref, by=other, purpose=WHY, now=now())

    assert card.position.standing == "ended"
