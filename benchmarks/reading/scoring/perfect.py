"""The answer of a reader that makes no mistake."""

from copy import deepcopy

from benchmarks.reading.told import Json


def perfect_answer(truth: Json) -> Json:
    """The truth as an answer: one place for each value, and sure of all of them."""
    answer = deepcopy({name: truth[name] for name in ("pack_id", "orders", "services", "warnings")})
    evidence = {path: places[0] for path, places in truth["evidence"].items()}
    return {**answer, "evidence": evidence, "confidence": dict.fromkeys(evidence, 1.0),
            "seconds": 0.1}  # fmt: skip
