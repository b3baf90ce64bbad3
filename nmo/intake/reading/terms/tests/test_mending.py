"""Misread keywords, and the words that only look like one."""

import pytest

from nmo.intake.reading.terms.wording.mending import mended_pair, mended_word

MISREAD = {
    "app1icant": "applicant",
    "rnust": "must",
    "vio1ence": "violence",
    "RESP0NDENT,": "RESPONDENT,",
    "harrass)": "harass)",
    "thrcaten": "threaten",
    "Chi1dren": "Children",
}


@pytest.mark.parametrize(("read", "meant"), MISREAD.items())
def test_a_misread_keyword_is_put_right_with_its_marks_and_capitals(read, meant):
    assert mended_word(read) == meant


@pytest.mark.parametrize(
    "word",
    [
        "contract",
        "followed",
        "child(ren).",
        "12",
        "LS6",
        "harness",
        "there",
        "communication",
        "contacted",
        "threatened",
        "attends",
    ],
)
def test_another_word_is_left_alone(word):
    assert mended_word(word) == word


def test_the_two_pieces_of_a_broken_keyword_are_one():
    assert mended_pair("appl", "icant.") == "applicant."


def test_two_words_stay_two():
    assert mended_pair("the", "applicant") is None
