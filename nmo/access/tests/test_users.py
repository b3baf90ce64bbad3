from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from nmo.access import Actor, NotPermitted, Role
from nmo.access.actions import (
    add_force,
    add_team,
    add_user,
    grant_role,
    make_local_admin,
    renew_sign_in,
    restore_user,
    suspend_user,
    withdraw_role,
)
from nmo.access.models import RoleGrant, SecondFactor, User
from nmo.access.operator import operator_actor
from nmo.access.queries import actor_for, force_named, forces, user_seen_by, users_seen_by
from nmo.access.refusals import (
    ForceTaken,
    NoSuchForce,
    NoSuchUser,
    OwnAccess,
    PasswordTooWeak,
    TeamOfAnotherForce,
    TeamTaken,
    UsernameNotPlain,
    UsernameTaken,
)
from nmo.access.tests.builders import NOON, a_force, a_user
from nmo.audit.queries import entries_about

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=1)


@pytest.fixture
def boss() -> Actor:
    return actor_for(a_user("boss", Role.ADMINISTRATOR), now=NOON)


def add(by: Actor, username: str = "pc1234", **changes: object) -> int:
    entered: dict[str, object] = {
        "username": username,
        "full_name": "Test Officer",
        "force_id": by.force_id,
        "roles": [Role.RESPONSE_OFFICER],
    }
    return add_user(**(entered | changes), by=by, now=NOON).user_id  # type: ignore[arg-type]


def test_an_added_user_holds_the_roles_and_the_log_says_by_whom(boss: Actor) -> None:
    user_id = add(boss, " PC1234 ")

    found = user_seen_by(boss, user_id, now=NOON)
    assert (found.username, found.roles) == ("pc1234", (Role.RESPONSE_OFFICER,))
    [added] = [e for e in entries_about("user", str(user_id)) if e.what == "user.added"]
    assert added.actor_id == boss.user_id


def test_a_made_up_password_is_given_once_and_not_kept_in_clear(boss: Actor) -> None:
    added = add_user(
        username="pc1", full_name="", force_id=boss.force_id, roles=[], by=boss, now=NOON
    )

    user = User.objects.get(pk=added.user_id)
    assert user.check_password(added.password)
    assert added.password not in user.password
    assert not SecondFactor.objects.exists()


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"username": "BOSS"}, UsernameTaken),
        ({"username": "two words"}, UsernameNotPlain),
        ({"username": ""}, UsernameNotPlain),
        ({"username": "x" * 61}, UsernameNotPlain),
        ({"password": "short"}, PasswordTooWeak),
    ],
)
def test_a_user_that_cannot_be_added_is_refused_and_nothing_stays(
    boss: Actor, changes: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        add(boss, **changes)

    assert [user.username for user in User.objects.all()] == ["boss"]


def test_a_user_joins_only_a_team_of_the_same_force(boss: Actor) -> None:
    other = a_force("OTHER", "Other Police").teams.create(name="Desk")

    with pytest.raises(TeamOfAnotherForce):
        add(boss, team_id=other.pk)


def test_an_administrator_adds_nobody_to_another_force(boss: Actor) -> None:
    with pytest.raises(NotPermitted):
        add(boss, force_id=a_force("OTHER", "Other Police").pk)


def test_a_role_is_held_from_its_grant_until_its_withdrawal(boss: Actor) -> None:
    user_id = add(boss, roles=[])
    user = User.objects.get(pk=user_id)

    grant_role(user_id=user_id, role=Role.ORDERS_DESK, by=boss, now=NOON)
    withdraw_role(user_id=user_id, role=Role.ORDERS_DESK, by=boss, now=LATER)

    held = [actor_for(user, now=at).roles for at in (NOON - timedelta(1), NOON, LATER)]
    assert held == [frozenset(), frozenset({Role.ORDERS_DESK}), frozenset()]
    [grant] = RoleGrant.objects.filter(user=user)
    assert (grant.by_id, grant.ended_by_id, grant.until_at) == (boss.user_id, boss.user_id, LATER)


def test_a_role_granted_twice_is_held_once(boss: Actor) -> None:
    user_id = add(boss, roles=[])

    for _ in range(2):
        grant_role(user_id=user_id, role=Role.ORDERS_DESK, by=boss, now=NOON)

    assert RoleGrant.objects.filter(user_id=user_id).count() == 1


def test_nobody_changes_their_own_access(boss: Actor) -> None:
    own = {"user_id": boss.user_id, "by": boss, "now": NOON}

    for change in (grant_role, withdraw_role):
        with pytest.raises(OwnAccess):
            change(role=Role.ORDERS_DESK, **own)
    for change in (suspend_user, restore_user, renew_sign_in):
        with pytest.raises(OwnAccess):
            change(**own)


@pytest.mark.parametrize("change", [suspend_user, restore_user, renew_sign_in])
def test_a_user_of_another_force_is_not_touched(boss: Actor, change) -> None:
    theirs = a_user("theirs", force=a_force("OTHER", "Other Police"))

    with pytest.raises(NotPermitted):
        change(user_id=theirs.pk, by=boss, now=NOON)
    with pytest.raises(NoSuchUser):
        change(user_id=theirs.pk + 1000, by=boss, now=NOON)


def test_a_renewed_sign_in_has_a_new_password_and_no_app(boss: Actor) -> None:
    user_id = add(boss, totp_secret="GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")

    password = renew_sign_in(user_id=user_id, by=boss, now=NOON)

    assert User.objects.get(pk=user_id).check_password(password)
    assert not SecondFactor.objects.exists()


def test_users_are_seen_within_their_force_and_by_commands_of_the_machine(boss: Actor) -> None:
    theirs = a_user("theirs", force=a_force("OTHER", "Other Police"))
    make_local_admin(now=NOON)

    assert [row.username for row in users_seen_by(boss, now=NOON)] == ["boss"]
    with pytest.raises(NoSuchUser):
        user_seen_by(boss, theirs.pk, now=NOON)
    assert len(users_seen_by(operator_actor(), now=NOON)) == 3


def test_local_admin_is_made_once_and_roles_taken_from_it_stay_taken() -> None:
    first = make_local_admin(now=NOON)
    RoleGrant.objects.filter(user_id=first).update(until_at=LATER, ended_by_id=first)

    assert make_local_admin(now=LATER) == first
    assert operator_actor().roles == frozenset()
    assert not User.objects.get(pk=first).has_usable_password()


@pytest.mark.parametrize("name", ["nobody", "pc1234"])
def test_a_command_acts_as_nobody_who_is_unknown_or_suspended(name: str) -> None:
    a_user("pc1234", active=False)

    with pytest.raises(NoSuchUser):
        operator_actor(name)


def test_forces_and_teams_are_added_once_and_found_by_code_or_name(boss: Actor) -> None:
    make_local_admin(now=NOON)
    operator = operator_actor()
    number = add_force(code="wyp", name="West Yorkshire Police", by=operator, now=NOON)
    add_team(force_id=number, name="Desk", by=operator, now=NOON)

    assert force_named(" WYP ") == force_named("west yorkshire police")
    assert [team.name for force in forces() for team in force.teams] == ["Desk"]
    with pytest.raises(ForceTaken):
        add_force(code="WYP", name="Another", by=operator, now=NOON)
    with pytest.raises(TeamTaken):
        add_team(force_id=number, name="Desk", by=operator, now=NOON)
    with pytest.raises(NoSuchForce):
        force_named("Atlantis")
    with pytest.raises(NotPermitted):
        add_force(code="NEW", name="New", by=boss, now=NOON)


@pytest.mark.parametrize(
    "row",
    [
        {"role": "chief"},
        {"until_at": NOON - timedelta(1), "ended_by_id": 1},
        {"until_at": LATER},
    ],
)
def test_the_database_refuses_a_grant_that_cannot_be(row: dict[str, object]) -> None:
    user = a_user()
    values = {"role": Role.AUDITOR, "from_at": NOON} | row
    if "ended_by_id" in values:
        values["ended_by_id"] = user.pk

    with pytest.raises(IntegrityError), transaction.atomic():
        RoleGrant.objects.create(user=user, **values)
