"""A restricted person, officers who meet her record, and those who review it. Nobody exists."""

from datetime import UTC, datetime

from django.test import Client

from nmo.access import Actor, Role
from nmo.access.models import Force, Team, User
from nmo.access.queries import actor_for
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force, a_user, sign_in
from nmo.people.actions import restrict_person
from nmo.people.details import AddressGiven
from nmo.people.tests.builders import a_person
from nmo.people.words import Confidentiality, RestrictionKind

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DANGER = "He is outside her new door now with a knife; no desk answers the telephone"
OTHER_DANGER = "She rang from a stranger’s phone and the line went dead, children screaming"
HIDDEN = AddressGiven(
    text="9 Hidden Lane", postcode="ZZ9 9ZZ", confidentiality=Confidentiality.CONFIDENTIAL
)


def owning_force() -> Force:
    """The force that guards her record."""
    return a_force("OWNER", "Owner Police")


def a_restricted_person() -> str:
    """The reference of somebody in a refuge, with a confidential address, guarded by her force."""
    desk = actor_for(a_user("desk9", Role.ORDERS_DESK, force=owning_force()), now=NOON)
    person = a_person(desk, addresses=(HIDDEN,))
    restrict_person(person.ref, RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOON)
    return person.ref


def an_officer(username: str = "pc1234", *roles: Role, **options: object) -> User:
    """A response officer of another force, unless said."""
    return a_user(username, *(roles or [Role.RESPONSE_OFFICER]), **options)  # type: ignore[arg-type]


def in_team(user: User, name: str) -> User:
    """The same user, in that team of the user's force."""
    user.team = Team.objects.get_or_create(force=user.force, name=name)[0]
    user.save(update_fields=["team"])
    return user


def signed_in(user: User, *, phone: bool = False) -> Client:
    """A browser in which that user is signed in and has said why."""
    client = Client()
    sign_in(client, user, AT_AN_INCIDENT, user_agent="iPhone Mobi" if phone else "")
    return client


def actor(user: User, **more: object) -> Actor:
    """The user as an actor who gave a second factor just now."""
    return actor_for(user, now=NOON, proved_at=NOON, **more)  # type: ignore[arg-type]
