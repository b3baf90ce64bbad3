"""Stating facts, and claiming and finishing what is due."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Q

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.work.due import DueItem, FactStated, due_items
from nmo.work.models import Fact, Task
from nmo.work.words import TaskState

Subject = tuple[str, str]  # the kind of record and its reference


class TaskTaken(Exception):
    """Somebody else has the task, or it is no longer open."""

    def __init__(self) -> None:
        super().__init__("Somebody else has taken this, or it is already done. Look again.")


def state_facts(facts: Sequence[FactStated], *, now: datetime) -> None:
    """Keep these facts and bring what is due because of them up to date.

    Runs in the transaction, and under the audit entry, of the action that states them.
    """
    Fact.objects.bulk_create(
        [
            Fact(
                kind=fact.kind,
                subject_kind=fact.subject_kind,
                subject_ref=fact.subject_ref,
                force_id=fact.force_id,
                happened_at=fact.happened_at,
                stated_at=now,
                values=dict(fact.values),
            )
            for fact in facts
        ]
    )
    project({(fact.subject_kind, fact.subject_ref) for fact in facts})


def project(subjects: Iterable[Subject]) -> None:
    """Make the tasks of these records what the facts now say, keeping what people did.

    1. What is due by the rules is written, new or with its new time and words.
    2. An open task that no rule asks for any longer becomes `not_needed`.
    3. A done task stays done; one that fell away and is due again is open again.
    """
    for kind, refs in _by_kind(subjects).items():
        held = _facts(kind, refs)
        due = {ref: due_items(kind, held[ref]) for ref in refs}
        forces = {ref: held[ref][-1].force_id for ref in refs if held[ref]}
        _write_due(kind, due, forces)
        _drop_others(kind, due)


def _by_kind(subjects: Iterable[Subject]) -> dict[str, list[str]]:
    refs: dict[str, list[str]] = defaultdict(list)
    for kind, ref in sorted(set(subjects)):
        refs[kind].append(ref)
    return refs


def _facts(kind: str, refs: Sequence[str]) -> dict[str, list[FactStated]]:
    facts: dict[str, list[FactStated]] = {ref: [] for ref in refs}
    for fact in Fact.objects.filter(subject_kind=kind, subject_ref__in=refs).order_by("id"):
        facts[fact.subject_ref].append(
            FactStated(
                kind=fact.kind,
                subject_kind=fact.subject_kind,
                subject_ref=fact.subject_ref,
                force_id=fact.force_id,
                happened_at=fact.happened_at,
                values=fact.values,
            )
        )
    return facts


def _write_due(kind: str, due: dict[str, dict[str, DueItem]], forces: dict[str, int]) -> None:
    Task.objects.bulk_create(
        [
            Task(
                subject_kind=kind,
                subject_ref=ref,
                key=item.key,
                force_id=forces[ref],
                what=item.what,
                why=item.why,
                role=item.role,
                appears_at=item.appears_at,
                due_at=max(item.due_at, item.appears_at),
            )
            for ref, items in due.items()
            for item in items.values()
        ],
        update_conflicts=True,
        unique_fields=["subject_kind", "subject_ref", "key"],
        update_fields=["force", "what", "why", "role", "appears_at", "due_at"],
    )


def _drop_others(kind: str, due: dict[str, dict[str, DueItem]]) -> None:
    rows = Task.objects.filter(subject_kind=kind, subject_ref__in=due).exclude(state=TaskState.DONE)
    asked: list[int] = []
    dropped: list[int] = []
    for number, ref, key, state in rows.values_list("id", "subject_ref", "key", "state"):
        is_due = key in due[ref]
        if is_due and state == TaskState.NOT_NEEDED:
            asked.append(number)
        if not is_due and state == TaskState.OPEN:
            dropped.append(number)
    Task.objects.filter(pk__in=asked).update(state=TaskState.OPEN)
    Task.objects.filter(pk__in=dropped).update(state=TaskState.NOT_NEEDED)


def rebuild(*, batch: int = 500) -> int:
    """Make every task again from the facts; returns for how many records. Changes no claim."""
    subjects = list(Fact.objects.values_list("subject_kind", "subject_ref").distinct())
    for start in range(0, len(subjects), batch):
        project(subjects[start : start + batch])
    return len(subjects)


def claim_task(task_id: int, *, by: Actor, now: datetime) -> None:
    """Take an open task that nobody has. Raises TaskTaken when somebody was quicker."""
    _move(
        task_id,
        "task.claimed",
        Q(claimed_by=None),
        by=by,
        now=now,
        claimed_by_id=by.user_id,
        claimed_at=now,
    )


def release_task(task_id: int, *, by: Actor, now: datetime) -> None:
    """Give back a task that one has. Raises TaskTaken when one does not have it."""
    mine = Q(claimed_by_id=by.user_id)
    _move(task_id, "task.released", mine, by=by, now=now, claimed_by_id=None, claimed_at=None)


def finish_task(task_id: int, *, by: Actor, now: datetime, note: str = "") -> None:
    """Mark a task done that nobody else has. Raises TaskTaken otherwise."""
    _move(
        task_id,
        "task.done",
        Q(claimed_by=None) | Q(claimed_by_id=by.user_id),
        by=by,
        now=now,
        state=TaskState.DONE,
        done_by_id=by.user_id,
        done_at=now,
        done_note=note,
    )


def _move(
    task_id: int, what: str, only_if: Q, *, by: Actor, now: datetime, **becomes: object
) -> None:
    """One conditional update: one row changed, or somebody else won."""
    with act(Permission.QUEUE_CLAIM, by=by, now=now, what=what, kind=Kind.ALTERATION) as note:
        note.about("task", task_id)
        open_here = Task.objects.filter(pk=task_id, state=TaskState.OPEN, force_id=by.force_id)
        if open_here.filter(only_if).update(**becomes) != 1:
            raise TaskTaken
