"""The database itself keeps the rows of a breach to the force that answers for it."""

from dataclasses import replace

import pytest
from django.db import DataError, ProgrammingError, connection, transaction

from nmo.access.actors import Actor
from nmo.access.own_force import NotInTransaction, for_every_force, for_force_of
from nmo.access.tests.builders import a_force
from nmo.breaches.models import Breach, BreachKnown
from nmo.breaches.tests.builders import a_row
from nmo.orders.tests.builders import desk_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def by() -> Actor:
    return desk_officer()


def of_another_force(by: Actor) -> Actor:
    return replace(by, force_id=a_force("ELSE", "Elsewhere Police").pk)


def test_a_force_sees_its_own(by: Actor) -> None:
    breach = a_row(by)

    for_force_of(by)
    assert list(Breach.objects.values_list("ref", flat=True)) == [breach.ref]


def test_another_force_sees_nothing_of_it_even_where_a_query_forgot_to_ask(by: Actor) -> None:
    a_row(by)

    for_force_of(of_another_force(by))
    assert not Breach.objects.exists()


def test_another_force_may_know_that_there_is_one_and_when(by: Actor) -> None:
    breach = a_row(by)

    for_force_of(of_another_force(by))
    assert BreachKnown.objects.get().ref == breach.ref


def test_nobody_records_in_the_name_of_another_force(by: Actor) -> None:
    other = of_another_force(by)
    row = a_row(by)
    for_force_of(by)

    with pytest.raises(ProgrammingError), transaction.atomic():
        Breach.objects.filter(pk=row.pk).update(owning_force_id=other.force_id)


def test_to_forget_for_whom_is_an_error_and_no_empty_answer(by: Actor) -> None:
    a_row(by)
    with connection.cursor() as cursor:  # as it is at the beginning of every transaction
        cursor.execute("SELECT set_config('nmo.force', '', true)")

    with pytest.raises(DataError), transaction.atomic():
        Breach.objects.exists()


def test_a_command_of_the_machine_sees_those_of_every_force(by: Actor) -> None:
    a_row(by)

    for_force_of(replace(of_another_force(by), via="cli"))
    assert Breach.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_it_ends_with_the_transaction(by: Actor) -> None:
    with pytest.raises(NotInTransaction):
        for_force_of(by)


def test_what_follows_by_itself_sees_every_force_and_only_while_it_lasts(by: Actor) -> None:
    a_row(by)
    for_force_of(of_another_force(by))

    with for_every_force():
        assert Breach.objects.count() == 1
    assert not Breach.objects.exists()
