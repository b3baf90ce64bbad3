"""Repeats: how often this order, this pair and this respondent come up, across forces."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from nmo.breaches.case import Case
from nmo.breaches.words import Status
from nmo.law import london_day, speak_day
from nmo.law.speech import speak_list

RECENT = timedelta(days=365)
COURSE = 2  # two occasions make a course of conduct (Protection from Harassment Act 1997, s.7(3))


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """Another breach on record: of another force no more is known than that there is one."""

    ref: str
    order_ref: str
    force: str
    started_at: datetime
    status: Status
    same_order: bool
    same_pair: bool


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """The repeats beside a breach. Those of the order are among the pair's, the pair's among his.

    A crime that was cancelled counts nowhere. escalating: less and less time lies between them.
    """

    of_order: tuple[Earlier, ...] = ()
    of_pair: tuple[Earlier, ...] = ()
    of_respondent: tuple[Earlier, ...] = ()
    recent: int = 0
    forces: tuple[str, ...] = ()
    other_pairs: int = 0
    escalating: bool = False
    sentences: tuple[str, ...] = ()

    @property
    def is_course(self) -> bool:
        """Whether it is at least the second occasion against the same person."""
        return len(self.of_pair) + 1 >= COURSE


def pattern_of(case: Case, others: Sequence[Earlier], now: datetime) -> Pattern:
    """The repeats against the order, the pair and by the respondent, latest first (requirement 36).

    others: every other breach of orders that bind the same respondent, of every force. Those that
    happened after this one count too: what matters is what is known now.
    """
    counted = sorted(
        (each for each in others if each.status is not Status.NO_CRIME_CANCELLED),
        key=lambda each: (each.started_at, each.ref),
        reverse=True,
    )
    pair = tuple(each for each in counted if each.same_pair or each.same_order)
    found = Pattern(
        of_order=tuple(each for each in counted if each.same_order),
        of_pair=pair,
        of_respondent=tuple(counted),
        recent=sum(now - each.started_at <= RECENT for each in counted),
        forces=tuple(sorted({each.force for each in counted})),
        other_pairs=len(counted) - len(pair),
        escalating=_escalating(case, pair),
    )
    return _with_sentences(found)


def _escalating(case: Case, pair: Sequence[Earlier]) -> bool:
    """Four occasions or more, each sooner after the one before it than the one before that."""
    times = sorted([*(each.started_at for each in pair), case.account.when.earliest])[-4:]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    return len(gaps) == 3 and gaps[0] > gaps[1] > gaps[2]


def _with_sentences(pattern: Pattern) -> Pattern:
    said = [
        _repeats("this order", pattern.of_order),
        _repeats("this pair, under any order", pattern.of_pair),
        _repeats("this respondent, whoever was protected", pattern.of_respondent),
    ]
    if pattern.other_pairs:
        said.append(f"Of these, {pattern.other_pairs} against somebody else.")
    if len(pattern.forces) > 1:
        by = Counter(each.force for each in pattern.of_respondent)
        said.append(f"Across forces: {speak_list(tuple(f'{f} {by[f]}' for f in pattern.forces))}.")
    if pattern.escalating:
        said.append("They follow each other ever faster: assess the risk again.")
    return replace(pattern, sentences=tuple(line for line in said if line))


def _repeats(of: str, breaches: Sequence[Earlier]) -> str:
    if not breaches:
        return ""
    first, last = (speak_day(london_day(b.started_at)) for b in (breaches[-1], breaches[0]))
    span = f"on {last}" if first == last else f"from {first} to {last}"
    noun = "other breach" if len(breaches) == 1 else "other breaches"
    return f"{len(breaches)} {noun} of {of}, {span}."
