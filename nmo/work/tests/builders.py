"""Work about a record of no slice: a kind of its own, with one rule."""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from nmo.access import Actor, Role
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.tests.builders import a_user
from nmo.reference.levels import Levels
from nmo.work.actions import state_facts
from nmo.work.due import DueItem, FactStated, FactValue, register_due_rule
from nmo.work.models import Task
from nmo.work.subjects import SubjectShown, register_subject

KIND = "test"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def worker(
    *roles: Role, username: str = "pc1234", name: str = "Test Officer", **options: Any
) -> Actor:
    """A user held in the database, of the protective orders desk unless said, as an actor."""
    user = a_user(username, *(roles or [Role.ORDERS_DESK]), **options)
    User.objects.filter(pk=user.pk).update(full_name=name)
    user.refresh_from_db()
    return actor_for(user, now=NOW)


def due_as_last_said(facts: Sequence[FactStated], _: Levels) -> Iterator[DueItem]:
    """The last fact says what is due: each value is a key, and the hours until it is due."""
    for key, hours in facts[-1].values.items() if facts else ():
        due_at = facts[-1].happened_at + int(hours or 0) * HOUR
        role = Role.SAFEGUARDING_OFFICER if key == "tell" else Role.ORDERS_DESK
        yield DueItem(
            key=key,
            what=f"Look at {key}",
            why="Because the last fact says so.",
            role=role,
            appears_at=min(due_at, facts[-1].happened_at),
            due_at=due_at,
        )


def show_tests(refs: Collection[str], by: Actor) -> dict[str, SubjectShown]:
    """Each by its reference."""
    return {ref: SubjectShown(name=f"Record {ref}", address=f"/orders/{ref}/") for ref in refs}


def state(by: Actor, ref: str = "T1", *, now: datetime = NOW, **due: FactValue) -> None:
    """State that these keys are due for the record, each in so many hours from `now`."""
    register_due_rule(KIND, due_as_last_said)
    register_subject(KIND, show_tests)
    fact = FactStated(
        kind="test.stands",
        subject_kind=KIND,
        subject_ref=ref,
        force_id=by.force_id,
        happened_at=now,
        values=due,
    )
    state_facts([fact], now=now)


def a_task(by: Actor, key: str = "read", *, hours: int = 3, ref: str = "T1") -> Task:
    """One open task, due in so many hours."""
    state(by, ref, **{key: hours})
    return Task.objects.get(subject_ref=ref, key=key)
