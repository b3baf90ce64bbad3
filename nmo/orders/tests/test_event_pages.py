"""What the court did later, recorded on its page."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from nmo.access import Role
from nmo.orders.models import OrderDocument, OrderEvent, ProtectiveOrder
from nmo.orders.queries.held import held_orders
from nmo.orders.shapes import EventIn, OrderIn
from nmo.orders.tests.builders import desk_officer, recorded_order
from nmo.orders.tests.pages import at_the_desk, opened, sent, signed_in_as

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.4\n%%EOF\n"
NO_FURTHER = {"further-TOTAL_FORMS": "1", "further-INITIAL_FORMS": "0"}


def order_held(ref: str = "X1") -> OrderIn:
    number = ProtectiveOrder.objects.get(ref=ref).pk
    return held_orders([number])[number]


def last_event() -> EventIn:
    return order_held().events[-1]


@pytest.fixture
def ref() -> str:
    return recorded_order(desk_officer())


@pytest.mark.requirement(22, 23)
def test_a_discharge_is_entered_by_hand_and_ends_the_order(ref: str) -> None:
    page = sent(at_the_desk(), "orders:discharged", ref, at="1 10 2026 10am")

    assert last_event().event == "discharged"
    assert "Ended" in page
    assert "It counts from its own moment" in page


@pytest.mark.requirement(22)
def test_an_extension_gives_the_order_its_new_end(ref: str) -> None:
    sent(
        at_the_desk(), "orders:extended", ref,
        at="1 2 2027", end_type="specified_date_time", ends_at="1 9 2027 4pm",
    )  # fmt: skip

    ends = last_event().ends
    assert ends is not None
    assert ends.at is not None
    assert ends.at.at.isoformat() == "2027-09-01T15:00:00+00:00"


@pytest.mark.requirement(24)
def test_an_order_without_a_fixed_end_never_says_ended(ref: str) -> None:
    page = sent(at_the_desk(), "orders:extended", ref, at="1 2 2026", end_type="no_fixed_end")
    assert "before the order was made" in page

    page = sent(at_the_desk(username="d2"), "orders:extended", ref, at="1 4 2026",
                end_type="no_fixed_end")  # fmt: skip
    later = sent_to(ref, "1 1 2040")

    assert "IN FORCE" in page.upper()
    assert "nmo-standing--in_force" in later


def sent_to(ref: str, moment: str) -> str:
    """The order's page as at another moment."""
    client = at_the_desk(username="later")
    answer = client.get(reverse("orders:order", args=[ref]), {"as_at": moment})
    return answer.content.decode()


@pytest.mark.requirement(22)
def test_a_replacement_names_its_successor(ref: str) -> None:
    recorded_order(desk_officer(username="d2"), order_ref="X2", case_numbers=["LS26F00999"])

    page = sent(at_the_desk(), "orders:superseded", ref, at="1 6 2026", superseded_by="X2")

    assert last_event().superseded_by == "X2"
    assert "By X2." in page


def test_a_replacement_that_is_not_held_leaves_it_unclear(ref: str) -> None:
    page = sent(at_the_desk(), "orders:superseded", ref, at="1 6 2026")

    assert "nmo-standing--unclear" in page


def test_a_hearing_held_is_on_the_timeline_with_the_next_one(ref: str) -> None:
    page = sent(
        at_the_desk(), "orders:hearing_held", ref,
        at="16 3 2026 10am", return_hearing_at="1 4 2026 10am",
    )  # fmt: skip

    assert "Hearing held" in page
    assert "Hearing 10.00am on 1 April 2026." in page


def test_withdrawn_proceedings_leave_a_stand_alone_order_unclear(ref: str) -> None:
    page = sent(at_the_desk(), "orders:withdrawn", ref, at="1 6 2026")

    assert "nmo-standing--unclear" in page


def test_the_courts_paper_comes_with_the_event_and_stands_on_its_line(ref: str) -> None:
    paper = SimpleUploadedFile("discharge.pdf", PDF)

    page = sent(at_the_desk(), "orders:discharged", ref, at="1 10 2026", paper=paper)

    held = OrderDocument.objects.get(order__ref=ref)
    assert OrderEvent.objects.get(kind="discharged").document_id == held.document_id
    assert reverse("orders:document", args=[ref, held.pk]) in page


def test_a_refused_event_keeps_what_was_typed(ref: str) -> None:
    page = sent(at_the_desk(), "orders:discharged", ref, at="1 1 2026", note="from the court")

    assert "dated before the order was made" in page
    assert 'value="1 1 2026"' in page
    assert 'value="from the court"' in page
    assert len(order_held().events) == 1


def test_a_stale_page_is_told_and_keeps_what_was_typed(ref: str) -> None:
    client = at_the_desk()
    sent(at_the_desk(username="d2"), "orders:discharged", ref, at="1 10 2026", version="1")

    page = sent(client, "orders:discharged", ref, at="2 10 2026", version="1")

    assert "Somebody else has changed this order" in page
    assert 'value="2 10 2026"' in page
    assert 'name="version" value="2"' in page, "sent again, it counts as having seen the change"


@pytest.mark.requirement(22)
def test_a_variation_amends_paragraphs_and_takes_one_away(ref: str) -> None:
    client = at_the_desk()
    entry = client.post(reverse("orders:enter", args=[ref, "varied"]))["Location"].split("/")[-2]
    step = ("orders:entering", ref, "varied", entry)
    sent(
        client, *step, "varied", at="5 5 2026 10am", notice_type="on_notice", effect="amends",
        revoked_paragraphs="1",
    )  # fmt: skip
    check = sent(
        client, *step, "further",
        **{**NO_FURTHER, "further-0-paragraph": "4", "further-0-court_words": "Stay away."},
    )  # fmt: skip
    page = sent(client, *step, "check")

    event = last_event()
    assert "record 1 condition, in the court’s words" in check
    assert (event.effect, event.revoked_paragraphs) == ("amends", ("1",))
    assert event.conditions[0].paragraph == "4"
    assert "Stay away." in page
    assert "must not use or threaten violence" not in page


def test_a_variation_checked_before_somebody_elses_change_is_told(ref: str) -> None:
    client = at_the_desk()
    entry = client.post(reverse("orders:enter", args=[ref, "varied"]))["Location"].split("/")[-2]
    step = ("orders:entering", ref, "varied", entry)
    sent(client, *step, "varied", at="5 5 2026", notice_type="unknown", effect="amends")
    check = sent(client, *step, "further", **NO_FURTHER)
    sent(at_the_desk(username="d2"), "orders:discharged", ref, at="1 10 2026")

    page = sent(client, *step, "check", version="1")

    assert 'name="version" value="1"' in check
    assert "Somebody else has changed this order" in page
    assert 'value="5 5 2026"' in page
    assert last_event().event == "discharged"


def test_a_variation_that_replaces_all_asks_the_standard_prohibitions(ref: str) -> None:
    client = at_the_desk()
    entry = client.post(reverse("orders:enter", args=[ref, "varied"]))["Location"].split("/")[-2]

    page = sent(
        client, "orders:entering", ref, "varied", entry, "varied",
        at="5 5 2026", notice_type="unknown", effect="replaces_all",
    )  # fmt: skip

    assert "Tick what the paper forbids" in page


def test_an_entry_begun_on_one_order_is_not_saved_on_another(ref: str) -> None:
    other = recorded_order(desk_officer(username="d2"), order_ref="X2", case_numbers=[])
    client = at_the_desk()
    entry = client.post(reverse("orders:enter", args=[ref, "varied"]))["Location"].split("/")[-2]

    answer = client.get(reverse("orders:entering", args=[other, "varied", entry, "varied"]))

    assert answer.status_code == 404


def test_what_a_signed_out_session_sends_of_a_variation_is_kept(ref: str) -> None:
    client = at_the_desk()
    entry = client.post(reverse("orders:enter", args=[ref, "varied"]))["Location"].split("/")[-2]
    address = reverse("orders:entering", args=[ref, "varied", entry, "varied"])
    session = client.cookies["sessionid"].value
    del client.cookies["sessionid"]

    client.post(address, {"at": "5 5 2026", "effect": "amends"})
    client.cookies["sessionid"] = session

    assert 'value="5 5 2026"' in client.get(address).content.decode()


@pytest.mark.parametrize("page", ["discharged", "awareness", "confirm", "attach", "hold"])
def test_a_supervisor_changes_no_order(ref: str, page: str) -> None:
    client = signed_in_as(Role.SUPERVISOR, username="sgt1")

    assert client.get(reverse(f"orders:{page}", args=[ref])).status_code == 403


def test_a_page_about_no_order_is_not_found() -> None:
    answer = at_the_desk().get(reverse("orders:discharged", args=["NONE"]))

    assert answer.status_code == 404


def test_an_order_whose_reference_holds_a_slash_has_its_pages() -> None:
    ref = recorded_order(desk_officer(), order_ref="LS/26/0417")

    assert "LS/26/0417" in opened(at_the_desk(), "orders:order", ref)
    assert "The court discharged it" in opened(at_the_desk(username="d2"), "orders:discharged", ref)
