"""What was told of a breach and done about it, as the API writes it."""

from collections.abc import Mapping
from dataclasses import dataclass

from nmo.breaches.api.shapes.moments import moment, moment_or_none
from nmo.breaches.case import Account, ConditionAlleged, Frozen, Step, Value
from nmo.breaches.words import Certainty, Known, Means, StepKind, Through
from nmo.law import ConditionCode, write_when
from nmo.law.shape import DayOrMoment, Moment, Shape
from nmo.law.shapes import PositionOut, position_out


@dataclass(frozen=True, kw_only=True)
class ParagraphOut(Shape):
    """A paragraph that is said to be broken, in the words that it had at the alleged time."""

    paragraph: str
    """Its number on the paper."""
    text: str
    """The court's words then; what tells of a confidential place is taken out."""
    codes: list[ConditionCode]
    """Our reading of what it forbids or asks."""
    third_party: bool
    """Whether it forbids getting somebody else to do it."""
    power_of_arrest: bool
    """Whether a power of arrest ran for it then."""
    exceptions: list[str]
    """What it allowed all the same."""
    held: bool
    """Whether the order had such a paragraph; false: only the number is known."""


@dataclass(frozen=True, kw_only=True)
class AccountOut(Shape):
    """One account of what is said to have happened."""

    number: int
    """Its number; the last one counts."""
    happened: str
    """The officer's summary."""
    her_words: str
    """The protected person's own words."""
    started: DayOrMoment
    """When it happened, or began."""
    ended: DayOrMoment | None
    """When it ended; null: it was one moment."""
    certainty: Certainty
    """How surely the time is known."""
    where: str
    """Where it happened; `Confidential` where that is kept back."""
    where_confidential: bool
    """Whether the place is confidential."""
    means: list[Means]
    """By what means."""
    through: Through
    """Whose act it was."""
    third_party: str
    """Who did it, where that was not the respondent."""
    named_as: str
    """The name under which the suspect was reported, where the order does not bear it."""
    paragraphs: list[ParagraphOut]
    """The paragraphs that are said to be broken."""
    conditions_known: bool
    """Whether it is known which paragraphs."""
    safe_now: Known
    """Whether everybody is safe now."""
    still_there: Known
    """Whether the respondent is still there."""
    children_present: Known
    """Whether children saw or heard it."""
    weapons: Known
    """Whether there was a weapon."""
    injuries: str
    """What injuries there are."""
    other_party_alleges: str
    """What the other party says was done to them."""
    aggressor: dict[str, str]
    """What speaks for who the primary aggressor is, by what was asked."""
    honour_based: Known
    """Whether it may be honour-based abuse."""
    works_for_police: Known
    """Whether a party works for the police."""
    recorded_at: Moment
    """When it was recorded."""
    recorded_by: str
    """By whom."""
    because: str
    """Why it took the place of the one before; empty for the first."""


@dataclass(frozen=True, kw_only=True)
class StepOut(Shape):
    """Something that was done, decided or learnt."""

    number: int
    """Its number."""
    kind: StepKind
    """What it is."""
    at: DayOrMoment
    """When it was."""
    values: dict[str, str | int | bool | None]
    """What this kind of step asks, as it was given; several choices have commas between."""
    words: str
    """What else was said of it."""
    recorded_at: Moment
    """When it was recorded."""
    recorded_by: str
    """By whom."""
    withdrawn_at: Moment | None
    """When it was withdrawn as a slip; null: it counts."""
    withdrawn_because: str
    """Why."""


@dataclass(frozen=True, kw_only=True)
class FrozenOut(Shape):
    """What the order meant over the alleged time, on what was known when that was computed."""

    number: int
    """Its number; the last one counts, and none is ever changed."""
    known: Moment
    """What had been recorded by then was used."""
    computed_at: Moment
    """When it was computed."""
    because: str
    """What had arrived late; empty for the first."""
    recorded_by: str
    """Who recorded what it was computed for; empty where that was not kept."""
    positions: list[PositionOut]
    """The position when the alleged time began, and wherever it changed in it."""


def account_out(account: Account) -> AccountOut:
    """The account as JSON values, already masked."""
    return AccountOut(
        number=account.number,
        happened=account.happened,
        her_words=account.her_words,
        started=write_when(account.when.started),
        ended=write_when(account.when.ended) if account.when.ended else None,
        certainty=account.when.certainty,
        where=account.where,
        where_confidential=account.where_confidential,
        means=list(account.means),
        through=account.through,
        third_party=account.third_party,
        named_as=account.named_as,
        paragraphs=[_paragraph(each) for each in account.conditions],
        conditions_known=account.conditions_known,
        safe_now=account.safe_now,
        still_there=account.still_there,
        children_present=account.children_present,
        weapons=account.weapons,
        injuries=account.injuries,
        other_party_alleges=account.other_party_alleges,
        aggressor=dict(account.aggressor),
        honour_based=account.honour_based,
        works_for_police=account.works_for_police,
        recorded_at=moment(account.known_from),
        recorded_by=account.by,
        because=account.because,
    )


def _paragraph(term: ConditionAlleged) -> ParagraphOut:
    return ParagraphOut(
        paragraph=term.paragraph,
        text=term.text,
        codes=list(term.codes),
        third_party=term.third_party,
        power_of_arrest=term.power_of_arrest,
        exceptions=list(term.exceptions),
        held=term.held,
    )


def step_out(step: Step, named: Mapping[str, Value]) -> StepOut:
    """The step as JSON values; named: what stands instead of the numbers in its values."""
    return StepOut(
        number=step.number,
        kind=step.kind,
        at=write_when(step.at),
        values={**step.values, **named},
        words=step.words,
        recorded_at=moment(step.recorded_at),
        recorded_by=step.by,
        withdrawn_at=moment_or_none(step.withdrawn_at),
        withdrawn_because=step.withdrawn_because,
    )


def frozen_out(frozen: Frozen) -> FrozenOut:
    """The frozen position as JSON values."""
    return FrozenOut(
        number=frozen.number,
        known=moment(frozen.known),
        computed_at=moment(frozen.computed_at),
        because=frozen.because,
        recorded_by=frozen.by,
        positions=[position_out(each) for each in frozen.positions],
    )
