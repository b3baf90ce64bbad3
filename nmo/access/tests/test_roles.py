"""The permissions of every role, cell by cell, against the one table that reviewers read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.access import Permission, Role, may
from nmo.access.permissions import ASKS_PURPOSE, PERMISSION_WORDS, WITHIN_OWN_FORCE
from nmo.access.roles import OPERATOR_ROLES, permissions_of
from nmo.access.table import Cell, Record, permission_table
from nmo.access.tests.answering import answered
from nmo.access.tests.builders import AT_AN_INCIDENT, an_actor
from nmo.access.words import REASON_WORDS, AccessReason

CELLS = [
    (role, row.permission, row.record, cell)
    for row in permission_table()
    for role, cell in row.cells.items()
]
ROLE_SETS = st.frozensets(st.sampled_from(Role))


@pytest.mark.parametrize(("role", "permission", "record", "cell"), CELLS)
def test_each_role_may_do_what_the_reviewers_table_says(
    role: Role, permission: Permission, record: Record, cell: Cell
) -> None:
    assert answered(role, permission, record) is cell


def test_the_table_leaves_out_no_operation_no_record_and_no_role() -> None:
    missing = {
        f"{permission},{record}," + ",".join(answered(role, permission, record) for role in Role)
        for permission in Permission
        for record in Record
        if (permission, record) not in {(row.permission, row.record) for row in permission_table()}
    }

    assert not missing, "Agree to these lines and add them to permission_table.csv."
    assert len(permission_table()) == len(Permission) * len(Record)


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
    of_cases = {
        each
        for each in Permission
        if each.partition(".")[0] in {"check", "order", "document", "person", "queue", "copy"}
    }

    assert not permissions_of({Role.AUDITOR, Role.ADMINISTRATOR}) & of_cases


def test_the_operator_holds_what_commands_need_but_does_not_read_the_log() -> None:
    of_the_log = {
        Permission.AUDIT_READ, Permission.AUDIT_EXPORT, Permission.BREAK_GLASS_REVIEW
    }  # fmt: skip

    assert not permissions_of(OPERATOR_ROLES) & of_the_log


def test_everything_has_words_for_people() -> None:
    assert set(PERMISSION_WORDS) == set(Permission)
    assert set(REASON_WORDS) == set(AccessReason)
    assert set(Permission) > ASKS_PURPOSE
    assert set(Permission) > WITHIN_OWN_FORCE
