"""Addresses as printed: where they end, and what is said instead of one."""

import pytest

from nmo.intake.reading.people.addresses import address_at, is_unknown, is_withheld, postcode_in
from nmo.intake.reading.people.tests.test_names import sheet_of


@pytest.mark.parametrize(
    "words",
    [
        "14 Example Street, Leeds LS9 9ZZ",
        "Flat 2, 14 Example Street, Leeds, LS9 9ZZ",
        "Rose Cottage, Sample Lane, Leeds LS9 9ZZ",
    ],
)
def test_an_address_ends_with_its_postcode(words):
    sheet = sheet_of(f"{words} must not contact her")
    start, end = address_at(sheet, 0)
    assert sheet.said(start, end) == words


def test_an_address_without_a_postcode_ends_with_its_line():
    sheet = sheet_of("14 Example Street, Leeds\nDate of birth 2 May 1990")
    start, end = address_at(sheet, 0)
    assert sheet.said(start, end) == "14 Example Street, Leeds"


@pytest.mark.parametrize("words", ["unknown", "not known", "no fixed abode", "not stated"])
def test_an_unknown_address_is_none(words):
    sheet = sheet_of(words)
    assert is_unknown(sheet, 0)
    assert address_at(sheet, 0) is None


@pytest.mark.parametrize("words", ["withheld", "confidential", "c/o her solicitors", "redacted"])
def test_an_address_that_is_kept_back_is_none(words):
    sheet = sheet_of(words)
    assert is_withheld(sheet, 0)
    assert address_at(sheet, 0) is None


def test_a_postcode_is_compared_without_its_blank():
    assert postcode_in("Leeds ls9 9zz") == postcode_in("LS99ZZ") == "LS99ZZ"
