"""The table: each goal, our figure, each peer's, and by how much a goal is missed."""

import contextlib
from collections.abc import Callable
from typing import Any

from benchmarks.finding import results
from benchmarks.finding.report.goals import GOALS, Figure, Goal, Results

PEERS = ("pg_trgm", "Tantivy", "RapidFuzz")
NOT_MEASURED, NOT_AVAILABLE = "not measured", "not available"


def table(parts: Results) -> list[dict[str, Any]]:
    """A row for each goal, from the results of the parts by their names."""
    return [_row(goal, parts) for goal in GOALS]


def _row(goal: Goal, parts: Results) -> dict[str, Any]:
    ours = _figure(goal.ours, parts)
    return {
        "what": goal.what,
        "unit": goal.unit,
        "goal": goal.goal,
        "floor": goal.floor,
        "ours": ours,
        "said": said(goal, ours),
        **{name: _of_peer(goal, parts, name) for name in PEERS},
    }


def said(goal: Goal, ours: Figure) -> str:
    """Met, or missed by how much; a floor that is not held is said too."""
    if ours is None:
        return NOT_MEASURED
    if goal.goal is None:
        return ""
    if _short(goal, goal.goal, ours) <= 0:
        return "met"
    words = f"missed by {_short(goal, goal.goal, ours):.4g}"
    if goal.floor is not None:
        under = _short(goal, goal.floor, ours) > 0
        words += f", AND THE FLOOR OF {goal.floor:g}" if under else ", the floor held"
    return words


def _short(goal: Goal, wanted: float, ours: float) -> float:
    """How far the figure is on the wrong side of what is wanted."""
    return round(wanted - ours if goal.more_is_better else ours - wanted, 6)


def _of_peer(goal: Goal, parts: Results, name: str) -> float | str | None:
    peers = parts.get("peers") or {}
    if peers.get(name) == NOT_AVAILABLE:
        return NOT_AVAILABLE
    return _figure(goal.peer, peers.get(name)) if goal.peer else None


def _figure(look: Callable[[Any], Figure], where: Any) -> Figure:
    with contextlib.suppress(KeyError, TypeError):
        return look(where)
    return None


def show_table(people: int) -> int:
    """Print and keep the table for a register of a size; returns how many goals are missed."""
    parts = measured_at(people)
    rows = table(parts)
    results.keep("table", {"people": people, "rows": rows})
    print(f"\nThe goals are for 1,000,000 people; this table is for {people:,}.")
    print(f"{'':40} {'goal':>7} {'ours':>9}  {'':34} " + " ".join(f"{p:>13}" for p in PEERS))
    for row in rows:
        what = f"{row['what']}{', ' + row['unit'] if row['unit'] else ''}"
        peers = " ".join(f"{_shown(row[name]):>13}" for name in PEERS)
        goal, ours = _shown(row["goal"]), _shown(row["ours"])
        print(f"{what:40} {goal:>7} {ours:>9}  {row['said']:34} {peers}")
    return sum("missed" in row["said"] for row in rows)


def measured_at(people: int) -> Results:
    """The kept figures of this size of register; those of labelled people have a size of their own.

    Parts of another size were measured by another run.
    """
    found = {name: results.kept(name) for name in ("labelled", "population", "loading", "peers")}
    return {
        name: figures
        for name, figures in found.items()
        if figures and (name == "labelled" or figures.get("register_of") == people)
    }


def _shown(value: float | str | None) -> str:
    return "" if value is None else value if isinstance(value, str) else f"{value:g}"
