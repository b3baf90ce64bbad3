"""Giving and taking roles. A grant is ended, never rewritten, so who held what stays known."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.models import RoleGrant, SignOnAccount, User
from nmo.access.permissions import Permission
from nmo.access.refusals import FollowsSignOn, NoSuchUser, OwnAccess, RoleOfSystems
from nmo.access.words import Role
from nmo.audit.words import Kind


def grant_role(*, user_id: int, role: Role, by: Actor, now: datetime) -> None:
    """Let the user hold `role` from now on; nothing changes for one who holds it already.

    Raises OwnAccess, NoSuchUser and RoleOfSystems.
    """
    refuse_role_of_systems([role])
    user = local_user(user_id, by)
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="role.granted",
        kind=Kind.ALTERATION,
        owned_by=user.force_id,
    ) as note:
        # Two administrators at once: the second finds the first's row, by the table's own rule.
        RoleGrant.objects.bulk_create(
            [RoleGrant(user=user, role=role, from_at=now, by_id=by.user_id)], ignore_conflicts=True
        )
        note.about("user", user.pk)
        note.detail["role"] = role


def withdraw_role(*, user_id: int, role: Role, by: Actor, now: datetime) -> None:
    """End the user's grant of `role` now: the next request goes without it.

    Raises OwnAccess and NoSuchUser.
    """
    user = other_user(user_id, by)
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="role.withdrawn",
        kind=Kind.ALTERATION,
        owned_by=user.force_id,
    ) as note:
        still_held = Q(user=user, role=role, until_at__isnull=True)
        RoleGrant.objects.filter(still_held).update(until_at=now, ended_by_id=by.user_id)
        note.about("user", user.pk)
        note.detail["role"] = role


def refuse_role_of_systems(roles: Iterable[Role]) -> None:
    """Raise RoleOfSystems where somebody who signs in would hold the role of a program."""
    if Role.SYSTEM in set(roles):
        raise RoleOfSystems


def other_user(user_id: int, by: Actor) -> User:
    """The user whose access is changed, who is never the one who changes it."""
    if user_id == by.user_id:
        raise OwnAccess
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NoSuchUser
    return user


def local_user(user_id: int, by: Actor) -> User:
    """The same, where the user's access is looked after here; raises FollowsSignOn otherwise."""
    user = other_user(user_id, by)
    if SignOnAccount.objects.filter(user=user).exists():
        raise FollowsSignOn
    return user
