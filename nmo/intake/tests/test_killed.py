"""An import that is killed at any point and run again ends in the same register."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection, transaction

from nmo.access import Actor
from nmo.audit.models import AuditEntry
from nmo.intake.actions import import_feed
from nmo.intake.queries import report
from nmo.intake.tests.builders import NOW, a_night_of_traps, import_night, import_only
from nmo.intake.tests.feed_writer import PASSWORD
from nmo.orders.models import OrderDocument, OrderParty, ProtectiveOrder, Source
from nmo.orders.queries import held_orders
from nmo.orders.tests.builders import desk_officer
from nmo.work.models import Task

POINTS = 20


class Killed(BaseException):
    """Stands for the end of the process: nothing of ours catches it."""


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


def register() -> dict[str, object]:
    """Everything that the register holds, but for numbers that are drawn anew each time."""
    orders = dict(ProtectiveOrder.objects.values_list("pk", "ref"))
    held = held_orders(orders)
    return {
        "orders": {ref: _nameless(held[pk].model_dump()) for pk, ref in orders.items()},
        "people": _who_is_whom(),
        "papers": sorted(
            OrderDocument.objects.values_list("order__ref", "document__sha256", "kind", "name")
        ),
        "tasks": sorted(Task.objects.values_list("key", "what", "state")),
        "log": sorted(
            AuditEntry.objects.filter(subject_kind="order").values_list("what", "subject_id")
        ),
        "complete_to": list(Source.objects.values_list("name", "fresh_to")),
    }


def _nameless(order: dict[str, Any]) -> dict[str, Any]:
    for party in order["parties"]:
        party["person_ref"] = None
    return order


def _who_is_whom() -> list[frozenset[tuple[str, int]]]:
    """The places in which one and the same person stands."""
    places: dict[int, set[tuple[str, int]]] = {}
    for person, ref, position in OrderParty.objects.values_list(
        "person_id", "order__ref", "position"
    ):
        places.setdefault(person, set()).add((ref, position))
    return sorted(map(frozenset, places.values()), key=sorted)


@pytest.fixture
def uninterrupted(tmp_path: Path, db: None) -> tuple[Actor, Path, dict[str, object], int, Any]:
    """What one whole import gives, undone again, and how many statements it took."""
    by, path = desk_officer(), a_night_of_traps(tmp_path)
    with transaction.atomic():
        with killed_at(0) as seen:
            imported = import_only(path, by=by)
        whole = report(imported.ref, by=by, now=NOW)
        held = register()
        transaction.set_rollback(True)
    return by, path, held, seen[0], whole.as_json()


@pytest.mark.requirement(13)
@pytest.mark.parametrize("point", range(POINTS))
def test_an_import_killed_at_a_point_and_run_again_gives_the_same_register(
    uninterrupted: tuple[Actor, Path, dict[str, object], int, Any], point: int
) -> None:
    by, path, held, statements, told = uninterrupted
    chance = random.Random(point)
    at = chance.randrange(statements * point // POINTS, statements * (point + 1) // POINTS) + 1

    with killed_at(at), pytest.raises(Killed):
        import_only(path, by=by)
    again = import_night(path, by=by)

    assert register() == held
    assert again.as_json() == told


IMPORT = """
import os, signal, sys
import django; django.setup()
from datetime import datetime
from pathlib import Path
from django.db import connection
from nmo.access.operator import operator_actor
from nmo.intake.actions import import_feed

path, spool, at, now = sys.argv[1:]
seen = [0]
def count(execute, *rest):
    seen[0] += 1
    if seen[0] == int(at):
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(*rest)
with connection.execute_wrapper(count):
    import_feed(Path(path), password=b"a-password-of-the-tests", spool=Path(spool),
                by=operator_actor("pc1234"), now=datetime.fromisoformat(now))
print(seen[0])
"""


def run_import(path: Path, spool: Path, *, at: int = 0) -> "subprocess.CompletedProcess[str]":
    """Import in a process of its own, which kills itself before a statement to the database."""
    settings = connection.settings_dict
    host = quote(settings["HOST"], safe="")
    url = f"postgres://{settings['USER']}:{settings['PASSWORD']}@{host}/{settings['NAME']}"
    surroundings = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "nmo.config.settings"}
    return subprocess.run(
        [sys.executable, "-c", IMPORT, path, spool, str(at), NOW.isoformat()],
        env=os.environ | surroundings,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )


def killed_and_run_again(folder: Path, points: list[int]) -> None:
    """Kill real imports at these statements one after the other, then let one end."""
    path, spool = a_night_of_traps(folder), folder / "spool"
    desk_officer()
    for at in points:
        assert run_import(path, spool, at=at).returncode == -signal.SIGKILL
    ended = run_import(path, spool)
    assert ended.returncode == 0, ended.stderr
    assert not list(spool.glob("feed-*"))


@pytest.mark.django_db(transaction=True)
def test_a_process_that_is_really_killed_leaves_an_import_that_goes_on(tmp_path: Path) -> None:
    killed_and_run_again(tmp_path, [90, 60])

    assert ProtectiveOrder.objects.count() == 7
    assert AuditEntry.objects.filter(what="order.recorded").count() == 7


@pytest.mark.prove
@pytest.mark.django_db(transaction=True)
def test_twenty_killed_processes_leave_an_import_that_goes_on(tmp_path: Path) -> None:
    chance = random.Random(20260714)
    killed_and_run_again(tmp_path, [chance.randrange(5, 60) for _ in range(POINTS)])

    assert ProtectiveOrder.objects.count() == 7
    assert AuditEntry.objects.filter(what="order.recorded").count() == 7


def test_an_import_goes_on_where_another_spool_was_left(tmp_path: Path, db: None) -> None:
    by, spool = desk_officer(), tmp_path / "spool"
    left = spool / "feed-left"
    left.mkdir(parents=True)
    (left / "lock").touch()

    imported = import_feed(
        a_night_of_traps(tmp_path), password=PASSWORD, spool=spool, by=by, now=NOW
    )

    assert not left.exists()
    assert len(report(imported.ref, by=by, now=NOW).rows) == 8
