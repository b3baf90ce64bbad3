"""Are two names one person's, by the names alone?

    python benchmarks/name_pairs.py [--misses]

The labelled pairs of NMO_DATA (name_pairs.csv). Pairs that share a name are kept together, and a
fixed hash puts each such group into one of two halves. The data files, the levels and the threshold
were worked on with the development half; the other is only measured. --misses shows the
development half's misses, never the other's.
"""

import argparse
import csv
import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from rapidfuzz.fuzz import token_sort_ratio  # noqa: E402

from nmo.matching.likeness import name_likeness  # noqa: E402

DATA = Path(os.environ.get("NMO_DATA", PROJECT.parent / "shared" / "data"))
RESULTS = PROJECT / "benchmarks" / "results" / "name_pairs.json"
# Chosen on the development half.
ALIKE_FROM = 0.62
PEER_ALIKE_FROM = 80.0
MUST_HOLD_F1 = 0.76
LOGIC_V2_F1 = 0.744

Figures: TypeAlias = dict[str, float | int]


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two names, and whether people who know say that they are one person's."""

    one: str
    other: str
    is_match: bool
    in_development: bool


def main() -> None:
    """Measure, print and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    if not (DATA / "name_pairs.csv").exists():
        print("name pairs: not available")
        return
    if given.misses:
        show_misses()
    found = figures()
    show(found)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    if found["both halves"]["f1"] < MUST_HOLD_F1:
        sys.exit(f"name pairs: F1 is under {MUST_HOLD_F1}")


def figures() -> dict[str, Figures]:
    """Precision, recall and F1 of each half and of both, with a peer's beside them."""
    pairs = labelled_pairs()
    development = [pair for pair in pairs if pair.in_development]
    kept_back = [pair for pair in pairs if not pair.in_development]
    return {
        "development half": measured(development, is_alike),
        "half kept back": measured(kept_back, is_alike),
        "both halves": measured(pairs, is_alike),
        "token_sort_ratio, both halves": measured(pairs, is_alike_to_a_peer),
    }


def labelled_pairs() -> list[LabelledPair]:
    """The labelled pairs of persons, each in its half."""
    with (DATA / "name_pairs.csv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["schema"] == "Person"]
    group = groups((row["name1"], row["name2"]) for row in rows)
    return [
        LabelledPair(
            row["name1"],
            row["name2"],
            row["is_match"] == "true",
            sha256(group[row["name1"]].encode()).digest()[0] % 2 == 0,
        )
        for row in rows
    ]


def groups(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each name with the first name of its group: names that stand in a pair are in one group."""
    above: dict[str, str] = {}

    def first(name: str) -> str:
        while above.setdefault(name, name) != name:
            name = above[name]
        return name

    for one, other in pairs:
        low, high = sorted((first(one), first(other)))
        above[high] = low
    return {name: first(name) for name in list(above)}


def is_alike(pair: LabelledPair) -> bool:
    """What this register says of two names."""
    return name_likeness(pair.one, pair.other) >= ALIKE_FROM


def is_alike_to_a_peer(pair: LabelledPair) -> bool:
    """What whole-string similarity says of two names."""
    return token_sort_ratio(pair.one.lower(), pair.other.lower()) >= PEER_ALIKE_FROM


def measured(pairs: list[LabelledPair], alike: Callable[[LabelledPair], bool]) -> Figures:
    """How often `alike` is right about the pairs."""
    right = sum(alike(pair) and pair.is_match for pair in pairs)
    said = sum(map(alike, pairs))
    true = sum(pair.is_match for pair in pairs)
    precision, recall = right / max(said, 1), right / max(true, 1)
    f1 = 2 * right / max(said + true, 1)
    return {
        "pairs": len(pairs),
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(f1, 3),
    }


def show(found: dict[str, Figures]) -> None:
    """Print the figures as a table."""
    print(f"{'':32}{'pairs':>7}{'precision':>11}{'recall':>8}{'F1':>7}")
    for name, row in found.items():
        line = f"{name:32}{row['pairs']:>7}{row['precision']:>11}{row['recall']:>8}{row['f1']:>7}"
        print(line)
    print(f"must hold: {MUST_HOLD_F1} (logic-v2, as published: {LOGIC_V2_F1})")


def show_misses() -> None:
    """Print the development half's misses, the least understandable first."""
    pairs = [pair for pair in labelled_pairs() if pair.in_development]
    wrong = [pair for pair in pairs if is_alike(pair) != pair.is_match]
    for pair in sorted(wrong, key=lambda pair: -name_likeness(pair.one, pair.other)):
        label = "same" if pair.is_match else "apart"
        print(f"{name_likeness(pair.one, pair.other):.2f} {label:6}{pair.one} | {pair.other}")


if __name__ == "__main__":
    main()
