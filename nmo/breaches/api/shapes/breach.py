"""A whole breach in the one shape that the API writes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from nmo.breaches.api.shapes.beside import (
    DifferenceOut,
    DoubleOut,
    HappenedOut,
    PackOut,
    difference_out,
    double_out,
    line_out,
    pack_out,
)
from nmo.breaches.api.shapes.moments import moment
from nmo.breaches.api.shapes.told import (
    AccountOut,
    FrozenOut,
    StepOut,
    account_out,
    frozen_out,
    step_out,
)
from nmo.breaches.api.shapes.worked_out import (
    AggressorOut,
    ClockOut,
    GapOut,
    PatternOut,
    PointOut,
    PromptOut,
    aggressor_out,
    clock_out,
    gap_out,
    pattern_out,
    point_out,
    prompt_out,
)
from nmo.breaches.case import Value
from nmo.breaches.queries import BreachShown
from nmo.breaches.words import Path, Reporter, Status
from nmo.law import OrderType
from nmo.law.shape import Moment, Shape


@dataclass(frozen=True, kw_only=True)
class BreachOut(Shape):
    """One breach: what was told, what the order meant then, what was done and what is due."""

    breach_ref: str
    """The breach."""
    order_ref: str
    """The order that is said to be broken."""
    order_type: OrderType
    """What kind of order it is."""
    owning_force: str
    """The force that answers for the breach, which alone reads it."""
    channel: str
    """Where it was recorded: `card`, `page` or `api`."""
    incident_number: str
    """The number of the incident in the command-and-control system."""
    reporter: Reporter
    """Who told the police."""
    reporter_name: str
    """Their name."""
    reported_at: Moment
    """When the police were told."""
    recorded_at: Moment
    """When it was recorded."""
    recorded_by: str
    """By whom."""
    status: Status
    """How far it is, as its steps make it."""
    same_as: str | None
    """The breach that this report turned out to be; null: it is one of its own."""
    officer: str
    """The officer in the case; empty: nobody yet."""
    team: str
    """The team that answers for it."""
    path: Path
    """What a breach of this order leads to."""
    path_sentence: str
    """The same in one sentence."""
    account: AccountOut
    """What is said to have happened."""
    earlier_accounts: list[AccountOut]
    """The accounts that it took the place of, the first one first."""
    frozen: list[FrozenOut]
    """What the order meant then; a further one wherever something arrived late."""
    differences: list[DifferenceOut]
    """What it meant otherwise than was first known."""
    points: list[PointOut]
    """The points to prove, in the order in which a prosecutor asks for them."""
    clocks: list[ClockOut]
    """What is due and by when, the soonest first; what was done stands among it."""
    steps: list[StepOut]
    """Everything that was done, decided or learnt, by its number."""
    pattern: PatternOut
    """The repeats."""
    prompts: list[PromptOut]
    """Other offences to think of."""
    aggressor: AggressorOut | None
    """What to ask before anybody is arrested; null: nobody alleges it of the other."""
    bail_gaps: list[GapOut] | None
    """What the bail leaves out of what the order forbids; null: he is not on bail for it."""
    doubles: list[DoubleOut]
    """Other reports that may be of the same breach."""
    packs: list[PackOut]
    """The evidence packs that were made, the newest first."""
    timeline: list[HappenedOut]
    """What happened, newest first."""


def breach_out(
    shown: BreachShown, *, now: datetime, named: Mapping[int, Mapping[str, Value]]
) -> BreachOut:
    """The breach as JSON values, already masked to what its reader may see.

    named: by the number of a step, what stands instead of the numbers of officers and teams.
    """
    case = shown.case
    return BreachOut(
        breach_ref=case.ref,
        order_ref=case.order_ref,
        order_type=case.order_type,
        owning_force=case.owning_force,
        channel=case.channel,
        incident_number=shown.incident_number,
        reporter=case.reporter,
        reporter_name=case.reporter_name,
        reported_at=moment(case.reported_at),
        recorded_at=moment(case.recorded_at),
        recorded_by=case.recorded_by,
        status=case.status,
        same_as=case.same_as or None,
        officer=shown.officer,
        team=shown.team,
        path=shown.path,
        path_sentence=shown.path_sentence,
        account=account_out(case.account),
        earlier_accounts=[
            account_out(each) for each in case.accounts if each.known_until is not None
        ],
        frozen=[frozen_out(each) for each in case.frozen],
        differences=[difference_out(each) for each in shown.differences],
        points=[point_out(each) for each in shown.points],
        clocks=[clock_out(each, now) for each in shown.clocks],
        steps=[step_out(each, named.get(each.number, {})) for each in case.steps],
        pattern=pattern_out(shown.pattern),
        prompts=[prompt_out(each) for each in shown.prompts],
        aggressor=aggressor_out(shown.aggressor) if shown.aggressor else None,
        bail_gaps=None if shown.gaps is None else [gap_out(each) for each in shown.gaps],
        doubles=[double_out(each) for each in shown.doubles],
        packs=[pack_out(each) for each in shown.packs],
        timeline=[line_out(each) for each in shown.timeline],
    )
