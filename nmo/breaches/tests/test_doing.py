"""Which steps are offered on the page of a breach."""

from nmo.access import Role
from nmo.access.roles import permissions_of
from nmo.breaches.steps.table import STEPS
from nmo.breaches.views.doing import GROUPS, steps_offered
from nmo.breaches.words import Status, StepKind


def offered(status: Status, *roles: Role) -> set[StepKind]:
    groups = steps_offered(status, permissions_of(roles))
    return {step.kind for group in groups for step in group.steps}


def test_every_kind_of_step_has_its_place_once() -> None:
    placed = [kind for _, kinds in GROUPS for kind in kinds]

    assert sorted(placed) == sorted(STEPS)


def test_what_does_not_lead_on_is_not_offered() -> None:
    assert StepKind.REOPENED not in offered(Status.REPORTED, Role.INVESTIGATOR)
    assert StepKind.REOPENED in offered(Status.CONCLUDED, Role.INVESTIGATOR)


def test_a_decision_is_offered_to_whoever_may_take_it() -> None:
    assert StepKind.ADVICE_GIVEN not in offered(Status.WITH_CPS, Role.RESPONSE_OFFICER)
    assert StepKind.ADVICE_GIVEN in offered(Status.WITH_CPS, Role.INVESTIGATOR)


def test_who_may_only_read_is_offered_nothing() -> None:
    assert offered(Status.REPORTED, Role.RECORDS_MANAGER) == set()
