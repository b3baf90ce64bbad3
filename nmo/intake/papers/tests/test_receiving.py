"""A paper is kept byte for byte before anybody looks into it, and once however often it comes."""

import pytest

from nmo.access import Role
from nmo.access.rules import NotPermitted
from nmo.audit.models import AuditEntry
from nmo.documents.models import Document
from nmo.intake.models import IntakeArrival, IntakeItem, IntakeMove
from nmo.intake.papers.actions.receiving import MOST_BYTES
from nmo.intake.papers.errors import PaperRefused
from nmo.intake.papers.tests.builders import Desk, a_message
from nmo.orders.tests.builders import desk_officer, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk(desk_officer())


@pytest.mark.requirement(12)
def test_a_paper_is_kept_byte_for_byte_and_its_reading_is_asked_for(desk: Desk) -> None:
    raw = a_message()

    item = desk.takes(raw)

    assert bytes(Document.objects.get(pk=item.document_id).content) == raw
    assert (item.state, desk.asked) == ("received", [item.ref])
    assert AuditEntry.objects.get(what="paper.received").subject_id == item.ref


def test_the_same_bytes_are_the_same_paper_and_each_arrival_is_kept(desk: Desk) -> None:
    first, again = desk.takes(a_message()), desk.takes(a_message(), name="copy.eml")

    assert first.pk == again.pk
    assert desk.asked == [first.ref]
    assert IntakeArrival.objects.filter(item=first).count() == 2
    assert AuditEntry.objects.filter(what="paper.came_again").count() == 1


def test_a_place_that_was_taken_from_is_noted_once(desk: Desk) -> None:
    for _ in range(2):
        desk.takes(a_message(), place="desk@mail.example/INBOX;1/7")

    assert IntakeArrival.objects.count() == 1


@pytest.mark.requirement(17)
def test_a_message_that_came_by_two_ways_is_a_duplicate_and_is_not_read(desk: Desk) -> None:
    first = desk.takes(a_message(received="from mx1.example by desk; 1"))
    second = desk.takes(a_message(received="from mx2.example by desk; 2"))

    assert (second.state, second.duplicate_of_id) == ("duplicate", first.pk)
    assert first.ref in second.state_because
    assert desk.asked == [first.ref]
    assert list(IntakeMove.objects.filter(item=second).values_list("before", "after")) == [
        ("", "received"),
        ("received", "duplicate"),
    ]


def test_another_message_under_the_same_message_id_is_read_too(desk: Desk) -> None:
    first, second = desk.takes(a_message()), desk.takes(a_message(text="Now discharged."))

    assert second.state == "received"
    assert desk.asked == [first.ref, second.ref]


def test_two_messages_of_one_body_and_other_subjects_are_two_papers(desk: Desk) -> None:
    desk.takes(a_message(subject="Order made"))

    assert desk.takes(a_message(subject="Order discharged")).state == "received"


def test_an_empty_and_a_far_too_large_file_are_refused_with_what_to_do(desk: Desk) -> None:
    with pytest.raises(PaperRefused, match="empty"):
        desk.takes(b"")
    with pytest.raises(PaperRefused, match="larger than 100 MB"):
        desk.takes(bytes(MOST_BYTES + 1))
    assert not IntakeItem.objects.exists()


def test_whoever_is_not_of_the_desk_takes_nothing_in() -> None:
    officer = Desk(somebody(Role.RESPONSE_OFFICER))

    with pytest.raises(NotPermitted):
        officer.takes(a_message())
    assert AuditEntry.objects.filter(what="paper.receive.refused").count() == 1
    assert not IntakeItem.objects.exists()


@pytest.mark.parametrize("name", ["", "\x00", "a\x00b.pdf", "n" * 600, "\udc80.pdf"])
def test_a_name_that_no_file_should_have_loses_nothing(desk: Desk, name: str) -> None:
    assert desk.takes(b"%PDF-1.4 synthetic", name=name).state == "received"
