"""What an investigation of a breach looks at: the plan by kind of evidence, and what stands beside.

Both are lists to be worked through, computed from the steps: nothing on them is done by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from nmo.breaches.case import Case, Step
from nmo.breaches.steps.table import words_of
from nmo.breaches.steps.words import (
    Consideration,
    Considered,
    EvidenceKind,
    EvidenceState,
)
from nmo.breaches.words import Known, StepKind


@dataclass(frozen=True, kw_only=True)
class PlanLine:
    """One kind of evidence: how far it is, and the step that last said so; None: not thought of."""

    kind: EvidenceKind
    name: str
    state: EvidenceState | None = None
    step: Step | None = None

    @property
    def state_words(self) -> str:
        """How far it is, in words; empty where nobody thought of it yet."""
        return words_of(self.state) if self.state else ""


@dataclass(frozen=True, kw_only=True)
class ToConsider:
    """Something to be looked at beside the breach: why, what came of it, and what is still open."""

    what: Consideration
    name: str
    why: str
    result: Considered | None = None
    open: tuple[str, ...] = ()

    @property
    def result_words(self) -> str:
        """What came of it, in words; empty where nobody looked at it yet."""
        return words_of(self.result) if self.result else ""

    @property
    def is_done(self) -> bool:
        """Whether it was looked at and nothing of it is open."""
        still = {Considered.IN_HAND, Considered.COULD_NOT_TELL, None}
        return self.result not in still and not self.open


def plan_of(case: Case) -> tuple[PlanLine, ...]:
    """The investigation plan: a line for each kind of evidence, as a step last said of it.

    The court's permission is on it only where somebody recorded something of it.
    """
    last = {
        EvidenceKind(str(step.values["kind"])): step
        for step in case.counting
        if step.kind is StepKind.EVIDENCE
    }
    return tuple(
        PlanLine(
            kind=kind,
            name=words_of(kind),
            state=EvidenceState(str(last[kind].values["state"])) if kind in last else None,
            step=last.get(kind),
        )
        for kind in EvidenceKind
        if kind is not EvidenceKind.COURT_PERMISSION or kind in last
    )


def to_consider(case: Case) -> tuple[ToConsider, ...]:
    """What is to be looked at in this breach, in the order in which it is asked about.

    Firearms and other protective measures always; children unless none were there; honour-based
    abuse and work for the police where they are said to be so, or somebody looked at them.
    """
    last = {
        Consideration(str(step.values["what"])): step
        for step in case.counting
        if step.kind is StepKind.CONSIDERED
    }
    return tuple(_line(what, why, last.get(what)) for what, why in _asked(case, frozenset(last)))


def _asked(case: Case, looked_at: frozenset[Consideration]) -> Iterator[tuple[Consideration, str]]:
    account = case.account
    yield Consideration.FIREARMS_LICENCE, "Checked whenever a domestic risk appears."
    children = account.children_present is not Known.NO or Consideration.CHILDREN in looked_at
    if children:
        yield Consideration.CHILDREN, "Children who see or hear abuse are victims of it."
    yield Consideration.PROTECTIVE_MEASURES, "An order that was broken may not be enough."
    if account.honour_based is Known.YES or Consideration.HONOUR_BASED in looked_at:
        yield (
            Consideration.HONOUR_BASED,
            "Said to be honour-based: look for further suspects.",
        )
    if account.works_for_police is Known.YES or Consideration.WORKS_FOR_POLICE in looked_at:
        yield Consideration.WORKS_FOR_POLICE, "A party works for the police."


def _line(what: Consideration, why: str, step: Step | None) -> ToConsider:
    return ToConsider(
        what=what,
        name=words_of(what),
        why=why,
        result=Considered(str(step.values["result"])) if step else None,
        open=tuple(
            sentence
            for name, sentence in _MUST.get(what, {}).items()
            if step is None or step.values.get(name) is False
        ),
    )


_MUST: dict[Consideration, dict[str, str]] = {
    Consideration.HONOUR_BASED: {
        "no_contact_through_family": "Reach nobody through family or community.",
        "no_relative_interprets": "Let no relative interpret.",
    },
    Consideration.WORKS_FOR_POLICE: {
        "investigator_outside": "Give it to an investigator from outside both units.",
        "standards_told": "Tell professional standards.",
        "no_force_channel": "Use no force e-mail or radio to reach the protected person.",
    },
}
