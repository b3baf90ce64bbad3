"""The permissions of every role, cell by cell, against one table written out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.access import Permission, Role, may
from nmo.access.permissions import ASKS_PURPOSE, PERMISSION_WORDS, WITHIN_OWN_FORCE
from nmo.access.roles import OPERATOR_ROLES, ROLES, permissions_of
from nmo.access.tests.builders import AT_AN_INCIDENT, an_actor
from nmo.access.words import REASON_WORDS, AccessReason

COLUMNS = [
    "response_officer", "control_room", "custody_officer", "orders_desk", "neighbourhood_officer",
    "investigator", "safeguarding_officer", "supervisor", "records_manager", "force_lead",
    "auditor", "administrator", "system",
]  # fmt: skip
#                          ro cr co od no in so su rm fl au ad sy
TABLE = """
check.ask                  x  x  x  x  x  x  x  x  x  .  .  .  x
check.ask_batch            .  .  .  x  .  .  x  .  .  .  .  .  x
order.read                 x  x  x  x  x  x  x  x  x  .  .  .  x
order.record               .  .  .  x  .  .  .  .  .  .  .  .  .
order.update               .  .  .  x  .  .  .  .  .  .  .  .  .
order.confirm              .  .  .  x  .  .  .  .  .  .  .  .  .
order.correct              .  .  .  x  .  .  .  .  .  .  .  .  .
awareness.record           x  x  x  x  x  x  .  .  .  .  .  .  .
contact_hold.record        .  .  .  x  .  .  x  .  .  .  .  .  .
court_check.record         .  .  .  x  .  .  .  .  .  .  .  .  .
national_status.record     .  .  .  x  .  .  .  .  .  .  .  .  .
copy.photograph            x  .  x  x  x  x  .  .  .  .  .  .  .
document.read              x  x  x  x  x  x  x  x  x  .  .  .  .
feed.import                .  .  .  x  .  .  .  .  .  .  .  .  .
feed.read                  .  .  .  x  .  .  .  .  .  .  .  .  .
person.read                x  x  x  x  x  x  x  x  x  .  .  .  .
person.record              .  .  .  x  .  .  x  .  x  .  .  .  .
person.link                .  .  .  x  .  .  .  .  x  .  .  .  .
person.restrict            .  .  .  x  .  .  x  .  .  .  .  .  .
person.see_confidential    .  x  .  .  .  .  x  .  .  .  .  .  .
person.see_restricted      .  .  .  x  .  .  x  .  .  .  .  .  .
queue.read                 .  .  .  x  x  x  x  x  x  x  .  .  .
queue.claim                .  .  .  x  x  x  x  x  x  .  .  .  .
user.administer            .  .  .  .  .  .  .  .  .  .  .  x  .
access.review              .  .  .  .  .  .  .  x  .  x  x  x  .
audit.read                 .  .  .  .  .  .  .  .  .  .  x  .  .
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()]
CELLS = [
    (Role(role), Permission(row[0]), mark == "x")
    for row in ROWS
    for role, mark in zip(COLUMNS, row[1:], strict=True)
]
ROLE_SETS = st.frozensets(st.sampled_from(Role))


@pytest.mark.parametrize(("role", "permission", "held"), CELLS)
def test_each_role_may_do_what_the_table_says(
    role: Role, permission: Permission, held: bool
) -> None:
    decision = may(an_actor(role), permission, purpose=AT_AN_INCIDENT)

    assert decision.allowed is held


def test_the_table_leaves_out_no_role_and_no_permission() -> None:
    assert set(COLUMNS) == set(Role) == set(ROLES)
    assert [row[0] for row in ROWS] == list(Permission)


@given(ROLE_SETS, st.sampled_from(Role))
def test_a_further_role_never_takes_a_permission_away(
    roles: frozenset[Role], further: Role
) -> None:
    assert permissions_of(roles) <= permissions_of(roles | {further})


@given(ROLE_SETS, ROLE_SETS)
def test_roles_held_together_allow_what_each_allows_and_no_more(
    some: frozenset[Role], others: frozenset[Role]
) -> None:
    assert permissions_of(some | others) == permissions_of(some) | permissions_of(others)


@pytest.mark.parametrize("permission", list(Permission))
def test_nobody_without_a_role_may_do_anything(permission: Permission) -> None:
    assert not may(an_actor(), permission, purpose=AT_AN_INCIDENT).allowed


def test_those_who_watch_and_those_who_administer_see_no_case() -> None:
    of_cases = set(Permission) - {
        Permission.USER_ADMINISTER, Permission.ACCESS_REVIEW, Permission.AUDIT_READ
    }  # fmt: skip

    assert not permissions_of({Role.AUDITOR, Role.ADMINISTRATOR}) & of_cases


def test_the_operator_holds_what_commands_need_but_does_not_read_the_log() -> None:
    assert set(Permission) - permissions_of(OPERATOR_ROLES) == {Permission.AUDIT_READ}


def test_everything_has_words_for_people() -> None:
    assert set(PERMISSION_WORDS) == set(Permission)
    assert set(REASON_WORDS) == set(AccessReason)
    assert set(Permission) > ASKS_PURPOSE
    assert set(Permission) > WITHIN_OWN_FORCE
