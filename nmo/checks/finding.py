"""Who may be meant, and which orders name them: the reads behind an answer, each done once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import accumulate, pairwise

from nmo.access import Actor
from nmo.checks.answer import Match, OrderOfMatch, WhyShown
from nmo.checks.matches import brief_in, in_order, role_of, why_shown
from nmo.checks.question import AskedAs, refuse_nothing_asked
from nmo.checks.records import Records, less_fitting, records_of
from nmo.checks.rules import Outcome
from nmo.checks.words import MOST_MATCHES, NOT_COMPARED
from nmo.law import london_day
from nmo.matching.answer import Candidate, Findings, Standing
from nmo.matching.queries import look_up
from nmo.matching.question import Problem, QuestionRefused
from nmo.matching.weights import weights
from nmo.orders.queries import (
    CardShown,
    Naming,
    cards,
    order_ids_of,
    orders_with_case_number,
    respondents_of,
    those_that_answer,
)
from nmo.orders.words import PartyRole
from nmo.people.queries import briefs, holds_what_is_not_compared

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
    why: tuple[WhyShown, ...]
    tied: bool = False
    alike: int = 0
    nearest: bool = False
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
    findings = _look_up_people(asked, now)
    candidates = list(map(_by_likeness, findings.candidates, _alike(findings)))
    bound = respondents_of(referred).values()
    records = records_of({*(each.person_id for each in candidates), *bound})
    by_reference = _by_reference(referred, records)
    meant = _each_once([*by_reference, *candidates], records)
    named = sorted((m for m in meant if records.naming(m.person_id)), key=lambda m: not m.sure)
    shown = named[:MOST_MATCHES]
    order_ids = {naming.order_id for each in shown for naming in records.naming(each.person_id)}
    held = cards(order_ids, by=by, at=at, now=now)
    matches = [
        _match(each, records.naming(each.person_id), held, referred, by=by) for each in shown
    ]
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


def _look_up_people(asked: AskedAs, now: datetime) -> Findings:
    """Who may be meant, each human being once, by the record that fits best."""
    findings = _look_up(asked, now)
    less = less_fitting(findings.candidates)
    return _look_up(asked, now, other_than=less) if less else findings


def _look_up(asked: AskedAs, now: datetime, *, other_than: Collection[int] = ()) -> Findings:
    question = asked.question
    nobody = Findings(candidates=(), complete=True, problems=question.problems)
    if not question.has_something_to_match:
        return nobody
    today = london_day(now)
    try:
        return look_up(question, today=today, limit=LOOKED_UP, other_than=other_than)
    except QuestionRefused as refused:  # beside a case number or reference, which is looked for
        return replace(nobody, problems=(*question.problems, refused.problem))


def _complete(findings: Findings, named: int) -> bool:
    """Whether nobody was left out: not by the search, and not by those whom no order names."""
    crowded_out = len(findings.candidates) >= LOOKED_UP and named < MOST_MATCHES
    return findings.complete and not crowded_out


def _by_reference(order_ids: Sequence[int], records: Records) -> list[_Meant]:
    """Whom the orders bind that were asked for by their number: there is nothing to compare."""
    return [
        _Meant(person_id=naming.person_id, probability=1.0, sure=True, why=(SAME_REFERENCE,))
        for named in records.namings.values()
        for naming in named
        if naming.order_id in order_ids and naming.role is PartyRole.RESPONDENT
    ]


def _alike(findings: Findings) -> Iterable[int]:
    """A number for each candidate: the same for all who are tied with each other."""
    if not findings.candidates:
        return ()
    within = weights(findings.weights_version).probability["tied_within"]
    steps = (one.bits - other.bits > within for one, other in pairwise(findings.candidates))
    return accumulate(steps, initial=0)


def _by_likeness(candidate: Candidate, alike: int) -> _Meant:
    return _Meant(
        person_id=candidate.number,
        probability=candidate.probability,
        sure=candidate.sure,
        tied=candidate.tied,
        alike=alike,
        nearest=candidate.standing is Standing.NEAREST,
        why=tuple(
            WhyShown(field=why.field.value, level=why.level, weight=why.weight, text=why.text)
            for why in candidate.why
        ),
        levels=candidate.levels,
    )


def _each_once(everybody: Iterable[_Meant], records: Records) -> list[_Meant]:
    first: dict[frozenset[int], _Meant] = {}
    for each in everybody:
        first.setdefault(records.of(each.person_id), each)
    return list(first.values())


def _match(
    meant: _Meant,
    named: Sequence[Naming],
    held: dict[int, CardShown],
    referred: Sequence[int],
    *,
    by: Actor,
) -> Match:
    orders = in_order(
        (OrderOfMatch(shown=held[n.order_id], role=role_of(n.role)) for n in named), referred
    )
    person = brief_in(orders, meant.person_id) or briefs([meant.person_id], by=by)[meant.person_id]
    return Match(
        person=person,
        role=orders[0].role,
        probability=meant.probability,
        sure=meant.sure,
        tied=meant.tied,
        alike=meant.alike,
        nearest=meant.nearest,
        why=why_shown(meant.why, person),
        orders=orders,
        levels=meant.levels,
    )
