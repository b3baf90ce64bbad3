"""A person confirms what was read: the order is theirs, and both sides are kept."""

from datetime import timedelta

import pytest

from nmo.access import Actor, Role
from nmo.access.queries import actor_for
from nmo.access.rules import NotPermitted
from nmo.access.tests.builders import NOON, a_user
from nmo.intake.models import IntakeItem, Made, PaperReview
from nmo.intake.papers.words import PaperState
from nmo.intake.review.actions import confirm, leave_part, note_opening, set_aside
from nmo.intake.review.errors import AlreadyReviewed, RecordDiffers, ReviewRefused, WorkedWith
from nmo.intake.review.putting import order_as_put
from nmo.intake.review.tests.builders import LATER, a_paper, as_read, confirmed
from nmo.intake.review.tests.papers_read import (
    TWO_APPLICANTS,
    a_pack,
    a_service,
    an_order,
    order_read,
    paragraph,
)
from nmo.law import Method, OrderType, parse_when
from nmo.orders.actions import record_awareness, record_order
from nmo.orders.models import Condition, OrderDocument, PossibleDuplicate, ProtectiveOrder
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.shapes import AwarenessIn, OrderIn, read_order
from nmo.orders.words import DocumentKind, DuplicateDecision, PartyRole

pytestmark = pytest.mark.django_db
PACK = a_pack(an_order(), services=(a_service(),))


@pytest.fixture
def desk() -> Actor:
    return actor_for(a_user("desk1", Role.ORDERS_DESK), now=NOON)


def order(ref: str) -> OrderIn:
    """The order as it is held."""
    return next(iter(held_orders(list(order_ids_of([ref]).values())).values()))


@pytest.mark.requirement(26)
def test_confirming_lifts_the_mark_and_registers_the_paper(desk: Actor) -> None:
    paper = a_paper(PACK, by=desk)

    (ref,) = confirm(paper, as_read(PACK), by=desk, now=LATER)

    assert order(ref).confirmed_at == LATER
    assert ProtectiveOrder.objects.count() == 1
    assert IntakeItem.objects.get(ref=paper).state == PaperState.REGISTERED


def test_the_order_found_when_it_was_read_keeps_its_reference(desk: Actor) -> None:
    paper = a_paper(PACK, by=desk)
    read = ProtectiveOrder.objects.get().ref

    assert confirm(paper, as_read(PACK), by=desk, now=LATER) == [read]


def test_what_the_machine_read_and_what_the_person_put_are_both_kept(desk: Actor) -> None:
    paper = a_paper(PACK, by=desk)
    put = order_as_put(order_read(), {"respondent.name": "Jonathon Smith"})

    (ref,) = confirm(paper, as_read(PACK, order=put), by=desk, now=LATER)

    review = PaperReview.objects.get()
    assert order(ref).parties[0].name == "Jonathon Smith"
    assert review.read["order"]["respondent"]["name"] == "Jonathan Smith"
    assert review.put["order"]["respondent"]["name"] == "Jonathon Smith"
    assert review.differs_in == ["respondent"]


def test_the_papers_and_the_places_on_them_stay_with_the_order(desk: Actor) -> None:
    (ref,) = confirmed(PACK, by=desk)

    kinds = OrderDocument.objects.filter(order__ref=ref).values_list("kind", flat=True)
    box = Condition.objects.get(order__ref=ref, paragraph="2", known_until=None).page_box
    assert DocumentKind.ORDER in kinds
    assert box == {"file": "order.pdf", "page": 1, "box": [0.1, 0.2, 0.5, 0.24]}


def test_the_minute_clock_counts_from_opening_to_confirming(desk: Actor) -> None:
    paper = a_paper(PACK, by=desk)
    item = IntakeItem.objects.get(ref=paper)
    note_opening(item.pk, by=desk, now=LATER - timedelta(seconds=25))

    confirm(paper, as_read(PACK), by=desk, now=LATER)

    assert PaperReview.objects.get().seconds == 25


def test_the_same_part_is_not_confirmed_twice(desk: Actor) -> None:
    paper = a_paper(PACK, by=desk)
    confirm(paper, as_read(PACK), by=desk, now=LATER)

    with pytest.raises(AlreadyReviewed):
        confirm(paper, as_read(PACK), by=desk, now=LATER)


def test_a_draft_is_never_confirmed_as_an_order(desk: Actor) -> None:
    answer = a_pack(an_order(is_draft=True))
    paper = a_paper(answer, by=desk)

    with pytest.raises(ReviewRefused, match="draft"):
        confirm(paper, as_read(answer), by=desk, now=LATER)

    assert ProtectiveOrder.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_paper_of_two_orders_is_registered_when_both_were_dealt_with(desk: Actor) -> None:
    other = an_order(
        case_numbers=["LS26F00999"], respondent={"name": "Tobias Marlow", "dob": "1990-01-02"}
    )
    answer = a_pack(an_order(), other)
    paper = a_paper(answer, by=desk)

    confirm(paper, as_read(answer, 0), by=desk, now=LATER)
    between = IntakeItem.objects.get(ref=paper).state
    leave_part(paper, "orders[1]", "Another force’s.", seen=1, by=desk, now=LATER)

    assert between == PaperState.TO_BE_CHECKED
    assert IntakeItem.objects.get(ref=paper).state == PaperState.REGISTERED
    assert ProtectiveOrder.objects.count() == 1


def test_a_joint_order_makes_two_orders_that_are_not_taken_for_one(desk: Actor) -> None:
    answer = a_pack(
        an_order(
            order_type="non_molestation_with_occupation",
            prohibitions=[
                paragraph("1", "violence", "use violence."),
                paragraph("8", "occupation", "occupy the home."),
            ],
        )
    )

    refs = confirmed(answer, by=desk)

    kinds = {order(ref).order_type for ref in refs}
    assert kinds == {OrderType.NMO, OrderType.OCCUPATION}
    decided = PossibleDuplicate.objects.exclude(decision=DuplicateDecision.DIFFERENT)
    assert not decided.exists()


def test_an_order_that_officers_worked_with_is_not_recorded_anew(desk: Actor) -> None:
    paper = a_paper(PACK, by=desk)
    read = ProtectiveOrder.objects.get().ref
    told = AwarenessIn(at=parse_when("2026-11-20T10:00"), method=Method.TOLD_BY_OFFICER)
    record_awareness(read, told, by=desk, now=NOON)

    with pytest.raises(WorkedWith):
        confirm(paper, as_read(PACK), by=desk, now=LATER)
    confirm(paper, as_read(PACK, held_as=read), by=desk, now=LATER)

    held = order(read)
    assert held.confirmed_at == LATER
    assert Method.TOLD_BY_OFFICER in {entry.method for entry in held.awareness}
    assert PaperReview.objects.get().made == Made.ADDED


def test_an_order_of_the_feed_gets_its_terms_and_is_confirmed(desk: Actor) -> None:
    record_order(from_the_feed(), by=desk, now=NOON)
    paper = a_paper(PACK, by=desk)

    confirm(paper, as_read(PACK, held_as="F-1"), by=desk, now=LATER)

    held = order("F-1")
    assert ProtectiveOrder.objects.count() == 1
    assert [term.paragraph for term in held.events[0].conditions] == ["1", "2", "3"]
    assert held.events[0].ends is not None
    assert held.confirmed_at == LATER


def test_an_order_that_says_something_else_is_not_confirmed(desk: Actor) -> None:
    record_order(from_the_feed(ends="2026-09-01T16:00"), by=desk, now=NOON)
    paper = a_paper(PACK, by=desk)

    with pytest.raises(RecordDiffers, match="when it ends"):
        confirm(paper, as_read(PACK, held_as="F-1"), by=desk, now=LATER)

    assert order("F-1").events[0].conditions == ()


@pytest.mark.parametrize("applicant", ["Leanne Pike", ""])
def test_a_held_order_is_given_whom_its_paper_names_beside(desk: Actor, applicant: str) -> None:
    record_order(from_the_feed(applicant=applicant), by=desk, now=NOON)
    pack = a_pack(an_order(**TWO_APPLICANTS))
    paper = a_paper(pack, by=desk)

    confirm(paper, as_read(pack, held_as="F-1"), by=desk, now=LATER)

    protected = [each.name for each in order("F-1").parties if each.role is PartyRole.APPLICANT]
    assert protected == ["Leanne Pike", "Huw Pike"]
    assert ProtectiveOrder.objects.count() == 1


def test_what_was_noted_until_somebody_compared_it_goes_with_another_copy_of_its_paper(
    desk: Actor,
) -> None:
    unsure = a_pack(an_order(), pack_id="first", warnings=["missing_pages"])
    unsure["confidence"] |= {"orders[0].order_type": 0.94, "orders[0].expiry": 0.94}
    first = a_paper(unsure, by=desk)
    (ref,) = IntakeItem.objects.get(ref=first).orders.values_list("order_ref", flat=True)
    whole = a_pack(an_order(), pack_id="second")
    second = a_paper(whole, by=desk)
    before = order(ref).notes

    confirm(second, as_read(whole, held_as=ref), by=desk, now=LATER)

    assert "compared by nobody yet" in before
    assert "Pages of the paper are missing" in before
    assert order(ref).notes == ""
    assert order(ref).confirmed_at == LATER


def test_nobody_is_doubled_whose_name_the_paper_writes_otherwise(desk: Actor) -> None:
    record_order(from_the_feed(applicant="L. Pike"), by=desk, now=NOON)
    pack = a_pack(an_order(**TWO_APPLICANTS))
    one = a_pack(an_order())
    paper, other = a_paper(pack, by=desk), a_paper(one, by=desk)

    with pytest.raises(RecordDiffers, match="how an applicant is named"):
        confirm(paper, as_read(pack, held_as="F-1"), by=desk, now=LATER)
    confirm(other, as_read(one, held_as="F-1"), by=desk, now=LATER)

    protected = [each.name for each in order("F-1").parties if each.role is PartyRole.APPLICANT]
    assert protected == ["L. Pike"]


def test_a_paper_that_is_not_for_us_takes_its_order_back(desk: Actor) -> None:
    paper = a_paper(PACK, by=desk)

    set_aside(paper, PaperState.NOT_FOR_US, "Not an order.", by=desk, now=LATER)

    assert ProtectiveOrder.objects.count() == 0


def test_an_order_whose_pages_are_asked_for_goes_on_being_found(desk: Actor) -> None:
    paper = a_paper(PACK, by=desk)

    set_aside(paper, PaperState.SENT_BACK, "Pages are missing.", by=desk, now=LATER)

    assert ProtectiveOrder.objects.count() == 1


def test_whoever_may_not_decide_changes_nothing(desk: Actor) -> None:
    paper = a_paper(PACK, by=desk)
    officer = actor_for(a_user("pc1", Role.RESPONSE_OFFICER), now=NOON)

    with pytest.raises(NotPermitted):
        confirm(paper, as_read(PACK), by=officer, now=LATER)

    assert not PaperReview.objects.exists()


def from_the_feed(ends: str = "", *, applicant: str = "Leanne Pike") -> OrderIn:
    """The same order as the feed brings it: without its terms, at times without its applicant."""
    named = [{"role": "applicant", "name": applicant}] if applicant else []
    end = {"end_type": "specified_date_time", "at": ends} if ends else {"end_type": "unknown"}
    return read_order(
        {
            "order_ref": "F-1",
            "order_type": "nmo",
            "case_numbers": ["LS26F00417"],
            "parties": [{"role": "respondent", "name": "Jonathan Smith"}, *named],
            "events": [{"event": "made", "at": "2026-03-02", "ends": end}],
        }
    )
