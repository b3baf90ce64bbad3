"""An import that is killed at any point and run again, or run twice at once, ends the same."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest
from django.db import connection, connections, transaction

from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.actions import importing, run_import
from nmo.intake.spreadsheet.tests.builders import A_ROW, NOW, a_csv
from nmo.intake.spreadsheet.tests.importing import begin, counted, import_all
from nmo.orders.models import OrderParty, ProtectiveOrder
from nmo.orders.tests.builders import desk_officer

POINTS = 12
ROWS = [
    {**A_ROW, "order_ref": f"B{number}" * (number != 3), "respondent_ref": f"P{number % 4}"}
    | ({"respondent_name": ""} if number == 5 else {})
    for number in range(9)
]


class Killed(BaseException):
    """Stands for the end of the process: nothing of ours catches it."""


@pytest.fixture(autouse=True)
def _few_rows_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "AT_ONCE", 2)


@contextmanager
def killed_at(statement: int) -> Iterator[list[int]]:
    """Die before the given statement to the database; counts the statements."""
    seen = [0]

    def count(execute: Callable[..., Any], sql: Any, *rest: Any) -> Any:
        # To die before a savepoint of the test's own transaction is released undoes nothing.
        seen[0] += not str(sql).startswith("RELEASE")
        if seen[0] == statement:
            raise Killed
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        yield seen


def register() -> tuple[list[str], int]:
    """The orders, and how many different people they name."""
    people = OrderParty.objects.values("person_id").distinct().count()
    return sorted(ProtectiveOrder.objects.values_list("ref", flat=True)), people


@pytest.fixture
def whole(db: None) -> tuple[Any, tuple[list[str], int], int]:
    """What an import that nobody disturbs gives, undone again, and how many statements it took."""
    by = desk_officer()
    with transaction.atomic():
        with killed_at(0) as seen:
            import_all(a_csv(*ROWS), by=by)
        held = register()
        transaction.set_rollback(True)
    return by, held, seen[0]


@pytest.mark.parametrize("point", range(POINTS))
def test_an_import_killed_at_a_point_and_run_again_gives_the_same_register(
    whole: tuple[Any, tuple[list[str], int], int], point: int
) -> None:
    by, held, statements = whole
    chance = random.Random(point)
    at = chance.randrange(statements * point // POINTS, statements * (point + 1) // POINTS) + 1

    with killed_at(at), pytest.raises(Killed):
        import_all(a_csv(*ROWS), by=by)
    again = import_all(a_csv(*ROWS), by=by)

    assert register() == held
    assert again.rows_done == 9
    assert sum(again.counts.values()) == 9
    assert counted(again)["rejected"] == 1


@pytest.mark.django_db(transaction=True)
def test_two_imports_of_one_file_at_once_are_one() -> None:
    by = desk_officer()
    refs: list[str] = []

    def run() -> None:
        try:
            ref = begin(a_csv(*ROWS), by=by)
            refs.append(ref)
            run_import(ref, by=by, now=NOW)
        finally:
            connections.close_all()

    both = [Thread(target=run), Thread(target=run)]
    for one in both:
        one.start()
    for one in both:
        one.join(60)

    assert len(refs) == 2
    assert ProtectiveOrder.objects.count() == 8
    new = sum(SpreadsheetImport.objects.values_list("new", flat=True))
    assert new == 8
    assert set(SpreadsheetImport.objects.values_list("state", flat=True)) == {"done"}
