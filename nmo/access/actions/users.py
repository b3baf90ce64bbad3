"""Adding users, suspending and restoring them, and letting them start signing in afresh."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from nmo.access.acting import act
from nmo.access.actions.grants import local_user, other_user, refuse_role_of_systems
from nmo.access.actors import Actor
from nmo.access.models import (
    Force,
    Passkey,
    RecoveryCode,
    RoleGrant,
    SecondFactor,
    Team,
    User,
)
from nmo.access.permissions import Permission
from nmo.access.refusals import (
    NoSuchForce,
    RoleOfSystems,
    TeamOfAnotherForce,
    UsernameNotPlain,
    UsernameTaken,
)
from nmo.access.sessions.actions import end_sessions_of
from nmo.access.sessions.words import Ended
from nmo.access.sign_in.keeping import encrypted
from nmo.access.sign_in.passwords import made_up_password, set_good_password
from nmo.access.words import Role
from nmo.audit.words import Kind

PLAIN_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,59}")


@dataclass(frozen=True, kw_only=True)
class AddedUser:
    """A new user and how to sign in; shown once, kept nowhere in clear."""

    user_id: int
    username: str
    password: str
    totp_secret: str | None  # None: the app is set up at the first sign-in


def add_user(
    *,
    username: str,
    full_name: str,
    force_id: int,
    roles: Iterable[Role],
    by: Actor,
    now: datetime,
    team_id: int | None = None,
    password: str | None = None,
    totp_secret: str | None = None,
) -> AddedUser:
    """Add somebody who may sign in, with the roles named.

    Without `password` one is made up. Without `totp_secret` (base32, see
    `sign_in.totp.new_secret`) the user sets up an app, and chooses a password, at the first
    sign-in; with it the user can sign in with both at once. Raises UsernameTaken,
    UsernameNotPlain, PasswordTooWeak, NoSuchForce, TeamOfAnotherForce.
    """
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="user.added",
        kind=Kind.COLLECTION,
        owned_by=force_id,
    ) as note:
        refuse_role_of_systems(roles)
        user = _new_user(username, full_name, force_id, team_id, now)
        chosen = password or made_up_password()
        set_good_password(user, chosen)
        _save(user)
        _grant_all(user, roles, by, now)
        if totp_secret:
            SecondFactor.objects.create(
                user=user, secret_encrypted=encrypted(totp_secret), set_up_at=now
            )
        note.about("user", user.pk)
        note.detail |= {"username": user.username, "roles": sorted(roles), "force": force_id}
    return AddedUser(
        user_id=user.pk, username=user.username, password=chosen, totp_secret=totp_secret
    )


def suspend_user(*, user_id: int, by: Actor, now: datetime) -> None:
    """Shut the user out from the next request on; raises OwnAccess and NoSuchUser."""
    _set_active(user_id, False, by=by, now=now, what="user.suspended")


def restore_user(*, user_id: int, by: Actor, now: datetime) -> None:
    """Let a suspended user in again; raises OwnAccess and NoSuchUser."""
    _set_active(user_id, True, by=by, now=now, what="user.restored")


def move_user(*, user_id: int, team_id: int | None, by: Actor, now: datetime) -> None:
    """Put the user in another team of their force, or in none.

    Raises OwnAccess, NoSuchUser, FollowsSignOn and TeamOfAnotherForce.
    """
    user = local_user(user_id, by)
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="user.moved",
        kind=Kind.ALTERATION,
        owned_by=user.force_id,
    ) as note:
        own = Team.objects.filter(force_id=user.force_id)
        if team_id is not None and not own.filter(pk=team_id).exists():
            raise TeamOfAnotherForce
        User.objects.filter(pk=user_id).update(team_id=team_id)
        note.about("user", user_id)
        note.detail |= {"was": user.team_id, "team": team_id}


def renew_sign_in(*, user_id: int, by: Actor, now: datetime) -> str:
    """Give the user a new password, said once; forget the app, the passkeys and the codes.

    Every session of the user ends. Raises OwnAccess, NoSuchUser, FollowsSignOn and RoleOfSystems:
    a system calls by its token, and nobody signs in as it.
    """
    user = local_user(user_id, by)
    if hasattr(user, "token"):
        raise RoleOfSystems
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="user.sign_in_renewed",
        kind=Kind.ALTERATION,
        owned_by=user.force_id,
    ) as note:
        password = made_up_password()
        user.set_password(password)
        user.save(update_fields=["password"])
        for factors in (SecondFactor, Passkey, RecoveryCode):
            factors.objects.filter(user=user).delete()
        end_sessions_of(user_id, because=Ended.SIGN_IN_RENEWED, by=by.user_id, now=now)
        note.about("user", user.pk)
    return password


def _new_user(
    username: str, full_name: str, force_id: int, team_id: int | None, now: datetime
) -> User:
    plain = username.strip().lower()
    if not PLAIN_USERNAME.fullmatch(plain):
        raise UsernameNotPlain
    if not Force.objects.filter(pk=force_id).exists():
        raise NoSuchForce
    if team_id is not None and not Team.objects.filter(pk=team_id, force_id=force_id).exists():
        raise TeamOfAnotherForce
    return User(
        username=plain,
        full_name=full_name.strip() or plain,
        force_id=force_id,
        team_id=team_id,
        added_at=now,
    )


def _save(user: User) -> None:
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as error:
        raise UsernameTaken from error


def _grant_all(user: User, roles: Iterable[Role], by: Actor, now: datetime) -> None:
    RoleGrant.objects.bulk_create(
        [RoleGrant(user=user, role=role, from_at=now, by_id=by.user_id) for role in set(roles)]
    )


def _set_active(user_id: int, active: bool, *, by: Actor, now: datetime, what: str) -> None:
    user = other_user(user_id, by)
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what=what,
        kind=Kind.ALTERATION,
        owned_by=user.force_id,
    ) as note:
        User.objects.filter(pk=user_id).update(is_active=active)
        if not active:
            end_sessions_of(user_id, because=Ended.SUSPENDED, by=by.user_id, now=now)
        note.about("user", user_id)
