"""Single paragraphs in many manners of writing, each with what it forbids, where and to whom."""

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from nmo.intake.reading.terms import Terms, read_terms
from nmo.intake.reading.terms.tests.builders import order_text

WORDINGS = Path(__file__).parent / "wordings.csv"
FRAME = """Non-molestation order
The property in this order is: 12 Mill Lane, Leeds LS6 2AB
{heading}
1. {words}
"""
PEOPLE = ("Jane Smith", "Mark Bond")


def rows() -> list[dict[str, str]]:
    with WORDINGS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read(row: Mapping[str, str]) -> Terms:
    heading = "Mae'r Llys yn gorchymyn:" if row["manner"] == "welsh" else "The court orders:"
    string = FRAME.format(heading=heading, words=row["words"])
    return read_terms(
        order_text(string, sure=0.8 if row["manner"] == "ocr" else 1.0), people=PEOPLE
    )


def named(row: Mapping[str, str]) -> str:
    return f"{row['manner']}-{row['words'][:70]}"


@pytest.mark.parametrize("row", rows(), ids=named)
def test_a_wording_forbids_these_kinds_to_protect_these_people(row):
    prohibitions = read(row).prohibitions
    if row["types"] == "-":
        assert prohibitions == ()
        return
    (one,) = prohibitions
    assert (set(one.types), set(one.protects)) == (
        set(row["types"].split()),
        set(row["protects"].split()),
    )


@pytest.mark.parametrize("row", [row for row in rows() if row["types"] != "-"], ids=named)
def test_a_wording_carries_the_rider_only_where_it_is_printed(row):
    (one,) = read(row).prohibitions
    assert one.third_party == (row["rider"] == "yes")


@pytest.mark.parametrize("row", rows(), ids=named)
def test_a_wording_draws_these_zones(row):
    zones = {f"{zone.place_kind}|{zone.place}|{zone.distance_m or ''}" for zone in read(row).zones}
    assert zones == {zone.strip() for zone in row["zones"].split(";") if zone}


@pytest.mark.parametrize("row", rows(), ids=named)
def test_a_wording_makes_these_exceptions(row):
    assert {one.kind for one in read(row).allowances} == set(row["allowances"].split())
