"""Who may be meant, and which orders name them: the reads behind an answer, each done once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from nmo.access import Actor
from nmo.checks.answer import Match, OrderOfMatch, WhyShown
from nmo.checks.matches import brief_in, in_order, role_of, why_shown
from nmo.checks.question import AskedAs, refuse_nothing_asked
from nmo.checks.rules import Outcome
from nmo.checks.words import MOST_MATCHES, NOT_COMPARED
from nmo.law import london_day
from nmo.matching.answer import Candidate, Findings
from nmo.matching.queries import look_up
from nmo.matching.question import Problem, QuestionRefused
from nmo.orders.queries import (
    CardShown,
    Naming,
    cards,
    order_ids_of,
    orders_naming,
    orders_with_case_number,
    respondents_of,
    those_that_answer,
)
from nmo.orders.words import PartyRole
from nmo.people.queries import holds_what_is_not_compared

# More are looked up than shown: some may be named by no order that stands on the register.
LOOKED_UP = 3 * MOST_MATCHES
AS_SURE_AS_A_NAME_WITH_ITS_BIRTH_DATE = 20.0
SAME_REFERENCE = WhyShown(
    field="reference",
    level="equal",
    weight=AS_SURE_AS_A_NAME_WITH_ITS_BIRTH_DATE,
    text="Same reference or case number.",
)


@dataclass(frozen=True, kw_only=True)
class _Meant:
    """Somebody who may be meant, whether by likeness or by the number of an order."""

    person_id: int
    probability: float
    sure: bool
    tied: bool
    why: tuple[WhyShown, ...]
    levels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Found:
    """Whom the search found, and how complete it was."""

    matches: tuple[Match, ...]
    outcome: Outcome
    weights_version: str


def find(asked: AskedAs, *, by: Actor, now: datetime, at: datetime, loaded: bool) -> Found:
    """Everybody who may be meant and is named by an order, best first, at most ten.

    Raises QuestionRefused where nothing is asked.
    """
    refuse_nothing_asked(asked)
    referred = _referred_to(asked)
    findings = _look_up(asked, now)
    candidates = [_by_likeness(each) for each in findings.candidates]
    bound = respondents_of(referred).values()
    namings = _namings({*(each.person_id for each in candidates), *bound})
    by_reference = _by_reference(referred, namings)
    meant = _each_once([*by_reference, *candidates])
    named = sorted((m for m in meant if m.person_id in namings), key=lambda m: not m.sure)
    shown = named[:MOST_MATCHES]
    order_ids = {naming.order_id for each in shown for naming in namings[each.person_id]}
    held = cards(order_ids, by=by, at=at, now=now)
    matches = [_match(each, namings[each.person_id], held, referred) for each in shown]
    return Found(
        matches=tuple(matches),
        weights_version=findings.weights_version,
        outcome=Outcome(
            found=any(match.sure for match in matches),
            possible=bool(matches),
            complete=_complete(findings, len(named)) and bool(by_reference or not referred),
            loaded=loaded,
            problems=()
            if by_reference and asked.reference
            else (*findings.problems, *_not_compared(asked, anybody=bool(matches))),
        ),
    )


def _referred_to(asked: AskedAs) -> list[int]:
    """The orders whose own reference or court's number was typed."""
    found: list[int] = []
    if asked.reference:
        found += order_ids_of({asked.reference, asked.reference.upper()}).values()
    for number in {asked.question.case_number, asked.reference} - {""}:
        found += orders_with_case_number(number)
    return those_that_answer(list(dict.fromkeys(found)))


def _not_compared(asked: AskedAs, *, anybody: bool) -> tuple[Problem, ...]:
    """That a place or number alone cannot rule out whoever's own is kept back from searches."""
    question = asked.question
    only_by_place = not question.name and bool(
        question.address or question.postcode or question.phone
    )
    if anybody or not only_by_place or not holds_what_is_not_compared():
        return ()
    return (NOT_COMPARED,)


def _look_up(asked: AskedAs, now: datetime) -> Findings:
    question = asked.question
    nobody = Findings(candidates=(), complete=True, problems=question.problems)
    if not question.has_something_to_match:
        return nobody
    try:
        return look_up(question, today=london_day(now), limit=LOOKED_UP)
    except QuestionRefused as refused:  # beside a case number or reference, which is looked for
        return replace(nobody, problems=(*question.problems, refused.problem))


def _namings(person_ids: Collection[int]) -> dict[int, list[Naming]]:
    found: dict[int, list[Naming]] = defaultdict(list)
    for naming in orders_naming(person_ids):
        found[naming.person_id].append(naming)
    return dict(found)


def _complete(findings: Findings, named: int) -> bool:
    """Whether nobody was left out: not by the search, and not by those whom no order names."""
    crowded_out = len(findings.candidates) >= LOOKED_UP and named < MOST_MATCHES
    return findings.complete and not crowded_out


def _by_reference(order_ids: Sequence[int], namings: dict[int, list[Naming]]) -> list[_Meant]:
    """Whom the orders bind that were asked for by their number: there is nothing to compare."""
    return [
        _Meant(person_id=person_id, probability=1.0, sure=True, tied=False, why=(SAME_REFERENCE,))
        for person_id, named in namings.items()
        if any(n.order_id in order_ids and n.role is PartyRole.RESPONDENT for n in named)
    ]


def _by_likeness(candidate: Candidate) -> _Meant:
    return _Meant(
        person_id=candidate.number,
        probability=candidate.probability,
        sure=candidate.sure,
        tied=candidate.tied,
        why=tuple(
            WhyShown(field=why.field.value, level=why.level, weight=why.weight, text=why.text)
            for why in candidate.why
        ),
        levels=candidate.levels,
    )


def _each_once(everybody: Iterable[_Meant]) -> list[_Meant]:
    first: dict[int, _Meant] = {}
    for each in everybody:
        first.setdefault(each.person_id, each)
    return list(first.values())


def _match(
    meant: _Meant,
    named: Sequence[Naming],
    held: dict[int, CardShown],
    referred: Sequence[int],
) -> Match:
    orders = in_order(
        (OrderOfMatch(shown=held[n.order_id], role=role_of(n.role)) for n in named), referred
    )
    person = brief_in(orders[0].shown, meant.person_id)
    return Match(
        person=person,
        role=orders[0].role,
        probability=meant.probability,
        sure=meant.sure,
        tied=meant.tied,
        why=why_shown(meant.why, person),
        orders=orders,
        levels=meant.levels,
    )
