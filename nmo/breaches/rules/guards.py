"""What a step asks for besides the status: each guard gives its reasons in plain words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from nmo.breaches.case import Step, Value
from nmo.breaches.rules.clocks.reviews import NOT_ARRESTED
from nmo.breaches.steps import words as w
from nmo.breaches.words import StepKind
from nmo.reference.values import OutcomeCode

CHARGE_OUTCOMES = frozenset({"1", "1A"})
_COURT_BEGINS = (StepKind.CHARGED, StepKind.BEFORE_COURT, StepKind.WARRANT)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A step that somebody wants to take, and the steps that stand before it in time."""

    step: Step
    before: tuple[Step, ...]
    outcomes: Mapping[str, OutcomeCode]

    @property
    def values(self) -> Mapping[str, Value]:
        """The values of the step."""
        return self.step.values

    def last(self, kind: StepKind, **values: str) -> Step | None:
        """The last step of that kind before it, with these values."""
        found = (
            step
            for step in reversed(self.before)
            if step.kind is kind and all(step.values.get(n) == v for n, v in values.items())
        )
        return next(found, None)

    def since_reopened(self, kind: StepKind) -> Step | None:
        """The last step of that kind that no reopening has set aside."""
        found, reopened = self.last(kind), self.last(StepKind.REOPENED)
        if found is None or reopened is None:
            return found
        return found if self.before.index(found) > self.before.index(reopened) else None


Guard = Callable[[Asked], Iterator[str]]


def _assigned(asked: Asked) -> Iterator[str]:
    if not asked.values.get("officer") and not asked.values.get("team"):
        yield "Say which officer or which team."


def _crime_recorded(asked: Asked) -> Iterator[str]:
    held, cancelled = asked.last(StepKind.CRIME_RECORDED), asked.last(StepKind.CRIME_CANCELLED)
    if held and not (cancelled and asked.before.index(cancelled) > asked.before.index(held)):
        yield (
            f"A crime is recorded already: {held.values.get('crime_reference')}. If that was a "
            "slip, withdraw that step with its reason first."
        )


def _crime_is_recorded(asked: Asked) -> Iterator[str]:
    held, cancelled = asked.last(StepKind.CRIME_RECORDED), asked.last(StepKind.CRIME_CANCELLED)
    if not held or (cancelled and asked.before.index(cancelled) > asked.before.index(held)):
        yield "No crime is recorded. Record the crime first."


def _also_arrested(asked: Asked) -> Iterator[str]:
    if asked.values.get("aggressor_considered") is False:
        yield (
            "Consider first who the primary aggressor is: history, injuries, fear, control. Two "
            "arrests are never the rule."
        )


def _wanted_reviewed(asked: Asked) -> Iterator[str]:
    decided = asked.last(StepKind.ARREST_DECISION)
    warrant = asked.last(StepKind.WARRANT, stage=w.WarrantStage.ISSUED)
    wanted = decided is not None and decided.values.get("decision") == w.ArrestDecision.WANTED
    if not wanted and warrant is None:
        yield "Nobody is recorded as wanted, and no warrant is out. Record that first."


def _interviewed(asked: Asked) -> Iterator[str]:
    in_custody = asked.values.get("under") == w.InterviewUnder.IN_CUSTODY
    if in_custody and not _was_held(asked):
        yield "No arrest is recorded before this. Record the arrest first."


def _was_held(asked: Asked) -> bool:
    arrested = asked.last(StepKind.ARREST_DECISION, decision=w.ArrestDecision.ARRESTED)
    executed = asked.last(StepKind.WARRANT, stage=w.WarrantStage.EXECUTED)
    return bool(arrested or executed or asked.last(StepKind.IN_PRISON))


def _released(asked: Asked) -> Iterator[str]:
    held = [
        asked.last(StepKind.ARREST_DECISION, decision=w.ArrestDecision.ARRESTED),
        asked.last(StepKind.WARRANT, stage=w.WarrantStage.EXECUTED),
        asked.last(StepKind.IN_PRISON),
    ]
    places = [asked.before.index(step) for step in held if step]
    released = asked.last(StepKind.RELEASED)
    if not places or (released and asked.before.index(released) > max(places)):
        yield "Nobody is held for it: no arrest or prison is recorded since the last release."


def _bail_conditions(asked: Asked) -> Iterator[str]:
    interviewed = asked.last(StepKind.INTERVIEWED) or asked.last(StepKind.CHARGED)
    if not _was_held(asked) and not interviewed:
        yield "No arrest is recorded before this, so there is no bail. Record the arrest first."


def _before_court(asked: Asked) -> Iterator[str]:
    if not _was_held(asked):
        yield "No arrest is recorded before this. Record the arrest first."


def _at_court(asked: Asked) -> Iterator[str]:
    if not any(asked.last(kind) for kind in _COURT_BEGINS):
        yield (
            "Nothing is before a court: record a charge, a warrant or committal, or that the "
            "suspect was brought before the court first."
        )


def _charged(asked: Asked) -> Iterator[str]:
    yield from _crime_is_recorded(asked)
    by_prosecutor = asked.values.get("authority") == w.Authority.CPS
    advice = asked.since_reopened(StepKind.ADVICE_GIVEN)
    decided = advice is not None and advice.values.get("decision") == w.Advice.CHARGE
    if by_prosecutor and not decided:
        yield "The prosecutor's decision to charge is not recorded. Record it first."


def _outcome(asked: Asked) -> Iterator[str]:
    code = str(asked.values.get("code", ""))
    known = asked.outcomes.get(code)
    if known is None or not known.counts:
        yield "Type 0 and types that are not in the list are no outcome. Choose one that is."
        return
    yield from _crime_is_recorded(asked)
    if asked.since_reopened(StepKind.OUTCOME):
        yield "It has an outcome already. Open it again first, and say why."
    charged = asked.since_reopened(StepKind.CHARGED)
    if code in CHARGE_OUTCOMES and charged is None:
        yield "Outcome 1 and 1A mean a charge. Record the charge first."
    elif charged is not None and code not in CHARGE_OUTCOMES:
        yield "A charge was made, so the outcome is 1 or 1A."
    elif charged is not None:
        yield from _of_the_charge(code, for_the_breach=charged.values.get("for_the_breach"))
    if known.asks_reason:
        yield from _out_of_court(asked, code)


def _of_the_charge(code: str, *, for_the_breach: Value) -> Iterator[str]:
    if for_the_breach is False and code == "1":
        yield "Another offence was charged in place of the breach: that is outcome 1A."
    if for_the_breach is True and code == "1A":
        yield "The breach itself was charged: that is outcome 1."


def _out_of_court(asked: Asked, code: str) -> Iterator[str]:
    advice = asked.since_reopened(StepKind.ADVICE_GIVEN)
    if (
        advice is None
        or advice.values.get("decision") != w.Advice.OUT_OF_COURT
        or not advice.words.strip()
    ):
        yield (
            "A breach dealt with out of court needs the prosecutor's decision with its reason. "
            "Record it first."
        )
    review = asked.last(StepKind.REVIEWED, of=w.ReviewOf.OUTCOME, outcome_code=code)
    agreed = review is not None and review.values.get("finding") == w.Finding.AGREED
    if review is None or not agreed or not review.words.strip():
        yield (
            "A breach dealt with out of court needs a supervisor's agreement to that outcome, with "
            "a reason. Record the review first."
        )
    elif review.by and review.by == asked.step.by:
        yield "The supervisor who agreed cannot also record the outcome."


def _reviewed(asked: Asked) -> Iterator[str]:
    reviewed = _what_is_reviewed(asked)
    if reviewed is None and asked.values.get("of") != w.ReviewOf.OUTCOME:
        yield "There is nothing of that kind to review. Choose what was decided."
    elif reviewed is not None and reviewed.by and reviewed.by == asked.step.by:
        yield "You decided it yourself: somebody else reviews it."


def _what_is_reviewed(asked: Asked) -> Step | None:
    of = asked.values.get("of")
    if of == w.ReviewOf.NOT_ARRESTED:
        decided = (asked.last(StepKind.ARREST_DECISION, decision=each) for each in NOT_ARRESTED)
        return max(filter(None, decided), key=asked.before.index, default=None)
    if of == w.ReviewOf.DUAL_ARREST:
        return asked.last(StepKind.ALSO_ARRESTED)
    if of == w.ReviewOf.WANTED:
        warrant = asked.last(StepKind.WARRANT, stage=w.WarrantStage.ISSUED)
        wanted = asked.last(StepKind.ARREST_DECISION, decision=w.ArrestDecision.WANTED)
        return wanted or warrant
    return asked.last(StepKind.OUTCOME, code=str(asked.values.get("outcome_code", "")))


GUARDS: Mapping[StepKind, tuple[Guard, ...]] = {
    StepKind.ASSIGNED: (_assigned,),
    StepKind.ALSO_ARRESTED: (_also_arrested,),
    StepKind.CRIME_RECORDED: (_crime_recorded,),
    StepKind.CRIME_CANCELLED: (_crime_is_recorded,),
    StepKind.WANTED_REVIEWED: (_wanted_reviewed,),
    StepKind.INTERVIEWED: (_interviewed,),
    StepKind.BEFORE_COURT: (_before_court,),
    StepKind.RELEASED: (_released,),
    StepKind.BAIL_CONDITIONS: (_bail_conditions,),
    StepKind.ADVICE_ASKED: (_crime_is_recorded,),
    StepKind.CHARGED: (_charged,),
    StepKind.COURT_DATE: (_at_court,),
    StepKind.COURT_RESULT: (_at_court,),
    StepKind.OUTCOME: (_outcome,),
    StepKind.REVIEWED: (_reviewed,),
}
