"""What only the force that answers for an order may do, and what any force may."""

import pytest

from nmo.access import Actor, NotPermitted, Role
from nmo.access.tests.builders import a_force
from nmo.law import NoticeType
from nmo.orders.actions import (
    add_reference,
    attach_document,
    decide_duplicate,
    enter_terms,
    record_awareness,
    record_event,
    record_order,
)
from nmo.orders.models import PossibleDuplicate
from nmo.orders.tests.builders import (
    NOW,
    an_event,
    an_order,
    desk_officer,
    order_json,
    recorded_order,
    somebody,
    told,
)
from nmo.orders.tests.pages import signed_in_as
from nmo.orders.words import DocumentKind, DuplicateDecision, ForceReference

pytestmark = pytest.mark.django_db
A_PAPER = b"%PDF-1.4 synthetic"


@pytest.fixture
def ref() -> str:
    return recorded_order(desk_officer())


def desk_elsewhere() -> Actor:
    """The protective orders desk of another force."""
    force = a_force("ELSE", "Else Police")
    return somebody(Role.ORDERS_DESK, username="desk7", force=force)


def discharged() -> dict[str, str]:
    return {"event": "discharged", "at": "2026-10-01T10:00"}


def test_another_force_does_not_say_what_the_court_did_to_the_order(ref: str) -> None:
    with pytest.raises(NotPermitted, match="does not belong to your force"):
        record_event(ref, an_event(**discharged()), by=desk_elsewhere(), now=NOW)


def test_another_force_does_not_enter_its_terms(ref: str) -> None:
    with pytest.raises(NotPermitted):
        enter_terms(
            ref,
            0,
            conditions=(),
            notice_type=NoticeType.ON_NOTICE,
            by=desk_elsewhere(),
            now=NOW,
        )


def test_another_force_does_not_add_an_event_by_sending_the_order_again(ref: str) -> None:
    held = order_json()
    again = an_order(events=[*held["events"], discharged()])

    with pytest.raises(NotPermitted):
        record_order(again, by=desk_elsewhere(), now=NOW)


@pytest.mark.requirement(17)
def test_another_force_does_not_decide_that_an_order_is_a_double(ref: str) -> None:
    record_order(an_order(order_ref="X2"), by=desk_officer(username="d2"), now=NOW)
    pair = PossibleDuplicate.objects.get(earlier__ref=ref)

    with pytest.raises(NotPermitted):
        decide_duplicate(
            pair.pk, DuplicateDecision.SAME, because="Same", by=desk_elsewhere(), now=NOW
        )

    pair.refresh_from_db()
    assert pair.decision == DuplicateDecision.UNDECIDED


def test_the_page_refuses_before_anything_is_typed(ref: str) -> None:
    from nmo.access.models import User

    client = signed_in_as(Role.ORDERS_DESK, username="desk7")
    User.objects.filter(username="desk7").update(force=a_force("ELSE", "Else Police"))

    assert client.get(f"/orders/{ref}/discharged").status_code == 403
    assert client.get(f"/orders/{ref}/reference").status_code == 200


def test_any_force_says_that_he_was_told_and_keeps_a_paper_and_its_own_reference(ref: str) -> None:
    elsewhere = desk_elsewhere()

    record_awareness(ref, told(), by=elsewhere, now=NOW)
    attach_document(ref, A_PAPER, kind=DocumentKind.OTHER, by=elsewhere, now=NOW)
    add_reference(ref, next(iter(ForceReference)), "NICHE-1", by=elsewhere, now=NOW)
