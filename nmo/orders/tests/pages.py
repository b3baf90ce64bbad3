"""Opening and sending pages as somebody who is signed in."""

from typing import Any

from django.test import Client
from django.urls import reverse

from nmo.access import AccessReason, Purpose, Role
from nmo.access.tests.builders import a_user, sign_in

AT_THE_DESK = Purpose(reason=AccessReason.INTAKE)


def signed_in_as(
    *roles: Role, username: str = "desk1", purpose: Purpose | None = AT_THE_DESK
) -> Client:
    """A browser in which somebody with these roles is signed in and has said why."""
    client = Client()
    sign_in(client, a_user(username, *roles), purpose)
    return client


def at_the_desk(**options: Any) -> Client:
    """A browser of the protective orders desk."""
    return signed_in_as(Role.ORDERS_DESK, **options)


def opened(client: Client, name: str, *args: object) -> str:
    """The page of that name, which must be there."""
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def sent(client: Client, page: str, /, *args: object, **typed: Any) -> str:
    """The page that follows after sending the form of that name."""
    answer = client.post(reverse(page, args=args), typed, follow=True)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()
