"""Parties in many manners: in parts, in columns, in sentences and in letters; whose is what.

Each manner is a row of a file: its lines with ` / ` between them.
"""

import csv
from pathlib import Path

import pytest

from nmo.intake.reading.tests.papers import order_of, reading_of

HERE = Path(__file__).parent
ORDERED = """
IT IS ORDERED THAT
1. The respondent must not use or threaten violence against the applicant.
2. The respondent must not contact the applicant by any means.
3. This order shall remain in force until 4pm on 2 March 2027.
"""


def rows():
    with (HERE / "named.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(row):
    return row["lines"].replace(" / ", "\n") + ORDERED


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["manner"])
def test_a_paper_names_its_parties_and_says_what_is_whose(row):
    order = order_of(written(row))

    assert (order.applicant.name, order.respondent.name) == (row["applicant"], row["respondent"])
    assert (order.respondent.dob or "") == row["born"]
    assert order.respondent.addresses == ((row["home"],) if row["home"] else ())
    assert not order.further_applicants


def test_a_name_of_one_word_is_never_sure():
    path = "orders[0].respondent.name"
    lines = (
        "IN THE FAMILY COURT AT LEEDS\nCase No LS26F00417\nNON-MOLESTATION ORDER\n"
        "Made by District Judge Bench on 2 March 2026\nApplicant: Nia Sample\nRespondent: {}"
    )
    whole, single = (
        reading_of(lines.format(name) + ORDERED).confidence[path]
        for name in ("Elis Tester", "Suharto")
    )
    assert single < min(whole, 0.95)
