"""The register of people who do not exist."""

import re
from datetime import UTC, datetime

import pytest

from nmo import law
from nmo.access.words import Role
from nmo.breaches.models import BreachKnown
from nmo.breaches.words import Status
from nmo.cli.synthetic.breaches import fill_breaches
from nmo.cli.synthetic.chains import WEIGHTED
from nmo.cli.synthetic.fill import fill, synthetic_orders
from nmo.cli.synthetic.people import NEVER_INWARD, cultures
from nmo.law.tests.starting_rules import position
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries import histories
from nmo.orders.tests.builders import somebody
from nmo.pages.synthetic import is_synthetic

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def test_the_same_seed_makes_the_same_orders() -> None:
    one = [order for order, _, _ in synthetic_orders(30, seed=7, now=NOW)]
    other = [order for order, _, _ in synthetic_orders(30, seed=7, now=NOW)]

    assert one == other


def test_the_first_orders_show_every_kind_of_chain() -> None:
    labels = [label for _, label, _ in synthetic_orders(len(WEIGHTED), seed=7, now=NOW)]

    assert len(labels) == len(WEIGHTED)
    assert {"in force, told", "discharged", "successor not held", "not yet in force"} <= {*labels}


def test_the_people_bear_names_of_every_culture() -> None:
    found = {culture for _, _, culture in synthetic_orders(1500, seed=7, now=NOW)}

    assert found == set(cultures()[0])


def test_every_telephone_number_is_one_kept_for_drama() -> None:
    orders = [order for order, _, _ in synthetic_orders(200, seed=7, now=NOW)]
    numbers = [c.value for order in orders for party in order.parties for c in party.phones]

    assert numbers
    assert all(re.fullmatch(r"07700 900\d{3}", number) for number in numbers)


def test_no_postcode_is_that_of_a_real_dwelling() -> None:
    orders = [order for order, _, _ in synthetic_orders(200, seed=7, now=NOW)]
    postcodes = [a.postcode for order in orders for party in order.parties for a in party.addresses]

    assert postcodes
    assert all(set(postcode[-2:]) <= set(NEVER_INWARD) for postcode in postcodes)


@pytest.mark.django_db
def test_a_filled_register_holds_every_standing_and_says_that_it_is_synthetic() -> None:
    by = somebody(Role.ORDERS_DESK)

    fill(120, seed=7, by=by, now=NOW, tell=lambda _: None)

    held = histories(list(ProtectiveOrder.objects.values_list("pk", flat=True)))
    standings = {position(history.as_known(NOW), NOW).standing for history in held.values()}
    assert standings == set(law.Standing)
    assert is_synthetic()


@pytest.mark.django_db
def test_a_confirmed_synthetic_order_has_nothing_left_to_check() -> None:
    by = somebody(Role.ORDERS_DESK)

    fill(1, seed=7, by=by, now=NOW.replace(microsecond=5), tell=lambda _: None)

    (history,) = histories(list(ProtectiveOrder.objects.values_list("pk", flat=True))).values()
    warnings = position(history, NOW.replace(second=1)).warning_codes
    assert law.WarningCode.NOT_CONFIRMED not in warnings


@pytest.mark.django_db
def test_a_filled_register_shows_a_dozen_breaches_in_various_states() -> None:
    roles = (Role.CONTROL_ROOM, Role.RESPONSE_OFFICER, Role.INVESTIGATOR, Role.SUPERVISOR)
    users = {
        role.value.replace("_", "-"): somebody(role, username=role.value.replace("_", "-"))
        for role in roles
    }
    labels = fill(200, seed=7, by=somebody(Role.ORDERS_DESK), now=NOW, tell=lambda _: None)

    refs = fill_breaches(labels, who=users.__getitem__, now=NOW)

    statuses = set(BreachKnown.objects.values_list("status", flat=True))
    assert len(refs) == 12
    assert {Status.REPORTED, Status.SUSPECT_ARRESTED, Status.WITH_CPS, Status.AT_COURT} <= statuses
