"""Tables whose cells go on over several lines; what is no table is left as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.intake.reading.page import Box, Page, ReadBy, Word
from nmo.intake.reading.sheets.lines import lines_of

LETTER = 0.008
LEADING = 0.014


def laid(*lines):
    """A page of lines, each its height in leadings and then (where, words) from left to right."""
    words = []
    for down, *pieces in lines:
        top = 0.1 + down * LEADING
        for left, text in pieces:
            at = left
            for word in text.split():
                right = at + LETTER * len(word)
                words.append(Word(word, Box(at, top, right, top + 0.01)))
                at = right + LETTER / 2
    return Page(1, tuple(words), ReadBy.TEXT_LAYER)


def rows_of(page):
    return [
        " | ".join(" ".join(word.text for word in cell) for cell in line.cells)
        for line in lines_of(page)
    ]


def test_both_cells_of_a_row_go_on_below():
    page = laid(
        (0, (0.1, "Person who must"), (0.24, "Elis Tester of 3 Hill")),
        (1, (0.1, "obey this very"), (0.24, "View, Swansea SA2")),
        (2, (0.1, "order"), (0.24, "0BB")),
        (3.5, (0.1, "Court"), (0.24, "Swansea")),
    )
    assert rows_of(page) == [
        "Person who must obey this very order | Elis Tester of 3 Hill View, Swansea SA2 0BB",
        "Court | Swansea",
    ]


def test_labels_that_go_on_in_small_letters_need_no_wider_gap_between_rows():
    page = laid(
        (0, (0.1, "Name of the"), (0.2, "Nia Sample")),
        (1, (0.1, "applicant")),
        (2, (0.1, "Date made"), (0.2, "3 March 2026")),
    )
    assert rows_of(page) == ["Name of the applicant | Nia Sample", "Date made | 3 March 2026"]


def test_three_cells_go_on_side_by_side():
    page = laid(
        (0, (0.1, "Nia Anne"), (0.18, "12 Test Row,"), (0.32, "born on 3")),
        (1, (0.1, "Sample"), (0.18, "Sketty, Swansea"), (0.32, "March 1990")),
        (2.6, (0.1, "Elis"), (0.18, "3 Hill View,"), (0.32, "9 April")),
    )
    assert rows_of(page) == [
        "Nia Anne Sample | 12 Test Row, Sketty, Swansea | born on 3 March 1990",
        "Elis | 3 Hill View, | 9 April",
    ]


def test_a_first_cell_that_had_room_for_the_word_below_is_whole():
    page = laid(
        (0, (0.1, "Child"), (0.3, "Mari Tester")),
        (1, (0.1, "School"), (0.3, "Test Primary")),
        (2.6, (0.1, "Nursery"), (0.3, "Test Infants")),
    )
    assert rows_of(page) == [
        "Child | Mari Tester",
        "School | Test Primary",
        "Nursery | Test Infants",
    ]


def test_a_label_at_the_foot_of_its_row_stands_before_its_value():
    page = laid(
        (0, (0.1, "Court"), (0.24, "Swansea")),
        (1.6, (0.24, "Elis Tester, 3 Hill View,")),
        (2.6, (0.1, "Respondent"), (0.24, "Swansea")),
    )
    assert rows_of(page) == ["Court | Swansea", "Respondent | Elis Tester, 3 Hill View, Swansea"]


def test_the_first_row_of_a_table_may_have_its_label_at_its_foot():
    page = laid(
        (0, (0.24, "Elis Tester, 3 Hill View,")),
        (1, (0.1, "Respondent"), (0.24, "Swansea")),
        (2.6, (0.1, "Court"), (0.24, "Swansea")),
    )
    assert rows_of(page) == ["Respondent | Elis Tester, 3 Hill View, Swansea", "Court | Swansea"]


def test_a_list_of_labels_and_values_keeps_its_lines():
    page = laid(
        (0, (0.1, "Applicant:"), (0.2, "Nia Sample")),
        (1, (0.1, "Respondent:"), (0.2, "Elis Tester")),
        (2, (0.1, "Case no:"), (0.2, "SA26F00417")),
        (3.5, (0.1, "Court:"), (0.2, "Swansea")),
    )
    assert rows_of(page) == [
        "Applicant: Nia Sample",
        "Respondent: Elis Tester",
        "Case no: | SA26F00417",
        "Court: | Swansea",
    ]


def test_a_heading_of_two_lines_beside_its_case_number_keeps_its_lines():
    page = laid(
        (0, (0.1, "IN THE FAMILY COURT"), (0.6, "Case No. SA26F00417")),
        (1, (0.1, "SITTING AT SWANSEA"), (0.6, "Ordered on 3 March 2026")),
    )
    assert rows_of(page) == [
        "IN THE FAMILY COURT | Case No. SA26F00417",
        "SITTING AT SWANSEA | Ordered on 3 March 2026",
    ]


def test_numbered_paragraphs_with_hanging_lines_keep_their_lines():
    lines = [
        "1. Elis Tester must not use",
        "violence against Nia Sample.",
        "2. Elis Tester must not go to",
        "her home.",
    ]
    page = laid(
        (0, (0.1, "The court orders")),
        (1.6, (0.1, "1."), (0.15, "Elis Tester must not use")),
        (2.6, (0.15, "violence against Nia Sample.")),
        (3.6, (0.1, "2."), (0.15, "Elis Tester must not go to")),
        (4.6, (0.15, "her home.")),
    )
    assert rows_of(page) == ["The court orders", *lines]


words = st.text("abcdefghijkmnopqrstuvwxyzABC.,:;", min_size=1, max_size=12)
one_column = st.lists(st.lists(words, min_size=1, max_size=9), min_size=1, max_size=9)


@given(one_column, st.lists(st.sampled_from([0.9, 1.0, 1.5, 3.0]), min_size=9, max_size=9))
def test_a_page_of_one_column_reads_line_by_line(lines, leadings):
    downs = [sum(leadings[:nth]) for nth in range(len(lines))]
    texts = [" ".join(line) for line in lines]
    page = laid(*((down, (0.1, text)) for down, text in zip(downs, texts, strict=False)))
    assert rows_of(page) == texts


@pytest.mark.parametrize("space", [0.5, 1.0, 1.3])
def test_wide_spaces_of_set_text_are_no_columns(space):
    lines = [["the", "man", "did", "not", "go"], ["the", "boy", "did", "not", "see"]]
    step = LETTER * (3 + space)
    page = laid(
        *((nth, *((0.1 + step * at, w) for at, w in enumerate(ws))) for nth, ws in enumerate(lines))
    )
    assert rows_of(page) == [" ".join(line) for line in lines]
