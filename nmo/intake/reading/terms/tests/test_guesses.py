"""What is forbidden with a word that no list knows, and places told by where they stand."""

import pytest

from nmo.intake.reading.terms import Terms, read_terms
from nmo.intake.reading.terms.tests.builders import order_text

FRAME = """Non-molestation order
{head}
The court orders:
1. {words}
"""
HOME = "The property in this order is: 12 Mill Lane, Leeds LS6 2AB"


def read(words: str, head: str = HOME) -> Terms:
    return read_terms(order_text(FRAME.format(head=head, words=words)))


def zones(words: str, head: str = HOME) -> set[tuple[str, str, int | None]]:
    return {(str(one.place_kind), one.place, one.distance_m) for one in read(words, head).zones}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The respondent must not bamboozle the applicant.", "harassment"),
        ("The respondent must not perambulate outside the applicant's office.", "exclusion"),
        ("The respondent must not besmear the applicant's car.", "damage"),
    ],
)
def test_a_verb_that_no_list_knows_is_told_from_what_it_is_done_to_and_never_sure(words, kind):
    (one,) = read(words).prohibitions
    (known,) = read("The respondent must not assault the applicant.").prohibitions
    assert [str(each) for each in one.types] == [kind]
    assert one.sure < known.sure - 0.2


@pytest.mark.parametrize(
    "words",
    ["The respondent must not drink alcohol before driving.", "You must not gamble."],
)
def test_what_speaks_of_nobody_and_no_place_is_given_no_kind(words):
    assert [one.types for one in read(words).prohibitions] in ([()], [])


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("You must not hit, hurt or threaten the applicant.", {"violence"}),
        ("The respondent must not use violence or threats against the applicant.", {"violence"}),
        ("The respondent must not threaten the applicant.", {"harassment"}),
        ("The respondent must not hit, threaten or pester the applicant.",
         {"violence", "harassment"}),
    ],
)  # fmt: skip
def test_a_threat_beside_a_blow_is_a_threat_of_violence(words, kinds):
    (one,) = read(words).prohibitions
    assert {str(each) for each in one.types} == kinds


def test_a_lead_in_that_says_the_following_speaks_of_following_nobody():
    words = "The respondent must not do any of the following things:\n(a) email the applicant;"
    (email,) = read(words).prohibitions
    (follow,) = read(words.replace("email", "follow")).prohibitions
    assert [str(each) for each in email.types] == ["contact"]
    assert [str(each) for each in follow.types] == ["approach"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("You must not be within 200 metres of where she lives or works.",
         {("unknown_residence", "where she lives", 200),
          ("work", "where she lives or works", 200)}),
        ("You must not go to where the applicant stays.",
         {("unknown_residence", "where the applicant stays", None)}),
        ("The respondent must not go to the Dewsbury nursery on Station Road.",
         {("school", "Dewsbury nursery", None)}),
        ("The respondent must not go to her work at the Corn Exchange Centre.",
         {("work", "Corn Exchange Centre", None)}),
        ("The respondent must not enter University Hospital Wales.",
         {("address", "University Hospital Wales", None)}),
    ],
)  # fmt: skip
def test_a_place_is_known_by_what_is_done_there_and_not_by_the_street_it_stands_in(words, expected):
    assert zones(words) == expected


@pytest.mark.parametrize("term", ["relevant home", "home", "said family home", "house"])
def test_a_defined_term_may_have_more_than_one_word(term):
    head = f'The "{term}" is 41 Larch Road, Leeds LS7 3HA.'
    words = f"The respondent must not enter the {term} or go within 100 metres of it."
    assert zones(words, head) == {("home", "41 Larch Road, Leeds LS7 3HA", 100)}


def test_a_home_that_is_said_to_be_where_she_lives_stays_the_home():
    words = "The respondent must not enter 12 Mill Lane, Leeds LS6 2AB, where the applicant lives."
    assert {kind for kind, _, _ in zones(words)} == {"home"}
    words = "The respondent must not enter the property where the applicant lives."
    assert {kind for kind, _, _ in zones(words)} == {"home"}
