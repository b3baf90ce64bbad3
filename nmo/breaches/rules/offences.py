"""Other offences that the conduct or the pattern may be, each with why. Requirement 40."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nmo.breaches.case import Case
from nmo.breaches.rules.patterns import Pattern
from nmo.breaches.steps.table import words_of
from nmo.breaches.steps.words import Offence, OffenceDecision
from nmo.breaches.words import Certainty, Known, StepKind, Through

_RULES = files("nmo.breaches.rules")


@dataclass(frozen=True, kw_only=True)
class OffenceRule:
    """The law of an offence, and how it is recorded beside a breach.

    recording: the principal-crime rule, in words; mark: how well it was confirmed.
    """

    law: str
    recording: str
    mark: str


@dataclass(frozen=True, kw_only=True)
class OffencePrompt:
    """Another offence to think of: why, its law, how it is recorded, and what was decided."""

    offence: Offence
    name: str
    because: tuple[str, ...]
    source: str
    recording: str
    decided: OffenceDecision | None = None


@dataclass(frozen=True, kw_only=True)
class _Sign:
    """A row of `prompts.csv`: every one of the facts must hold."""

    offence: Offence
    facts: tuple[tuple[str, frozenset[str]], ...]
    because: str


@cache
def offence_rules() -> Mapping[Offence, OffenceRule]:
    """Every offence with its law, as the data says."""
    with (_RULES / "offences.csv").open("r", encoding="utf-8") as file:
        return {
            Offence(row["offence"]): OffenceRule(
                law=row["law"], recording=row["recording"], mark=row["mark"]
            )
            for row in csv.DictReader(file)
        }


@cache
def _signs() -> tuple[_Sign, ...]:
    with (_RULES / "prompts.csv").open("r", encoding="utf-8") as file:
        return tuple(
            _Sign(
                offence=Offence(row["offence"]),
                facts=tuple(_fact(each) for each in row["when"].split("&")),
                because=row["because"],
            )
            for row in csv.DictReader(file)
        )


def _fact(text: str) -> tuple[str, frozenset[str]]:
    name, _, among = text.strip().partition("=")
    if name not in _HOLDS:
        raise ValueError(f"prompts.csv speaks of an unknown fact: {name}")
    return name, frozenset(among.split("|")) - {""}


def prompts(case: Case, pattern: Pattern) -> tuple[OffencePrompt, ...]:
    """Every other offence that what is recorded points to, so that none is lost behind the breach.

    A prompt is never a decision. One that was decided on stays, with what was decided; one that
    somebody recorded though nothing pointed to it is there too.
    """
    decided = _decided(case)
    reasons: dict[Offence, list[str]] = {offence: [] for offence in decided}
    for sign in _signs():
        if all(_HOLDS[name](case, pattern, among) for name, among in sign.facts):
            reasons.setdefault(sign.offence, []).append(sign.because)
    rules = offence_rules()
    return tuple(
        OffencePrompt(
            offence=offence,
            name=words_of(offence),
            because=tuple(reasons[offence]) or ("Considered by an officer.",),
            source=rules[offence].law,
            recording=f"{rules[offence].recording} ({rules[offence].mark}).",
            decided=decided.get(offence),
        )
        for offence in Offence
        if offence in reasons
    )


def _decided(case: Case) -> dict[Offence, OffenceDecision]:
    return {
        Offence(str(step.values["offence"])): OffenceDecision(str(step.values["decision"]))
        for step in case.counting
        if step.kind is StepKind.OFFENCE_CONSIDERED
    }


Holds = Callable[[Case, Pattern, frozenset[str]], bool]


def _means(case: Case, _: Pattern, among: frozenset[str]) -> bool:
    return bool(among & {str(means) for means in case.account.means})


def _pair(_case: Case, pattern: Pattern, among: frozenset[str]) -> bool:
    """This is at least so many times against the same person, this one with them."""
    return len(pattern.of_pair) + 1 >= min(int(number) for number in among)


def _throughout(case: Case, _: Pattern, __: frozenset[str]) -> bool:
    return case.account.when.certainty is Certainty.THROUGHOUT


def _aggressor(case: Case, _: Pattern, among: frozenset[str]) -> bool:
    return any(case.account.aggressor.get(name, "").strip() for name in among)


def _injuries(case: Case, _: Pattern, __: frozenset[str]) -> bool:
    return bool(case.account.injuries.strip())


def _weapons(case: Case, _: Pattern, __: frozenset[str]) -> bool:
    return case.account.weapons is Known.YES


def _children(case: Case, _: Pattern, __: frozenset[str]) -> bool:
    return case.account.children_present is Known.YES


def _codes(case: Case, _: Pattern, among: frozenset[str]) -> bool:
    return any(among & set(each.codes) for each in case.account.conditions)


def _third_party(case: Case, _: Pattern, __: frozenset[str]) -> bool:
    others = {Through.THIRD_PARTY_CAUSED, Through.THIRD_PARTY_OWN}
    further = case.last(StepKind.FURTHER_SUSPECT) is not None
    return further or case.account.through in others


_HOLDS: Mapping[str, Holds] = {
    "means": _means,
    "pair": _pair,
    "throughout": _throughout,
    "aggressor": _aggressor,
    "injuries": _injuries,
    "weapons": _weapons,
    "children": _children,
    "codes": _codes,
    "third_party": _third_party,
}
