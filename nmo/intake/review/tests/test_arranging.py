"""Papers are split and joined without losing a page, and are read anew."""

from io import BytesIO

import pikepdf
import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image

from nmo.access import AccessReason, Actor, Purpose, Role
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.tests.builders import NOON, a_user, sign_in
from nmo.documents.queries import held_document
from nmo.intake.models import IntakeItem
from nmo.intake.papers.words import PaperState, Way
from nmo.intake.review.actions import join_papers, split_paper
from nmo.intake.review.arranging import joined
from nmo.intake.review.errors import ReviewRefused
from nmo.intake.review.tests.builders import LATER, a_paper, a_pdf
from nmo.intake.review.tests.papers_read import a_pack, an_order
from nmo.orders.models import ProtectiveOrder

pytestmark = pytest.mark.django_db
TWO_PAGES = joined([a_pdf("first"), a_pdf("second")])


@pytest.fixture
def user() -> User:
    return a_user("desk1", Role.ORDERS_DESK)


@pytest.fixture
def desk(user: User) -> Actor:
    return actor_for(user, now=NOON)


def pages_of(ref: str) -> int:
    """How many pages the paper has."""
    document = held_document(IntakeItem.objects.get(ref=ref).document_id)
    assert document is not None
    with pikepdf.open(BytesIO(document.content)) as pdf:
        return len(pdf.pages)


def test_a_paper_split_after_a_page_is_two_papers_that_wait_to_be_read(desk: Actor) -> None:
    asked: list[str] = []
    paper = a_paper(a_pack(an_order()), by=desk, content=TWO_PAGES, way=Way.MAILBOX)

    refs = split_paper(paper, "order.pdf", 1, ask=asked.append, by=desk, now=LATER)

    assert [pages_of(ref) for ref in refs] == [1, 1]
    assert asked == refs
    assert IntakeItem.objects.get(ref=paper).state == PaperState.DUPLICATE
    assert {each.way for each in IntakeItem.objects.filter(ref__in=refs)} == {Way.MAILBOX}
    assert ProtectiveOrder.objects.count() == 0


def test_a_paper_is_not_split_after_its_last_page(desk: Actor) -> None:
    paper = a_paper(a_pack(an_order()), by=desk, content=TWO_PAGES)

    with pytest.raises(ReviewRefused, match="has 2 pages"):
        split_paper(paper, "order.pdf", 2, ask=lambda _: None, by=desk, now=LATER)

    assert IntakeItem.objects.get().state == PaperState.TO_BE_CHECKED


def test_two_papers_are_joined_and_a_photograph_is_a_page(desk: Actor) -> None:
    kept = BytesIO()
    Image.new("RGB", (200, 300), "#ffffff").save(kept, "PNG")
    first = a_paper(a_pack(an_order()), by=desk)
    second = a_paper(a_pack(), by=desk, name="page2.png", content=kept.getvalue())

    ref = join_papers(first, second, ask=lambda _: None, by=desk, now=LATER)

    assert pages_of(ref) == 2
    states = IntakeItem.objects.filter(ref__in=[first, second]).values_list("state", flat=True)
    assert set(states) == {PaperState.DUPLICATE}


def test_the_page_splits_and_says_what_cannot_be_done(
    client: Client, user: User, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk, content=TWO_PAGES)
    sign_in(client, user, Purpose(reason=AccessReason.INTAKE))
    address = reverse("intake:review_arrange", args=[paper])

    refused = client.post(address, {"join": "1", "other": "R-NONE"})
    done = client.post(address, {"split": "1", "file": "order.pdf", "after": "1"})

    assert "No paper of your force" in refused.content.decode()
    assert done.status_code == 302
    assert IntakeItem.objects.count() == 3
