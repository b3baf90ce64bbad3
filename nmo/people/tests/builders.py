"""Synthetic people and whoever reads of them. Nobody in them exists."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

from django.test import Client
from PIL import Image

from nmo.access import AccessReason, Actor, Purpose, Role
from nmo.access.queries import actor_for
from nmo.access.tests.builders import a_user, sign_in
from nmo.people.actions import make_people, suggest
from nmo.people.details import NameGiven, PersonGiven
from nmo.people.models import Person
from nmo.people.same_person.comparing import how_alike

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
WHY = Purpose(reason=AccessReason.SAFEGUARDING)


def reader(*roles: Role, username: str = "pc1234") -> Actor:
    """A user held in the database, of the protective orders desk unless said, as an actor."""
    return actor_for(a_user(username, *(roles or [Role.ORDERS_DESK])), now=NOW)


def a_person(by: Actor, name: str = "Leanne Pike", **given: Any) -> Person:
    """One person as a paper describes her."""
    names = (NameGiven(full=name), *given.pop("other_names", ()))
    described = PersonGiven(names=names, **given)
    made = make_people([described], source="the court's order", by=by, now=NOW)[0]
    return Person.objects.get(pk=made.person_id)


def browser(*roles: Role, username: str = "desk1", purpose: Purpose | None = WHY) -> Client:
    """A browser in which somebody with these roles is signed in and has said why."""
    client = Client()
    sign_in(client, a_user(username, *(roles or [Role.ORDERS_DESK])), purpose)
    return client


def a_picture(**saved: Any) -> bytes:
    """A small photograph with a place, a camera and a turn hidden in its file."""
    exif = Image.Exif()
    exif[0x010F] = "HiddenCamera"
    exif[0x0112] = 6  # lying on its side
    exif.get_ifd(0x8825)[1] = "N"
    kept = BytesIO()
    Image.new("RGB", (60, 40), "grey").save(kept, format="JPEG", exif=exif, **saved)
    return kept.getvalue()


def a_suggestion(one: Person, other: Person) -> str:
    """A suggestion of the register that these two are one, by how far they agree."""
    alike = how_alike(one.pk, other.pk, now=NOW)
    (ref,) = suggest([(one.pk, alike)], now=NOW)
    return ref
