"""Cells between upright bars."""

from dataclasses import replace

from nmo.intake.reading.page import ReadBy
from nmo.intake.reading.sheets.lines import lines_of
from nmo.intake.reading.tests.papers import paper

TABLE = "Role | Name | Born\nApplicant | Nia Sample |\nRespondent | Elis Tester | 9 April 1988"


def cells(page):
    return [[" ".join(w.text for w in cell) for cell in line.cells] for line in lines_of(page)]


def test_bars_part_cells_and_are_no_words():
    (page,) = paper(TABLE).pages
    assert cells(page) == [
        ["Role", "Name", "Born"],
        ["Applicant", "Nia Sample"],
        ["Respondent", "Elis Tester", "9 April 1988"],
    ]


def test_cells_of_rows_with_as_many_bars_stand_under_each_other():
    (page,) = paper(TABLE).pages
    lefts = [[cell[0].box.left for cell in line.cells] for line in lines_of(page)]
    assert lefts[0] == lefts[2]
    assert lefts[1] == lefts[0][:2]


def test_a_bar_on_a_scan_may_be_a_letter_and_stays():
    (page,) = paper("| served the order").pages
    scanned = replace(page, read_by=ReadBy.TESSERACT)
    assert cells(scanned) == [["| served the order"]]


def test_a_head_that_begins_with_a_bar_stands_over_the_columns_behind_the_labels():
    (page,) = paper("| Applicant | Respondent\nName | Nia Sample | Elis Tester").pages
    head, row = ([cell[0].box.left for cell in line.cells] for line in lines_of(page))
    assert head == row[1:]


def test_a_table_whose_every_row_begins_with_a_bar_has_no_empty_column():
    (page,) = paper("| Applicant | Respondent |\n| Nia Sample | Elis Tester |").pages
    head, row = ([cell[0].box.left for cell in line.cells] for line in lines_of(page))
    assert len(head) == 2
    assert head == row


def test_a_cell_without_room_for_its_words_does_not_run_into_the_next():
    full = "Nia Anwen Sample (otherwise known as Nia Anwen Specimen)"
    (page,) = paper(f"Applicant | {full} | Elis Tester").pages
    assert cells(page) == [["Applicant", full, "Elis Tester"]]
