"""Stating facts, and the tasks that follow from them."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from nmo.access.queries import force_codes
from nmo.copying import copy_rows
from nmo.copying.rows import new_row
from nmo.reference.levels import Levels
from nmo.reference.queries import books
from nmo.work.due import DueItem, FactStated, due_items
from nmo.work.models import Fact, Task
from nmo.work.words import TaskState

Subject = tuple[str, str]  # the kind of record and its reference
Facts = Mapping[str, Sequence[FactStated]]  # of each record by its reference


def state_facts(facts: Sequence[FactStated], *, now: datetime) -> None:
    """Keep these facts and bring what is due because of them up to date.

    Runs in the transaction, and under the audit entry, of the action that states them.
    """
    subjects = _by_kind((fact.subject_kind, fact.subject_ref) for fact in facts)
    held = {kind: _facts(kind, refs) for kind, refs in subjects.items()}
    copy_rows(
        [
            new_row(
                Fact,
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
    first = {kind: [ref for ref in of if not of[ref]] for kind, of in held.items()}
    for fact in facts:
        held[fact.subject_kind][fact.subject_ref].append(fact)
    for kind, of_each in held.items():
        new = {ref: of_each.pop(ref) for ref in first[kind]}
        copy_rows(_due_tasks(kind, _due(kind, new), new))
        _bring_up_to_date(kind, of_each)


def project(subjects: Iterable[Subject]) -> None:
    """Make the tasks of these records what the facts now say, keeping what people did.

    1. What is due by the rules is written, new or with its new time and words.
    2. An open task that no rule asks for any longer becomes `not_needed`.
    3. A done task stays as it was done; one that fell away and is due again is open again.
    """
    for kind, refs in _by_kind(subjects).items():
        _bring_up_to_date(kind, _facts(kind, refs))


def _bring_up_to_date(kind: str, facts: Facts) -> None:
    due = _due(kind, facts)
    tasks = _tasks(kind, list(facts))
    done = {(task.ref, task.key) for task in tasks if task.state == TaskState.DONE}
    _write_due(_due_tasks(kind, due, facts, done=done))
    _open_and_drop(tasks, due)


def _due(kind: str, facts: Facts) -> dict[str, dict[str, DueItem]]:
    """What is due for each record, by the service levels of the force that the last fact names."""
    levels = _levels(of_one[-1].force_id for of_one in facts.values() if of_one)
    return {
        ref: due_items(kind, of_one, levels[of_one[-1].force_id])
        for ref, of_one in facts.items()
        if of_one
    }


def _by_kind(subjects: Iterable[Subject]) -> dict[str, list[str]]:
    refs: dict[str, list[str]] = defaultdict(list)
    for kind, ref in sorted(set(subjects)):
        refs[kind].append(ref)
    return refs


def _levels(forces: Iterable[int]) -> dict[int, Levels]:
    """The service levels of each of these forces, at every moment."""
    held, codes = books(), force_codes(set(forces))
    return {number: Levels(books=held, force_code=code) for number, code in codes.items()}


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


class _Held(NamedTuple):
    """A task as it was before the facts were looked at again."""

    number: int
    ref: str
    key: str
    state: str


def _tasks(kind: str, refs: Sequence[str]) -> list[_Held]:
    rows = Task.objects.filter(subject_kind=kind, subject_ref__in=refs)
    return [_Held(*row) for row in rows.values_list("id", "subject_ref", "key", "state")]


def _write_due(tasks: Sequence[Task]) -> None:
    """Add these tasks, or say anew what, why and when where they are held."""
    Task.objects.bulk_create(
        tasks,
        update_conflicts=True,
        unique_fields=["subject_kind", "subject_ref", "key"],
        update_fields=["force", "what", "why", "role", "appears_at", "due_at"],
    )


def _due_tasks(
    kind: str,
    due: Mapping[str, Mapping[str, DueItem]],
    facts: Facts,
    *,
    done: Container[tuple[str, str]] = (),
) -> list[Task]:
    """What is due as tasks, for the force that the last fact names; what was done stays done."""
    return [
        new_row(
            Task,
            subject_kind=kind,
            subject_ref=ref,
            key=item.key,
            force_id=facts[ref][-1].force_id,
            what=item.what,
            why=item.why,
            role=item.role,
            appears_at=item.appears_at,
            due_at=max(item.due_at, item.appears_at),
        )
        for ref, items in due.items()
        for item in items.values()
        if (ref, item.key) not in done
    ]


def _open_and_drop(tasks: Sequence[_Held], due: dict[str, dict[str, DueItem]]) -> None:
    """Open again what is due again; let go of what is not. What was done meanwhile stays done."""
    again = [
        task.number
        for task in tasks
        if task.state == TaskState.NOT_NEEDED and task.key in due.get(task.ref, ())
    ]
    over = [
        task.number
        for task in tasks
        if task.state == TaskState.OPEN and task.key not in due.get(task.ref, ())
    ]
    Task.objects.filter(pk__in=again, state=TaskState.NOT_NEEDED).update(state=TaskState.OPEN)
    Task.objects.filter(pk__in=over, state=TaskState.OPEN).update(state=TaskState.NOT_NEEDED)


def rebuild(*, batch: int = 500) -> int:
    """Make every task again from the facts; returns for how many records. Changes no claim."""
    subjects = list(Fact.objects.values_list("subject_kind", "subject_ref").distinct())
    for start in range(0, len(subjects), batch):
        project(subjects[start : start + batch])
    return len(subjects)
