"""Whom and what words mean that stand the other way round, or beside other words."""

import pytest

from nmo.intake.reading.terms import Terms, read_terms
from nmo.intake.reading.terms.names import roles_of
from nmo.intake.reading.terms.tests.builders import order_text
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.people import named_in
from nmo.intake.reading.terms.wording.riders import split_rider
from nmo.intake.reading.terms.wording.titles import without_titles
from nmo.intake.reading.terms.wording.types import types_in

FRAME = """Non-molestation order
{head}
The court orders:
1. {words}
{after}
"""


def read(words: str, head: str = "", after: str = "", people: object = ()) -> Terms:
    text = order_text(FRAME.format(head=head, words=words, after=after))
    return read_terms(text, people=people)  # type: ignore[arg-type]


def zones(words: str, **more: str) -> set[tuple[str, str, int | None]]:
    return {(str(one.place_kind), one.place, one.distance_m) for one in read(words, **more).zones}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The applicant must not be followed or spied upon by the respondent.", "surveillance"),
        ("The applicant shall not be spoken to by the respondent.", "contact"),
        ("Neither the applicant nor her mother is to be approached by the respondent.", "approach"),
        ("The children must never be struck by you.", "violence"),
        ("The applicant's car is not to be scratched by the respondent.", "damage"),
    ],
)
def test_what_may_not_be_done_by_the_respondent_is_forbidden(words, kind):
    assert force_of(words) is Force.FORBIDS
    assert kind in types_in(words)


@pytest.mark.parametrize(
    "words",
    ["The applicant must file her statement.", "This order must be served on the respondent.",
     "The respondent shall file his evidence no later than 4pm on 5 May 2026.",
     "The respondent shall give no less than 48 hours' notice."],
)  # fmt: skip
def test_a_direction_forbids_nothing(words):
    assert force_of(words) is Force.NONE


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("You must not hurt the applicant. No contact", "You must not hurt the applicant."),
        ("Other people You must not speak to her.", "You must not speak to her."),
        ("You must not contact Mrs. Smith", "You must not contact Mrs. Smith"),
        ("Keep away from her. Do not return", "Keep away from her. Do not return"),
    ],
)  # fmt: skip
def test_the_title_of_another_paragraph_is_no_part_of_this_one(words, left):
    assert without_titles(words) == left


@pytest.mark.parametrize(
    "words",
    ["Once this order is made known to her the respondent must not frighten the children.",
     "The respondent must not hit the children nor let any other person do so for her.",
     "You must not shout at the children and must not ask others to act on her behalf."],
)  # fmt: skip
def test_a_pronoun_for_the_respondent_protects_nobody(words):
    assert [str(one) for one in named_in(words)] == ["children"]


@pytest.mark.parametrize(
    "words",
    ["You must not frighten the children or her.", "assaulting Miss Scott or the children",
     "approach the said Leila Amiri or any child"],
)  # fmt: skip
def test_somebody_named_beside_the_children_is_protected_too(words):
    assert [str(one) for one in named_in(words)] == ["applicant", "children"]


@pytest.mark.parametrize(
    ("words", "whom"),
    [("You must not message Ruby Bond or Otis Bond.", {"children"}),
     ("You must not message Ruby or Otis.", {"children"}),
     ("You must not message Mrs Bond.", {"applicant"}),
     ("You must not message Mrs Bond or Ruby.", {"applicant", "children"})],
)  # fmt: skip
def test_names_stand_for_whom_the_order_calls_so(words, whom):
    people = {"Jane Bond": "applicant", "Mark Bond": "respondent",
              "Ruby Bond": "child", "Otis Bond": "child"}  # fmt: skip
    (one,) = read(words, people=people).prohibitions
    assert {str(each) for each in one.protects} == whom


def test_the_applicants_date_of_birth_makes_no_child_of_her():
    head = "Applicant's date of birth 4 May 1990"
    (one,) = read("You must not enter or damage the applicant's garden.", head=head).prohibitions
    assert [str(each) for each in one.protects] == ["applicant"]


@pytest.mark.parametrize(
    "words",
    ["The respondent must not fly a drone near the applicant.",
     "You must keep away from any house in which the applicant lives.",
     "The respondent must not stalk the applicant."],
)  # fmt: skip
def test_what_is_done_from_afar_or_at_a_place_is_no_approach(words):
    assert "approach" not in types_in(words)


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("At no time shall the respondent ask a friend to pass on a message.", True),
        ("You are not to engage any other person to look for the applicant.", True),
        ("No other person is to be paid by the respondent to do what this order forbids.", True),
        ("using force against the applicant or any child of the family", False),
        ("behave so as to alarm her and must not ask anyone else to do so", False),
    ],
)
def test_only_what_is_all_about_others_is_a_paragraph_about_them(words, own):
    assert split_rider(words, words).own is own


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("You must keep out of the part of Elm Road which lies between Ash Street and the church.",
         "the part of Elm Road which lies between Ash Street and the church"),
        ("You must not enter Elm Road from its junction with Ash Street to the canal.",
         "Elm Road from its junction with Ash Street to the canal"),
    ],
)  # fmt: skip
def test_the_streets_that_bound_a_stretch_are_no_zones(words, place):
    assert zones(words) == {("area", place, None)}


def test_streets_that_are_listed_are_each_a_zone():
    found = zones("You must not enter Elm Road, Ash Street or Oak Lane.")
    assert {place for _, place, _ in found} == {"Elm Road", "Ash Street", "Oak Lane"}


@pytest.mark.parametrize("venue", ["Copper Gymnasium", "Anchor Inn", "Vale Pharmacy", "Rex Cinema"])
def test_a_place_open_to_the_public_is_a_zone_by_its_name(venue):
    assert zones(f"The respondent must not enter the {venue}.") == {("address", venue, None)}


def test_a_place_told_behind_the_order_needs_no_schedule_above_it():
    found = zones("You must not go within 75 metres of Zone 2, where her parents live.",
                  after="Definitions\nZone 2: 88 Vale Lane, Leeds LS18 9LE")  # fmt: skip
    assert found == {("address", "88 Vale Lane, Leeds LS18 9LE", 75)}


def test_a_definition_behind_a_prohibition_draws_no_zone():
    found = zones("You must not go within 100 metres of Elm Primary School. “The Home” in this "
                  "order means 12 Mill Lane, Leeds LS6 2AB.")  # fmt: skip
    assert found == {("school", "Elm Primary School", 100)}


@pytest.mark.parametrize(
    "words",
    ["Should the respondent meet the applicant by chance he shall withdraw at least 50 metres.",
     "If you see the applicant you must at once move to a distance of 50 metres."],
)  # fmt: skip
def test_whom_the_respondent_has_to_withdraw_from_is_a_zone(words):
    assert zones(words) == {("person", "the applicant", 50)}


@pytest.mark.parametrize(
    "words",
    ["The respondent must not block the path of the applicant or her way out.",
     "You must not be within 50 metres of the applicant in any place."],
)  # fmt: skip
def test_what_is_done_to_a_person_keeps_from_no_place(words):
    assert "exclusion" not in types_in(words)


def test_a_defined_distance_may_stand_behind_the_person():
    found = zones("You must not be nearer to the applicant than the stated distance.",
                  head="In this order “the stated distance” means 400 metres.")  # fmt: skip
    assert found == {("person", "the applicant", 400)}


def test_an_area_ends_where_the_sentence_says_that_it_is_forbidden():
    found = zones("The area edged red on the plan is an area which the respondent must not enter.")
    assert found == {("area", "The area edged red on the plan", None)}


@pytest.mark.parametrize(
    "words",
    [
        "Mr Bond must not assault Mrs Bond.",
        "Before Mr Mark Bond and Mrs Jane Bond: he must not hit.",
    ],
)
def test_of_two_with_one_surname_the_one_bound_is_the_respondent(words):
    roles = roles_of({"Jane Bond": "applicant", "Mark Bond": "respondent"}, words)
    assert (roles["Mr Bond"], roles["Mrs Bond"]) == ("respondent", "applicant")
