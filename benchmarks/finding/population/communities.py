"""The names of each community: lists in order of commonness, patterns, spellings of one name."""

import csv
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

FOLDER = Path(__file__).parent / "communities"
# How fast names get rarer down a list: a forename's list is flatter than a surname's.
FORENAME_STEEPNESS, SURNAME_STEEPNESS = 0.75, 0.85
ENGLISH_OF_CHINESE = {
    "f": ("Amy", "Grace", "Vivian", "Jenny", "Winnie", "Cindy", "Fiona"),
    "m": ("Jason", "Kevin", "Eric", "Raymond", "Jacky", "Henry", "Alan"),
}

Groups: TypeAlias = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Chances:
    """Words, each with its chance."""

    words: tuple[str, ...]
    sums: tuple[float, ...]

    def draw(self, dice: Random) -> str:
        return dice.choices(self.words, cum_weights=self.sums)[0]

    @classmethod
    def ranked(cls, words: Sequence[str], steepness: float) -> "Chances":
        weights = (1 / (rank + 2) ** steepness for rank in range(len(words)))
        return cls(tuple(words), tuple(accumulate(weights)))

    @classmethod
    def weighted(cls, pairs: Sequence[tuple[str, float]]) -> "Chances":
        return cls(tuple(w for w, _ in pairs), tuple(accumulate(n for _, n in pairs)))


@dataclass(frozen=True, slots=True)
class Community:
    """A community's way with names; shares are of 1, `share` per cent of the population."""

    code: str
    label: str
    share: float
    first_of_january: float
    family_first: float
    middle: float
    areas: tuple[str, ...]
    forenames: dict[str, Chances]
    patterns: dict[str, Chances]
    surnames: Chances
    surnames_share: float
    tail: tuple[Chances, Chances] | None
    feminine: tuple[tuple[str, str], ...]
    spellings: Groups
    short: Groups
    script: dict[str, str]

    def surname(self, dice: Random) -> str:
        if self.tail is None or dice.random() < self.surnames_share:
            return self.surnames.draw(dice)
        stems, ends = self.tail
        return stems.draw(dice) + ends.draw(dice)

    def of_a_woman(self, surname: str) -> str:
        for ending, hers in self.feminine:
            if surname.endswith(ending):
                return surname.removesuffix(ending) + hers
        return surname


@cache
def communities() -> tuple[Community, ...]:
    """Every community, in the order of their files."""
    return tuple(_community(path) for path in sorted(FOLDER.glob("*.toml")))


def label_of(code: str) -> str:
    """What a community is called in the tables."""
    return next(community.label for community in communities() if community.code == code)


def _community(path: Path) -> Community:
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    stems, ends = table["stems"].split(), table["ends"].split()
    names = table["names"]
    return Community(
        code=path.stem,
        label=table["label"],
        share=table["share"],
        first_of_january=table["first_of_january"],
        family_first=table.get("family_first", 0.0),
        middle=table["middle"],
        areas=tuple(table["areas"].split()),
        forenames={
            sex: Chances.ranked(table[f"forenames_{sex}"].split(), FORENAME_STEEPNESS)
            for sex in "fm"
        },
        patterns={sex: _patterns(table["patterns"][sex]) for sex in "fm"},
        surnames=_surnames(table),
        surnames_share=table["surnames_share"],
        tail=(Chances.ranked(stems, 0.4), Chances.ranked(ends, 0.6)) if stems else None,
        feminine=tuple(table.get("feminine", {}).items()),
        spellings=_groups(names["spellings"], both_ways=True),
        short=_groups(names["short"], both_ways=False),
        script=names.get("script", {}),
    )


def _surnames(table: dict[str, Any]) -> Chances:
    if file := table.get("surnames_file"):
        with (FOLDER / file).open(encoding="utf-8", newline="") as rows:
            return Chances.weighted(
                [(row["surname"], float(row["per_cent"])) for row in csv.DictReader(rows)]
            )
    return Chances.ranked(table["surnames"].split(), SURNAME_STEEPNESS)


def _patterns(lines: list[str]) -> Chances:
    split = (line.split(" ", 1) for line in lines)
    return Chances.weighted([(pattern, float(weight)) for weight, pattern in split])


def _groups(lines: list[str], *, both_ways: bool) -> Groups:
    """For each name what else it is written as, or called."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        words = line.split()
        for word in words if both_ways else words[:1]:
            found[word] = (*found.get(word, ()), *(w for w in words if w != word))
    return found
