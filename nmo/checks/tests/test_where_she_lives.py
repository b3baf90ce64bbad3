"""Somebody asks again and again where a protected person lives, and learns nothing from it.

Whatever is guessed of the place, the right one among it, the answer is one and the same: who is
found and in which order, how likely, what is said of it, what is left out, and after how many
statements. Requirement 20; SECURITY T06.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from nmo.access import Actor
from nmo.checks.finding import find
from nmo.checks.queries import check_shown
from nmo.checks.question import Fields, read_question
from nmo.checks.tests.builders import (
    AT_AN_INCIDENT,
    NOW,
    asked,
    desk_officer,
    officer,
    recorded_order,
)
from nmo.checks.words import AnswerKind
from nmo.law import london_day
from nmo.matching.question import QuestionRefused
from nmo.people.actions import add_address, decide_same_person, restrict_person
from nmo.people.details import AddressGiven
from nmo.people.same_person.words import Decision
from nmo.people.words import Confidentiality, RestrictionKind

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(20)]


@dataclass(frozen=True)
class Place:
    """Where somebody may live."""

    house: str
    street: str
    code: str
    phone: str

    @property
    def line(self) -> str:
        return f"{self.house} {self.street}, Testford"


HERS = Place("9", "Quillon Lane", "LS6 1AB", "07700 900777")
GUESSED = (
    HERS,
    Place("9", "Quillon Lane", "LS6 1AC", "07700 900770"),
    Place("8", "Quillon Lane", "LS6 2AB", "07700 900877"),
    Place("9", "Quarley Lane", "LS7 1AB", "07700 900717"),
    Place("4", "Hatchley Mews", "BD1 4ZZ", "07700 900111"),
)
WAYS_TO_ASK: tuple[Callable[[Place], dict[str, str]], ...] = (
    lambda place: {"address": place.line, "postcode": place.code, "phone": place.phone},
    lambda place: {"address": place.line, "postcode": place.code},
    lambda place: {"address": f"{place.house} {place.street}"},
    lambda place: {"address": place.street},
    lambda place: {"postcode": place.code},
    lambda place: {"postcode": place.code[:-2]},
    lambda place: {"postcode": place.code.split()[0]},
    lambda place: {"phone": place.phone},
)
WHO: tuple[dict[str, str], ...] = (
    {"name": "Leanne Pike", "born": "1990-07-01"},
    {"name": "Leanne Pike", "age": "36"},
    {"name": "Leanne Pike"},
    {"name": "Leane Pyke"},
    {"name": "Pike"},
    {"name": "Karen Pike", "born": "1990-07-01"},
    {"name": "Karen Pike"},
    {"name": "Xavier Quillfeather"},
    {"born": "1990-07-01"},
    {},
)


def her(ref: str = "HER", **more: Any) -> dict[str, Any]:
    """A protected person."""
    said = {"role": "applicant", "person_ref": ref, "name": "Leanne Pike"}
    return {**said, "date_of_birth": "1990-07-01", **more}


def at(place: Place, *, confidential: bool = False) -> dict[str, Any]:
    return {"text": place.line, "postcode": place.code, "confidential": confidential}


def an_order_for(party: dict[str, Any], by: Actor, number: int = 1) -> None:
    """An order that protects this party, in a case of its own."""
    him = {"role": "respondent", "person_ref": f"HIM{number}", "name": "Jonathan Smith"}
    cases = [f"LS26F0041{number}"]
    recorded_order(by, order_ref=f"X{number}", case_numbers=cases, parties=[him, party])


def her_address_is_confidential(by: Actor, place: Place = HERS) -> None:
    phones = [{"value": place.phone, "confidential": True}]
    an_order_for(her(addresses=[at(place, confidential=True)], phones=phones), by)


def it_becomes_confidential_later(by: Actor) -> None:
    an_order_for(her(addresses=[at(HERS)]), by)
    keep_back(HERS, by)


def keep_back(place: Place, by: Actor) -> None:
    """Record her address there as confidential."""
    secret = Confidentiality.CONFIDENTIAL
    address = AddressGiven(text=place.line, postcode=place.code, confidentiality=secret)
    add_address("HER", address, source="IDVA", by=by, now=NOW)


def the_court_withholds_where_she_is_now(by: Actor) -> None:
    an_order_for(her(addresses=[at(HERS), {"text": "", "withheld": True}]), by)


def another_record_of_hers_is_confidential(by: Actor) -> None:
    an_order_for(her("HER", addresses=[at(HERS)]), by, 1)
    elsewhere = {"text": "1 Elsewhere Row", "postcode": "M1 2AB", "confidential": True}
    an_order_for(her("HER2", addresses=[elsewhere]), by, 2)
    decide_same_person("HER", "HER2", Decision.JOINED, because="She said so", by=by, now=NOW)


def she_is_under_restricted_handling(by: Actor) -> None:
    an_order_for(her(addresses=[at(HERS)]), by)
    restrict_person("HER", RestrictionKind.REFUGE, source="IDVA", by=by, now=NOW)


KEPT_BACK = (
    her_address_is_confidential,
    it_becomes_confidential_later,
    the_court_withholds_where_she_is_now,
    another_record_of_hers_is_confidential,
    she_is_under_restricted_handling,
)


def all_that_is_told(by: Actor, fields: dict[str, str]) -> object:
    """Everything that an answer to these fields holds, and how many statements it took."""
    with CaptureQueriesContext(connection) as statements:
        try:
            question = read_question(fields=Fields(**fields), today=london_day(NOW))
        except QuestionRefused as refused:
            return refused.problem
        found = find(question, by=by, now=NOW, at=NOW, loaded=True)
    matches = [(each.out(), each.sure, each.tied, each.nearest) for each in found.matches]
    return matches, found.outcome, len(statements)


def differing(by: Actor) -> Iterator[dict[str, str]]:
    """The questions whose answer depends on which place is guessed."""
    for who, way in product(WHO, WAYS_TO_ASK):
        told = [all_that_is_told(by, who | way(place)) for place in GUESSED]
        yield from (
            who | way(place) for place, each in zip(GUESSED, told, strict=True) if each != told[0]
        )


@pytest.mark.parametrize("kept_back", KEPT_BACK)
def test_no_guess_of_the_place_changes_the_answer(kept_back: Callable[[Actor], None]) -> None:
    kept_back(desk_officer())
    by = officer()
    all_that_is_told(by, {"name": "Leanne Pike", "postcode": "LS6 1AB"})

    assert list(differing(by)) == []


def test_an_open_address_is_found_by_the_same_game() -> None:
    an_order_for(her(addresses=[at(HERS)], phones=[HERS.phone]), desk_officer())

    found = list(differing(officer()))

    assert {"name": "Leanne Pike", "postcode": "BD1 4ZZ"} in found
    assert {"name": "Leanne Pike", "phone": "07700 900111"} in found


def test_whoever_lives_at_the_places_guessed_no_answer_says_where_she_does() -> None:
    by, asker = desk_officer(), officer()
    for number, place in enumerate(GUESSED[1:], start=2):
        neighbour = {"name": f"Leanne Pike{'abcd'[number - 2]}", "date_of_birth": "1971-02-03"}
        an_order_for(her(f"N{number}", addresses=[at(place)]) | neighbour, by, number)

    told = [everything_told(by, asker, lives_at) for lives_at in (HERS, GUESSED[1])]

    assert told[0] == told[1]


def everything_told(by: Actor, asker: Actor, lives_at: Place) -> list[object]:
    """Every answer of the game on a register where she lives there, which is then undone."""
    with transaction.atomic():
        her_address_is_confidential(by, lives_at)
        told = [
            all_that_is_told(asker, who | way(place))
            for who, way, place in product(WHO, WAYS_TO_ASK, GUESSED)
        ]
        transaction.set_rollback(True)
    return told


def test_the_answer_that_is_recorded_is_the_same_for_every_guess() -> None:
    her_address_is_confidential(desk_officer())
    apart = {"check_id", "understood"}

    answers = [asked(f"leanne pike {place.line} {place.code}").as_json() for place in GUESSED]

    told = [{key: value for key, value in each.items() if key not in apart} for each in answers]
    assert all(each == told[0] for each in told)


def test_an_answer_that_rested_on_her_address_is_not_given_again_once_it_is_kept_back() -> None:
    by = desk_officer()
    an_order_for(her(addresses=[at(HERS)]), by)
    answer = asked(f"leanne pike 1/7/90 {HERS.code}")
    again = {"by": officer(), "purpose": AT_AN_INCIDENT, "now": NOW}
    assert check_shown(str(answer.check_ref), **again).matches[0].person.ref == "HER"

    keep_back(HERS, by)

    shown = check_shown(str(answer.check_ref), **again)
    assert (shown.matches, shown.kind) == ((), AnswerKind.CANNOT_ANSWER)
    assert [problem.code for problem in shown.problems] == ["changed_since"]


def test_an_answer_that_rests_on_her_name_is_given_again() -> None:
    by = desk_officer()
    an_order_for(her(addresses=[at(HERS)]), by)
    answer = asked("leanne pike 1/7/90")

    keep_back(HERS, by)

    shown = check_shown(str(answer.check_ref), by=officer(), purpose=AT_AN_INCIDENT, now=NOW)
    assert shown.kind is answer.kind
    assert shown.matches[0].person.ref == "HER"


def test_she_is_found_all_the_same_and_told_that_the_address_was_not_compared() -> None:
    her_address_is_confidential(desk_officer())

    answer = asked(f"leanne pike 1/7/90 {HERS.line} {HERS.code}")

    (match,) = answer.matches
    assert match.person.ref == "HER"
    assert [why.text for why in match.why if why.field == "address"] == ["Address not compared."]
