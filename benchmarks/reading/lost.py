"""What a pack cannot tell, because the page that tells it is not there."""

import re
from collections.abc import Callable, Set
from functools import partial
from typing import Any

from benchmarks.reading.told import Json

STEP = re.compile(r"(\w+)|\[(\d+)\]")
WHOLE = ("expiry", "return_hearing")
MEMBERS = ("prohibitions", "exclusion_zones", "exceptions", "children")
LISTS = (*MEMBERS, "case_numbers", "applicant.aliases", "applicant.addresses",
         "respondent.aliases", "respondent.addresses")  # fmt: skip
OF_A_PARAGRAPH = ("exclusion_zones", "exceptions")


def without(truth: Json, lost: frozenset[str]) -> Json:
    """The truth without the values at these paths; what stays in a list moves up."""
    for path in lost:
        _forget(truth, [name or int(number) for name, number in STEP.findall(path)])
    if lost:
        for nth, order in enumerate(truth["orders"]):
            for name in LISTS:
                _keep(truth, f"orders[{nth}]", order, name, lambda one: one is not None)
            left = {one["para"] for one in order["prohibitions"]}
            for name in OF_A_PARAGRAPH:
                _keep(truth, f"orders[{nth}]", order, name, partial(_belongs, left))
    return truth


def _belongs(left: Set[str], one: Json) -> bool:
    return one["para"] in left


def _forget(truth: Any, steps: list[str | int]) -> None:
    """Blank the value; a member of a list, an expiry or a hearing is blanked whole."""
    *before, last = steps
    for nth, step in enumerate(before):
        if step in WHOLE or (isinstance(step, int) and before[nth - 1] in MEMBERS):
            truth[step] = None
            return
        truth = truth[step]
        if truth is None:
            return
    truth[last] = False if isinstance(truth[last], bool) else None


def _keep(truth: Json, root: str, order: Json, name: str, wanted: Callable[[Any], bool]) -> None:
    """Keep the wanted members of a list; their places and other answers move with them."""
    *before, last = name.split(".")
    held = order[before[0]] if before else order
    members, path = held[last], f"{root}.{name}"
    kept = [nth for nth, one in enumerate(members) if wanted(one)]
    held[last] = [members[nth] for nth in kept]
    for told in (truth["evidence"], truth["also"]):
        inside = {key: told.pop(key) for key in list(told) if key.startswith(f"{path}[")}
        for new, old in enumerate(kept):
            for key, value in inside.items():
                if key.startswith(f"{path}[{old}]"):
                    told[f"{path}[{new}]{key.removeprefix(f'{path}[{old}]')}"] = value
