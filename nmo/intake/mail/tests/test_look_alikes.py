"""Domains that imitate one that is known are told from it, and from all others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.intake.mail.authenticity.look_alike import looks_like

KNOWN = ["justice.gov.uk", "ncdv.org.uk", "police.uk"]


@pytest.mark.parametrize(
    "imitation",
    [
        "justlce.gov.uk",
        "justice.g0v.uk",
        "justise.gov.uk",
        "justice-gov.uk",
        "justice.gov.uk.example",
        "justice-gov-uk.com",
        "justicegov.uk",
        "jutsice.gov.uk",
        "leeds.justlce.gov.uk",
        "ju\u0455tice.gov.uk",  # a letter of another script
        "\u0458ustice.gov.uk".encode("idna").decode(),  # as it is carried
        "ncdv.0rg.uk",
    ],
)
def test_an_imitation_is_told(imitation: str) -> None:
    assert looks_like(imitation, KNOWN)


@pytest.mark.parametrize(
    "own", ["justice.gov.uk", "JUSTICE.gov.uk", "leeds.justice.gov.uk", "westyorkshire.police.uk"]
)
def test_the_domain_itself_and_its_parts_are_no_imitation(own: str) -> None:
    assert looks_like(own, KNOWN) == ""


@pytest.mark.parametrize(
    "other",
    ["gmail.com", "partners.co.uk", "gov.uk", "service.gov.uk", "just.org.uk", "", "nhs.net"],
)
def test_another_domain_is_no_imitation(other: str) -> None:
    assert looks_like(other, KNOWN) == ""


@given(st.text(max_size=80))
def test_whatever_stands_for_a_domain_gives_an_answer(text: str) -> None:
    assert looks_like(text, KNOWN) in {"", *KNOWN}
