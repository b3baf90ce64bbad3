"""An answer of the reader with the confidence and the place it gives for a value."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from benchmarks.reading.told import Json

LEAST_OVERLAP = 0.3
# A box much larger than the value's, such as the whole page, names no place.
TIMES_AS_LARGE = 8
LAST_STEP = re.compile(r"(\.\w+|\[\d+\])$")


@dataclass(frozen=True, slots=True)
class Answers:
    """The truth and the answer beside each other."""

    truth: Json
    got: Json

    def sure(self, *paths: str) -> float | None:
        """The confidence of the first of these paths that has one, or of what holds it."""
        held = self.got.get("confidence") or {}
        found = _first(held, paths)
        return None if found is None else float(found)

    def placed(self, true_paths: Iterable[str], got_paths: Iterable[str]) -> bool | None:
        """Whether the place that is named holds the value; None where the truth knows none."""
        places = [p for path in true_paths for p in self.truth["evidence"].get(path, ())]
        if not places:
            return None
        named = _first(self.got.get("evidence") or {}, got_paths)
        return named is not None and any(_same_place(place, named) for place in places)

    def also(self, path: str) -> list[Any]:
        """Other answers that are as right."""
        return list(self.truth.get("also", {}).get(path, ()))


def _first(held: Json, paths: Iterable[str]) -> Any:
    for path in paths:
        if path in held:
            return held[path]
        inside = [v for key, v in held.items() if key.startswith((f"{path}.", f"{path}["))]
        if inside:
            return min(inside) if isinstance(inside[0], int | float) else inside[0]
        shorter = LAST_STEP.sub("", path)
        if shorter != path and shorter.count(".") >= 1 and shorter in held:
            return held[shorter]
    return None


def _same_place(place: Json, named: Json) -> bool:
    same_paper = place["doc"] == named.get("doc") or "page_of" in place
    if not same_paper or place["page"] != named.get("page") or not named.get("bbox"):
        return False
    return _overlap(place["bbox"], named["bbox"]) >= LEAST_OVERLAP


def _overlap(one: list[float], other: list[float]) -> float:
    """The shared area as a share of the smaller box; 0 where `other` is far too large."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    if wide <= 0 or high <= 0:
        return 0.0
    area, named = ((b[2] - b[0]) * (b[3] - b[1]) for b in (one, other))
    return (
        0.0 if named > TIMES_AS_LARGE * area else float(wide * high / max(1e-9, min(area, named)))
    )
