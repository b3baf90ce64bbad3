"""Where a paragraph begins and ends: titles, table cells, lines ended on purpose, lists."""

import pytest

from nmo.intake.reading.page import Box, Word
from nmo.intake.reading.terms import read_terms
from nmo.intake.reading.text import text_of

LETTER = 0.008
HEAD = ["The court orders:"]


def laid(*lines):
    """Lines, each a string or its cells as (where, words), with letters all of one width."""
    rows = []
    for nth, line in enumerate(lines):
        row = []
        for left, words in [(0.1, line)] if isinstance(line, str) else line:
            at = left
            for word in words.split():
                box = Box(at, 0.05 + nth * 0.015, at + LETTER * len(word), 0.06 + nth * 0.015)
                row.append((1, Word(word, box)))
                at = box.right + LETTER
        rows.append(row)
    return text_of("order.pdf", rows)


def forbidden(*lines, **given):
    return [one.text for one in read_terms(laid(*HEAD, *lines), **given).prohibitions]


@pytest.mark.parametrize(
    "said",
    [
        "Save as varied above the order of 3 March 2026 stands.",
        "Nothing in paragraph 2 prevents solicitors writing.",
        "Mr Tester had notice and stayed away.",
    ],
)
def test_a_line_that_ended_with_room_for_more_ends_its_paragraph(said):
    assert forbidden(
        "1. The respondent must not molest, annoy or pester the applicant anywhere",
        "2. The respondent must not send or cause to be sent to the applicant any",
        "letter.",
        said,
    )[1] == ("The respondent must not send or cause to be sent to the applicant any letter.")


def test_a_line_broken_for_want_of_room_goes_on():
    (text,) = forbidden(
        "1. The respondent must not go to the house of the applicant's mother, Mrs",
        "Sample, or to any house in which she is staying.",
    )
    assert text.endswith("Mrs Sample, or to any house in which she is staying.")


def test_in_a_text_without_pages_each_line_is_whole():
    lines = (
        "1. The respondent must not telephone the applicant.",
        "The applicant shall serve this order on the respondent without delay and at her own cost.",
    )
    assert forbidden(*lines, unwrapped=True) == ["The respondent must not telephone the applicant."]


@pytest.mark.parametrize(
    "title",
    ["No contact", "Molestation", "Where the respondent may not go", "What you must not do"],
)
def test_a_title_is_no_paragraph_and_no_part_of_one(title):
    assert forbidden(title, "1. The respondent must not telephone the applicant.") == [
        "The respondent must not telephone the applicant."
    ]
    assert forbidden(title, "The respondent must not telephone the applicant.") == [
        "The respondent must not telephone the applicant."
    ]


@pytest.mark.parametrize(
    "cells",
    [
        ["a", "No contact", "You must not telephone the applicant."],
        ["1", "Where you may not go", "You must not telephone the applicant."],
        ["No contact", "3. You must not telephone the applicant."],
        ["Telephoning", "(a)", "You must not telephone the applicant."],
        ["Calls", "You must not telephone the applicant."],
    ],
)
def test_a_title_in_a_cell_of_its_own_is_no_part_of_the_paragraph(cells):
    row = [(0.1 + 0.2 * nth, words) for nth, words in enumerate(cells)]
    assert forbidden(row) == ["You must not telephone the applicant."]


def test_the_letter_in_a_table_s_first_cell_is_the_paragraph_s_label():
    rows = [
        [(0.1, letter), (0.3, "Contact"), (0.5, f"You must not {verb} the applicant.")]
        for letter, verb in (("a", "telephone"), ("b", "pester"))
    ]
    found = read_terms(laid(*HEAD, *rows)).prohibitions
    assert [one.para for one in found] == ["a", "b"]


def test_a_row_whose_first_cell_names_another_part_of_the_order_is_left_whole():
    row = [(0.1, "Hearing"), (0.4, "You must not fail to attend on 3 March 2027.")]
    assert forbidden("1. You must not pester the applicant.", row) == [
        "You must not pester the applicant."
    ]


@pytest.mark.parametrize("lead", ["1.1 You must not:", "1. You must not", "a. You must not -"])
def test_points_below_a_numbered_lead_in_are_each_forbidden(lead):
    assert forbidden(lead, "• pester the applicant.", "• telephone her.") == [
        "pester the applicant.",
        "telephone her.",
    ]


def test_a_number_in_words_stands_before_any_sentence():
    found = read_terms(
        laid(
            *HEAD,
            "One No violence shall be offered to the applicant by the respondent.",
            "Two At no time shall the respondent telephone the applicant.",
            "Three Neither by himself nor through others shall he follow the applicant.",
        )
    ).prohibitions
    assert [one.para for one in found] == ["1", "2", "3"]
