"""How sure a value is: a score fitted on labelled papers, never above what its checks allow."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from math import exp, log
from pathlib import Path

from nmo.intake.reading.found import Signals

TABLE = Path(__file__).parent / "confidence.toml"
# A value whose check failed, or that stands alone on a weak scan, is never offered as sure.
NOT_SURE = 0.94
WEAK_WORD = 0.75


@cache
def _table() -> Mapping[str, Mapping[str, float]]:
    with TABLE.open("rb") as file:
        table = tomllib.load(file)
    return {"": table["default"], **table.get("field", {})}


def confidence(path: str, signals: Signals) -> float:
    """The share of such values that are right, 0 to 1.

    path: where the value stands in the answer, such as `orders[0].respondent.dob`; the weights are
    those of its field.
    """
    table = _table()
    weights = {**table[""], **table.get(field_of(path), {})}
    total = sum(weights[name] * value for name, value in features(signals).items())
    score = 1 / (1 + exp(-total))
    weak = signals.scanned and signals.word_sure < WEAK_WORD and not signals.repeated
    return min(score, NOT_SURE) if signals.checked is False or weak else score


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
    return re.sub(r"\[\d+\]", "", path).split(".", 1)[-1]
