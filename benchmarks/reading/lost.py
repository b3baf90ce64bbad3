"""What a pack cannot tell, because the page that tells it is not there."""

import re
from typing import Any

from benchmarks.reading.told import Json

STEP = re.compile(r"(\w+)|\[(\d+)\]")
LISTS = ("prohibitions", "exclusion_zones", "exceptions")


def without(truth: Json, lost: frozenset[str]) -> Json:
    """The truth without the values at these paths."""
    for path in sorted(lost, reverse=True):
        steps = [name or int(number) for name, number in STEP.findall(path)]
        _forget(truth, steps)
    for order in truth["orders"]:
        for name in (*LISTS, "case_numbers", "children"):
            order[name] = [one for one in order[name] if one is not None]
        _follow(order)
    return truth


def _forget(truth: Any, steps: list[str | int]) -> None:
    """Blank the value; a member of a list is blanked whole."""
    *before, last = steps
    for nth, step in enumerate(before):
        if isinstance(step, int) and before[nth - 1] in (*LISTS, "children"):
            truth[step] = None
            return
        truth = truth[step]
        if truth is None:
            return
    if last in ("kind", "at"):
        return
    truth[last] = False if isinstance(truth[last], bool) else None


def _follow(order: Json) -> None:
    """Zones and exceptions go with their paragraph."""
    left = {one["para"] for one in order["prohibitions"]}
    for name in ("exclusion_zones", "exceptions"):
        order[name] = [one for one in order[name] if one["para"] in left]
