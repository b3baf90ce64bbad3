"""Why somebody is or may be meant: ties together, the less likely apart, the hidden untold."""

from dataclasses import replace
from html import unescape

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.checks.explaining import alike, explain, in_two_lists, tells_apart
from nmo.checks.matches import RESTRICTED
from nmo.checks.tests.builders import NOW, asked, desk_officer, recorded_order
from nmo.checks.wording import title_of
from nmo.people.actions import restrict_person
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db


def register_of(*people: dict[str, object]) -> None:
    """A register of these respondents, an order each."""
    by = desk_officer()
    for number, person in enumerate(people):
        him = {"role": "respondent", "person_ref": f"R{number}", **person}
        her = {"role": "applicant", "name": f"Applicant {chr(65 + number)}xyz"}
        recorded_order(by, order_ref=f"X{number}", case_numbers=[], parties=[him, her])


def page_about(question: str) -> str:
    client = Client()
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    asked_for = {"question": question, "reason": "incident"}
    return unescape(client.post("/check/", asked_for, follow=True).content.decode())


def test_each_thing_compared_has_its_weight_in_words_and_as_a_bar() -> None:
    recorded_order(desk_officer())

    page = page_about("jon smyth 12/3/85")

    assert "very strongly for" in page
    assert page.count('class="nmo-bar"') == page.count('class="nmo-why__strength"') > 1
    assert 'aria-hidden="true"' in page.partition('class="nmo-bar"')[2][:120]


@pytest.mark.requirement(3)
def test_swapped_day_and_month_are_told_with_both_dates() -> None:
    recorded_order(desk_officer())

    (match,) = asked("jonathan smith 3/12/85").matches

    said = "12 March 1985 / 3 December 1985: day and month of birth the other way round."
    assert said in [why.text for why in match.why]
    assert explain(match).note.startswith("Of two values the first is on the register")


@pytest.mark.requirement(3)
def test_those_who_fit_equally_well_stand_together_with_what_to_ask_for() -> None:
    register_of(
        {"name": "Sadia Begum", "date_of_birth": "1985-03-12"},
        {"name": "Sadia Begum", "date_of_birth": "1991-04-05"},
        {"name": "Sadia Begum", "date_of_birth": "1975-09-01"},
    )

    answer = asked("sadia begum")

    (group,) = alike(in_two_lists(answer.matches)[0])
    assert len(group.matches) == 3
    assert tells_apart(group, answer.understood.question) == (
        "To tell them apart ask for a date of birth, or an address or the start of a postcode."
    )
    assert "3 people fit equally well." in page_about("sadia begum")


def test_what_to_ask_for_is_nothing_that_was_asked_already() -> None:
    same = {"name": "Sadia Begum", "date_of_birth": "1985-03-12"}
    register_of(same, same)

    answer = asked("sadia begum 12/3/85 ls6 1ab")

    (group,) = alike(answer.matches)
    assert tells_apart(group, answer.understood.question) == (
        "To tell them apart ask for a phone number, or a middle name or another name in use."
    )


@pytest.mark.requirement(3)
def test_who_may_be_a_relative_is_warned_of_above_the_orders() -> None:
    recorded_order(desk_officer())

    page = page_about("karen smith 12/3/85")

    warning = "Same family name and date of birth, other forename: may be a relative."
    assert f'<p class="nmo-candidate__note">{warning}</p>' in page


def test_of_a_hidden_person_neither_value_nor_level_nor_weight_leaves() -> None:
    by = desk_officer()
    recorded_order(by)
    restrict_person("P1", RestrictionKind.REFUGE, source="IDVA", by=by, now=NOW)

    (match,) = asked("jonathan smith 12/3/85 zz1 1aa").out().matches

    assert {(why.level, why.weight, why.text) for why in match.why} == {("hidden", 0.0, RESTRICTED)}


@pytest.mark.requirement(3)
def test_who_is_only_nearest_stands_apart_and_first_where_nobody_fits_better() -> None:
    recorded_order(desk_officer())
    (possible,) = asked("karen smith 12/3/85").matches
    nearest = replace(possible, nearest=True)
    sure = replace(possible, sure=True)

    assert in_two_lists([possible, nearest]) == ((possible,), (nearest,))
    assert in_two_lists([nearest, nearest]) == ((nearest, nearest), ())
    assert in_two_lists([sure, nearest]) == ((), (nearest,))


@pytest.mark.requirement(3)
def test_the_title_of_one_who_is_only_nearest_says_that_it_is_not_a_likely_one() -> None:
    recorded_order(desk_officer())
    answer = asked("karen smith 12/3/85")
    matches = tuple(replace(match, nearest=True) for match in answer.matches)

    assert title_of(replace(answer, matches=matches)) == (
        "Possible match: 1 person, not a likely one"
    )
