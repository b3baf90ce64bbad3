"""Variations, extensions and discharges act on the order that a person chose, and never alone."""

import pytest

from nmo.access import Actor, Role
from nmo.access.queries import actor_for
from nmo.access.tests.builders import NOON, a_user
from nmo.intake.models import IntakeCallBack, IntakeItem
from nmo.intake.papers.words import PaperState, Way
from nmo.intake.review.actions import apply_change, record_service
from nmo.intake.review.as_read import service_of
from nmo.intake.review.errors import NeedsTheCourt, ReviewRefused
from nmo.intake.review.put import Put, ServicePut
from nmo.intake.review.queries.held import orders_it_may_be_about
from nmo.intake.review.tests.builders import LATER, a_paper, as_read, confirmed
from nmo.intake.review.tests.papers_read import (
    a_pack,
    a_service,
    an_order,
    order_read,
    paragraph,
)
from nmo.law import Effect, EventKind, parse_when
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.shapes import OrderIn

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Actor:
    return actor_for(a_user("desk1", Role.ORDERS_DESK), now=NOON)


@pytest.fixture
def held(desk: Actor) -> str:
    """The order that the later papers change."""
    (ref,) = confirmed(a_pack(an_order(), pack_id="made"), by=desk)
    return ref


def order(ref: str) -> OrderIn:
    """The order as it is held."""
    return next(iter(held_orders(list(order_ids_of([ref]).values())).values()))


def a_change(kind: str, **changes: object) -> dict[str, object]:
    """A paper that changes the order made on 2 March."""
    return a_pack(
        an_order(
            order_type=kind,
            made_date="2026-05-05",
            amends_order_made="2026-03-02",
            **{"prohibitions": [], "exclusion_zones": [], "exceptions": [], **changes},
        ),
        pack_id=kind,
    )


def discharge(held: str, **changes: object) -> Put:
    """What a person puts who applies the discharge."""
    return as_read(a_change("discharge"), held_as=held, **changes)


@pytest.mark.requirement(23)
def test_a_discharge_is_applied_only_where_a_person_says_that_it_is_one(
    desk: Actor, held: str
) -> None:
    paper = a_paper(a_change("discharge"), by=desk)

    with pytest.raises(ReviewRefused, match="Say that the court has discharged"):
        apply_change(paper, discharge(held), by=desk, now=LATER)
    before = order(held).events
    apply_change(paper, discharge(held, is_discharge=True), by=desk, now=LATER)

    assert [event.event for event in before] == [EventKind.MADE]
    assert order(held).events[-1].event is EventKind.DISCHARGED
    assert IntakeItem.objects.get(ref=paper).state == PaperState.REGISTERED


def test_a_discharge_by_mail_alone_waits_for_the_court(desk: Actor, held: str) -> None:
    paper = a_paper(a_change("discharge"), by=desk, way=Way.MAILBOX)
    put = discharge(held, is_discharge=True)

    with pytest.raises(NeedsTheCourt):
        apply_change(paper, put, by=desk, now=LATER)
    ring_the_court(paper, by=desk)
    apply_change(paper, put, by=desk, now=LATER)

    assert order(held).events[-1].event is EventKind.DISCHARGED
    assert order(held).court_checks


def ring_the_court(paper: str, *, by: Actor) -> None:
    """The court says on the telephone that it is genuine."""
    IntakeCallBack.objects.create(
        item=IntakeItem.objects.get(ref=paper),
        court="Leeds",
        number="0113 496 0000",
        genuine=True,
        at=NOON,
        by_id=by.user_id,
    )


def test_a_variation_changes_the_paragraphs_that_it_names(desk: Actor, held: str) -> None:
    answer = a_change("variation", prohibitions=[paragraph("2", "contact", "ring her.")])
    paper = a_paper(answer, by=desk)
    put = as_read(answer, held_as=held, effect=Effect.AMENDS, revoked=("3",))

    apply_change(paper, put, by=desk, now=LATER)

    varied = order(held).events[-1]
    assert varied.event is EventKind.VARIED
    assert [term.paragraph for term in varied.conditions] == ["2"]
    assert varied.revoked_paragraphs == ("3",)


def test_an_extension_without_its_end_is_asked_for_it(desk: Actor, held: str) -> None:
    answer = a_change("extension", expiry=None)
    paper = a_paper(answer, by=desk)

    with pytest.raises(ReviewRefused, match="until when"):
        apply_change(paper, as_read(answer, held_as=held), by=desk, now=LATER)


def test_an_extension_sets_the_new_end(desk: Actor, held: str) -> None:
    answer = a_change("extension", expiry={"kind": "date", "at": "2028-03-01"})
    paper = a_paper(answer, by=desk)

    apply_change(paper, as_read(answer, held_as=held), by=desk, now=LATER)

    ends = order(held).events[-1].ends
    assert ends is not None
    assert ends.at == parse_when("2028-03-01")


def test_a_change_of_an_order_that_is_not_held_is_not_applied(desk: Actor) -> None:
    answer = a_change("variation")
    paper = a_paper(answer, by=desk)

    with pytest.raises(ReviewRefused, match="not on the register"):
        apply_change(paper, as_read(answer, held_as="O-NONE"), by=desk, now=LATER)


def test_the_earlier_order_is_found_by_case_name_and_day(desk: Actor, held: str) -> None:
    (found,) = orders_it_may_be_about(
        order_read(order_type="variation", amends_order_made="2026-03-02")
    )

    assert (found.ref, found.same_name, found.same_day) == (held, True, True)


def test_a_statement_of_service_that_comes_later_is_evidence_on_its_order(
    desk: Actor, held: str
) -> None:
    answer = a_pack(services=(a_service(),), pack_id="service")
    paper = a_paper(answer, by=desk, name="service.pdf")
    put = ServicePut(
        part="services[0]",
        seen=1,
        service=service_of(a_service()),
        held_as=held,
    )

    record_service(paper, put, by=desk, now=LATER)

    assert order(held).awareness[0].at == parse_when("2026-03-03T18:05")
    assert IntakeItem.objects.get(ref=paper).state == PaperState.REGISTERED


def test_service_that_failed_is_no_evidence(desk: Actor, held: str) -> None:
    failed = a_service(method="not_effected", successful=False)
    paper = a_paper(a_pack(services=(failed,)), by=desk)
    put = ServicePut(
        part="services[0]",
        seen=1,
        service=service_of(failed),
        held_as=held,
    )

    with pytest.raises(ReviewRefused, match="no evidence"):
        record_service(paper, put, by=desk, now=LATER)
