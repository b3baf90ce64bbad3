"""Proposing, approving, refusing and withdrawing changes of settings."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from nmo.access.rules import NotPermitted
from nmo.audit.models import AuditEntry
from nmo.law import OrderType
from nmo.law.order_types.rule import Mark, Source
from nmo.law.order_types.shipped import ORDER_TYPES
from nmo.reference.actions import approve, propose, refuse, withdraw
from nmo.reference.errors import (
    AlreadyProposed,
    ChangeRefused,
    DayPassed,
    NotASetting,
    NothingChanges,
    NotWaiting,
    SamePerson,
    WrongDay,
)
from nmo.reference.queries import book
from nmo.reference.tests.builders import (
    NOW,
    TODAY,
    TOMORROW,
    a_force_lead,
    a_level,
    a_telephone,
    an_administrator,
    changed,
    the_operator,
)
from nmo.reference.values import Telephone
from nmo.reference.words import Kind, Level, Line, Unit

pytestmark = pytest.mark.django_db

NMO = ORDER_TYPES[OrderType.NMO]
LONGER = replace(NMO, prison_years=7)
ACT = Source(text="An Act of 2026", mark=Mark.CONFIRMED)


@pytest.mark.requirement(63)
def test_a_force_changes_its_number_to_ring_and_no_other_force_rings_it() -> None:
    by = an_administrator()

    changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), by=by)

    assert book(NOW).ring("TEST") == "our control room on 01632 960100"
    assert book(NOW).ring("OTHER") == "the control room"


@pytest.mark.requirement(63)
def test_what_bears_on_the_law_waits_for_a_second_person() -> None:
    the_operator()
    by, second = an_administrator(), a_force_lead()
    number = changed(Kind.ORDER_TYPE, OrderType.NMO, LONGER, by=by, national=True)
    before = book(NOW).order_types[OrderType.NMO].prison_years

    approve(number, by=second, now=NOW, because="I read it")

    assert before == 5
    assert book(NOW).order_types[OrderType.NMO].prison_years == 7


@pytest.mark.requirement(63)
def test_a_value_that_was_only_recalled_waits_for_a_second_person() -> None:
    by = an_administrator()
    held = book(NOW).offence_codes("TEST")[OrderType.NMO]

    proposed = propose(
        Kind.OFFENCE_CODE, OrderType.NMO, replace(held, code="066/40", source=ACT),
        from_on=TODAY, because="The registrar says so", by=by, now=NOW, force_id=by.force_id,
    )  # fmt: skip

    assert proposed.asks_second
    assert book(NOW).offence_codes("TEST")[OrderType.NMO].code == "066/39"


def test_nobody_is_the_second_person_of_their_own_change() -> None:
    the_operator()
    by = an_administrator()
    both = replace(by, roles=by.roles | a_force_lead().roles)
    number = changed(Kind.ORDER_TYPE, OrderType.NMO, LONGER, by=by, national=True)

    with pytest.raises(SamePerson):
        approve(number, by=both, now=NOW, because="I read it")
    with pytest.raises(SamePerson):
        refuse(number, by=both, now=NOW, because="No")


def test_an_administrator_does_not_approve_and_a_force_lead_does_not_propose() -> None:
    the_operator()
    by, other, lead = an_administrator(), an_administrator("admin2"), a_force_lead()
    number = changed(Kind.ORDER_TYPE, OrderType.NMO, LONGER, by=by, national=True)

    with pytest.raises(NotPermitted):
        approve(number, by=other, now=NOW, because="I read it")
    with pytest.raises(NotPermitted):
        changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), by=lead)


def test_only_the_operators_force_changes_what_is_the_same_for_every_force() -> None:
    by = an_administrator()

    with pytest.raises(NotPermitted):
        changed(Kind.ORDER_TYPE, OrderType.NMO, LONGER, by=by, national=True)


def test_a_change_that_was_refused_or_withdrawn_never_holds() -> None:
    the_operator()
    by, second = an_administrator(), a_force_lead()
    refused = changed(Kind.ORDER_TYPE, OrderType.NMO, LONGER, by=by, national=True)
    refuse(refused, by=second, now=NOW, because="Not yet law")
    withdrawn = changed(Kind.ORDER_TYPE, OrderType.NMO, LONGER, by=by, national=True)
    withdraw(withdrawn, by=by, now=NOW, because="Too early")

    assert book(NOW + timedelta(days=99)).order_types[OrderType.NMO] == NMO
    for number in (refused, withdrawn):
        with pytest.raises(NotWaiting):
            approve(number, by=second, now=NOW, because="I read it")


def test_an_approved_change_is_withdrawn_until_its_day_and_not_after() -> None:
    by = an_administrator()
    number = changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), from_on=TOMORROW, by=by)
    later = NOW + timedelta(days=1)
    with pytest.raises(NotWaiting):
        withdraw(number, by=by, now=later, because="Too late")

    withdraw(number, by=by, now=NOW, because="The move is put off")

    assert book(later).ring("TEST") == "the control room"


def test_two_changes_from_one_day_are_refused_while_the_first_is_live() -> None:
    by = an_administrator()
    changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), from_on=TOMORROW, by=by)

    with pytest.raises(AlreadyProposed):
        changed(Kind.RING, Line.CONTROL_ROOM, a_telephone("01632 960200"), from_on=TOMORROW, by=by)


def test_a_number_mistyped_today_is_put_right_today() -> None:
    by = an_administrator()
    changed(Kind.RING, Line.CONTROL_ROOM, a_telephone("01632 960111"), by=by)
    later = NOW + timedelta(minutes=5)

    changed(Kind.RING, Line.CONTROL_ROOM, a_telephone("01632 960222"), by=by, now=later)

    assert book(later).ring("TEST").endswith("960222")
    assert book(later, known=NOW).ring("TEST").endswith("960111")


def test_a_change_that_nobody_approved_in_time_is_proposed_again() -> None:
    the_operator()
    by, second = an_administrator(), a_force_lead()
    number = changed(Kind.ORDER_TYPE, OrderType.NMO, LONGER, by=by, national=True)

    with pytest.raises(DayPassed):
        approve(number, by=second, now=NOW + timedelta(days=1), because="I read it")


def test_the_law_is_put_right_for_days_that_passed_and_what_was_known_then_stays() -> None:
    the_operator()
    by, second = an_administrator(), a_force_lead()
    changed(
        Kind.ORDER_TYPE, OrderType.NMO, LONGER, from_on=date(2026, 11, 1), by=by, second=second,
        national=True, knows_back_dates=True,
    )  # fmt: skip
    at = NOW - timedelta(days=10)

    assert book(at).order_types[OrderType.NMO].prison_years == 7
    assert book(at, known=at).order_types[OrderType.NMO].prison_years == 5


@pytest.mark.parametrize(
    ("kind", "code", "value", "national"),
    [
        (Kind.ORDER_TYPE, OrderType.NMO, LONGER, True),
        (Kind.RING, Line.CONTROL_ROOM, a_telephone(), False),
    ],
)
def test_a_day_that_has_passed_is_not_taken_by_mistake(kind, code, value, national) -> None:
    the_operator()
    by = an_administrator()

    with pytest.raises(WrongDay, match="passed"):
        changed(kind, code, value, from_on=date(2026, 11, 21), by=by, national=national)


@pytest.mark.parametrize(
    ("kind", "code", "value"),
    [
        (Kind.RING, "pizza", a_telephone()),
        (Kind.SERVICE_LEVEL, Level.READ, a_telephone()),
        (Kind.ORDER_TYPE, OrderType.DAPO, LONGER),
        (Kind.CONDITION, "no_shouting", a_telephone()),
    ],
)
def test_a_setting_that_nobody_knows_is_refused(kind, code, value) -> None:
    with pytest.raises(NotASetting):
        changed(kind, code, value, by=an_administrator())


@pytest.mark.parametrize(
    ("kind", "code", "value"),
    [
        (Kind.RING, Line.CONTROL_ROOM, a_telephone("12")),
        (Kind.RING, Line.CONTROL_ROOM, a_telephone("ring me")),
        (Kind.RING, Line.CONTROL_ROOM, a_telephone(who=" ")),
        (Kind.SERVICE_LEVEL, Level.READ, a_level(0)),
        (Kind.SERVICE_LEVEL, Level.READ, a_level(9999, Unit.DAYS)),
        (Kind.SERVICE_LEVEL, Level.COURT_CHECK_AFTER, a_level(5)),
    ],
)
def test_what_no_force_could_mean_is_refused_with_what_to_do(kind, code, value) -> None:
    with pytest.raises(ChangeRefused):
        changed(kind, code, value, by=an_administrator())


def test_a_change_without_a_reason_or_a_difference_is_refused() -> None:
    by = an_administrator()
    held = book(NOW).value(Kind.RING, Line.CONTROL_ROOM)
    assert isinstance(held, Telephone)

    with pytest.raises(NothingChanges):
        changed(Kind.RING, Line.CONTROL_ROOM, held, by=by)
    with pytest.raises(ChangeRefused, match="why"):
        propose(
            Kind.RING, Line.CONTROL_ROOM, a_telephone(), from_on=TODAY, because=" ", by=by,
            now=NOW, force_id=by.force_id,
        )  # fmt: skip


def test_every_step_stands_in_the_log() -> None:
    the_operator()
    by, second = an_administrator(), a_force_lead()
    number = changed(
        Kind.ORDER_TYPE, OrderType.NMO, LONGER, from_on=TOMORROW, by=by, second=second,
        national=True,
    )  # fmt: skip
    withdraw(number, by=second, now=NOW, because="Put off")

    entries = AuditEntry.objects.filter(subject_kind="setting", subject_id=str(number))
    assert [(entry.what, entry.actor_name) for entry in entries.order_by("id")] == [
        ("setting.proposed", "admin1"),
        ("setting.approved", "lead1"),
        ("setting.withdrawn", "lead1"),
    ]
