"""Officers find what was read before anybody has compared it, and see that nobody has."""

import pytest

from nmo.access import Actor, Role
from nmo.access.queries import actor_for
from nmo.access.tests.builders import NOON, a_user
from nmo.intake.models import IntakeItem, IntakeOrder
from nmo.intake.review.actions import find_orders
from nmo.intake.review.tests.builders import a_paper
from nmo.intake.review.tests.papers_read import a_pack, a_service, an_order
from nmo.law import EndType, OrderType
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.shapes import OrderIn

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
