"""The order's page: what it shows, to whom, about which moment."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from nmo.access import AccessReason, Purpose, Role
from nmo.audit.models import AuditEntry
from nmo.orders.actions import (
    attach_document,
    correct,
    hold_contact,
    record_national_status,
    record_orders,
    undo_import,
)
from nmo.orders.models import Condition, OrderDocument
from nmo.orders.queries import order_in_full, order_page
from nmo.orders.shapes import read_order, write_order
from nmo.orders.tests.builders import NOW, desk_officer, order_json, recorded_order, somebody
from nmo.orders.tests.pages import at_the_desk, opened, signed_in_as
from nmo.orders.words import DocumentKind, NationalState, NationalSystem
from nmo.people.actions import restrict_person
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db

WHY = Purpose(reason=AccessReason.INCIDENT, incident_number="417")
PDF = b"%PDF-1.4\n%%EOF\n"
SECRET_STREET, SECRET_PLACE = "9 Secret Close", "77 Hidden Lane"


def with_secrets() -> dict[str, Any]:
    """An order with a confidential address, phone and place on it."""
    given = order_json()
    given["parties"][1]["addresses"] = [
        {"text": SECRET_STREET, "postcode": "ZZ2 2BB", "confidential": True}
    ]
    given["parties"][1]["phones"] = [{"value": "07700 900999", "confidential": True}]
    given["events"][0]["conditions"].append(
        {
            "paragraph": "2",
            "text": f"The respondent must not go to {SECRET_PLACE}.",
            "codes": ["exclusion_zone_home"],
            "place": SECRET_PLACE,
            "place_confidential": True,
        }
    )
    return {name: given[name] for name in ("parties", "events")}


def test_the_page_holds_what_the_order_is_and_what_happened() -> None:
    ref = recorded_order(desk_officer())

    page = opened(at_the_desk(), "orders:order", ref)

    for said in ("IN FORCE", "Jonathan Smith", "Leanne Pike", "Without notice.", "Work due"):
        assert said.lower() in page.lower(), said


def test_opening_an_order_is_recorded_with_the_reason() -> None:
    ref = recorded_order(desk_officer())

    opened(at_the_desk(), "orders:order", ref)

    entry = AuditEntry.objects.filter(what="order.opened").latest("id")
    assert (entry.subject_id, entry.reason) == (ref, "intake")


def test_without_a_reason_the_reason_is_asked_first() -> None:
    ref = recorded_order(desk_officer())
    client = at_the_desk(purpose=None)

    answer = client.get(reverse("orders:order", args=[ref]))

    assert answer["Location"].startswith("/why?next=")


@pytest.mark.requirement(22)
def test_the_order_is_asked_about_another_moment() -> None:
    ref = recorded_order(desk_officer())
    client = at_the_desk()

    answer = client.get(reverse("orders:order", args=[ref]), {"as_at": "2 4 2027 9am"})

    page = answer.content.decode()
    assert "This is the order as at 9.00am on 2 April 2027" in page
    assert "nmo-standing--ended" in page


@pytest.mark.requirement(22)
def test_the_order_is_asked_about_as_it_was_known() -> None:
    by = desk_officer()
    early = NOW - timedelta(days=100)
    ref = recorded_order(by, now=early)
    correct(ref, "event", "0", {"notice_type": "on_notice"}, because="x", by=by, now=NOW)
    client = at_the_desk()

    answer = client.get(reverse("orders:order", args=[ref]), {"as_known": "1 10 2026"})

    assert "Without notice." in answer.content.decode()


def test_a_moment_that_cannot_be_read_is_said_and_the_order_is_shown_as_now() -> None:
    ref = recorded_order(desk_officer())

    answer = at_the_desk().get(reverse("orders:order", args=[ref]), {"as_at": "soon"})

    page = answer.content.decode()
    assert "must be a day, month and year" in page
    assert "IN FORCE" in page.upper()


@pytest.mark.requirement(6)
def test_every_other_order_between_the_two_is_listed_cross_orders_too() -> None:
    by = desk_officer()
    parties = order_json()["parties"]
    parties[1]["person_ref"] = "P2"
    ref = recorded_order(by, parties=parties)
    crossed = [
        {**parties[1], "role": "respondent"},
        {**parties[0], "role": "applicant", "addresses": [], "phones": []},
    ]
    bail = recorded_order(
        by, order_ref="B1", order_type="bail", case_numbers=[], parties=crossed
    )  # fmt: skip

    page = opened(at_the_desk(), "orders:order", ref)

    assert reverse("orders:order", args=[bail]) in page
    assert "Bail" in page


@pytest.mark.requirement(20)
@pytest.mark.parametrize("role", [Role.RESPONSE_OFFICER, Role.ORDERS_DESK, Role.INVESTIGATOR])
def test_no_page_of_the_order_gives_a_confidential_value_away(role: Role) -> None:
    by = desk_officer()
    ref = recorded_order(by, **with_secrets())
    row = str(Condition.objects.get(paragraph="2").pk)
    correct(ref, "condition", row, {"times": "at night"}, because="Left out", by=by, now=NOW)
    correct_place(ref, by)
    client = signed_in_as(role, username="pc1")

    page = opened(client, "orders:order", ref)

    for secret in (SECRET_STREET, "ZZ2 2BB", "07700 900999", SECRET_PLACE, "77 Other Lane"):
        assert secret not in page
    assert "place withheld" in page.lower()


def correct_place(ref: str, by: Any) -> None:
    row = str(Condition.objects.get(paragraph="2", known_until=None).pk)
    place = {"place": "77 Other Lane"}
    correct(ref, "condition", row, place, because="Misread", by=by, now=NOW)
    back = str(Condition.objects.get(paragraph="2", known_until=None).pk)
    correct(ref, "condition", back, {"place": SECRET_PLACE}, because="x", by=by, now=NOW)


@pytest.mark.requirement(20)
def test_the_page_that_corrects_a_confidential_place_does_not_show_it() -> None:
    ref = recorded_order(desk_officer(), **with_secrets())
    row = Condition.objects.get(paragraph="2").pk

    page = opened(at_the_desk(), "orders:correct", ref, "condition", str(row))

    assert SECRET_PLACE not in page


@pytest.mark.requirement(20)
def test_the_full_shape_is_masked_for_who_may_not_see_and_whole_for_who_may() -> None:
    by = desk_officer()
    ref = recorded_order(by, **with_secrets())
    officer = somebody(Role.RESPONSE_OFFICER, username="pc1")
    control = replace(somebody(Role.CONTROL_ROOM, username="cr1"), proved_at=NOW)

    masked = str(write_order(order_in_full(ref, by=officer, purpose=WHY, now=NOW)))
    whole = str(write_order(order_in_full(ref, by=control, purpose=WHY, now=NOW)))

    for secret in (SECRET_STREET, "ZZ2 2BB", "07700 900999", SECRET_PLACE):
        assert secret not in masked
        assert secret in whole
    assert "Confidential" in masked


@pytest.mark.requirement(21)
def test_a_restricted_person_is_named_to_nobody_without_the_permission() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    restrict_person("P1", RestrictionKind.POLICE_EMPLOYEE, source="HR", by=by, now=NOW)
    officer = signed_in_as(Role.RESPONSE_OFFICER, username="pc1")
    actor = somebody(Role.RESPONSE_OFFICER, username="pc2")

    page = opened(officer, "orders:order", ref)
    full = str(write_order(order_in_full(ref, by=actor, purpose=WHY, now=NOW)))
    desk = opened(at_the_desk(), "orders:order", ref)

    assert "Jonathan Smith" not in page
    assert "Restricted" in page
    assert "Jonathan Smith" not in full
    assert "Jonathan Smith" in desk


@pytest.mark.requirement(21)
def test_a_restricted_name_is_not_given_away_by_its_correction() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    name = {"typed_name": "Jonathan Smythe"}
    correct(ref, "party", "0", name, because="Spelt wrong", by=by, now=NOW)
    restrict_person("P1", RestrictionKind.OTHER, source="Desk", by=by, now=NOW)
    officer = signed_in_as(Role.RESPONSE_OFFICER, username="pc1")

    page = opened(officer, "orders:order", ref)

    assert "Smith" not in page
    assert "Smythe" not in page


@pytest.mark.requirement(27)
def test_the_newest_step_on_each_national_system_is_shown() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    day = date(2026, 11, 20)
    record_national_status(
        ref, NationalSystem.PNC, NationalState.REQUESTED, on=day, by=by, now=NOW
    )  # fmt: skip
    record_national_status(
        ref, NationalSystem.PNC, NationalState.LIVE, on=day, reference="26/1234K", by=by, now=NOW
    )

    page = opened(at_the_desk(), "orders:order", ref)

    assert "Live, 26/1234K, 20 November 2026" in page
    assert "Asked for" not in page
    assert page.count("Nothing recorded") == 2


def test_a_reader_is_offered_only_what_they_may_do() -> None:
    ref = recorded_order(desk_officer())
    officer = signed_in_as(Role.RESPONSE_OFFICER, username="pc1")

    page = opened(officer, "orders:order", ref)
    desk = opened(at_the_desk(), "orders:order", ref)

    for way in ("Which person is this?", "The court varied it", "Correct a mistake", "Attach"):
        assert way not in page
        assert way in desk
    assert "Add evidence of knowledge" in page


def test_a_contact_hold_stands_at_the_top_of_the_page() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    until = NOW + timedelta(days=365)
    hold_contact(ref, until=until, because="Safety plan", by=by, now=NOW)

    page = opened(at_the_desk(), "orders:order", ref)

    assert "Do not tell Jonathan Smith before" in page
    assert page.index("Safety plan") < page.index("nmo-card__head")


@pytest.mark.requirement(62)
def test_an_order_on_paper_is_marked_as_material_of_private_proceedings() -> None:
    ref = recorded_order(desk_officer())

    page = opened(at_the_desk(), "orders:order", ref)

    line = "Material from private family proceedings: for policing and safeguarding only."
    assert line in page
    assert "nmo-print-only" in page


def a_paper(ref: str, content: bytes = PDF) -> int:
    by = desk_officer(username="d9")
    attach_document(ref, content, kind=DocumentKind.ORDER, by=by, now=NOW, name="order.pdf")
    return int(OrderDocument.objects.get(order__ref=ref).pk)


@pytest.mark.requirement(12)
def test_a_paper_is_served_byte_for_byte_and_can_run_nothing() -> None:
    ref = recorded_order(desk_officer())
    number = a_paper(ref)

    answer = at_the_desk().get(reverse("orders:document", args=[ref, number]))

    assert answer.content == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("sandbox;")
    assert answer["Content-Disposition"].startswith("inline;")
    assert AuditEntry.objects.filter(what="document.opened").count() == 1


def test_a_paper_of_unknown_kind_is_offered_to_be_saved_and_not_shown() -> None:
    ref = recorded_order(desk_officer())
    number = a_paper(ref, b"<script>alert(1)</script>")

    answer = at_the_desk().get(reverse("orders:document", args=[ref, number]))

    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Type"] == "application/octet-stream"


@pytest.mark.requirement(21)
def test_the_papers_of_a_restricted_person_need_the_permission() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    number = a_paper(ref)
    restrict_person("P1", RestrictionKind.REFUGE, source="Desk", by=by, now=NOW)
    officer = signed_in_as(Role.RESPONSE_OFFICER, username="pc1")

    assert officer.get(reverse("orders:document", args=[ref, number])).status_code == 403


def test_a_paper_of_another_order_is_not_found() -> None:
    ref = recorded_order(desk_officer())
    number = a_paper(ref)
    by = desk_officer(username="d2")
    other = recorded_order(by, order_ref="X2", case_numbers=[])

    answer = at_the_desk().get(reverse("orders:document", args=[other, number]))

    assert answer.status_code == 404


def test_the_making_stands_with_the_paper_that_made_it() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    number = a_paper(ref)

    lines = order_page(ref, by=by, purpose=WHY, now=NOW).timeline

    assert next(line for line in lines if line.what == "Made").paper == number


def test_a_persons_page_lists_the_orders_that_name_them() -> None:
    ref = recorded_order(desk_officer())

    page = opened(at_the_desk(), "people:person", "P1")

    assert reverse("orders:order", args=[ref]) in page


def test_nobody_tells_him_from_the_page_of_another_moment() -> None:
    ref = recorded_order(desk_officer())
    client = at_the_desk()
    address = reverse("orders:order", args=[ref])

    assert "I told him" in client.get(address).content.decode()
    earlier = client.get(address, {"as_at": "12 6 2026 10.15pm"}).content.decode()
    assert "I told him" not in earlier


def test_an_order_taken_back_says_so_and_offers_nothing_to_do() -> None:
    by = desk_officer()
    order = read_order(order_json())
    record_orders([order], by=by, now=NOW, import_ref="I1")
    undo_import("I1", because="It was the wrong file.", by=by, now=NOW + timedelta(minutes=1))

    page = opened(at_the_desk(), "orders:order", "X1")

    assert "It was the wrong file. Nobody finds it" in page
    assert "Jonathan Smith" in page
    assert "Update this order" not in page
