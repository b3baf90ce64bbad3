"""The pages on which an administrator lets other systems call."""

import re

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.clock import now
from nmo.access.models import Token, User
from nmo.access.tests.builders import a_force, a_user, sign_in
from nmo.access.tokens.presenting import token_presented
from nmo.access.tokens.refusals import TokenRefused
from nmo.law import london_day

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(client: Client) -> User:
    user = a_user("boss", Role.ADMINISTRATOR)
    sign_in(client, user)
    return user


def entered() -> dict[str, object]:
    day = london_day(now())
    return {
        "name": "Command and control",
        "permissions": ["check.ask"],
        "reasons": ["incident"],
        "expires_on": day.isoformat(),
        "requests_per_minute": "600",
    }


def shown_once(page: str) -> str:
    found = re.search(r"nmo_live_[\w-]+", page)
    assert found
    return found[0]


def add(client: Client) -> str:
    return shown_once(client.post("/systems/add", entered()).content.decode())


@pytest.mark.usefixtures("boss")
def test_a_token_is_shown_once_and_opens_the_register(client: Client) -> None:
    secret = add(client)
    held = token_presented(secret, now=now())
    assert secret not in client.get(f"/systems/{held.token_id}").content.decode()
    assert "Command and control" in client.get("/systems").content.decode()


@pytest.mark.usefixtures("boss")
def test_a_new_token_takes_the_place_of_the_old_one_at_once_if_asked(client: Client) -> None:
    old = add(client)
    token = Token.objects.get()
    new = shown_once(client.post(f"/systems/{token.pk}", {"hours": "0"}).content.decode())
    assert token_presented(new, now=now()).token_id == token.pk
    with pytest.raises(TokenRefused):
        token_presented(old, now=now())


@pytest.mark.usefixtures("boss")
def test_a_revoked_token_is_said_to_be(client: Client) -> None:
    add(client)
    token = Token.objects.get()
    page = client.post(f"/systems/{token.pk}/revoke", follow=True).content.decode()
    assert "Revoked" in page
    assert "Make a new token" not in page


@pytest.mark.usefixtures("boss")
def test_what_was_typed_stays_when_something_is_missing(client: Client) -> None:
    page = client.post("/systems/add", {**entered(), "reasons": []}).content.decode()
    assert "Choose at least one reason" in page
    assert "Command and control" in page


@pytest.mark.usefixtures("boss")
def test_a_system_of_another_force_is_not_there(client: Client) -> None:
    other = a_user("chief", Role.ADMINISTRATOR, force=a_force("OTHER", "Other Police"))
    add(client)
    sign_in(client, other)
    token = Token.objects.get()
    assert client.get(f"/systems/{token.pk}").status_code == 404
    assert client.post(f"/systems/{token.pk}/revoke").status_code == 404


def test_nobody_but_an_administrator_makes_tokens(client: Client) -> None:
    sign_in(client, a_user("pc1", Role.SUPERVISOR))
    assert client.post("/systems/add", entered()).status_code == 403
