"""Two people at once, and what other processes read: settled by the database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction

from nmo.law import OrderType
from nmo.law.order_types.shipped import ORDER_TYPES
from nmo.reference.actions import approve, refuse
from nmo.reference.actions.keeping import tell_all
from nmo.reference.errors import AlreadyProposed, BookUnreadable, NotWaiting
from nmo.reference.models import Change
from nmo.reference.queries import book, books
from nmo.reference.tests.builders import (
    NOW,
    TOMORROW,
    a_force_lead,
    a_telephone,
    an_administrator,
    changed,
    the_operator,
)
from nmo.reference.words import ChangeState, Kind, Line

LONGER = replace(ORDER_TYPES[OrderType.NMO], prison_years=7)


def both_at_once(*steps: Callable[[], object]) -> list[str]:
    """What became of each step, begun together in connections of their own."""
    together = Barrier(len(steps))

    def run(step: Callable[[], object]) -> str:
        together.wait()
        try:
            step()
        except (AlreadyProposed, NotWaiting) as refused:
            return type(refused).__name__
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(steps)) as pool:
        return sorted(pool.map(run, steps))


@pytest.mark.django_db(transaction=True)
def test_of_two_people_who_decide_at_once_one_does() -> None:
    the_operator()
    one, other = a_force_lead("lead1"), a_force_lead("lead2")
    number = changed(Kind.ORDER_TYPE, OrderType.NMO, LONGER, by=an_administrator(), national=True)

    ended = both_at_once(
        lambda: approve(number, by=one, now=NOW, because="I read it"),
        lambda: refuse(number, by=other, now=NOW, because="No"),
    )

    assert ended == ["NotWaiting", "done"]


@pytest.mark.django_db(transaction=True)
def test_of_two_changes_for_one_day_proposed_at_once_one_is_kept() -> None:
    one, other = an_administrator("admin1"), an_administrator("admin2")

    ended = both_at_once(
        lambda: changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), from_on=TOMORROW, by=one),
        lambda: changed(
            Kind.RING, Line.CONTROL_ROOM, a_telephone("101"), from_on=TOMORROW, by=other
        ),
    )

    assert ended == ["AlreadyProposed", "done"]
    assert Change.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_what_another_process_decides_is_read_at_the_next_look() -> None:
    by = an_administrator()
    before = books()

    both_at_once(lambda: changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), by=by))

    assert books() is not before
    assert book(NOW).ring("TEST").endswith("960100")
    assert books() is books()


@pytest.mark.django_db
def test_a_change_that_was_undone_is_not_remembered() -> None:
    by = an_administrator()

    with transaction.atomic():
        changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), by=by)
        assert book(NOW).ring("TEST").endswith("960100")
        transaction.set_rollback(True)
    changed(Kind.RING, Line.CONTROL_ROOM, a_telephone("101"), by=by)

    assert book(NOW).ring("TEST") == "our control room on 101"


@pytest.mark.django_db
def test_the_book_is_read_once_and_then_only_its_mark(django_assert_num_queries) -> None:
    changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), by=an_administrator())
    book(NOW)

    with django_assert_num_queries(1):
        book(NOW)


@pytest.mark.django_db
def test_a_change_that_cannot_be_read_is_no_answer_and_never_the_starting_value() -> None:
    number = changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), by=an_administrator())
    row = Change.objects.get(pk=number)
    Change.objects.create(
        kind=row.kind, code=row.code, force_id=row.force_id, value={"colour": "blue"},
        from_on=TOMORROW, because=row.because, asks_second=False, state=ChangeState.APPROVED,
        proposed_by_id=row.proposed_by_id, proposed_at=NOW, decided_by_id=row.proposed_by_id,
        decided_at=NOW,
    )  # fmt: skip
    tell_all(row)

    with pytest.raises(BookUnreadable):
        book(NOW)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE reference_change SET value = '{}'",
        "UPDATE reference_change SET from_on = '2020-01-01'",
        "UPDATE reference_change SET proposed_by_id = decided_by_id + 1",
        "DELETE FROM reference_change",
    ],
)
def test_what_was_proposed_is_never_overwritten(sql: str) -> None:
    changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), by=an_administrator())

    with pytest.raises(IntegrityError), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.django_db
def test_the_database_refuses_a_second_person_who_is_the_first() -> None:
    the_operator()
    by = an_administrator()
    number = changed(Kind.ORDER_TYPE, OrderType.NMO, LONGER, by=by, national=True)

    with pytest.raises(IntegrityError, match="second_person"):
        Change.objects.filter(pk=number).update(
            state=ChangeState.APPROVED, decided_by_id=by.user_id, decided_at=NOW
        )


@pytest.mark.django_db
def test_the_database_refuses_a_law_of_one_force() -> None:
    the_operator()
    by = an_administrator()
    number = changed(Kind.ORDER_TYPE, OrderType.NMO, LONGER, by=by, national=True)
    row = Change.objects.get(pk=number)
    row.pk, row.force_id = None, by.force_id

    with pytest.raises(IntegrityError, match="national"):
        row.save(force_insert=True)
