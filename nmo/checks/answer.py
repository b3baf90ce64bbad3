"""The answer to a check: frozen, already masked for whoever asked."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime

from nmo import law
from nmo.checks.question import AskedAs
from nmo.checks.shapes import (
    CheckOut,
    MatchOut,
    OrderOfMatchOut,
    ProblemOfCheck,
    SourceOut,
    WhyOut,
)
from nmo.checks.words import AnswerKind, MatchRole
from nmo.matching.question import Problem
from nmo.orders.queries import CardShown, SourceShown
from nmo.people.shown import PersonBrief


@dataclass(frozen=True, kw_only=True)
class OrderOfMatch:
    """An order that names the person, and as what."""

    shown: CardShown
    role: MatchRole

    def out(self) -> OrderOfMatchOut:
        """The order in short (docs/shapes.md)."""
        ends = self.shown.position.ends
        when = ends.ends.when if ends else None
        return OrderOfMatchOut(
            order_ref=self.shown.order_ref,
            order_type=self.shown.order_type,
            standing=self.shown.position.standing,
            ends_at=law.write_when(when) if when else None,
        )


@dataclass(frozen=True, kw_only=True)
class WhyShown:
    """One thing compared: which, how far it agrees, what that weighed in bits, and in words."""

    field: str
    level: str
    weight: float
    text: str


@dataclass(frozen=True, kw_only=True)
class Match:
    """A person who is or may be meant, with every order that names them, in force first.

    sure: the answer is about this person. tied: another person fits just as well; all who fit
    alike bear one number in `alike`. nearest: listed only because something speaks for the person.
    levels: how far each thing compared agrees, to be kept with what the officer says of it
    (`say_of_match`).
    """

    person: PersonBrief
    role: MatchRole
    probability: float
    sure: bool
    tied: bool
    why: tuple[WhyShown, ...]
    orders: tuple[OrderOfMatch, ...]
    alike: int = 0
    nearest: bool = False
    levels: Mapping[str, str] = field(default_factory=dict)

    def out(self) -> MatchOut:
        """The match (docs/shapes.md); of a hidden person the other references are hidden too."""
        return MatchOut(
            person_ref=self.person.ref,
            other_refs=[record.ref for record in self.person.also_recorded_as],
            role=self.role,
            probability=self.probability,
            why=[WhyOut(**asdict(why)) for why in self.why],
            orders=[order.out() for order in self.orders],
        )

    def as_json(self) -> dict[str, object]:
        """The match as JSON values."""
        return asdict(self.out())


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One of the four answers, with what it rests on.

    check_ref is None only where nothing could be recorded, and so nothing is shown either.
    at: the moment asked about; at_stated: somebody named it. complete_to: up to when every source
    is complete; None where one of them never said. ring: whom this asker rings where the register
    cannot help. weights_version: by which weights people were compared; empty where nobody was.
    """

    check_ref: str | None
    understood: AskedAs
    asked_at: datetime
    at: datetime
    at_stated: bool
    kind: AnswerKind
    sources: tuple[SourceShown, ...]
    problems: tuple[Problem, ...]
    matches: tuple[Match, ...]
    ring: str
    weights_version: str = ""

    @property
    def complete_to(self) -> datetime | None:
        """Up to when all that was looked through is complete."""
        moments = [source.fresh_to for source in self.sources]
        known = [moment for moment in moments if moment is not None]
        return min(known) if known and len(known) == len(moments) else None

    def out(self) -> CheckOut:
        """The answer in the one shape of the command line and the API (docs/shapes.md)."""
        return CheckOut(
            check_id=self.check_ref,
            understood=self.understood.out(),
            at=written(self.at),
            answer=self.kind,
            complete_to=written(self.complete_to) if self.complete_to else None,
            sources=[source_out(source) for source in self.sources],
            problems=[ProblemOfCheck(code=each.code, text=each.text) for each in self.problems],
            matches=[match.out() for match in self.matches],
            weights_version=self.weights_version or None,
        )

    def as_json(self) -> dict[str, object]:
        """The answer as JSON values."""
        return asdict(self.out())


def source_out(source: SourceShown) -> SourceOut:
    """A source with its freshness."""
    return SourceOut(
        name=source.name,
        fresh_to=written(source.fresh_to) if source.fresh_to else None,
        state=source.state,
        papers_waiting=source.papers_waiting,
    )


def source_as_json(source: SourceShown) -> dict[str, object]:
    """A source as JSON values."""
    return asdict(source_out(source))


def written(at: datetime) -> str:
    """A moment to the minute, local (docs/shapes.md); what is cut off never claims more."""
    return law.write_moment(at.replace(second=0, microsecond=0))
