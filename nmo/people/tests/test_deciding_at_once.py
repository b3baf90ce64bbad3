"""People who decide about the same records at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier, Event
from time import sleep

import pytest
from django.db import connection, transaction

from nmo.access import Actor
from nmo.matching.models import MatchRecord
from nmo.people.actions import add_address, decide_same_person, restrict_person
from nmo.people.details import AddressGiven
from nmo.people.errors import DecisionRefused
from nmo.people.models import Person, SamePersonDecision
from nmo.people.same_person.words import Decision
from nmo.people.tests.builders import NOW, a_person, reader
from nmo.people.words import RestrictionKind

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requirement(3)]


def at_once(*deciding: Callable[[], None]) -> list[str]:
    """What each was told; nothing where the decision stands."""
    together = Barrier(len(deciding))

    def run(decide: Callable[[], None]) -> str:
        together.wait()
        try:
            decide()
        except DecisionRefused as refused:
            return str(refused)
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(deciding)) as threads:
        return list(threads.map(run, deciding))


def decision(one: Person, other: Person, what: Decision, by: Actor) -> Callable[[], None]:
    return partial(
        decide_same_person, one.ref, other.ref, what, because="A photograph", by=by, now=NOW
    )


def recorded(by: Actor, *names: str) -> list[Person]:
    """Records that everybody sees."""
    with transaction.atomic():
        return [a_person(by, name) for name in names]


def test_of_two_who_decide_at_the_same_moment_one_is_told_who_was_quicker() -> None:
    desk, other_desk = reader(), reader(username="desk2")
    one, other = recorded(desk, "Jon Smith", "Jon Smyth")

    told = at_once(
        decision(one, other, Decision.JOINED, desk),
        decision(other, one, Decision.KEPT_APART, other_desk),
    )

    assert sorted(map(bool, told)) == [False, True]
    assert "Test Officer decided at midday" in "".join(told)
    assert SamePersonDecision.objects.count() == 1


def test_two_joins_at_the_same_moment_make_no_group_that_was_kept_apart() -> None:
    desk, other_desk = reader(), reader(username="desk2")
    first, second, third, fourth = recorded(desk, "Jon A", "Jon B", "Jon C", "Jon D")
    decision(second, third, Decision.JOINED, desk)()
    decision(first, fourth, Decision.KEPT_APART, desk)()

    told = at_once(
        decision(first, second, Decision.JOINED, desk),
        decision(third, fourth, Decision.JOINED, other_desk),
    )

    assert sorted(map(bool, told)) == [False, True]
    assert "were decided to be two people" in "".join(told)


def test_who_adds_an_address_while_another_record_is_restricted_writes_none_back() -> None:
    desk, other_desk = reader(), reader(username="desk2")
    one, other = recorded(desk, "Jon Smith", "Jon Smyth")
    decision(one, other, Decision.JOINED, desk)()
    restricted, adding = Event(), Event()

    def restrict() -> None:
        with transaction.atomic():
            restrict_person(one.ref, RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)
            restricted.set()
            adding.wait(10)
            sleep(0.5)  # the other has read by now what held before, or waits

    def add() -> None:
        restricted.wait(10)
        adding.set()
        home = AddressGiven(text="4 Sample Street", postcode="ZZ1 1AA")
        add_address(other.ref, home, source="Call", by=other_desk, now=NOW)

    at_once(restrict, add)

    assert "sample" not in "".join(MatchRecord.objects.values_list("facts", flat=True))
