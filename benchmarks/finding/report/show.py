"""The figures of a part as text."""

from collections.abc import Mapping
from typing import Any


def show_accuracy(figures: Mapping[str, Any]) -> None:
    """Recall, false alarms, kinds and calibration of one engine."""
    low, high = figures["recall_at_1_interval"]
    print(f"  questions {figures['questions']:,}, strangers {figures['strangers']:,}")
    print(f"  recall@1 {figures['recall_at_1']:.4f} ({low:.4f} to {high:.4f})", end=", ")
    print(f"recall@5 {figures['recall_at_5']:.4f}")
    if figures["recall_at_1_held_back"] is not None:
        print(f"  recall@1 of the held-back kinds {figures['recall_at_1_held_back']:.4f}")
    print(f"  recall@1 at 1% false alarms {figures['recall_at_1_at_1_percent']:.4f}", end=" ")
    low, high = figures["recall_at_1_at_1_percent_interval"]
    print(f"({low:.4f} to {high:.4f}; threshold {figures['threshold']:.4f})")
    print(f"  found surely {figures['surely_found']:.4f}, surely and wrong", end=" ")
    print(f"{figures['sure_and_wrong']:.4f}; strangers {figures['strangers_surely_found']:.4f}")
    for name in ("with_a_match", "not_only_nearest", "above_threshold"):
        shares = figures[f"strangers_{name}"].items()
        print(f"  strangers {name}:", ", ".join(f"{way} {value:.3f}" for way, value in shares))
    for name in ("times", "times_of_strangers"):
        print(f"  {name}", ", ".join(f"{each} {value}" for each, value in figures[name].items()))
    print(f"  {'kind':42} {'asked':>6} {'@1':>7} {'@5':>7} {'@1 at 1%':>9}")
    for kind, (asked, first, five, above) in figures["kinds"].items():
        print(f"  {kind:42} {asked:6} {first:7.3f} {five:7.3f} {above:9.3f}")


def show_calibration(figures: Mapping[str, Any]) -> None:
    """For each band of probability how often the first match was right."""
    print(f"  expected calibration error {figures['calibration_error']:.4f}")
    for each in figures["calibration"]:
        band = f"{each['low']:.2f} to {each['high']:.2f}"
        print(f"  {band:14} {each['matches']:6} matches, told {each['predicted']:.3f}", end=", ")
        print(f"right {each['right']:.3f}")


def show_fairness(rows: list[Mapping[str, Any]]) -> None:
    """Recall and false alarms by group, with 95% intervals."""
    for row in rows:
        group = f"{row['group_kind']}: {row['group']}"
        span = f"{row['recall_at_1']:.3f} ({row['low']:.3f} to {row['high']:.3f})"
        alarms = "-"
        if row["false_alarms"] is not None:
            alarms = f"{row['false_alarms']:.3f} ({row['fa_low']:.3f} to {row['fa_high']:.3f})"
        flag = "  UNDER THE MEAN BY MORE THAN A POINT" if row["flagged"] else ""
        print(f"  {group:48} {row['questions']:5} recall@1 {span}, alarms {alarms}{flag}")


def show_plain(figures: Mapping[str, Any]) -> None:
    """Whatever else was measured."""
    for name, value in figures.items():
        print(f"  {name}: {value}")
