"""Two people take the same work in the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from nmo.access import Actor
from nmo.work.actions import NotYours, claim_task, finish_task
from nmo.work.models import Task
from nmo.work.tests.builders import NOW, a_task, worker

pytestmark = pytest.mark.django_db(transaction=True)


def together(move: Callable[..., None], task_id: int, people: list[Actor]) -> list[str]:
    """What each was told, "" for who won; all start at once, each on a connection of their own."""
    start = Barrier(len(people))

    def attempt(by: Actor) -> str:
        try:
            start.wait(timeout=10)
            move(task_id, by=by, now=NOW)
        except NotYours as refused:
            return str(refused)
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(people)) as pool:
        return list(pool.map(attempt, people))


@pytest.mark.parametrize(("move", "column"), [(claim_task, "claimed_by"), (finish_task, "done_by")])
def test_of_four_who_move_at_once_one_wins_and_three_are_told(
    move: Callable[..., None], column: str
) -> None:
    people = [worker(username=f"pc{number}", name=f"Officer {number}") for number in range(4)]
    task = a_task(people[0])

    said = together(move, task.pk, people)

    winner = said.index("")
    assert said.count("") == 1
    assert getattr(Task.objects.get(), f"{column}_id") == people[winner].user_id
    assert all(f"Officer {winner} was quicker" in told for told in said if told)
