"""Figures of many packs: F1, packs all right, dangers, calibration, places, seconds."""

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import mean, quantiles

from benchmarks.reading.scoring.outcome import Group, Outcome, Scored, Status
from benchmarks.reading.told import Json

BINS = 20
PRE_ACCEPTED_AT = 0.995
BROKE_DOWN = "packs on which the reader broke down"


def f1(outcomes: Iterable[Outcome]) -> float | None:
    """Micro F1 over values; None where there were none."""
    counts = Counter(outcome.status for outcome in outcomes)
    right = counts[Status.RIGHT]
    wrong = 2 * counts[Status.WRONG] + counts[Status.MISSED] + counts[Status.INVENTED]
    return round(2 * right / (2 * right + wrong), 4) if right + wrong else None


def calibration_error(judged: Sequence[tuple[float, bool]]) -> float | None:
    """How far, on average, a confidence is from the share that is right at it."""
    if not judged:
        return None
    bins: dict[int, list[tuple[float, bool]]] = {}
    for sure, right in judged:
        bins.setdefault(min(BINS - 1, int(sure * BINS)), []).append((sure, right))
    off = (len(b) * abs(mean(s for s, _ in b) - mean(r for _, r in b)) for b in bins.values())
    return round(sum(off) / len(judged), 4)


def pre_acceptable(judged: Sequence[tuple[float, bool]], of: int) -> float:
    """The largest share of ``of`` values above one confidence of which 99.5 in 100 are right."""
    best = wrong = 0
    ordered = sorted(judged, reverse=True)
    for nth, (sure, right) in enumerate(ordered, 1):
        wrong += not right
        last_of_its_score = nth == len(ordered) or ordered[nth][0] < sure
        if last_of_its_score and wrong <= (1 - PRE_ACCEPTED_AT) * nth:
            best = nth
    return round(best / of, 4) if of else 0.0


def judged(outcomes: Iterable[Outcome]) -> list[tuple[float, bool]]:
    """The confidence of each value that was read and carries one, and whether it was right."""
    return [
        (outcome.sure, outcome.status is Status.RIGHT)
        for outcome in outcomes
        if outcome.sure is not None and outcome.status is not Status.MISSED
    ]


def figures(scored: Sequence[Scored]) -> Json:
    """Everything that is reported of these packs."""
    outcomes = [outcome for one in scored for outcome in one.outcomes]
    read = [o for o in outcomes if o.status is not Status.MISSED and o.group is not Group.WARNINGS]
    dangers = [danger for one in scored for danger in one.dangers]
    placed = [o.placed for o in outcomes if o.placed is not None]
    seconds = [one.seconds for one in scored]
    return {
        "packs": len(scored),
        BROKE_DOWN: sum(one.broke_down for one in scored),
        "all fields F1": f1(outcomes),
        **{f"{group.value} F1": f1(o for o in outcomes if o.group is group) for group in Group},
        "packs with every critical field right": _share(
            s.all_critical_right for s in scored if s.has_orders
        ),
        "dangerous errors": len(dangers),
        "dangerous errors shown as sure": sum(d.shown_as_sure for d in dangers),
        "kinds of danger": dict(Counter(d.kind for d in dangers).most_common()),
        "kinds of danger shown as sure": dict(
            Counter(d.kind for d in dangers if d.shown_as_sure).most_common()
        ),
        "calibration error": calibration_error(judged(read)),
        "pre-acceptable at 99.5%": pre_acceptable(judged(read), len(read)),
        "place on the page right": _share(placed),
        "seconds a pack": round(mean(seconds), 2) if seconds else None,
        "seconds, 95th of 100": _p95(seconds),
    }


def _share(flags: Iterable[bool]) -> float | None:
    counted = [bool(flag) for flag in flags]
    return round(sum(counted) / len(counted), 4) if counted else None


def _p95(seconds: Sequence[float]) -> float | None:
    if len(seconds) < 2:
        return None
    return round(quantiles(seconds, n=20)[-1], 2)
