"""Two records of one human being: decided by a person, with reasons, and undone exactly."""

from datetime import date
from typing import Any

import pytest

from nmo.access import Actor, NotPermitted, Role
from nmo.audit.models import AuditEntry
from nmo.matching.facts import HeldPerson, from_stored
from nmo.matching.learning.models import LabelledPair
from nmo.matching.models import MatchRecord
from nmo.people.actions import (
    add_address,
    decide_same_person,
    lift_restriction,
    restrict_person,
    set_aside,
)
from nmo.people.details import AddressGiven
from nmo.people.errors import DecisionRefused, PersonNotFound
from nmo.people.models import Person, SamePersonDecision, SamePersonSuggestion
from nmo.people.queries import briefs, guardian_of, one_and_the_same, restricted_among
from nmo.people.same_person.words import Decision
from nmo.people.tests.builders import NOW, a_person, a_suggestion, reader
from nmo.people.words import Confidentiality, RestrictionKind

pytestmark = pytest.mark.django_db

JOINED, APART, UNDONE = Decision.JOINED, Decision.KEPT_APART, Decision.UNDONE
PLACE = AddressGiven(text="4 Sample Street", postcode="ZZ1 1AA")
HIDDEN = AddressGiven(
    text="9 Hidden Lane", postcode="ZZ9 9ZZ", confidentiality=Confidentiality.CONFIDENTIAL
)


@pytest.fixture
def desk() -> Actor:
    return reader()


def records(by: Actor, number: int = 3) -> list[Person]:
    """As many records, each of the same name with a street of its own."""
    names = ("Jonathan Smith", "Jon Smith", "Jonathan Smyth", "Jonny Smith")
    born = date(1985, 3, 12)
    return [a_person(by, name, born_on=born, addresses=(PLACE,)) for name in names[:number]]


def decide(one: Person, other: Person, decision: Decision, by: Actor, **more: Any) -> None:
    decide_same_person(
        one.ref, other.ref, decision, **{"because": "Same photograph", "by": by, "now": NOW} | more
    )


def groups(*people: Person) -> list[set[int]]:
    """The numbers of each person's records, by their place among these."""
    places = {person.pk: place for place, person in enumerate(people)}
    found = one_and_the_same(list(places))
    return [{places[number] for number in found[person.pk]} for person in people]


@pytest.mark.requirement(3)
def test_nobody_is_joined_before_a_person_says_so(desk: Actor) -> None:
    assert groups(*records(desk, 2)) == [{0}, {1}]


@pytest.mark.requirement(3)
def test_joined_records_are_one_group_and_two_records(desk: Actor) -> None:
    one, other, third = records(desk)

    decide(other, one, JOINED, desk)

    assert groups(one, other, third) == [{0, 1}, {0, 1}, {2}]
    assert Person.objects.count() == 3


def test_a_group_is_what_follows_from_the_joins_that_stand(desk: Actor) -> None:
    one, other, third, fourth = records(desk, 4)
    decide(one, other, JOINED, desk)
    decide(other, third, JOINED, desk)
    decide(third, fourth, JOINED, desk)

    decide(other, third, UNDONE, desk, instead_of=JOINED)

    assert groups(one, other, third, fourth) == [{0, 1}, {0, 1}, {2, 3}, {2, 3}]


def test_a_decision_is_kept_with_its_reason_who_when_and_what_agreed(desk: Actor) -> None:
    one, other = records(desk, 2)
    decide(one, other, JOINED, desk, because=" Same photograph ")

    kept = SamePersonDecision.objects.get()

    assert (kept.one_id, kept.other_id) == (one.pk, other.pk)
    assert (kept.because, kept.decided_by_id, kept.decided_at) == (
        "Same photograph",
        desk.user_id,
        NOW,
    )
    assert {each["field"] for each in kept.compared} >= {"name", "born", "address"}
    assert "Sample" not in str(kept.compared)
    assert kept.weights_version


def test_a_decision_without_a_reason_is_refused(desk: Actor) -> None:
    one, other = records(desk, 2)

    with pytest.raises(DecisionRefused, match="Say why"):
        decide(one, other, JOINED, desk, because="  ")


def test_a_record_is_not_joined_with_itself_or_with_nobody(desk: Actor) -> None:
    one, _ = records(desk, 2)

    with pytest.raises(DecisionRefused, match="same record"):
        decide(one, one, JOINED, desk)
    with pytest.raises(PersonNotFound):
        decide_same_person(one.ref, "P-NOBODY", JOINED, because="Same", by=desk, now=NOW)


@pytest.mark.requirement(3)
def test_who_was_kept_apart_is_not_joined_through_others(desk: Actor) -> None:
    one, other, third = records(desk)
    decide(one, third, APART, desk)
    decide(one, other, JOINED, desk)

    with pytest.raises(DecisionRefused, match=f"{one.ref} and {third.ref} were decided to be two"):
        decide(other, third, JOINED, desk)

    assert groups(one, other, third) == [{0, 1}, {0, 1}, {2}]


def test_who_is_joined_through_others_is_not_kept_apart(desk: Actor) -> None:
    one, other, third = records(desk)
    decide(one, other, JOINED, desk)
    decide(other, third, JOINED, desk)

    with pytest.raises(DecisionRefused, match=f"through other records: {other.ref}"):
        decide(one, third, APART, desk)


@pytest.mark.parametrize(("first", "second"), [(JOINED, APART), (APART, JOINED)])
def test_of_two_who_decide_the_second_is_told_who_was_quicker(
    desk: Actor, first: Decision, second: Decision
) -> None:
    one, other = records(desk, 2)
    decide(one, other, first, desk)

    with pytest.raises(DecisionRefused, match="Test Officer decided at midday on 22 November 2026"):
        decide(other, one, second, reader(username="desk2"))

    assert SamePersonDecision.objects.count() == 1


def test_nothing_is_undone_twice(desk: Actor) -> None:
    one, other = records(desk, 2)
    decide(one, other, JOINED, desk)
    decide(one, other, UNDONE, desk, instead_of=JOINED)

    with pytest.raises(DecisionRefused, match="the decision before was undone"):
        decide(one, other, UNDONE, desk, instead_of=JOINED)


@pytest.mark.requirement(3)
def test_who_may_not_decide_is_refused_and_nothing_changes(desk: Actor) -> None:
    one, other = records(desk, 2)

    with pytest.raises(NotPermitted):
        decide(one, other, JOINED, reader(Role.RESPONSE_OFFICER, username="pc1"))

    assert groups(one, other) == [{0}, {1}]


@pytest.mark.requirement(58)
def test_a_join_is_logged_as_a_combination_of_every_record_of_the_group(desk: Actor) -> None:
    one, other, third = records(desk)
    decide(one, other, JOINED, desk)
    decide(other, third, JOINED, desk)

    entries = AuditEntry.objects.filter(what="same_person.joined").order_by("id")

    assert {each.kind for each in entries} == {"combination"}
    assert [each.subject_id for each in entries][:2] == [one.ref, other.ref]
    assert {each.subject_id for each in entries[2:]} == {one.ref, other.ref, third.ref}


@pytest.mark.requirement(20)
def test_an_address_is_compared_of_no_record_of_whoever_has_a_confidential_one(
    desk: Actor,
) -> None:
    one, other = records(desk, 2)
    add_address(other.ref, HIDDEN, source="IDVA", by=desk, now=NOW)
    before = facts()
    assert before[one.pk].places

    decide(one, other, JOINED, desk)
    assert all(not held.places and held.address_withheld for held in facts().values())

    decide(one, other, UNDONE, desk, instead_of=JOINED)
    assert facts() == before


@pytest.mark.requirement(20)
def test_a_confidential_address_that_comes_later_hides_those_of_the_other_records(
    desk: Actor,
) -> None:
    one, other = records(desk, 2)
    decide(one, other, JOINED, desk)

    add_address(one.ref, HIDDEN, source="IDVA", by=desk, now=NOW)

    assert not facts()[other.pk].places


@pytest.mark.requirement(21)
def test_a_restriction_of_one_record_hides_every_other(desk: Actor) -> None:
    one, other = records(desk, 2)
    decide(one, other, JOINED, desk)
    officer = reader(Role.RESPONSE_OFFICER, username="pc1")
    row = restrict_person(one.ref, RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)

    shown = briefs([other.pk], by=officer)[other.pk]

    assert (shown.shown_name, shown.also_recorded_as) == ("Restricted", ())
    assert restricted_among([other.ref]) == {other.ref}
    assert guardian_of(other.ref) == guardian_of(one.ref)
    lift_restriction(one.ref, row, because="Over", by=desk, now=NOW)
    assert briefs([other.pk], by=officer)[other.pk].name == "Jon Smith"


@pytest.mark.requirement(21)
def test_a_restricted_record_is_joined_by_hand_by_who_may_open_it_alone(desk: Actor) -> None:
    one, other = records(desk, 2)
    restrict_person(one.ref, RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)

    with pytest.raises(NotPermitted):
        decide(one, other, JOINED, reader(Role.RECORDS_MANAGER, username="records1"))
    decide(one, other, JOINED, desk)

    assert groups(one, other) == [{0, 1}, {0, 1}]


@pytest.mark.requirement(21)
def test_a_suggestion_of_who_is_restricted_since_is_set_aside_by_who_may_open_that(
    desk: Actor,
) -> None:
    one, other = records(desk, 2)
    ref = a_suggestion(one, other)
    restrict_person(other.ref, RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)

    records_manager = reader(Role.RECORDS_MANAGER, username="records1")
    with pytest.raises(NotPermitted):
        set_aside(ref, because="No photograph", by=records_manager, now=NOW)

    assert SamePersonSuggestion.objects.get().state == "open"


def test_a_card_names_the_other_records(desk: Actor) -> None:
    one, other = records(desk, 2)
    decide(one, other, JOINED, desk)

    (also,) = briefs([one.pk], by=desk)[one.pk].also_recorded_as

    assert (also.ref, also.name) == (other.ref, "Jon Smith")


def test_a_suggestions_fate_is_kept_to_learn_from_and_forgotten_when_undone(desk: Actor) -> None:
    one, other = records(desk, 2)
    a_suggestion(one, other)
    decide(one, other, JOINED, desk)

    label = LabelledPair.objects.get()
    assert (label.is_same, label.origin) == (True, "suggestion")
    assert label.levels["born"] == "equal"

    decide(one, other, UNDONE, desk, instead_of=JOINED)
    assert not LabelledPair.objects.exists()
    assert SamePersonSuggestion.objects.get().state == "joined"


def test_who_cannot_say_settles_the_suggestion_with_the_reason(desk: Actor) -> None:
    one, other = records(desk, 2)
    ref = a_suggestion(one, other)

    set_aside(ref, because="No photograph of either", by=desk, now=NOW)

    settled = SamePersonSuggestion.objects.get()
    assert (settled.state, settled.settled_because) == ("cannot_say", "No photograph of either")
    with pytest.raises(DecisionRefused, match="already been decided"):
        set_aside(ref, because="Again", by=desk, now=NOW)


@pytest.mark.django_db(databases=["default", "owner"], transaction=True)
def test_a_decision_keeps_nobody_on_the_register() -> None:
    desk = reader()
    one, other = (Person.objects.get(pk=each.pk) for each in bare_records(desk))
    decide(one, other, JOINED, desk)

    other.delete()

    assert not SamePersonDecision.objects.exists()
    assert groups(one) == [{0}]


def bare_records(by: Actor) -> list[Person]:
    """Records of which nothing is held any more, as disposal leaves them before it ends."""
    return [
        Person.objects.create(ref=ref, recorded_at=NOW, recorded_by_id=by.user_id)
        for ref in ("P-ONE", "P-TWO")
    ]


def facts() -> dict[int, HeldPerson]:
    """What is compared of everybody."""
    rows = MatchRecord.objects.values_list("number", "facts")
    return {number: from_stored(number, stored) for number, stored in rows}
