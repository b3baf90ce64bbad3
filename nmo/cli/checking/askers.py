"""A list answered by two processes, each with a connection of its own, in the list's order."""

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from nmo.cli.checking.rows import Line
from nmo.cli.exits import CannotAnswer

if TYPE_CHECKING:
    from nmo.access import Actor, Purpose

ASKERS = 2
ROWS_AT_ONCE = 10
MOST_WAITING = 4 * ASKERS  # of ten rows each: memory does not grow with the list


class Answered(NamedTuple):
    """The answer to a row as its line of the output, and whether the row could be asked."""

    query_id: str
    line: str
    was_asked: bool


@dataclass(frozen=True, kw_only=True)
class Asker:
    """Who asks, why and when."""

    by: "Actor"
    purpose: "Purpose"
    now: datetime

    def answers(self, lines: Sequence[Line]) -> list[Answered]:
        """The answer to each row; raises NotPermitted."""
        from nmo.checks.actions import ask_many

        rows = [line.row for line in lines]
        found = ask_many(rows, by=self.by, purpose=self.purpose, now=self.now)
        return [
            Answered(
                line.query_id,
                json.dumps({"query_id": line.query_id, **answer.as_json()}, ensure_ascii=False),
                answer.check_ref is not None,
            )
            for line, answer in zip(lines, found, strict=True)
        ]


def answered(lines: Iterable[Line], asker: Asker) -> Iterator[Answered]:
    """The answer to each row, in their order.

    Raises NotPermitted, and CannotAnswer where a process was ended from outside.
    """
    rest = iter(lines)
    first = list(islice(rest, ROWS_AT_ONCE))
    yield from asker.answers(first)
    following = list(islice(rest, ROWS_AT_ONCE))
    if following:
        _close_connections()
        yield from _by_several(following, rest, asker)


def _by_several(first: list[Line], rest: Iterator[Line], asker: Asker) -> Iterator[Answered]:
    waiting: deque[Future[list[Answered]]] = deque()
    lines = first
    # Forked, not begun anew: Django's start would take longer than a custody list.
    with ProcessPoolExecutor(ASKERS, get_context("fork"), _end_with_parent) as askers:
        try:
            while lines or waiting:
                while lines and len(waiting) < MOST_WAITING:
                    waiting.append(askers.submit(asker.answers, lines))
                    lines = list(islice(rest, ROWS_AT_ONCE))
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise CannotAnswer(
                "A process was ended from outside, perhaps for want of memory. No answer is "
                "written. Run the command again."
            ) from error


def _close_connections() -> None:
    """A process that is forked must not share a connection, nor the threads of a pool."""
    from django.db import connections

    for connection in connections.all():
        connection.close()
        if hasattr(connection, "close_pool"):
            connection.close_pool()


def _end_with_parent() -> None:
    """Whoever is killed leaves no process behind that waits for ever."""
    Thread(target=_wait_and_end, daemon=True).start()


def _wait_and_end() -> None:
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)
