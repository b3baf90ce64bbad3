"""The table: every figure beside its goal and floor, and by how much a goal is missed."""

from collections.abc import Mapping
from typing import Any

from benchmarks.reading.plan import CLEAN, HEAVY, KEPT_BACK, LIGHT
from benchmarks.reading.report.goals import GOALS, OF_KEPT_BACK, Goal
from benchmarks.reading.told import Json

CHANNELS_OF = {"clean": CLEAN, "light scan": LIGHT, "heavy, fax, photo": HEAVY}
SHOWN_OF_PARTS = ("packs", "all fields F1", "identity and dates F1", "terms F1",
                  "packs with every critical field right", "dangerous errors",
                  "dangerous errors shown as sure", "seconds a pack")  # fmt: skip
SHORT = ("packs", "all", "identity", "terms", "critical", "dangers", "as sure", "seconds")


def show(results: Json) -> None:
    """Print the results of one side."""
    side = results["layouts"]
    print(f"\n{results['packs']} packs of the {side.replace('_', ' ')} layouts")
    for kind, found in results["by kind"].items():
        print(f"\n  {kind} ({found['packs']} packs)")
        for goal in _goals(kind, side):
            _row(goal, found.get(goal.figure))
        _dangers(found)
    for title in ("by channel", "by layout"):
        _parts(title, results[title])


def _goals(kind: str, side: str) -> list[Goal]:
    if side == KEPT_BACK and kind == "clean":
        return [OF_KEPT_BACK, *GOALS[kind][1:]]
    return list(GOALS[kind])


def _row(goal: Goal, value: float | None) -> None:
    sign = "<=" if goal.at_most else ">="
    floor = "" if goal.floor is None else f"floor {goal.floor:g}"
    print(f"    {goal.figure:38} {_number(value):>8}   goal {sign} {goal.goal:<6g} {floor:12}"
          f"{verdict(goal, value)}")  # fmt: skip


def verdict(goal: Goal, value: float | None) -> str:
    """Whether a figure reaches its goal, or by how much not."""
    if value is None:
        return "not measured"
    short = value - goal.goal if goal.at_most else goal.goal - value
    if short <= 1e-9:
        return "reached"
    under = goal.floor is not None and (value > goal.floor if goal.at_most else value < goal.floor)
    return f"missed by {short:.3g}" + (", UNDER THE FLOOR" if under else "")


def _dangers(found: Mapping[str, Any]) -> None:
    told = ", ".join(f"{kind} {many}" for kind, many in found["kinds of danger"].items())
    print(f"    dangerous errors: {found['dangerous errors']}" + (f" ({told})" if told else ""))


def _parts(title: str, parts: Mapping[str, Json]) -> None:
    print(f"\n  {title:26}" + "".join(f"{name:>10}" for name in SHORT))
    for name, found in parts.items():
        print(f"    {name:24}" + "".join(f"{_number(found[f]):>10}" for f in SHOWN_OF_PARTS))


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"
