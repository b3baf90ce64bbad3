"""Who records, who investigates, an order and a breach of it: as most tests here begin."""

import pytest

from nmo.access import Actor, Role
from nmo.breaches.tests.telling import an_officer, reported
from nmo.orders.tests.builders import desk_officer, recorded_order


@pytest.fixture
def desk() -> Actor:
    """Who records orders."""
    return desk_officer()


@pytest.fixture
def officer() -> Actor:
    """An investigator of the same force."""
    return an_officer(Role.INVESTIGATOR)


@pytest.fixture
def order(desk: Actor) -> str:
    """The standard order."""
    return recorded_order(desk)


@pytest.fixture
def ref(order: str, officer: Actor) -> str:
    """A breach of it."""
    return reported(order, officer).ref
