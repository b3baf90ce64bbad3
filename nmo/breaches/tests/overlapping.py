"""Two who overlap at the worst moment, every time: one is stopped until the other is as far."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from time import monotonic, sleep
from typing import Any, TypeVar

from django.db import connection, connections, transaction
from django.db.models import Model

Result = TypeVar("Result")
GIVES_UP = 60  # seconds; far more than a register that works ever takes
WAITING = "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted"


def overlapping(
    *does: Callable[[], Result], stopped_at: type[Model], reading_too: bool = False
) -> Sequence[Result]:
    """What each of these came to, begun one after the other on connections of their own.

    None gets past its first write to the table of `stopped_at` (its first read, if `reading_too`)
    until each is done, is stopped there, or waits for another. So what a lock should keep apart
    meets, wherever the lock is missing. For tests with `databases=["default", "owner"]`.
    """
    with ThreadPoolExecutor(len(does)) as pool:
        begun: list[Future[Result]] = []
        with _stopped(stopped_at, reading_too=reading_too) as waiting:
            for do in does:
                begun.append(pool.submit(_on_its_own, do))
                _until(lambda: waiting() + sum(each.done() for each in begun) >= len(begun))
        return [each.result(timeout=GIVES_UP) for each in begun]


def _on_its_own(do: Callable[[], Result]) -> Result:
    try:
        return do()
    finally:
        connection.close()


@contextmanager
def _stopped(model: type[Model], *, reading_too: bool) -> Iterator[Callable[[], int]]:
    """Nobody writes to the table within; how many wait, for it or for one another."""
    mode = "ACCESS EXCLUSIVE" if reading_too else "SHARE"
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute(f'LOCK TABLE "{model._meta.db_table}" IN {mode} MODE')

        def waiting() -> int:
            cursor.execute(WAITING)
            found: Any = cursor.fetchone()
            return int(found[0])

        yield waiting


def _until(is_so: Callable[[], bool]) -> None:
    ends = monotonic() + GIVES_UP
    while not is_so():
        assert monotonic() < ends, "Somebody neither ended nor waited."
        sleep(0.01)
