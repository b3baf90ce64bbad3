"""A list written down before anything of what it measures was changed.

One half of it (`open`) was worked from; the other (`closed`) was only counted. Before, 48 of the 68
open ones and 51 of the 67 closed ones were read with the right kinds. Wrong ones stay in the list.
"""

import csv
from pathlib import Path

import pytest

from nmo.intake.reading.terms import read_terms
from nmo.intake.reading.terms.tests.builders import order_text

TOLD = Path(__file__).parent / "told.csv"
UNSEEN = Path(__file__).parent / "unseen.csv"
FRAME = """Non-molestation order
The property in this order is: 12 Mill Lane, Leeds LS6 2AB
The court orders:
1. {words}
"""
PEOPLE = ("Jane Smith", "Mark Bond")


def rows(half: str) -> list[dict[str, str]]:
    with TOLD.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["half"] == half]


def is_right(row: dict[str, str]) -> bool:
    """Whether the kinds are read, and whom they protect."""
    found = read_terms(order_text(FRAME.format(words=row["words"])), people=PEOPLE).prohibitions
    kinds = {str(kind) for one in found for kind in one.types} if found else {"-"}
    whom = {str(one) for each in found for one in each.protects}
    if kinds != {*row["types"].split()}:
        return False
    return kinds <= {"third_party", "-"} or whom == {*row["protects"].split()}


@pytest.mark.parametrize(("half", "share"), [("open", 0.95), ("closed", 0.8)])
def test_most_sentences_of_the_list_are_understood(half, share):
    right = [is_right(row) for row in rows(half)]
    assert len(right) > 60
    assert sum(right) / len(right) >= share


def test_most_sentences_that_nothing_was_worked_from_are_understood():
    """`unseen.csv`: of its 107 sentences 84 were read right before, and 95 after it was counted."""
    with UNSEEN.open(encoding="utf-8", newline="") as file:
        told = [row for row in csv.DictReader(file) if not row["words"].startswith("(list)")]
    assert sum(is_right(row) for row in told) / len(told) >= 0.87
