"""One breach whole, and lists of those of the token's force."""

from collections.abc import Mapping
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Query

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.access.named import users_named
from nmo.access.queries import officer_named, team_named, teams_of
from nmo.breaches.api.router import ONE, about_a_breach, router
from nmo.breaches.api.shapes.breach import BreachOut, breach_out
from nmo.breaches.api.shapes.listed import BreachesOut, breaches_out
from nmo.breaches.api.steps import OFFICER, TEAM
from nmo.breaches.case import Case, Value
from nmo.breaches.queries import Narrowed, Waiting, Whose, breach_page, breaches
from nmo.breaches.words import Status, StepKind

# Written out: the work queue has a list of its own of that name.
OfWhom = Annotated[
    Literal["all", "mine", "my_teams", "nobodys"],
    Query(description="Everybody's, your system's, its team's, or nobody's yet."),
]
WaitingFor = Annotated[
    Waiting,
    Query(description="What they wait for; all but `everything` puts the soonest due first."),
]
OfClock = Annotated[
    str,
    Query(
        max_length=40,
        pattern=r"^[a-z_]*$",
        description="Only those for which this clock runs, such as `recorded` or `told`.",
    ),
]
OfOfficer = Annotated[
    str, Query(max_length=150, description="Only those of the officer with this username.")
]
OfTeam = Annotated[str, Query(max_length=150, description="Only those of the team of this name.")]
OfStatus = Annotated[Status | None, Query(description="Only those that are so far.")]
OfOrder = Annotated[str, Query(max_length=60, description="Only those of this order.")]
OverToo = Annotated[bool, Query(description="Those that are over, too.")]
Page = Annotated[int, Query(ge=1, le=100_000, description="The page, from 1.")]


@router.get("", response=BreachesOut, operation_id="list_breaches")
def list_breaches(
    request: HttpRequest,
    whose: OfWhom = "all",
    waiting: WaitingFor = Waiting.EVERYTHING,
    clock: OfClock = "",
    officer: OfOfficer = "",
    team: OfTeam = "",
    status: OfStatus = None,
    order_ref: OfOrder = "",
    over_too: OverToo = False,
    page: Page = 1,
) -> BreachesOut:
    """The breaches of the token's force that fit, fifty a page, each with what is due for it."""
    caller, moment = caller_of(request), now()
    force = caller.actor.force_id
    narrowed = Narrowed(
        whose=Whose(whose),
        waiting=waiting,
        clock=clock,
        officer=officer_named(force, officer) if officer else None,
        team=team_named(force, team) if team else None,
        status=status,
        order_ref=order_ref,
        over_too=over_too,
    )
    found = breaches(
        by=caller.actor, now=moment, purpose=caller.purpose, narrowed=narrowed, page=page
    )
    return breaches_out(found, now=moment)


@router.get(ONE, response=BreachOut, operation_id="read_breach")
@about_a_breach
def read_breach(request: HttpRequest, breach_ref: str) -> BreachOut:
    """The breach with what the order meant then, its points to prove, clocks, steps and repeats.

    Masked to what a system may see. A breach of another force is not opened: 403.
    """
    caller, moment = caller_of(request), now()
    shown = breach_page(breach_ref, by=caller.actor, purpose=caller.purpose, now=moment)
    named = _named(shown.case, force_id=caller.actor.force_id)
    return breach_out(shown, now=moment, named=named)


def _named(case: Case, *, force_id: int) -> dict[int, Mapping[str, Value]]:
    """Of each assignment the username and the team's name, by the number of the step."""
    given = [step for step in case.steps if step.kind is StepKind.ASSIGNED]
    if not given:
        return {}
    officers = [step.values.get(OFFICER) for step in given]
    users = users_named([number for number in officers if isinstance(number, int)])
    usernames = {number: user.username for number, user in users.items()}
    teams = {team.team_id: team.name for team in teams_of(force_id)}
    return {
        step.number: {
            name: names.get(number)
            for name, names in ((OFFICER, usernames), (TEAM, teams))
            if isinstance(number := step.values.get(name), int)
        }
        for step in given
    }
