"""Courts, judges and the numbers of their cases."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from benchmarks.reading.facts.people import a_person

JUDGES = (
    "District Judge", "Deputy District Judge", "His Honour Judge", "Her Honour Judge",
    "Recorder", "District Judge (Magistrates' Courts)",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Court:
    """A court as its orders name it."""

    name: str
    code: str


@cache
def courts() -> tuple[Court, ...]:
    """Every court of the list."""
    with (Path(__file__).parent / "courts.csv").open(encoding="utf-8", newline="") as rows:
        return tuple(Court(row["court"], row["code"]) for row in csv.DictReader(rows))


def a_judge(dice: Random, made: date) -> str:
    """A judge, as printed in "Ordered by"."""
    title = dice.choice(JUDGES)
    sex = {"His Honour Judge": "m", "Her Honour Judge": "f"}.get(title, "")
    person = a_person(dice, made, sex=sex)
    last = person.family if title not in ("Recorder", "Deputy District Judge") else person.name
    return f"{title} {last}"


def numbers(dice: Random, court: Court, made: date) -> tuple[str, str]:
    """The FamilyMan number and the 16-digit reference; one of them may be blank."""
    familyman = f"{court.code}{made.year % 100:02}F{dice.randrange(100, 2400):05}"
    digits = f"17{dice.randrange(10**13, 10**14)}"
    reference = "-".join(digits[i : i + 4] for i in range(0, 16, 4))
    reference = reference if dice.random() < 0.6 else digits
    drawn = dice.random()
    return ("" if drawn < 0.2 else familyman, "" if drawn > 0.6 else reference)
