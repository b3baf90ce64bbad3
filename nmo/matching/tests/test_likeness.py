"""Two names compared by themselves, without a register."""

import pytest

from nmo.matching.likeness import name_likeness

ALIKE = 0.62


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Margaret Testcase", "Peggy Testcase"),
        ("TESTCASE, Jon Paul", "Jon Testcase"),
        ("Dr J. P. Hargreaves Jr", "John Hargreaves"),
        ("Abd al-Rahman al-Testi", "Abdulrahman Testi"),
        ("Testcase-Hargreaves", "Testcase Hargreaves"),
        ("JonHargreaves", "Jon Hargreaves"),
        ("Hargreaves Xiaoming", "Xiaoming Hargreaves"),
        ("Yevgeniy Testov", "Evgeni Testoff"),
        ("Cabdi Maxamed Xirsi", "Abdi Mohamed Hersi"),
        ("Владимир Тестов", "Wladimir Testow"),
    ],
)
def test_one_person_written_in_two_ways_is_alike(one, other):
    assert name_likeness(one, other) > ALIKE
    assert name_likeness(one, other) == name_likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jon Testcase", "Sadia Testcase"),
        ("Jon Testcase", "Jon Hargreaves"),
        ("Jon Paul Testcase", "Jon Luke Testcase"),
        ("Ahmed Ali Testi", "Ahmed Hassan Testi"),
        ("Peggy Testcase", "Maggie Hargreaves"),
        ("Testcase", "Jon Luke Hargreaves"),
    ],
)
def test_a_word_that_stands_against_another_sets_names_apart(one, other):
    assert name_likeness(one, other) < ALIKE


def test_equal_names_are_as_alike_as_can_be_and_nothing_is_like_no_name():
    assert name_likeness("Siân O’Neill", "SIAN ONEILL") == 1.0
    assert name_likeness("", "Jon Testcase") == 0.0
    assert name_likeness("😀", "😀") == 0.0


def test_more_missing_words_are_less_alike():
    whole = "Jon Paul Luke Testcase"
    shorter = ("Jon Paul Luke Testcase", "Jon Luke Testcase", "Jon Testcase", "Testcase")

    likenesses = [name_likeness(name, whole) for name in shorter]

    assert likenesses == sorted(likenesses, reverse=True)
    assert len(set(likenesses)) == len(shorter)
