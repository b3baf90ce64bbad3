"""Deciding which person a party is, and undoing it."""

from datetime import date

import pytest

from nmo.orders.actions import decide_person
from nmo.orders.errors import OrderRefused, ReasonMissing
from nmo.orders.models import OrderParty
from nmo.orders.queries import (
    held_orders,
    orders_naming,
    pairs_of,
    respondents_of,
    same_person_in_case,
)
from nmo.orders.tests.builders import NOW, desk_officer, number_of, recorded_order
from nmo.orders.words import PartyRole
from nmo.people.models import PersonBirth, PersonName
from nmo.people.queries import person_ids_of

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(3)]

OTHER_RESPONDENT = [
    {"role": "respondent", "person_ref": "P2", "name": "Jon Smyth"},
    {"role": "applicant", "name": "Leanne Pike", "person_ref": "P3"},
]


def two_orders() -> None:
    by = desk_officer()
    recorded_order(by)
    recorded_order(by, order_ref="X2", case_numbers=["LS26F00999"], parties=OTHER_RESPONDENT)


def decide(person_ref: str | None, *, username: str, because: str = "Same address") -> str:
    """Decide who the respondent of the second order is."""
    by = desk_officer(username=username)
    return decide_person("X2", 0, person_ref, because=because, by=by, now=NOW)


def bound_by(person_ref: str) -> set[int]:
    """The orders that name this person."""
    numbers = person_ids_of([person_ref])
    return {naming.order_id for naming in orders_naming(numbers.values())}


def test_two_people_of_one_name_are_not_made_one_by_the_machine() -> None:
    by = desk_officer()
    parties = [{"role": "respondent", "name": "Jonathan Smith", "date_of_birth": "1985-03-12"}]
    recorded_order(by, parties=parties)
    recorded_order(by, order_ref="X2", case_numbers=[], parties=parties)

    bound = respondents_of([number_of("X1"), number_of("X2")])
    assert len(set(bound.values())) == 2


def test_both_orders_are_found_once_a_person_decided_that_he_is_one() -> None:
    two_orders()

    assert decide("P1", username="pc2") == "P1"

    assert bound_by("P1") == {number_of("X1"), number_of("X2")}
    assert bound_by("P2") == set()


def test_who_he_was_held_to_be_and_why_stays_in_the_history() -> None:
    two_orders()
    decide("P1", username="pc2")
    decide("P2", username="pc3", because="Another date of birth")

    party = OrderParty.objects.filter(order__ref="X2", position=0).order_by("id")
    decided = [(row.person.ref, row.decided_because, row.known_until is None) for row in party]
    assert decided == [
        ("P2", "", False),
        ("P1", "Same address", False),
        ("P2", "Another date of birth", True),
    ]
    assert (bound_by("P1"), bound_by("P2")) == ({number_of("X1")}, {number_of("X2")})


def test_a_party_may_be_decided_to_be_nobody_else() -> None:
    two_orders()
    decide("P1", username="pc2")

    made = decide(None, username="pc3")

    assert made not in ("P1", "P2")
    assert bound_by(made) == {number_of("X2")}


def test_what_was_typed_on_the_order_stays_as_typed() -> None:
    two_orders()

    decide("P1", username="pc2")

    party = held_orders([number_of("X2")])[number_of("X2")].parties[0]
    assert (party.name, party.person_ref) == ("Jon Smyth", "P1")


def test_a_decision_needs_its_reason_and_a_person_who_is_there() -> None:
    two_orders()

    with pytest.raises(ReasonMissing):
        decide("P1", username="pc2", because="")
    with pytest.raises(OrderRefused, match="No person has that reference"):
        decide("P99", username="pc3")


def test_in_one_court_case_the_same_name_on_the_same_side_is_one_person() -> None:
    recorded_order(desk_officer())

    respondent = PartyRole.RESPONDENT
    assert same_person_in_case("ls26f/00417", respondent, "JONATHAN SMITH", None) == "P1"
    assert same_person_in_case("LS26F00417", PartyRole.APPLICANT, "Jonathan Smith", None) is None
    assert same_person_in_case("LS26F00999", respondent, "Jonathan Smith", None) is None


@pytest.mark.requirement(6)
def test_cross_orders_of_a_pair_are_shown_with_each_other() -> None:
    by = desk_officer()
    her = {"role": "applicant", "person_ref": "P3", "name": "Leanne Pike"}
    him = {"role": "respondent", "person_ref": "P1", "name": "Jonathan Smith"}
    recorded_order(by, parties=[him, her])
    crossed = [{**him, "role": "applicant"}, {**her, "role": "respondent"}]
    recorded_order(by, order_ref="X2", case_numbers=[], parties=crossed)
    recorded_order(by, order_ref="X3", case_numbers=[], parties=[him])

    first, second = number_of("X1"), number_of("X2")
    assert pairs_of([first]) == {first: (second,)}


def test_a_namesake_in_the_same_case_with_another_birth_date_is_not_the_same_person() -> None:
    recorded_order(desk_officer())

    def in_case(born_on: date | None) -> str | None:
        return same_person_in_case("LS26F00417", PartyRole.RESPONDENT, "jonathan SMITH", born_on)

    assert in_case(date(1985, 3, 12)) == "P1"
    assert in_case(None) == "P1"
    assert in_case(date(1960, 3, 12)) is None


def live_facts(person_ref: str) -> tuple[list[str], list[date]]:
    number = person_ids_of([person_ref])[person_ref]
    names = PersonName.objects.filter(person_id=number, withdrawn_at=None).order_by("id")
    births = PersonBirth.objects.filter(person_id=number, withdrawn_at=None).order_by("id")
    return list(names.values_list("full", flat=True)), list(
        births.values_list("born_on", flat=True)
    )


def test_undoing_a_wrong_join_takes_back_what_it_said_of_the_wrong_person() -> None:
    two_orders()
    before = live_facts("P1")
    decide("P1", username="pc2")
    assert "Jon Smyth" in live_facts("P1")[0]

    decide("P2", username="pc3", because="Another date of birth")

    assert live_facts("P1") == before
    assert live_facts("P2")[0] == ["Jon Smyth"]


def test_what_another_order_says_of_the_person_too_stays_with_him() -> None:
    two_orders()
    decide("P1", username="pc2")
    said_too = [{"role": "respondent", "person_ref": "P1", "name": "Jon Smyth"}]
    by = desk_officer(username="pc4")
    recorded_order(by, order_ref="X3", case_numbers=[], parties=said_too)

    decide("P2", username="pc3", because="Another date of birth")

    assert "Jon Smyth" in live_facts("P1")[0]
