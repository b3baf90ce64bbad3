"""Naming somebody on an order that is held without them."""

from datetime import timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from nmo.access import NotPermitted, Role
from nmo.access.queries import actor_for
from nmo.access.tests.builders import a_user
from nmo.orders.actions import add_parties
from nmo.orders.errors import OrderChanged, OrderRefused
from nmo.orders.models import OrderParty, ProtectiveOrder
from nmo.orders.queries import held_orders
from nmo.orders.same_person.once import TASK
from nmo.orders.shapes import PartyIn
from nmo.orders.tests.builders import NOW, desk_officer, number_of, recorded_order
from nmo.orders.words import DecisionBasis, PartyRole

pytestmark = pytest.mark.django_db

SECOND = PartyIn(role=PartyRole.APPLICANT, name="Huw Pike")
LATER = NOW + timedelta(hours=1)


def named() -> list[tuple[str, str]]:
    parties = held_orders([number_of("X1")])[number_of("X1")].parties
    return [(party.role.value, party.name) for party in parties]


def test_a_second_protected_person_stands_behind_those_named_before() -> None:
    by = desk_officer()
    recorded_order(by)
    before = named()

    add_parties("X1", [SECOND], by=by, now=LATER)

    assert named() == [*before, ("applicant", "Huw Pike")]
    added = OrderParty.objects.get(typed_name="Huw Pike")
    assert (added.known_from, added.decision_basis) == (LATER, DecisionBasis.NEW)


def test_whether_a_new_person_is_on_the_register_already_is_looked_for() -> None:
    by = desk_officer()
    recorded_order(by)
    before = ProcrastinateJob.objects.filter(task_name=TASK).count()

    add_parties("X1", [SECOND], by=by, now=LATER)

    assert ProcrastinateJob.objects.filter(task_name=TASK).count() == before + 1


@pytest.mark.parametrize(
    "given",
    [
        [],
        [SECOND, SECOND],
        [PartyIn(role=PartyRole.RESPONDENT, name="Huw Pike")],
    ],
)
def test_nobody_a_respondent_or_a_name_twice_is_refused_and_changes_nothing(
    given: list[PartyIn],
) -> None:
    by = desk_officer()
    recorded_order(by)
    before = named()

    with pytest.raises(OrderRefused):
        add_parties("X1", given, by=by, now=LATER)

    assert named() == before


def test_who_is_named_already_is_refused_however_the_name_is_written() -> None:
    by = desk_officer()
    recorded_order(by)
    add_parties("X1", [SECOND], by=by, now=LATER)

    with pytest.raises(OrderRefused, match="already"):
        add_parties("X1", [SECOND.model_copy(update={"name": "HUW  PIKE"})], by=by, now=LATER)


def test_a_stale_page_adds_nobody() -> None:
    by = desk_officer()
    recorded_order(by)
    seen = ProtectiveOrder.objects.get(ref="X1").version
    add_parties("X1", [SECOND], version=seen, by=by, now=LATER)

    with pytest.raises(OrderChanged):
        add_parties(
            "X1",
            [PartyIn(role=PartyRole.APPLICANT, name="Ann Pike")],
            version=seen,
            by=by,
            now=LATER,
        )


def test_who_may_not_change_an_order_names_nobody_on_it() -> None:
    recorded_order(desk_officer())
    officer = actor_for(a_user("pc9", Role.RESPONSE_OFFICER), now=NOW)

    with pytest.raises(NotPermitted):
        add_parties("X1", [SECOND], by=officer, now=LATER)
