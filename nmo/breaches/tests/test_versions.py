"""What changes another breach's page makes a page of it that is open out of date: nothing is lost.

By a late record about its order, by another report of the same breach, by a decision about two.
"""

from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from nmo.access import Actor, Role
from nmo.access.own_force import for_force_of
from nmo.breaches.actions import decide_double, take_step
from nmo.breaches.errors import BreachChanged
from nmo.breaches.models import Breach
from nmo.breaches.shapes import StepIn
from nmo.breaches.tests.browsing import browser, opened
from nmo.breaches.tests.telling import (
    CHANGES,
    GRADED,
    Change,
    a_late_discharge,
    another_report,
    held,
    reported,
)
from nmo.breaches.words import DoubleDecision
from nmo.orders.actions import record_event
from nmo.orders.tests.builders import NOW, an_event

pytestmark = pytest.mark.django_db
TYPED = {"value_grade": "emergency", "words": "He is near.", "at": "20 11 2026 1am"}


def decided(ref: str, other: str, officer: Actor, **more: Any) -> str:
    decision = DoubleDecision.DIFFERENT
    return decide_double(ref, other, decision, "Heard both.", by=officer, now=NOW, **more)


changes = pytest.mark.parametrize("change", CHANGES)


def version_of(ref: str, by: Actor) -> int:
    with transaction.atomic():
        for_force_of(by)
        return Breach.objects.get(ref=ref).version


def grade(ref: str, by: Actor, version: int) -> int:
    return take_step(ref, StepIn.model_validate(GRADED), by=by, now=NOW, version=version)


@changes
def test_a_step_over_the_older_version_is_refused(
    ref: str, desk: Actor, officer: Actor, change: Change
) -> None:
    seen = version_of(ref, officer)
    change(desk, officer)

    with pytest.raises(BreachChanged, match="Look at the breach again"):
        grade(ref, officer, seen)
    assert held(ref, officer).steps == ()
    assert grade(ref, officer, version_of(ref, officer)) == 1


def test_what_changed_nothing_of_it_leaves_the_version(
    ref: str, desk: Actor, officer: Actor
) -> None:
    seen = version_of(ref, officer)

    record_event("X1", an_event("discharged", "2026-11-01T10:00"), by=desk, now=NOW)

    assert version_of(ref, officer) == seen


def test_a_decision_moves_the_version_of_both_and_of_what_follows_one(
    ref: str, officer: Actor
) -> None:
    second, third = (reported("X1", officer).ref for _ in range(2))
    same = {"because": "One call.", "by": officer, "now": NOW}
    decide_double(third, second, DoubleDecision.SAME, **same)
    seen = [version_of(each, officer) for each in (ref, second, third)]

    decide_double(ref, second, DoubleDecision.SAME, **same)

    assert [version_of(each, officer) for each in (ref, second, third)] == [n + 1 for n in seen]
    assert held(third, officer).same_as == ref


def test_a_decision_over_an_older_version_is_refused(ref: str, officer: Actor) -> None:
    other = another_report(officer, officer)
    seen = version_of(ref, officer)
    grade(ref, officer, seen)

    with pytest.raises(BreachChanged):
        decided(ref, other, officer, version=seen)
    assert decided(ref, other, officer, version=seen + 1)


@changes
def test_the_page_that_was_open_keeps_what_was_typed_and_says_why(
    ref: str, desk: Actor, officer: Actor, change: Change
) -> None:
    phone = browser(Role.RESPONSE_OFFICER)
    seen = version_of(ref, officer)
    change(desk, officer)

    page = sent(phone, ref, version=seen)

    assert "Somebody else has changed this breach since you opened the page" in page
    assert "He is near." in page
    assert f'name="version" value="{version_of(ref, officer)}"' in page
    assert "Recorded." in sent(phone, ref, version=version_of(ref, officer))


def sent(phone: Client, ref: str, *, version: int) -> str:
    address = f"/breaches/{ref}/steps/graded"
    opened(phone, address)
    return phone.post(address, {**TYPED, "version": version}, follow=True).content.decode()


def test_a_slip_is_not_withdrawn_over_a_page_that_is_out_of_date(
    ref: str, desk: Actor, officer: Actor
) -> None:
    phone = browser(Role.RESPONSE_OFFICER)
    grade(ref, officer, version_of(ref, officer))
    seen = version_of(ref, officer)
    a_late_discharge(desk, officer)

    given = {"because": "Another call.", "version": seen}
    page = phone.post(f"/breaches/{ref}/withdraw/1", given, follow=True).content.decode()

    assert "Somebody else has changed this breach" in page
    assert "Another call." in page
    assert held(ref, officer).steps[0].counts
