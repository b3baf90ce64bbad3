"""Headings in many manners: who the parties are, when the respondent was born, which court it is.

Each manner is a row of a file: its lines with ` / ` between them.
"""

import csv
import re
from pathlib import Path

import pytest

from nmo.intake.reading.tests.papers import order_of

HERE = Path(__file__).parent
ORDERED = """
IT IS ORDERED THAT
1. The Respondent must not use or threaten violence against the Applicant.
2. The Respondent must not contact the Applicant by any means.
3. This order shall remain in force until 4pm on 2 March 2027.
"""
REST = """
Case No LS26F00417
NON-MOLESTATION ORDER
{made}
Applicant: Nia Sample
Respondent: Elis Tester"""


def rows(name):
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lines(written):
    return written.replace(" / ", "\n")


def place_in(court):
    words = re.sub(r"[^a-z ]", " ", (court or "").casefold().replace("'", ""))
    return [
        word
        for word in words.split()
        if word not in ("the", "family", "court", "combined", "centre", "magistrates")
    ]


@pytest.mark.parametrize("row", rows("headings.csv"), ids=lambda row: row["manner"])
def test_a_heading_names_its_parties_and_says_when_it_was_made(row):
    order = order_of(lines(row["lines"]) + ORDERED)

    assert (order.applicant.name, order.respondent.name) == ("Nia Sample", "Elis Tester")
    assert order.respondent.dob == (row["respondent_born"] or None)
    assert order.made_date == "2026-03-02"


@pytest.mark.parametrize("row", rows("courts.csv"), ids=lambda row: row["heading"][:60])
def test_a_heading_names_its_court_and_nothing_after_it(row):
    order = order_of(lines(row["heading"]) + REST.format(made=row["made"]) + ORDERED)

    assert place_in(order.court) == place_in(row["court"])
