"""Titles, ranks, initials and particles; which part of a name each word is."""

import pytest

from nmo.matching.names.tokens import Part, parse_name


def words(full: str) -> str:
    return " ".join(word.text for word in parse_name(full).words)


def family(full: str) -> str:
    return " ".join(w.text for w in parse_name(full).words if w.part is Part.FAMILY)


@pytest.mark.parametrize(
    ("full", "telling"),
    [
        ("Dr Jon Testcase PhD", "jon testcase"),
        ("Hajji Abdul Karim", "abdul karim"),
        ("Saduddin Mullah Testi", "saduddin testi"),
        ("Mohammed Testi Mollah", "mohammed testi mollah"),
        ("Sheikh Hamad Testi", "hamad testi"),
        ("Sheikh Hasina", "sheikh hasina"),
        ("Haji Testi", "testi"),
        ("Fatuma Haji", "fatuma haji"),
        ("Col. Sir Jon Testcase, Bt", "jon testcase"),
        ("Jon Testcase, 3rd Baronet", "jon testcase"),
        ("Jon Testcase, 1st Earl of Testshire", "jon testcase testshire"),
        ("Duke of Testshire", "testshire"),
        ("Testcase, Jon Paul, Jr.", "jon paul testcase"),
        ("Prince Mensah", "prince mensah"),
        ("MENSAH, Prince", "prince mensah"),
        ("Major", "major"),
        ("JR Testcase", "j r testcase"),
        ("J. R. Testcase", "j r testcase"),
    ],
)
def test_titles_and_ranks_are_no_names(full, telling):
    assert words(full) == telling


@pytest.mark.parametrize(
    ("full", "name"),
    [
        ("Jon Paul Testcase", "testcase"),
        ("TESTCASE Jon Paul", "testcase"),
        ("LI Xiaoming", "li"),
        ("Testcase, Jon", "testcase"),
        ("AJ Testcase", "testcase"),
        ("JON TESTCASE", "testcase"),
        ("Jon Testcase, 1st Earl of Testshire", "testcase"),
        ("Jon van der Testcase", "van der testcase"),
        ("Siân ferch Testcase", "ferch testcase"),
    ],
)
def test_the_family_name_is_known_by_its_place_a_comma_or_capitals(full, name):
    assert family(full) == name


@pytest.mark.parametrize(
    ("full", "joined"),
    [
        ("Abd al-Rahman Testi", "abdalrahman"),
        ("Abdul Testi", "abdultesti"),
        ("Zia-ur-Rehman Testi", "ziaurrehman"),
        ("de la Testa", "delatesta"),
        ("Máire Ní Testa", "nitesta"),
        ("O Testcase", "otestcase"),
        ("Anna Smith-Testcase", "smithtestcase"),
    ],
)
def test_words_that_are_written_joined_elsewhere_are_one_word_too(full, joined):
    assert joined in [word.text for word in parse_name(full).joined]


def test_initials_are_not_written_joined():
    assert parse_name("Jon P Testcase").joined == ()
