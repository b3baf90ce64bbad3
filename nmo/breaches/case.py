"""A breach as the rules read it: plain values, no tables. Every rule takes these and a moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from nmo.breaches.words import Certainty, Channel, Known, Means, Reporter, Status, StepKind, Through
from nmo.law import ConditionCode, OrderType, Position, When

Value = str | int | bool | None


@dataclass(frozen=True, kw_only=True)
class Alleged:
    """When it is said to have happened: a moment, or a range that may be uncertain.

    ended: None where it was one moment. A day alone stays a day (`When.whole`).
    """

    started: When
    ended: When | None = None
    certainty: Certainty = Certainty.EXACT

    @property
    def earliest(self) -> datetime:
        """The first moment at which it may have happened (UTC)."""
        return self.started.at

    @property
    def latest(self) -> datetime:
        """The last moment at which it may have happened (UTC); of a day alone, its end."""
        last = self.ended or self.started
        return last.at if last.whole and not last.ambiguous else last.surely_past_at


@dataclass(frozen=True, kw_only=True)
class ConditionAlleged:
    """A paragraph that is said to have been broken, in the court's words as they stood then."""

    paragraph: str
    text: str = ""
    codes: tuple[ConditionCode, ...] = ()
    third_party: bool = False
    power_of_arrest: bool = False
    exceptions: tuple[str, ...] = ()
    of_event: int | None = None  # the number of the event that brought it
    held: bool = True  # False: no such paragraph was held when it was reported


@dataclass(frozen=True, kw_only=True)
class Account:
    """What is said to have happened. A correction is a new account; the old one is kept.

    happened: the officer's summary; her_words: the protected person's own, never mixed with it.
    named_as: the name under which the suspect was reported, where the order does not bear it.
    """

    number: int
    happened: str
    her_words: str = ""
    when: Alleged
    where: str = ""
    where_confidential: bool = False
    means: tuple[Means, ...] = ()
    through: Through = Through.RESPONDENT
    third_party: str = ""
    named_as: str = ""
    conditions: tuple[ConditionAlleged, ...] = ()
    conditions_known: bool = True  # False: which paragraph it was is not known yet
    safe_now: Known = Known.NOT_KNOWN
    still_there: Known = Known.NOT_KNOWN
    children_present: Known = Known.NOT_KNOWN
    weapons: Known = Known.NOT_KNOWN
    injuries: str = ""
    other_party_alleges: str = ""
    aggressor: Mapping[str, str] = field(default_factory=dict)  # history, injuries, fear, control
    honour_based: Known = Known.NOT_KNOWN
    works_for_police: Known = Known.NOT_KNOWN
    known_from: datetime
    known_until: datetime | None = None
    because: str = ""  # why it took the place of the one before
    by: str = ""  # who recorded it


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing that was done, decided or learnt, with its closed values and its free words."""

    number: int
    kind: StepKind
    at: When
    values: Mapping[str, Value] = field(default_factory=dict)
    words: str = ""
    recorded_at: datetime
    by: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_because: str = ""

    @property
    def counts(self) -> bool:
        """Whether it still stands: a step withdrawn as a slip is kept and counts nowhere."""
        return self.withdrawn_at is None


@dataclass(frozen=True, kw_only=True)
class Frozen:
    """What the order meant over the alleged time, and what was known when that was computed.

    positions: at each moment of the alleged span at which something changed, the first at its
    start. known: what had been recorded by then was used. said: the same as it was told and kept
    (`Position.as_json`), which no later release rewords. Recomputed, it becomes a further one.
    """

    number: int
    known: datetime
    computed_at: datetime
    positions: tuple[Position, ...]
    said: tuple[Mapping[str, object], ...] = ()
    because: str = ""  # what arrived late: "variation of 5 May recorded on 9 May"
    by: str = ""  # whoever recorded what it was computed for; "" where that was not kept


@dataclass(frozen=True, kw_only=True)
class Case:
    """One breach, whole: the account that counts, every step, every frozen position."""

    ref: str
    order_ref: str
    order_type: OrderType
    owning_force: str
    force_code: str
    channel: Channel
    reporter: Reporter
    reporter_name: str = ""
    reported_at: datetime
    recorded_at: datetime
    recorded_by: str = ""
    status: Status = Status.REPORTED
    accounts: tuple[Account, ...] = ()
    steps: tuple[Step, ...] = ()
    frozen: tuple[Frozen, ...] = ()
    same_as: str = ""  # the breach that this report turned out to be

    @property
    def account(self) -> Account:
        """The account that counts."""
        return next(each for each in self.accounts if each.known_until is None)

    @property
    def counting(self) -> tuple[Step, ...]:
        """The steps that stand, in the order in which they were taken."""
        held = (step for step in self.steps if step.counts)
        return tuple(sorted(held, key=lambda step: (step.at.at, step.number)))

    def last(self, *kinds: StepKind) -> Step | None:
        """The last standing step of one of these kinds."""
        found = [step for step in self.counting if step.kind in kinds]
        return found[-1] if found else None

    @property
    def position(self) -> Position:
        """What the order meant when the alleged time began, as last computed."""
        return self.frozen[-1].positions[0]
