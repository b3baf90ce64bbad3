from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.access import AccessReason, Permission, Purpose, Role, may
from nmo.access.actors import Opened
from nmo.access.permissions import (
    ASKS_PROOF,
    ASKS_PURPOSE,
    CLOSED_WHEN_RESTRICTED,
    EVERY_FORCE,
    WITHIN_OWN_FORCE,
)
from nmo.access.rules import OTHER_FORCE, PROVE_IT, SAY_WHICH_INCIDENT, SAY_WHY
from nmo.access.tests.builders import AT_AN_INCIDENT, NOON, an_actor
from nmo.access.words import NEEDS_NUMBER

OFFICER = an_actor(Role.RESPONSE_OFFICER)
EVERYTHING = an_actor(*Role, force_id=1, proved_at=NOON)
FOR_ALL = {"now": NOON, "purpose": AT_AN_INCIDENT}


def test_a_refusal_says_what_was_not_allowed_and_whom_to_ask() -> None:
    decision = may(OFFICER, Permission.ORDER_CORRECT)

    assert decision.reasons == (
        "None of your roles lets you correct a mistake in an order. "
        "Ask your force’s administrator if you need to.",
    )


@pytest.mark.requirement(61)
@pytest.mark.parametrize("permission", sorted(ASKS_PURPOSE))
def test_personal_data_is_opened_only_with_a_reason(permission: Permission) -> None:
    without = may(EVERYTHING, permission, now=NOON)

    assert (without.allowed, without.reasons) == (False, (SAY_WHY,))
    assert without.lacks_only_purpose
    assert may(EVERYTHING, permission, **FOR_ALL).allowed


@pytest.mark.requirement(61)
@pytest.mark.parametrize("reason", sorted(NEEDS_NUMBER))
def test_nobody_is_opened_for_an_incident_without_its_number(reason: AccessReason) -> None:
    decision = may(OFFICER, Permission.PERSON_READ, purpose=Purpose(reason=reason))

    assert (decision.reasons, decision.lacks_only_purpose) == ((SAY_WHICH_INCIDENT,), True)


@pytest.mark.parametrize("permission", sorted(ASKS_PROOF))
def test_a_second_factor_is_asked_for_afresh(permission: Permission) -> None:
    holder = replace(EVERYTHING, proved_at=None)

    decision = may(holder, permission, **FOR_ALL)

    assert (decision.reasons, decision.lacks_only_proof) == ((PROVE_IT,), True)


@pytest.mark.parametrize(
    ("since", "fresh"),
    [(timedelta(0), True), (timedelta(minutes=5, seconds=-1), True),
     (timedelta(minutes=5), False), (timedelta(seconds=-1), False)],
)  # fmt: skip
def test_a_proof_lasts_five_minutes_and_none_comes_from_the_future(
    since: timedelta, fresh: bool
) -> None:
    holder = replace(EVERYTHING, proved_at=NOON - since)

    assert may(holder, Permission.PERSON_SEE_CONFIDENTIAL, **FOR_ALL).allowed is fresh


def test_no_proof_is_fresh_where_nobody_says_what_time_it_is() -> None:
    decision = may(EVERYTHING, Permission.PERSON_SEE_CONFIDENTIAL, purpose=AT_AN_INCIDENT)

    assert decision.lacks_only_proof


def test_a_proof_stands_in_for_neither_role_nor_reason() -> None:
    officer = replace(OFFICER, proved_at=NOON)

    assert not may(officer, Permission.PERSON_SEE_CONFIDENTIAL, **FOR_ALL).lacks_only_proof
    assert may(EVERYTHING, Permission.PERSON_SEE_CONFIDENTIAL, now=NOON).lacks_only_purpose


def test_what_was_typed_about_a_restricted_person_is_not_lost_to_a_proof_that_ran_out() -> None:
    desk = an_actor(Role.ORDERS_DESK)

    assert may(desk, Permission.PERSON_RECORD, now=NOON, restricted="P1").allowed


@pytest.mark.requirement(21)
def test_break_glass_opens_one_restricted_person_until_its_time_is_over() -> None:
    half_past = NOON + timedelta(minutes=30)
    officer = replace(OFFICER, opened=(Opened(number=7, person_ref="P1", until_at=half_past),))
    opens = partial(may, officer, Permission.PERSON_READ, purpose=AT_AN_INCIDENT)

    assert opens(now=NOON, restricted="P1").allowed
    assert not opens(now=NOON, restricted="P2").allowed
    assert not opens(now=half_past, restricted="P1").allowed


@pytest.mark.requirement(20)
def test_break_glass_opens_neither_the_papers_nor_a_confidential_address() -> None:
    opened = Opened(number=7, person_ref="P1", until_at=NOON + timedelta(minutes=30))
    control_room = an_actor(Role.CONTROL_ROOM, proved_at=NOON, opened=(opened,))

    for shut in (Permission.DOCUMENT_READ, Permission.PERSON_SEE_CONFIDENTIAL):
        assert not may(control_room, shut, restricted="P1", **FOR_ALL).allowed


ROLE_SETS = st.frozensets(st.sampled_from(Role))


@given(
    roles=ROLE_SETS,
    permission=st.sampled_from(Permission),
    owned_by=st.sampled_from([None, 1, 2]),
    restricted=st.sampled_from([None, "P1", "P2"]),
    steps=st.lists(st.sampled_from(["why", "proof", "glass"])),
)
def test_no_order_of_reasons_proofs_and_break_glass_gives_more_than_all_of_them_do(
    roles: frozenset[Role],
    permission: Permission,
    owned_by: int | None,
    restricted: str | None,
    steps: list[str],
) -> None:
    actor, purpose = an_actor(*roles), None
    asks = {"now": NOON, "owned_by": owned_by, "restricted": restricted}
    opened = (Opened(number=7, person_ref="P1", until_at=NOON + timedelta(minutes=30)),)
    whole = replace(actor, proved_at=NOON, opened=opened)
    most = may(whole, permission, purpose=AT_AN_INCIDENT, **asks).allowed
    for step in steps:
        purpose = AT_AN_INCIDENT if step == "why" else purpose
        actor = replace(actor, proved_at=NOON) if step == "proof" else actor
        actor = replace(actor, opened=opened) if step == "glass" else actor
        assert may(actor, permission, purpose=purpose, **asks).allowed <= most
    if permission in WITHIN_OWN_FORCE and owned_by == 2:
        assert not most
    if restricted == "P2" and permission in CLOSED_WHEN_RESTRICTED:
        assert most <= (Permission.PERSON_SEE_RESTRICTED in actor.permissions)
    assert most <= (permission in actor.permissions)


def test_a_reason_does_not_stand_in_for_a_role() -> None:
    decision = may(an_actor(), Permission.PERSON_READ, purpose=AT_AN_INCIDENT)

    assert not decision.allowed
    assert not decision.lacks_only_purpose


def test_a_check_is_answered_before_the_incident_has_a_number() -> None:
    at_once = Purpose(reason=AccessReason.INCIDENT)

    assert may(OFFICER, Permission.CHECK_ASK, purpose=at_once).allowed


@pytest.mark.parametrize("permission", sorted(WITHIN_OWN_FORCE))
@pytest.mark.parametrize("owner", [2, EVERY_FORCE])
def test_what_a_force_answers_for_is_changed_by_that_force_only(
    permission: Permission, owner: int
) -> None:
    elsewhere = may(EVERYTHING, permission, owned_by=owner, **FOR_ALL)

    assert elsewhere.reasons == (OTHER_FORCE,)
    assert may(EVERYTHING, permission, owned_by=1, **FOR_ALL).allowed


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
