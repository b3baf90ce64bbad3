"""A user follows the claims at each sign-in: name, force, team and roles."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from nmo.access.acting import AuditNote, act
from nmo.access.actors import Actor
from nmo.access.models import RoleGrant, SignOnAccount, User
from nmo.access.oidc.queries import settings_for_force_named
from nmo.access.oidc.reading import Claimed, read_claims
from nmo.access.oidc.refusals import (
    ForceNotKnown,
    NameTaken,
    NoRoles,
    RolesNotKnown,
    UserSuspended,
)
from nmo.access.oidc.settings import SignOnSettings
from nmo.access.permissions import Permission
from nmo.access.sign_in.recording import record_step
from nmo.access.words import Role
from nmo.audit.words import Kind


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the claims put somebody: by the sign-on of the force that they name."""

    settings: SignOnSettings
    claimed: Claimed
    roles: frozenset[Role]

    @property
    def team_id(self) -> int | None:
        """The team that the claim stands for; None where it stands for none."""
        return self.settings.teams.get(self.claimed.team)


def place_of_claims(claims: Mapping[str, object], settings: SignOnSettings) -> Place:
    """Where the claims put somebody who came by the sign-on of `settings`.

    A claim may name another force only where that force uses the same provider and client: its
    own administrator chose to trust it. The claim that this force reads must name it too, or any
    force could choose a claim that puts its people in another. Raises ClaimsUnreadable and
    ForceNotKnown.
    """
    claimed = read_claims(claims, settings.claims)
    if claimed.force:
        settings = settings_for_force_named(claimed.force, like=settings)
        claimed = read_claims(claims, settings.claims)
        if claimed.force and settings_for_force_named(claimed.force, like=settings) != settings:
            raise ForceNotKnown
    roles = frozenset(role for value in claimed.roles for role in settings.roles.get(value, ()))
    return Place(settings=settings, claimed=claimed, roles=roles)


def user_following(place: Place, *, now: datetime) -> User:
    """The user of the account, made at the first sign-in, with what the claims say now.

    What changed is one entry in the log, in the name of the sign-on, and each role given or taken
    has its row (`RoleGrant`). Somebody without a role is not signed in, and loses at once the roles
    held until now, in sessions that are open elsewhere too.

    Raises UserSuspended, NameTaken, NoRoles and RolesNotKnown.
    """
    user = _user_of(place)
    if user is not None and not user.is_active:
        raise UserSuspended
    if not place.roles:
        if user is not None:
            _follow(user, place, now)
        raise RolesNotKnown if place.claimed.roles else NoRoles
    try:
        user = _follow(user, place, now)
    except IntegrityError:
        # The same person's first sign-in twice at once: the second finds what the first made.
        user = _follow(_user_of(place), place, now)
    record_step("sign_in.taken", user, now)
    return user


def account_user(issuer: str, claims: Mapping[str, object]) -> User | None:
    """The user whose account at the issuer the claims are of; None when there is none."""
    account = SignOnAccount.objects.filter(issuer=issuer, subject=claims.get("sub")).first()
    return account.user if account else None


def _user_of(place: Place) -> User | None:
    return account_user(place.settings.issuer, {"sub": place.claimed.subject})


def _follow(user: User | None, place: Place, now: datetime) -> User:
    with transaction.atomic():
        if user is None:
            return _add(place, now)
        user = User.objects.select_for_update(of=("self",)).get(pk=user.pk)
        held = _held_by(user)
        if not _differs(user, place) and held == place.roles:
            return user
        with _acting(place, "user.followed_sign_on", Kind.ALTERATION, now) as note:
            _move(user, place)
            _change_roles(user, place, held, now, note)
        return user


def _add(place: Place, now: datetime) -> User:
    user = User(username=_free_username(place), added_at=now)
    user.set_unusable_password()
    with _acting(place, "user.added", Kind.COLLECTION, now) as note:
        _move(user, place)
        SignOnAccount.objects.create(
            user=user,
            issuer=place.settings.issuer,
            subject=place.claimed.subject,
            first_at=now,
        )
        _change_roles(user, place, frozenset(), now, note)
        note.detail |= {"username": user.username, "force": user.force_id}
    return user


def _differs(user: User, place: Place) -> bool:
    now_held = (user.full_name, user.force_id, user.team_id)
    return now_held != (place.claimed.full_name, place.settings.force_id, place.team_id)


def _move(user: User, place: Place) -> None:
    user.full_name = place.claimed.full_name
    user.force_id, user.team_id = place.settings.force_id, place.team_id
    user.save()


def _change_roles(
    user: User, place: Place, held: frozenset[Role], now: datetime, note: AuditNote
) -> None:
    given, taken = place.roles - held, held - place.roles
    RoleGrant.objects.filter(user=user, role__in=taken, until_at__isnull=True).update(
        until_at=now, ended_by_id=place.settings.acts_as
    )
    RoleGrant.objects.bulk_create(
        RoleGrant(user=user, role=role, from_at=now, by_id=place.settings.acts_as)
        for role in sorted(given)
    )
    note.about("user", user.pk)
    note.detail |= {"given": sorted(given), "taken": sorted(taken), "team": place.team_id}


def _held_by(user: User) -> frozenset[Role]:
    held = RoleGrant.objects.filter(user=user, until_at__isnull=True)
    return frozenset(Role(role) for role in held.values_list("role", flat=True))


def _free_username(place: Place) -> str:
    """The claimed name, or with the force's code after it where somebody has that name."""
    plain, code = place.claimed.username, place.settings.force_code.lower()
    taken = set(
        User.objects.filter(username__in=[plain, f"{plain}-{code}"]).values_list(
            "username", flat=True
        )
    )
    for name in (plain, f"{plain}-{code}"[:60]):
        if name not in taken:
            return name
    raise NameTaken


def _acting(
    place: Place, what: str, kind: Kind, now: datetime
) -> AbstractContextManager[AuditNote]:
    """`act` in the name of the force's sign-on, which may give what an administrator may."""
    return act(
        Permission.USER_ADMINISTER,
        by=acting_for(place.settings),
        now=now,
        what=what,
        kind=kind,
        owned_by=place.settings.force_id,
    )


def acting_for(settings: SignOnSettings) -> Actor:
    """The force's sign-on as an actor: the role is held for this alone, by no row of a user."""
    user = User.objects.get(pk=settings.acts_as)
    return Actor(
        user_id=user.pk,
        username=user.username,
        name=user.full_name,
        force_id=settings.force_id,
        force_code=settings.force_code,
        force_name=settings.force_name,
        roles=frozenset({Role.ADMINISTRATOR}),
    )
