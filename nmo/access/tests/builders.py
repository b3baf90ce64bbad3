"""Actors and users for tests, here and in every slice above."""

from datetime import UTC, datetime
from typing import Any

from django.test import Client

from nmo.access import AccessReason, Actor, Purpose, Role, session
from nmo.access.clock import now
from nmo.access.models import Force, RoleGrant, User
from nmo.access.purposes.keeping import keep_purpose
from nmo.access.sessions.actions import begin_session
from nmo.access.sessions.words import Way

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
AT_AN_INCIDENT = Purpose(reason=AccessReason.INCIDENT, incident_number="20261122-0417")


def an_actor(
    *roles: Role, force_id: int = 1, via: str = "page", user_id: int = 1, **more: Any
) -> Actor:
    """An actor who needs no database row."""
    return Actor(
        user_id=user_id,
        username="pc1234",
        name="Test Officer",
        force_id=force_id,
        force_code="TEST",
        force_name="Test Police",
        roles=frozenset(roles),
        via=via,
        **more,
    )


def a_force(code: str = "TEST", name: str = "Test Police") -> Force:
    """The force with that code, made when it is not there."""
    return Force.objects.get_or_create(code=code, defaults={"name": name})[0]


def a_user(
    username: str = "pc1234", *roles: Role, force: Force | None = None, active: bool = True
) -> User:
    """A user who holds the roles since long ago, and has no password."""
    user = User.objects.create(
        username=username,
        full_name="Test Officer",
        force=force or a_force(),
        is_active=active,
        added_at=NOON,
    )
    for role in roles:
        RoleGrant.objects.create(user=user, role=role, from_at=datetime(2026, 1, 1, tzinfo=UTC))
    return user


def sign_in(
    client: Client, user: User, purpose: Purpose | None = None, *, user_agent: str = ""
) -> None:
    """Put the client in the session that both steps of signing in end with."""
    client.force_login(user, backend=session.BACKEND)
    kept = client.session
    moment = now()
    kept[session.SESSION] = begin_session(
        user=user, way=Way.APP, user_agent=user_agent, now=moment, proved_at=moment
    )
    if purpose:
        keep_purpose(kept, purpose, now=moment)
    kept.save()
