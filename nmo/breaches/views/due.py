"""What is due of a breach as its page lists it, each line with the way to the step that does it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.urls import reverse

from nmo.breaches.due import DONE_BY, clock_of_key
from nmo.breaches.queries.shown import BreachShown
from nmo.breaches.rules.clocks import Clock
from nmo.breaches.views.doing import GroupOffered
from nmo.breaches.words import StepKind


@dataclass(frozen=True, kw_only=True)
class WayOn:
    """The way to the form of a step."""

    title: str
    href: str


@dataclass(frozen=True, kw_only=True)
class ClockLine:
    """A clock, and the steps by which it is done or tried; none where it is done."""

    clock: Clock
    ways: tuple[WayOn, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TaskLine:
    """What is in the queue beside the clocks, and the step that does it, if there is one."""

    what: str
    due_at: datetime
    ways: tuple[WayOn, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DueLines:
    """What is open and what was done, the soonest due first; what the queue holds besides."""

    open: tuple[ClockLine, ...]
    done: tuple[ClockLine, ...]
    besides: tuple[TaskLine, ...]


@dataclass(frozen=True, kw_only=True)
class _Ways:
    """The ways that this reader is offered, by the kind of step."""

    ref: str
    titles: Mapping[StepKind, str]

    def to(
        self, *kinds: StepKind | None, asked: Mapping[str, str] | None = None
    ) -> tuple[WayOn, ...]:
        filled_in = f"?{urlencode(asked)}" if asked else ""
        return tuple(
            WayOn(
                title=self.titles[kind],
                href=reverse("breaches:step", args=[self.ref, kind]) + filled_in,
            )
            for kind in kinds
            if kind is not None and kind in self.titles
        )


def due_lines(shown: BreachShown, groups: Iterable[GroupOffered]) -> DueLines:
    """What is due of it; a step is linked where it is among those that this reader is offered."""
    titles = {step.kind: step.title for group in groups for step in group.steps}
    ways = _Ways(ref=shown.case.ref, titles=titles)
    clocks = {clock.key for clock in shown.clocks}
    return DueLines(
        open=tuple(_line(clock, ways) for clock in shown.clocks if clock.met_at is None),
        done=tuple(ClockLine(clock=clock) for clock in shown.clocks if clock.met_at is not None),
        besides=tuple(
            TaskLine(
                what=task.what,
                due_at=task.due_at,
                ways=ways.to(DONE_BY.get(clock_of_key(task.key))),
            )
            for task in shown.tasks
            if task.key not in clocks
        ),
    )


def _line(clock: Clock, ways: _Ways) -> ClockLine:
    return ClockLine(clock=clock, ways=ways.to(clock.met_by, clock.tried_by, asked=clock.met_with))
