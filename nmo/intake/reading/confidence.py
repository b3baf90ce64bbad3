"""How sure a value is: a score fitted on labelled papers, never above what its checks allow."""

import csv
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from math import exp, log
from pathlib import Path

from nmo.intake.reading.found import Signals

TABLE = Path(__file__).parent / "confidence.toml"
MEASURED = Path(__file__).parent / "confidence.csv"
EVERY_FIELD = "*"
# Leaves of one value are measured together.
MEASURED_AS = {
    "expiry.at": "expiry",
    "expiry.kind": "expiry",
    "children.name": "children",
    "exclusion_zones.para": "exclusion_zones.place",
    "exclusion_zones.place_kind": "exclusion_zones.place",
    "exceptions.para": "exceptions.kind",
    "prohibitions.para": "prohibitions.types",
    "prohibitions.protects": "prohibitions.types",
}
# The steps are written with four places.
ROUNDED = 0.00005
# A value whose check failed, or that stands alone on a weak scan, is never offered as sure.
NOT_SURE = 0.94
WEAK_WORD = 0.75
# On layouts never seen a type too few is the likeliest dangerous error: a person compares each
# paragraph with its types.
FOR_A_PERSON = frozenset({"prohibitions.types", "prohibitions.protects"})
# A name that stands in one place only may be anybody's.
NEEDS_A_SECOND_PLACE = frozenset({"respondent.name"})
# An end that a rule worked out, or that has no words of its own before it, may be another day's.
MUST_BE_STATED = frozenset({"expiry.at", "expiry.kind"})


@cache
def _table() -> Mapping[str, Mapping[str, float]]:
    with TABLE.open("rb") as file:
        table = tomllib.load(file)
    return {"": table["default"], **table.get("field", {})}


def confidence(path: str, signals: Signals) -> float:
    """The share of such values that are right, 0 to 1.

    path: where the value stands in the answer, such as `orders[0].respondent.dob`; the weights are
    those of its field. The score of the weights is then put to how often a value of that field and
    score was right on labelled papers (`confidence.csv`, fitted by `benchmarks.reading fit`).
    """
    table = _table()
    weights = {**table[""], **table.get(field_of(path), {})}
    total = sum(weights[name] * value for name, value in features(signals).items())
    score = _as_measured(field_of(path), 1 / (1 + exp(-total)), scanned=signals.scanned)
    weak = signals.scanned and signals.word_sure < WEAK_WORD and not signals.repeated
    field = field_of(path)
    disputed = not signals.repeated or signals.differing > 0 or not signals.labelled
    alone = field in NEEDS_A_SECOND_PLACE and disputed
    unstated = field in MUST_BE_STATED and (signals.guessed or not signals.labelled)
    held = signals.checked is False or weak or alone or unstated or field in FOR_A_PERSON
    return min(score, NOT_SURE) if held else score


def _as_measured(field: str, score: float, *, scanned: bool) -> float:
    """The share of values of this score that was right; the score where none was measured."""
    channel = "scanned" if scanned else "clean"
    measured = _measured()
    field = MEASURED_AS.get(field, field)
    steps = measured.get((field, channel)) or measured.get((EVERY_FIELD, channel))
    if not steps:
        return score
    below = [right for score_from, right in steps if score_from <= score + ROUNDED]
    return below[-1] if below else steps[0][1]


@cache
def _measured() -> Mapping[tuple[str, str], list[tuple[float, float]]]:
    """Rising steps of (score from, share right) by field and channel."""
    steps: dict[tuple[str, str], list[tuple[float, float]]] = {}
    if MEASURED.exists():
        with MEASURED.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                step = float(row["score_from"]), float(row["right"])
                steps.setdefault((row["field_group"], row["channel"]), []).append(step)
    return steps


def features(signals: Signals) -> dict[str, float]:
    """The signals as numbers, by the names of their weights."""
    return {
        "base": 1.0,
        "unlabelled": float(not signals.labelled),
        "word_unsure": 1.0 - signals.word_sure,
        "agreed": float(signals.agreed is True),
        "disagreed": float(signals.agreed is False),
        "passed": float(signals.checked is True),
        "failed": float(signals.checked is False),
        "repeated": log(1 + signals.repeated),
        "differing": log(1 + signals.differing),
        "guessed": float(signals.guessed),
        "scanned": float(signals.scanned),
    }


def field_of(path: str) -> str:
    """The field of a path: `orders[0].children[2].dob` is `children.dob`."""
    plain = re.sub(r"\[\d+\]", "", path)
    return plain if plain.startswith("services.") else plain.split(".", 1)[-1]
