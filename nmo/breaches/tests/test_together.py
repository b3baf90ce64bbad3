"""Two at once: both are saved, no step is lost, and nobody waits for ever."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import TypeVar

import pytest
from django.db import connection

from nmo.access import Actor
from nmo.audit.models import AuditEntry
from nmo.breaches.models import Breach, BreachKnown
from nmo.breaches.pack.keeping import make_pack
from nmo.breaches.tests.overlapping import overlapping
from nmo.breaches.tests.telling import WHY, an_officer, held, reported, step
from nmo.breaches.words import PackKind, StepKind
from nmo.law import Standing
from nmo.orders.actions import decide_duplicate, record_event
from nmo.orders.models import PossibleDuplicate
from nmo.orders.tests.builders import NOW, an_event, order_json, recorded_order
from nmo.orders.words import DuplicateDecision

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])
Result = TypeVar("Result")


def together(*does: Callable[[], Result]) -> Sequence[Result]:
    """What each of these came to, begun at the same moment on connections of their own."""
    all_ready = Barrier(len(does), timeout=20)

    def run(do: Callable[[], Result]) -> Result:
        try:
            all_ready.wait()
            return do()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(does)) as pool:
        return list(pool.map(run, does))


def test_of_two_reports_both_are_saved_and_one_finds_the_other(order: str, officer: Actor) -> None:
    other = an_officer(username="pc2")

    one, two = together(lambda: reported(order, officer), lambda: reported(order, other))

    assert BreachKnown.objects.count() == 2
    found = [each.doubles for each in (one, two) if each.doubles]
    assert found in ([(one.ref,)], [(two.ref,)])


def test_one_entry_sent_twice_is_one_breach(order: str, officer: Actor) -> None:
    def send() -> tuple[str, bool]:
        saved = reported(order, officer, entry="a secret")
        return saved.ref, saved.again

    one, two = together(send, send)

    assert one[0] == two[0]
    assert {one[1], two[1]} == {True, False}


def test_of_two_steps_neither_is_lost(order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref
    graded = {"values": {"grade": "emergency"}, "words": "Alone."}

    numbers = together(*[lambda: step(ref, StepKind.GRADED, officer, **graded)] * 4)

    assert sorted(numbers) == [1, 2, 3, 4]


@pytest.mark.requirement(37)
def test_of_two_packs_each_has_a_number_of_its_own(order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref

    def make() -> int:
        return make_pack(ref, PackKind.PROSECUTION, by=officer, now=NOW, purpose=WHY).number

    assert sorted(together(make, make)) == [1, 2]


def test_a_discharge_recorded_meanwhile_is_never_missed(
    desk: Actor, order: str, officer: Actor
) -> None:
    discharged = an_event("discharged", "2026-06-01T10:00")

    ref, _ = overlapping(
        lambda: reported(order, officer).ref,
        lambda: str(record_event(order, discharged, by=desk, now=NOW + timedelta(seconds=5))),
        stopped_at=Breach,
    )

    assert held(ref, officer).position.standing is Standing.ENDED


def test_what_comes_meanwhile_to_the_order_that_answers_for_a_double_is_never_missed(
    desk: Actor, order: str, officer: Actor
) -> None:
    double = recorded_order(desk, order_ref="X2")
    same = {"because": "One seal.", "by": desk, "now": NOW}
    decide_duplicate(PossibleDuplicate.objects.get().pk, DuplicateDecision.SAME, **same)
    discharged = an_event("discharged", "2026-06-01T10:00")

    ref, _ = overlapping(
        lambda: reported(double, officer).ref,
        lambda: str(record_event(order, discharged, by=desk, now=NOW + timedelta(seconds=5))),
        stopped_at=Breach,
    )

    assert held(ref, officer).position.standing is Standing.ENDED


def test_a_decision_meanwhile_that_another_order_answers_is_never_missed(
    desk: Actor, officer: Actor
) -> None:
    ended = [*order_json()["events"], {"event": "discharged", "at": "2026-06-01T10:00"}]
    recorded_order(desk, order_ref="X1", events=ended)
    double = recorded_order(desk, order_ref="X2")
    pair = PossibleDuplicate.objects.get().pk
    same = {"because": "One seal.", "by": desk, "now": NOW + timedelta(seconds=5)}

    ref, _ = overlapping(
        lambda: reported(double, officer).ref,
        lambda: str(decide_duplicate(pair, DuplicateDecision.SAME, **same)),
        stopped_at=Breach,
    )

    assert held(ref, officer).position.standing is Standing.ENDED


def test_the_order_that_replaced_it_recorded_meanwhile_is_never_missed(
    desk: Actor, officer: Actor
) -> None:
    replaced = {"event": "superseded", "at": "2026-06-01T10:00", "superseded_by": "X2"}
    old = recorded_order(desk, events=[*order_json()["events"], replaced])
    later = {"case_numbers": ["A2"], "now": NOW + timedelta(seconds=5)}

    ref, _ = overlapping(
        lambda: reported(old, officer).ref,
        lambda: recorded_order(desk, order_ref="X2", **later),
        stopped_at=Breach,
    )

    assert held(ref, officer).position.standing is Standing.ENDED


def test_a_replacement_and_its_successor_recorded_at_once_find_each_other(
    desk: Actor, order: str, officer: Actor
) -> None:
    ref = reported(order, officer).ref
    replaced = an_event("superseded", "2026-06-01T10:00", superseded_by="X2")
    later = {"case_numbers": ["A2"], "now": NOW + timedelta(seconds=5)}

    overlapping(
        lambda: str(record_event(order, replaced, by=desk, now=NOW)),
        lambda: recorded_order(desk, order_ref="X2", **later),
        stopped_at=AuditEntry,
    )

    assert held(ref, officer).position.standing is Standing.ENDED
