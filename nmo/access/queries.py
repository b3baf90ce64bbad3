"""Who somebody is at a moment, and who holds what."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, Q, QuerySet

from nmo.access.acting import reading
from nmo.access.actors import Actor, Opened
from nmo.access.models import Force, RoleGrant, SignOn, Team, User
from nmo.access.permissions import Permission
from nmo.access.refusals import NoSuchForce, NoSuchTeam, NoSuchUser
from nmo.access.words import Role


@dataclass(frozen=True, kw_only=True)
class ForceRow:
    """A force with its teams."""

    force_id: int
    code: str
    name: str
    teams: tuple["TeamRow", ...] = ()


@dataclass(frozen=True, kw_only=True)
class TeamRow:
    """A team of a force."""

    team_id: int
    name: str


@dataclass(frozen=True, kw_only=True)
class UserRow:
    """A user as an administrator or a reviewer sees one."""

    user_id: int
    username: str
    full_name: str
    force_id: int
    force_name: str
    team_id: int | None
    team_name: str
    roles: tuple[Role, ...]
    is_active: bool
    signed_in_at: datetime | None
    signs_on: bool  # at the force's own sign-on, which their name, team and roles follow


def actor_for(
    user: User,
    *,
    now: datetime,
    via: str = "page",
    proved_at: datetime | None = None,
    opened: tuple[Opened, ...] = (),
) -> Actor:
    """The user as an actor, with the roles held at `now`.

    `proved_at` is when a second factor was last given afresh in the session that acts, and
    `opened` what it has open by break-glass.
    """
    held = _held_at(now).filter(user=user).values_list("role", flat=True)
    return Actor(
        user_id=user.pk,
        username=user.username,
        name=user.full_name,
        force_id=user.force_id,
        force_code=user.force.code,
        force_name=user.force.name,
        team_id=user.team_id,
        roles=frozenset(Role(role) for role in held),
        via=via,
        proved_at=proved_at,
        opened=opened,
    )


def force_named(text: str) -> ForceRow:
    """The force with that code or name, in any case; raises NoSuchForce."""
    named = Q(code__iexact=text.strip()) | Q(name__iexact=text.strip())
    force = Force.objects.filter(named).first()
    if force is None:
        raise NoSuchForce
    return ForceRow(force_id=force.pk, code=force.code, name=force.name)


def forces() -> list[ForceRow]:
    """Every force with its teams, by name. No personal data: anybody signed in may see them."""
    return [
        ForceRow(
            force_id=force.pk,
            code=force.code,
            name=force.name,
            teams=tuple(TeamRow(team_id=team.pk, name=team.name) for team in force.teams.all()),
        )
        for force in Force.objects.order_by("name").prefetch_related(
            Prefetch("teams", queryset=Team.objects.order_by("name"))
        )
    ]


def force_codes(force_ids: Collection[int]) -> dict[int, str]:
    """The code of each of these forces, by its number."""
    return dict(Force.objects.filter(pk__in=force_ids).values_list("pk", "code"))


def teams_of(force_id: int) -> list[TeamRow]:
    """The teams of one force, by name."""
    rows = Team.objects.filter(force_id=force_id).order_by("name")
    return [TeamRow(team_id=team.pk, name=team.name) for team in rows]


def team_named(force_id: int, name: str) -> int:
    """The number of the force's team of that name, in any case; raises NoSuchTeam."""
    team = Team.objects.filter(force_id=force_id, name__iexact=name.strip()).first()
    if team is None:
        raise NoSuchTeam
    return team.pk


def officer_named(force_id: int, username: str) -> int:
    """The number of the force's active user of that username, in any case; raises NoSuchUser."""
    found = User.objects.filter(
        force_id=force_id, username__iexact=username.strip(), is_active=True
    ).first()
    if found is None:
        raise NoSuchUser
    return found.pk


def users_seen_by(actor: Actor, *, now: datetime) -> list[UserRow]:
    """The users of the actor's force (of every force, for a command); raises NotPermitted."""
    with reading(Permission.ACCESS_REVIEW, by=actor, now=now, what="users.listed") as note:
        note.about("force", actor.force_id)
        return _user_rows(_users_of(actor), now)


def user_seen_by(actor: Actor, user_id: int, *, now: datetime) -> UserRow:
    """One such user; raises NotPermitted, and NoSuchUser alike for none and for another force's."""
    with reading(Permission.ACCESS_REVIEW, by=actor, now=now, what="user.opened") as note:
        note.about("user", user_id)
        rows = _user_rows(_users_of(actor).filter(pk=user_id), now)
        if not rows:
            raise NoSuchUser
        return rows[0]


def _users_of(actor: Actor) -> QuerySet[User]:
    """Those of the force, without the user in whose name its sign-on gives roles."""
    people = User.objects.exclude(pk__in=SignOn.objects.values("acts_as"))
    return people if actor.is_operator else people.filter(force=actor.force_id)


def _user_rows(users: QuerySet[User], now: datetime) -> list[UserRow]:
    grants = Prefetch("grants", queryset=_held_at(now).order_by("role"), to_attr="held")
    rows = users.select_related("force", "team", "sign_on_account").prefetch_related(grants)
    return [_user_row(user, getattr(user, "held", [])) for user in rows.order_by("username")]


def _user_row(user: User, held: Sequence[RoleGrant]) -> UserRow:
    return UserRow(
        user_id=user.pk,
        username=user.username,
        full_name=user.full_name,
        force_id=user.force_id,
        force_name=user.force.name,
        team_id=user.team_id,
        team_name=user.team.name if user.team else "",
        roles=tuple(Role(grant.role) for grant in held),
        is_active=user.is_active,
        signed_in_at=user.last_login,
        signs_on=hasattr(user, "sign_on_account"),
    )


def _held_at(moment: datetime) -> QuerySet[RoleGrant]:
    unended = Q(until_at__isnull=True) | Q(until_at__gt=moment)
    return RoleGrant.objects.filter(unended, from_at__lte=moment)
