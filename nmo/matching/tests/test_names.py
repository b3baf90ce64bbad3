"""Names folded, taken apart, and compared word by word."""

import pytest

from nmo.matching.comparing.tokens import TokenLevel, token_level
from nmo.matching.names.classes import files_in, other_forms, rows_of
from nmo.matching.names.folding import fold
from nmo.matching.names.sounds import deletions, skeleton
from nmo.matching.names.tokens import name_forms, parse_name


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Siân O’Neill", "sian oneill"),
        ("AL-HASSAN", "al hassan"),
        ("Łukasz Müller", "lukasz muller"),
        ("Владимир", "vladimir"),
        ("王小明", "wang xiao ming"),
        ("J.R. Hartley", "j r hartley"),
        ("  Zoë  \t Test ", "zoe test"),
        ("😀", ""),
    ],
)
def test_a_name_is_folded_to_one_spelling(written, folded):
    assert fold(written).replace("-", " ") == folded


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("smith", "smith", TokenLevel.EQUAL),
        ("margaret", "peggy", TokenLevel.SAME_NAME),
        ("mohammed", "muhammad", TokenLevel.SAME_NAME),
        ("siobhan", "shivaun", TokenLevel.SAME_NAME),
        ("entwistle", "entwisle", TokenLevel.ONE_EDIT),
        ("entwistle", "entwitsle", TokenLevel.ONE_EDIT),
        ("j", "jonathan", TokenLevel.INITIAL),
        ("max", "maxamillion", TokenLevel.BEGINS),
        ("smith", "patel", None),
    ],
)
def test_two_words_agree_at_a_level(one, other, level):
    assert token_level(one, other) == level
    assert token_level(other, one) == level


def test_nobody_is_made_of_a_title():
    assert [word.text for word in parse_name("Mr Jon Smith Jnr").words] == ["jon", "smith"]
    assert [word.text for word in parse_name("Miss").words] == ["miss"]


def test_neighbours_written_joined_are_one_word_too():
    joined = [word.text for word in parse_name("Abdul al Hassan").joined]

    assert "alhassan" in joined


def test_a_particle_at_the_front_of_two_words_is_a_given_name():
    assert not parse_name("Al Smith").words[0].is_particle
    assert parse_name("O Neill").words[0].is_particle


def test_a_question_may_give_several_names():
    assert name_forms("Jon Smyth aka Spike") == ("Jon Smyth", "Spike")
    assert name_forms("Ann Lee née Smith") == ("Ann Lee", "Smith")


def test_words_one_edit_apart_share_a_form_with_one_letter_left_out():
    for slip in ("smth", "smyith", "smoth", "smiht"):
        assert deletions("smith") & deletions(slip)


def test_vowels_and_doubled_letters_leave_the_consonants_alike():
    assert skeleton("mohammed") == skeleton("muhamad")


def test_every_name_list_is_folded_and_states_its_source():
    for file in (*files_in("nicknames"), *files_in("spellings"), "translated.csv"):
        for row in rows_of(file):
            assert row["source"], row
            for name in (row["name"], *row["forms"].split()):
                assert fold(name).replace(" ", "") == name


def test_short_forms_lead_to_each_other():
    assert {"peggy", "maggie"} <= other_forms("margaret")
    assert "margaret" in other_forms("peggy")


@pytest.mark.parametrize("nothing", ["-", "...", "1234", "\u202e", "😀"])
def test_a_name_without_a_letter_has_no_words_and_is_no_fault(nothing: str) -> None:
    assert parse_name(nothing).words == ()
