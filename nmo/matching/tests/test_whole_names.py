"""Whole names compared: order, missing words, words run together, long names."""

import pytest

from nmo.matching.comparing.names import NameComparison, compare_names
from nmo.matching.comparing.tokens import TokenLevel, token_bits
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.tokens import parse_name
from nmo.matching.weights import weights

LONG = "Abdul Ghafar Testwali Mohammad Qasim Zadtestan"


def compared(asked: str, held: str) -> NameComparison:
    return compare_names(parse_name(asked), parse_name(held), Frequencies({}, 0, 0.001), weights())


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Testcase Jon", "Jon Testcase"),
        ("Jon Testcase", "Jon Paul Luke Testcase"),
        ("Jon Paul Testcase", "Jon Testcase"),
        ("Smith-Testcase Jon", "Jon Smith Testcase"),
        ("Jon SmithTestcase", "Jon Smith-Testcase"),
        ("Abdulrahman Testi", "Abd al-Rahman al-Testi"),
        ("J R Testcase", "Jon Robert Testcase"),
        ("Jon O'Testcase", "Jon O Testcase"),
    ],
)
def test_order_missing_words_and_joins_set_nothing_apart(asked, held):
    assert compared(asked, held).agrees_in_full
    assert compared(asked, held).bits > 10


def test_given_and_family_name_swapped_cost_little():
    in_order, swapped = (
        compared("Jon Testcase", "Jon Testcase"),
        compared("Testcase Jon", "Jon Testcase"),
    )

    assert 0 < in_order.bits - swapped.bits < 4


def test_words_run_together_agree_as_a_whole():
    assert compared("JonTestcase", "Jon Testcase").as_a_whole
    assert compared("Jonathan Test case", "Jonathan Testcase").bits > 8


@pytest.mark.parametrize(
    "asked",
    [
        "Zadtestan Qasim Mohammad Testwali Ghafar Abdul",
        "Abdulghafar Testwali Mohammadqasim Zadtestan",
        "Abdl Gfar Tstwali Mohamad Qassim Zdtestan",
        "ZADTESTAN, Abdul Ghafar Testwali M. Qasim",
    ],
)
def test_a_long_name_in_any_order_with_slips_keeps_its_weight(asked):
    assert compared(asked, LONG).bits > 11


def test_a_long_name_of_somebody_else_weighs_against_it():
    assert compared("Haji Noor Testwali Khan Shahtestan", LONG).bits < 5


def test_a_slip_in_a_common_name_still_says_something():
    common, table = 0.02, weights()

    assert token_bits(TokenLevel.ONE_EDIT, common, table) > 4
    assert token_bits(TokenLevel.EQUAL, common, table) > token_bits(
        TokenLevel.ONE_EDIT, common, table
    )


def test_of_two_that_fit_the_name_without_words_nobody_asked_for_comes_first():
    assert (
        compared("Jon Testcase", "Jon Testcase").bits
        > compared("Jon Testcase", "Jon Paul Testcase").bits
    )
