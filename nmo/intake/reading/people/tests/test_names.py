"""Names as they are printed, in many communities' manners."""

import pytest

from nmo.intake.reading.people.names import as_in_body, filed_before, folded, name_at, names_at
from nmo.intake.reading.sheets.documents import documents_of
from nmo.intake.reading.tests.papers import paper


def sheet_of(words):
    (document,) = documents_of(paper(words))
    return document.sheet


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mrs Amina Sample-Noor of Leeds", "Amina Sample-Noor"),
        ("Mr Yusuf bin Tester must not", "Yusuf bin Tester"),
        ("Trần Thị Hồng (born 1990)", "Trần Thị Hồng"),
        ("Niamh O'Sample, the applicant", "Niamh O'Sample"),
        ("Mohamed Ali Hassan shall not", "Mohamed Ali Hassan"),
        ("Suharto", "Suharto"),
        (": (1) Nia Sample", "Nia Sample"),
        ("Rhys 'Taff' O'Tester must not", "Rhys O'Tester"),
        ('Mr Rhys "Taff" Tester', "Rhys Tester"),
        ("Rhys Huw (Taff) Tester of", "Rhys Huw Tester"),
        ("Nia Sample (Applicant) Rhys Tester", "Nia Sample"),
        ("Nia Sample (Taff) of Leeds", "Nia Sample"),
    ],
)
def test_a_name_ends_where_its_words_end(words, name):
    assert name_at(sheet_of(words), 0).value == name


@pytest.mark.parametrize("words", ["must not contact", "The Respondent", "2 March 2026", "and"])
def test_what_is_no_name_is_none(words):
    assert name_at(sheet_of(words), 0) is None


def test_a_list_of_names_is_parted():
    words = "Mari Tester, Gwil Tester and Huw Tester"
    names = names_at(sheet_of(words), 0, limit=len(words))
    assert [name.value for name in names] == ["Mari Tester", "Gwil Tester", "Huw Tester"]


@pytest.mark.parametrize("words", ["SAMPLE, Nia", "SAMPLE, Ms Nia", "SAMPLE,Nia"])
def test_a_name_filed_by_its_surname_is_put_in_its_order(words):
    (name,) = names_at(sheet_of(words), 0, limit=len(words))
    assert as_in_body(name.value, words) == "Nia Sample"


@pytest.mark.parametrize(
    ("printed", "body", "name"),
    [
        ("NIA SAMPLE", "contact Nia Sample", "Nia Sample"),
        ("Nia SAMPLE", "", "Nia Sample"),
        ("YUSUF BIN TESTER", "", "Yusuf bin Tester"),
        ("JP Sample", "", "JP Sample"),
    ],
)
def test_capitals_of_a_heading_take_the_spelling_of_the_body(printed, body, name):
    assert as_in_body(printed, body) == name


def test_names_are_compared_without_titles_marks_and_case():
    assert folded("Ms. Zoë O'SAMPLE-Noor") == folded("zoe osample noor")


@pytest.mark.parametrize("words", ["Sample, Nia", "SAMPLE, NIA", "Ôrnek-Sample, Nia"])
def test_of_one_person_a_comma_parts_the_family_name_from_the_others(words):
    sheet = sheet_of(words)
    (name,) = names_at(sheet, 0, limit=len(words), one=True)
    assert folded(name.value).startswith("nia ")


def test_of_several_people_a_comma_parts_two_names():
    words = "Mari, Gwil"
    names = names_at(sheet_of(words), 0, limit=len(words))
    assert [name.value for name in names] == ["Mari", "Gwil"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Claire Page must not", "Claire Page"),
        ("Huw Case, respondent", "Huw Case"),
        ("He Lei", "He Lei"),
        ("Nia Sample Page 2 of 4", "Nia Sample"),
        ("Nia Sample Case No LS26F00417", "Nia Sample"),
        ("Nia Sample Case: 17", "Nia Sample"),
    ],
)
def test_a_common_word_is_a_name_only_where_it_ends_one_or_begins_one(words, name):
    assert name_at(sheet_of(words), 0).value == name


def test_a_pronoun_begins_no_sentence_as_a_name():
    assert name_at(sheet_of("He said that Nia was there"), 0) is None


@pytest.mark.parametrize(
    "words",
    ["TESTER (Rhys Huw) -v- X", "TESTER, Rhys Huw", "TESTER, Rhys Huw M DOB 1.1.1980"],
)
def test_a_register_s_name_is_put_in_its_order(words):
    (name,) = names_at(sheet_of(words), 0, limit=len(words))
    assert name.value == "Rhys Huw TESTER"


@pytest.mark.parametrize("words", ["TESTER (Respondent)", "Rhys TESTER (Taff)"])
def test_a_role_or_a_nickname_in_brackets_is_no_given_name(words):
    (name,) = names_at(sheet_of(words), 0, limit=len(words))
    assert name.value in ("TESTER", "Rhys TESTER")


def test_the_name_before_a_versus_may_be_filed():
    words = "7 LS26F00417 SAMPLE-PROOF, Nia Mari v TESTER, Rhys"
    assert filed_before(sheet_of(words), words.index(" v ")).value == "Nia Mari SAMPLE-PROOF"
    assert filed_before(sheet_of("Nia SAMPLE v"), 10) is None
