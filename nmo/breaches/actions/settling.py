"""What a breach is after a step was taken or withdrawn: how far, and who has it."""

from collections.abc import Sequence
from datetime import datetime

from nmo.access.named import users_named
from nmo.access.queries import teams_of
from nmo.breaches.actions.facts import state_step
from nmo.breaches.case import Case, Step
from nmo.breaches.errors import StepRefused
from nmo.breaches.models import Breach
from nmo.breaches.rules.status import status_of
from nmo.breaches.words import StepKind


def settle(breach: Breach, case: Case, steps: Sequence[Step], *, now: datetime, step: Step) -> None:
    """Keep beside the steps what they make of the breach, and state the one that changed.

    Raises StepRefused where it was given to somebody who is not of the force.
    """
    status = status_of(steps)
    changes: dict[str, object] = {"status": status}
    if step.kind is StepKind.ASSIGNED:
        changes |= _whose(breach, steps)
    Breach.objects.filter(pk=breach.pk).update(**changes)
    breach.status = status
    state_step(breach, case, step, now=now)


def _whose(breach: Breach, steps: Sequence[Step]) -> dict[str, object]:
    """The officer and the team that the last assignment names; none where it was withdrawn."""
    given = [each for each in steps if each.kind is StepKind.ASSIGNED and each.counts]
    if not given:
        return {"officer_id": None, "team_id": None}
    values = max(given, key=lambda each: (each.at.at, each.number)).values
    officer, team = values.get("officer"), values.get("team")
    if isinstance(officer, int):
        named = users_named([officer]).get(officer)
        if named is None or named.force_id != breach.owning_force_id:
            raise StepRefused({"officer": "Choose an officer of your force."}, {})
    teams = {each.team_id for each in teams_of(breach.owning_force_id)}
    if isinstance(team, int) and team not in teams:
        raise StepRefused({"team": "Choose a team of your force."}, {})
    return {"officer_id": officer, "team_id": team}
