"""The banks: rows of words that papers draw from."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

FOLDER = Path(__file__).parent
WITH_DISTANCE = "D"


@dataclass(frozen=True, slots=True)
class Clause:
    """What is forbidden: its kinds, whom it protects, the kind of place, whether a rider fits."""

    types: tuple[str, ...]
    protects: tuple[str, ...]
    place_kind: str
    with_distance: bool
    rider: bool
    words: str


@dataclass(frozen=True, slots=True)
class Bank:
    """All the wordings of one side: `development` or `kept_back`."""

    side: str

    def clauses(self) -> tuple[Clause, ...]:
        return tuple(_clause(row) for row in self._all("prohibitions"))

    def whole(self) -> tuple[Clause, ...]:
        """Prohibitions that are sentences of their own, with no "must not" before them."""
        return tuple(_clause(row) for row in self._all("whole"))

    def twins(self) -> tuple[tuple[Clause, str], ...]:
        """The case system's own clauses, each with its Welsh."""
        return tuple((_clause(row), row["welsh"]) for row in _rows("twins.csv"))

    def allowances(self, to: str) -> list[tuple[str, str]]:
        """Kinds and words of the exceptions that fit what they are an exception to."""
        return _fitting(self._all("allowances"), to)

    def apart(self, to: str) -> list[tuple[str, str]]:
        """Kinds and words of exceptions that stand in a sentence of their own."""
        return _fitting(self._all("apart"), to)

    def ending(self, kind: str, dice: Random) -> str:
        return dice.choice([r["words"] for r in self._all("endings") if r["kind"] == kind])

    def notice(self, notice: str, dice: Random) -> str:
        return dice.choice([r["words"] for r in self._all("notices") if r["notice"] == notice])

    def direction(self, dice: Random) -> tuple[str, str]:
        """How service is directed: the method and its words."""
        row = dice.choice(self._all("directions"))
        return row["method"], row["words"]

    def served(self, dice: Random, method: str = "") -> tuple[str, str]:
        """How somebody was served, or was not: the method and its words."""
        rows = [row for row in self._all("served") if method in ("", row["method"])]
        row = dice.choice(rows)
        return row["method"], row["words"]

    def phrase(self, slot: str, dice: Random) -> str:
        """Words for a place of an order that is put together anew each time."""
        words = dice.choice([r["words"] for r in self._all("phrases") if r["slot"] == slot])
        return words.replace("\\n", "\n")

    def event(self, kind: str, dice: Random) -> str:
        """What a later order says has become of an earlier one, with {day} and {end}."""
        return dice.choice([r["words"] for r in self._all("events") if r["event"] == kind])

    def recital(self, dice: Random) -> str:
        return dice.choice(self._all("recitals"))["words"]

    def area(self, dice: Random) -> str:
        return dice.choice(self._all("areas"))["words"]

    def workplace(self, dice: Random) -> str:
        return dice.choice(_rows("workplaces.csv"))["words"]

    def _all(self, name: str) -> tuple[dict[str, str], ...]:
        """The rows of a list and of those that go on with it, such as `name_drafted`."""
        return _parts(self.side, name)


@cache
def _rows(path: str) -> tuple[dict[str, str], ...]:
    with (FOLDER / path).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, delimiter=";"))


@cache
def _parts(side: str, name: str) -> tuple[dict[str, str], ...]:
    others = sorted(path.name for path in (FOLDER / side).glob(f"{name}_*.csv"))
    return tuple(row for file in (f"{name}.csv", *others) for row in _rows(f"{side}/{file}"))


def _fitting(rows: tuple[dict[str, str], ...], to: str) -> list[tuple[str, str]]:
    return [(row["kind"], row["words"]) for row in rows if to in row["to"].split()]


def _clause(row: dict[str, str]) -> Clause:
    place = row["place"].split()
    return Clause(
        types=tuple(row["types"].split()),
        protects=tuple(row["protects"].split()),
        place_kind=next((word for word in place if word != WITH_DISTANCE), ""),
        with_distance=WITH_DISTANCE in place,
        rider=row["rider"] == "y",
        words=row["words"],
    )
