import pytest

from nmo.access import AccessReason, Permission, Purpose, Role, may
from nmo.access.permissions import ASKS_PURPOSE, EVERY_FORCE, WITHIN_OWN_FORCE
from nmo.access.rules import OTHER_FORCE, SAY_WHY
from nmo.access.tests.builders import AT_AN_INCIDENT, an_actor

OFFICER = an_actor(Role.RESPONSE_OFFICER)
EVERYTHING = an_actor(*Role, force_id=1)


def test_a_refusal_says_what_was_not_allowed_and_whom_to_ask() -> None:
    decision = may(OFFICER, Permission.ORDER_CORRECT)

    assert decision.reasons == (
        "None of your roles lets you correct a mistake in an order. "
        "Ask your force’s administrator if you need to.",
    )


@pytest.mark.requirement(61)
@pytest.mark.parametrize("permission", sorted(ASKS_PURPOSE))
def test_personal_data_is_opened_only_with_a_reason(permission: Permission) -> None:
    without = may(EVERYTHING, permission)

    assert (without.allowed, without.reasons) == (False, (SAY_WHY,))
    assert without.lacks_only_purpose
    assert may(EVERYTHING, permission, purpose=AT_AN_INCIDENT).allowed


def test_a_reason_does_not_stand_in_for_a_role() -> None:
    decision = may(an_actor(), Permission.PERSON_READ, purpose=AT_AN_INCIDENT)

    assert not decision.allowed
    assert not decision.lacks_only_purpose


def test_a_reason_alone_is_enough_where_no_incident_has_a_number_yet() -> None:
    at_once = Purpose(reason=AccessReason.INCIDENT)

    assert may(OFFICER, Permission.CHECK_ASK, purpose=at_once).allowed


@pytest.mark.parametrize("permission", sorted(WITHIN_OWN_FORCE))
@pytest.mark.parametrize("owner", [2, EVERY_FORCE])
def test_what_a_force_answers_for_is_changed_by_that_force_only(
    permission: Permission, owner: int
) -> None:
    elsewhere = may(EVERYTHING, permission, purpose=AT_AN_INCIDENT, owned_by=owner)

    assert elsewhere.reasons == (OTHER_FORCE,)
    assert may(EVERYTHING, permission, purpose=AT_AN_INCIDENT, owned_by=1).allowed


@pytest.mark.parametrize("via", ["cli", "task"])
def test_a_command_of_the_machine_serves_every_force(via: str) -> None:
    operator = an_actor(Role.ORDERS_DESK, force_id=1, via=via)

    assert may(operator, Permission.ORDER_CONFIRM, owned_by=2).allowed


def test_a_command_still_needs_the_role() -> None:
    assert not may(an_actor(via="cli"), Permission.ORDER_CONFIRM, owned_by=1).allowed


def test_reading_an_order_of_another_force_is_allowed() -> None:
    assert may(OFFICER, Permission.ORDER_READ, purpose=AT_AN_INCIDENT, owned_by=2).allowed


def test_every_reason_for_a_refusal_is_given() -> None:
    decision = may(OFFICER, Permission.ORDER_CORRECT, owned_by=2)

    assert len(decision.reasons) == 2
