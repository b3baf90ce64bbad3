"""Records listed by what is due for them: paged by the database, the soonest due first."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from nmo.access import Actor
from nmo.access.tests.builders import a_force
from nmo.work.actions import finish_task
from nmo.work.models import Fact, Task
from nmo.work.queries import DueNarrowed, PageOfRefs, soonest_due
from nmo.work.tests.builders import HOUR, KIND, NOW, a_task, state, worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def by() -> Actor:
    return worker()


def listed(by: Actor, *, page: int = 1, among: Any = None, **narrowed: Any) -> PageOfRefs:
    return soonest_due(
        KIND,
        among=Fact.objects.values("subject_ref") if among is None else among,
        narrowed=DueNarrowed(**narrowed),
        page=page,
        force_id=by.force_id,
        now=NOW,
    )


def refs(by: Actor, **narrowed: Any) -> Sequence[str]:
    return listed(by, **narrowed).refs


def many(by: Actor, count: int) -> list[str]:
    """So many records, all due at one moment, in the order in which they came."""
    made = [f"T{number:03}" for number in reversed(range(count))]
    for ref in made:
        state(by, ref, read=3)
    return made


def test_each_record_stands_once_the_soonest_due_first(by: Actor) -> None:
    state(by, "T1", read=5, tell=3)
    state(by, "T2", read=4, tell=1)
    state(by, "T3", read=2)

    found = listed(by)

    assert (found.refs, found.total, found.pages) == (["T2", "T3", "T1"], 3, 1)


def test_pages_of_what_is_due_at_one_moment_hold_each_once_in_the_order_it_came(by: Actor) -> None:
    made = many(by, 52)

    first, second = listed(by), listed(by, page=2)

    assert [*first.refs, *second.refs] == made
    assert {(each.total, each.pages) for each in (first, second)} == {(52, 2)}


@pytest.mark.parametrize("page", [3, 10**30])
def test_beyond_the_last_page_stands_the_last(by: Actor, page: int) -> None:
    made = many(by, 51)

    found = listed(by, page=page)

    assert (found.refs, found.page, found.total) == (made[50:], 2, 51)


def test_nothing_due_is_one_page_of_nothing(by: Actor) -> None:
    found = listed(by, page=4)

    assert (found.refs, found.total, found.page, found.pages) == ([], 0, 1, 1)


def test_work_done_or_fallen_away_or_not_shown_yet_lists_nothing(by: Actor) -> None:
    finish_task(a_task(by, ref="T1").pk, by=by, now=NOW)
    state(by, "T2", read=3)
    state(by, "T2")
    task = a_task(by, ref="T3")
    Task.objects.filter(pk=task.pk).update(appears_at=NOW + timedelta(minutes=1))
    state(by, "T4", read=3)

    assert refs(by) == ["T4"]


def test_another_forces_work_and_another_kinds_list_nothing(by: Actor) -> None:
    theirs, other_kind = a_task(by, ref="T1"), a_task(by, ref="T2")
    Task.objects.filter(pk=theirs.pk).update(force=a_force("ELSE", "Elsewhere Police"))
    Task.objects.filter(pk=other_kind.pk).update(subject_kind="other")

    assert refs(by) == []


def test_only_those_asked_for_are_listed_and_counted(by: Actor) -> None:
    for ref in ("T1", "T2", "T3"):
        state(by, ref, read=3)

    found = listed(by, among=Fact.objects.filter(subject_ref="T2").values("subject_ref"))

    assert (found.refs, found.total) == (["T2"], 1)


def test_one_rule_counts_every_occurrence_and_no_rule_with_a_longer_name(by: Actor) -> None:
    state(by, "T1", **{"read:7": 3})
    state(by, "T2", read=4)
    state(by, "T3", read_again=1)

    assert refs(by, rule="read") == ["T1", "T2"]
    assert refs(by, rules="read_") == ["T3"]


def test_a_sign_that_searches_use_stands_for_itself(by: Actor) -> None:
    state(by, "T1", read=3)

    assert refs(by, rule="re_d") == refs(by, rule="%") == refs(by, rules="%") == []


def test_late_is_what_should_have_been_done_by_now(by: Actor) -> None:
    state(by, "T1", now=NOW - 5 * HOUR, read=5)
    state(by, "T2", now=NOW - 5 * HOUR, read=4, tell=9)

    found = listed(by, only_late=True)

    assert (found.refs, found.total) == (["T2"], 1)


def test_a_page_is_one_statement_however_many_there_are(by: Actor) -> None:
    many(by, 60)

    with CaptureQueriesContext(connection) as asked:
        listed(by)

    assert len(asked) == 1
