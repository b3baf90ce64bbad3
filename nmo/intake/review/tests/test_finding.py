"""Officers find what was read before anybody has compared it, and see that nobody has."""

import pytest

from nmo.access import Actor, Role
from nmo.access.queries import actor_for
from nmo.access.tests.builders import NOON, a_user
from nmo.intake.models import IntakeItem, IntakeOrder
from nmo.intake.review.actions import find_orders
from nmo.intake.review.tests.builders import a_paper
from nmo.intake.review.tests.papers_read import a_pack, a_service, an_order, paragraph
from nmo.law import EndType, OrderType, Standing
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.shapes import OrderIn
from nmo.orders.tests.builders import position_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Actor:
    return actor_for(a_user("desk1", Role.ORDERS_DESK), now=NOON)


def found(paper: str) -> list[OrderIn]:
    """The orders that a check finds of this paper."""
    refs = IntakeOrder.objects.filter(item__ref=paper).values_list("order_ref", flat=True)
    return list(held_orders(list(order_ids_of(refs).values())).values())


@pytest.mark.requirement(16)
def test_an_order_is_found_as_soon_as_it_was_read_and_is_not_confirmed(desk: Actor) -> None:
    paper = a_paper(a_pack(an_order(), services=(a_service(),)), by=desk)

    (order,) = found(paper)

    assert order.confirmed_at is None
    assert [term.paragraph for term in order.events[0].conditions] == ["1", "2", "3"]
    assert order.awareness[0].evidenced is True
    assert IntakeItem.objects.get(ref=paper).findable_at == NOON


def test_a_doubtful_end_is_not_known_until_a_person_has_looked(desk: Actor) -> None:
    answer = a_pack(an_order())
    answer["confidence"]["orders[0].expiry"] = 0.6

    (order,) = found(a_paper(answer, by=desk))

    assert order.events[0].ends is not None
    assert order.events[0].ends.end_type is EndType.UNKNOWN


def test_a_doubtful_kind_is_not_stated(desk: Actor) -> None:
    answer = a_pack(an_order())
    answer["confidence"]["orders[0].order_type"] = 0.6

    (order,) = found(a_paper(answer, by=desk))

    assert order.order_type is OrderType.UNKNOWN


@pytest.mark.parametrize(
    "changes",
    [
        {"is_draft": True},
        {"order_type": "discharge", "prohibitions": []},
        {"order_type": "variation"},
        {"respondent": {"name": None}},
    ],
)
def test_what_only_a_person_may_decide_is_left_to_one(
    desk: Actor, changes: dict[str, object]
) -> None:
    assert found(a_paper(a_pack(an_order(**changes)), by=desk)) == []


@pytest.mark.parametrize("kind", ["variation", "extension"])
def test_what_may_be_an_order_of_its_own_is_found_without_its_kind(desk: Actor, kind: str) -> None:
    answer = a_pack(an_order(order_type=kind))
    answer["confidence"]["orders[0].order_type"] = 0.7

    (order,) = found(a_paper(answer, by=desk))

    assert order.order_type is OrderType.UNKNOWN
    assert order.confirmed_at is None


def test_a_doubtful_change_of_an_order_that_is_held_adds_none(desk: Actor) -> None:
    a_paper(a_pack(an_order(), pack_id="first"), by=desk)
    answer = a_pack(an_order(order_type="variation", made_date="2026-04-01"), pack_id="second")
    answer["confidence"]["orders[0].order_type"] = 0.7

    assert found(a_paper(answer, by=desk)) == []
    assert ProtectiveOrder.objects.count() == 1


def test_a_doubtful_discharge_or_draft_is_never_found_as_an_order(desk: Actor) -> None:
    for changes in ({"order_type": "discharge"}, {"is_draft": True}):
        answer = a_pack(an_order(**changes), pack_id=str(changes))
        answer["confidence"]["orders[0].order_type"] = 0.6

        assert found(a_paper(answer, by=desk)) == []


def test_a_doubtful_undertaking_is_no_order_in_force(desk: Actor) -> None:
    answer = a_pack(an_order(order_type="undertaking"))
    answer["confidence"]["orders[0].order_type"] = 0.6

    (order,) = found(a_paper(answer, by=desk))

    assert order.order_ref is not None
    assert position_of(order.order_ref, "2026-11-21T12:00").standing is Standing.UNCLEAR


def test_two_kinds_of_order_of_one_day_are_two_however_doubtful_the_second(desk: Actor) -> None:
    a_paper(a_pack(an_order(order_type="occupation"), pack_id="first"), by=desk)
    forbids = [paragraph("1", "contact", "contact the applicant.")]
    answer = a_pack(an_order(prohibitions=forbids), pack_id="second")
    answer["confidence"]["orders[0].order_type"] = 0.6

    a_paper(answer, by=desk)

    assert ProtectiveOrder.objects.count() == 2


def test_half_an_order_says_that_it_may_forbid_more(desk: Actor) -> None:
    answer = a_pack(an_order(), warnings=["missing_pages"])

    (order,) = found(a_paper(answer, by=desk))

    assert "may forbid more" in order.notes


def test_what_was_read_and_must_not_stand_yet_is_told_to_whoever_opens_the_order(
    desk: Actor,
) -> None:
    answer = a_pack(an_order())
    for name in ("order_type", "expiry", "notice"):
        answer["confidence"][f"orders[0].{name}"] = 0.94

    (order,) = found(a_paper(answer, by=desk))

    assert order.order_type is OrderType.UNKNOWN
    assert "compared by nobody yet: Non-molestation order; until " in order.notes
    assert "without notice" in order.notes.lower()


def test_of_what_stands_nothing_is_told_twice(desk: Actor) -> None:
    (order,) = found(a_paper(a_pack(an_order()), by=desk))

    assert order.notes == ""


@pytest.mark.parametrize(
    "changes",
    [
        {"method": "not_effected", "successful": False},
        {"successful": False},
        {"successful": None},
        {"served_name": "Peter Smith"},
        {"case_number": "LS26F00999"},
        {"served_at": "2026-03-01T18:05"},
    ],
)
def test_a_statement_that_may_be_no_service_of_this_order_is_no_evidence(
    desk: Actor, changes: dict[str, object]
) -> None:
    answer = a_pack(an_order(), services=(a_service(**changes),))

    (order,) = found(a_paper(answer, by=desk))

    assert order.awareness == ()


def test_a_statement_that_may_mean_either_of_two_orders_waits_for_a_person(desk: Actor) -> None:
    other = an_order(case_numbers=["LS26F00999"], made_date="2026-03-01")
    answer = a_pack(an_order(), other, services=(a_service(case_number=None),))

    assert [order.awareness for order in found(a_paper(answer, by=desk))] == [(), ()]


def test_service_counts_where_the_day_of_the_order_was_not_read(desk: Actor) -> None:
    answer = a_pack(an_order(), services=(a_service(),))
    answer["confidence"]["orders[0].made_date"] = 0.5

    (order,) = found(a_paper(answer, by=desk))

    assert len(order.awareness) == 1


def test_a_name_that_is_more_likely_wrong_makes_no_order(desk: Actor) -> None:
    answer = a_pack(an_order())
    answer["confidence"]["orders[0].respondent"] = 0.3

    assert found(a_paper(answer, by=desk)) == []


def test_finding_twice_records_nothing_twice(desk: Actor) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)

    assert find_orders(paper, by=desk, now=NOON) == []
    assert ProtectiveOrder.objects.count() == 1


def test_an_order_that_is_held_already_is_named_and_not_recorded_again(desk: Actor) -> None:
    a_paper(a_pack(an_order(), pack_id="first"), by=desk)
    second = a_paper(a_pack(an_order(), pack_id="second"), by=desk)

    assert ProtectiveOrder.objects.count() == 1
    assert len(found(second)) == 1


def test_two_orders_of_one_paper_are_both_found(desk: Actor) -> None:
    other = an_order(
        case_numbers=["LS26F00999"], respondent={"name": "Tobias Marlow", "dob": "1990-01-02"}
    )

    names = {order.parties[0].name for order in found(a_paper(a_pack(an_order(), other), by=desk))}

    assert names == {"Jonathan Smith", "Tobias Marlow"}
