"""Labels that stand half-way up beside the lines of the cell to their right."""

import pytest

from nmo.intake.reading.sheets.tests.test_wrapped import laid, rows_of

LONG = "The respondent must stay away from the"


@pytest.mark.parametrize("label", ["Term 4", "Hearing", "No contact"])
def test_a_label_between_two_lines_stands_before_both(label):
    page = laid(
        (0, (0.3, LONG)),
        (0.5, (0.1, label)),
        (1, (0.3, "house of the applicant.")),
        (3, (0.3, "There shall be no contact with the")),
        (3.5, (0.1, "Term 5")),
        (4, (0.3, "applicant at all.")),
    )
    assert rows_of(page) == [
        f"{label} | {LONG} house of the applicant.",
        "Term 5 | There shall be no contact with the applicant at all.",
    ]


def test_a_label_on_the_middle_line_stands_before_the_line_above_it():
    page = laid(
        (0, (0.3, LONG)),
        (1, (0.1, "Places"), (0.3, "house of the applicant and from all")),
        (2, (0.3, "roads that lead to it.")),
    )
    assert rows_of(page) == [
        f"Places | {LONG} house of the applicant and from all roads that lead to it."
    ]


def test_labels_are_told_apart_where_no_wider_space_stands_between_the_cells():
    page = laid(
        (0, (0.3, LONG)),
        (0.5, (0.1, "Places")),
        (1, (0.3, "house of the applicant.")),
        (2, (0.3, "The respondent must not write to or")),
        (3, (0.1, "Contact"), (0.3, "telephone the applicant or send any")),
        (4, (0.3, "letter to her.")),
    )
    assert rows_of(page) == [
        f"Places | {LONG} house of the applicant.",
        "Contact | The respondent must not write to or telephone the applicant or send any "
        "letter to her.",
    ]


def test_a_label_of_two_lines_stands_beside_three():
    page = laid(
        (0, (0.3, LONG)),
        (0.5, (0.1, "Where you may")),
        (1, (0.3, "house of the applicant and from all")),
        (1.5, (0.1, "not go")),
        (2, (0.3, "roads that lead to it.")),
    )
    assert rows_of(page) == [
        f"Where you may not go | {LONG} house of the applicant and from all roads that lead to it."
    ]


def test_a_line_half_way_up_beside_a_label_of_two_lines_is_that_label_s():
    page = laid((0, (0.1, "Home of the")), (0.5, (0.3, "3 Test Street")), (1, (0.1, "respondent")))
    assert rows_of(page) == ["Home of the respondent | 3 Test Street"]


def test_a_number_on_a_line_after_one_that_ended_begins_a_paragraph_there():
    page = laid(
        (0, (0.14, "of the applicant.")),
        (1, (0.1, "2."), (0.14, "The respondent must not come to the")),
        (2, (0.14, "house.")),
    )
    assert rows_of(page)[0] == "of the applicant."


def test_the_columns_of_a_wider_table_are_not_run_together():
    page = laid(
        (0, (0.3, "Applicant"), (0.6, "Respondent")),
        (1, (0.1, "Name"), (0.3, "Nia Sample"), (0.6, "Elis Tester")),
        (2, (0.3, "Withheld"), (0.6, "3 Test Street")),
    )
    assert "Name | Nia Sample | Elis Tester" in rows_of(page)


def test_labels_of_one_line_and_of_two_stand_beside_lines_of_two_and_of_one():
    page = laid(
        (0, (0.3, "Miss Nia Sample (applicant)")),
        (0.5, (0.1, "Parties")),
        (1, (0.3, "Elis Tester (respondent)")),
        (2.4, (0.1, "Address of the")),
        (2.9, (0.3, "3 Test Street, Leeds")),
        (3.4, (0.1, "respondent")),
    )
    assert rows_of(page) == [
        "Parties | Miss Nia Sample (applicant) Elis Tester (respondent)",
        "Address of the respondent | 3 Test Street, Leeds",
    ]


def test_lines_far_apart_are_one_cell_where_a_label_stands_between_them():
    page = laid(
        (0, (0.3, LONG)), (0.75, (0.1, "Places")), (1.5, (0.3, "house of the applicant.")),
        (4, (0.3, "Dated 3 March.")),
    )  # fmt: skip
    assert rows_of(page) == [f"Places | {LONG} house of the applicant.", "Dated 3 March."]


def test_a_line_of_its_own_between_two_others_is_no_label_of_theirs():
    page = laid(
        (0, (0.1, "Ms Nia Sample")), (1, (0.45, "Applicant")),
        (2, (0.1, "Mr Elis Tester")), (3, (0.45, "Respondent")), (4, (0.1, "Order")),
    )  # fmt: skip
    assert rows_of(page)[:2] == ["Ms Nia Sample", "Applicant"]
