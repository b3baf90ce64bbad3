"""Which order that was read is which true one."""

from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from benchmarks.reading.scoring import same
from benchmarks.reading.scoring.order import value_of
from benchmarks.reading.told import Json

LEAST = 1.0


def pair_up(
    truth: Sequence[Json], got: Sequence[Json], likeness: Callable[[Json, Json], float]
) -> dict[int, int]:
    """For each true one the number of the one read, best pairs first."""
    scores = sorted(
        ((likeness(t, g), -i, -k) for i, t in enumerate(truth) for k, g in enumerate(got)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for score, i, k in scores:
        if score >= LEAST and -i not in pairs and -k not in pairs.values():
            pairs[-i] = -k
    return pairs


def like_order(truth: Json, got: Json) -> float:
    """How likely an order that was read is this one."""
    score = 2.0 * same.same_name(
        value_of(truth, "respondent.name"), value_of(got, "respondent.name")
    )
    score += _near(truth, got, "respondent.name") + _near(truth, got, "applicant.name")
    score += 1.5 * (truth["order_type"] == got.get("order_type"))
    score += truth["made_date"] == got.get("made_date")
    score += 0.5 * (truth["doc"] == got.get("doc"))
    score += any(
        same.same_number(one, other)
        for one in truth["case_numbers"]
        for other in got.get("case_numbers") or ()
    )
    return float(score)


def like_service(truth: Json, got: Json) -> float:
    """How likely a statement of service that was read is this one."""
    score = 1.0 * (truth["doc"] == got.get("doc"))
    score += fuzz.ratio(str(truth["served_name"]), str(got.get("served_name"))) / 100
    return float(score + (truth["served_at"] == got.get("served_at")))


def _near(truth: Json, got: Json, field: str) -> float:
    return fuzz.ratio(str(value_of(truth, field)), str(value_of(got, field))) / 100
