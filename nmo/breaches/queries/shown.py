"""What a breach's page shows: frozen, already masked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from nmo.breaches.case import Case
from nmo.breaches.queries.doubles import DoubleShown
from nmo.breaches.queries.timeline import LineShown
from nmo.breaches.rules.aggressor import AggressorPrompt
from nmo.breaches.rules.bail import Gap
from nmo.breaches.rules.checklist import PlanLine, ToConsider
from nmo.breaches.rules.clocks import Clock
from nmo.breaches.rules.moments import Difference
from nmo.breaches.rules.offences import OffencePrompt
from nmo.breaches.rules.patterns import Pattern
from nmo.breaches.rules.points import Point
from nmo.breaches.words import PackKind, Path
from nmo.orders.queries import CardShown
from nmo.work.queries import DueShown


@dataclass(frozen=True, kw_only=True)
class PackShown:
    """An evidence pack that was made."""

    number: int
    kind: PackKind
    made_at: datetime
    made_by: str
    sha256: str


@dataclass(frozen=True, kw_only=True)
class BreachShown:
    """One breach with what it means, what is due and what stands around it, for its reader.

    card: the order as it stands now. differences: what it meant otherwise at the time than was
    first known. gaps: None where he is not on bail for it. plan: of the investigation. beside: what
    is to be looked at beside the breach. tasks: what is in the queue for it, the clocks among them.
    A breach of another force in the pattern is a date and a force; its reference opens nothing.
    """

    case: Case
    card: CardShown
    version: int
    incident_number: str
    officer: str
    team: str
    path: Path
    path_sentence: str
    points: Sequence[Point]
    clocks: Sequence[Clock]
    pattern: Pattern
    prompts: Sequence[OffencePrompt]
    aggressor: AggressorPrompt | None
    gaps: Sequence[Gap] | None
    plan: Sequence[PlanLine]
    beside: Sequence[ToConsider]
    differences: Sequence[Difference]
    doubles: Sequence[DoubleShown]
    packs: Sequence[PackShown]
    tasks: Sequence[DueShown]
    timeline: Sequence[LineShown]
