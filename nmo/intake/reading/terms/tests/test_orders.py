"""Whole orders in many layouts, each with what it forbids, its zones and its exceptions."""

import csv
from pathlib import Path

import pytest

from nmo.intake.reading.terms import Terms, operative_span, read_terms
from nmo.intake.reading.terms.tests.builders import order_text

ORDERS = Path(__file__).parent / "orders"
NAMES = sorted(path.stem for path in ORDERS.glob("*.txt"))
WITHOUT_TERMS = {"nothing", "discharge"}


def expected(order: str, what: str) -> list[tuple[str, ...]]:
    with (ORDERS / "expected.csv").open(encoding="utf-8", newline="") as file:
        return [
            (row["para"], row["kind"], row["detail"], row["figure"])
            for row in csv.DictReader(file)
            if (row["order"], row["what"]) == (order, what)
        ]


def read(order: str) -> Terms:
    string = (ORDERS / f"{order}.txt").read_text(encoding="utf-8")
    return read_terms(order_text(string), people=("Jane Smith", "Mark Bond"))


@pytest.mark.parametrize("order", NAMES)
def test_an_order_forbids_what_its_operative_paragraphs_forbid(order):
    found = [
        (one.para, " ".join(one.types), " ".join(one.protects), "yes" if one.third_party else "")
        for one in read(order).prohibitions
    ]
    assert found == expected(order, "prohibition")


@pytest.mark.parametrize("order", NAMES)
def test_an_order_draws_the_zones_that_its_paragraphs_name(order):
    found = [
        (zone.para, zone.place_kind, zone.place, str(zone.distance_m or ""))
        for zone in read(order).zones
    ]
    assert found == expected(order, "zone")


@pytest.mark.parametrize("order", NAMES)
def test_an_order_makes_the_exceptions_that_it_states(order):
    found = [(one.para, one.kind, "", "") for one in read(order).allowances]
    assert found == expected(order, "allowance")


@pytest.mark.parametrize("order", sorted(WITHOUT_TERMS))
def test_a_paper_that_forbids_nothing_has_no_terms(order):
    assert read(order) == Terms()


def test_the_operative_span_leaves_out_the_notice_and_the_recitals():
    text = order_text((ORDERS / "old_solicitor.txt").read_text(encoding="utf-8"))
    start, end = operative_span(text)
    assert text.string[start:].startswith("The Respondent be and is hereby forbidden")
    assert "NOTICE PURSUANT" not in text.string[start:end]


def test_a_witness_statement_has_no_operative_span():
    assert operative_span(order_text((ORDERS / "nothing.txt").read_text("utf-8"))) is None
