"""How sure a value is: a score fitted on labelled papers, never above what its checks allow."""

import csv
import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from math import exp, log
from pathlib import Path
from typing import Any

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
# What a person compares whatever speaks for it is never offered as sure; less still a value whose
# check failed, that lacks what its field needs, or that stands alone on a weak scan.
NOT_SURE = 0.94
DOUBTFUL = 0.92
WEAK_WORD = 0.75


class Need(StrEnum):
    """What must speak for a value of some fields before it may be offered as sure."""

    PASSED = "passed"  # a check that it could be put to was passed
    REPEATED = "repeated"  # it stands in a second place
    UNDISPUTED = "undisputed"  # no other value stands for it
    LABELLED = "labelled"  # it stands by a label or in a sentence made for it
    STATED = "stated"  # no rule filled in part of it
    PERSON = "person"  # a person compares it, whatever speaks for it


@cache
def _table() -> Mapping[str, Mapping[str, float]]:
    table = _toml()
    return {"": table["default"], **table.get("field", {})}


@cache
def _needs() -> Mapping[str, frozenset[Need]]:
    return {
        field: frozenset(Need(need) for need in needs) for field, needs in _toml()["needs"].items()
    }


@cache
def _toml() -> dict[str, Any]:
    with TABLE.open("rb") as file:
        return tomllib.load(file)


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
    needs = _needs().get(field_of(path), frozenset())
    if signals.checked is False or weak or needs - _met(signals) - {Need.PERSON}:
        return min(score, DOUBTFUL)
    return min(score, NOT_SURE) if Need.PERSON in needs else score


def _met(signals: Signals) -> frozenset[Need]:
    """The needs that the signals meet."""
    met = {
        Need.PASSED: signals.checked is True,
        Need.REPEATED: signals.repeated > 0,
        Need.UNDISPUTED: signals.differing == 0,
        Need.LABELLED: signals.labelled,
        Need.STATED: not signals.guessed,
    }
    return frozenset(need for need, is_met in met.items() if is_met)


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
