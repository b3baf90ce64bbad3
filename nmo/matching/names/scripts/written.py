"""Common names as other scripts write them, with their usual Latin spelling: written.csv."""

import csv
from functools import cache
from pathlib import Path


@cache
def usual_spellings() -> dict[str, str]:
    """The usual Latin spelling of each name in the list."""
    path = Path(__file__).with_name("written.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["written"]: row["latin"] for row in csv.DictReader(lines)}
