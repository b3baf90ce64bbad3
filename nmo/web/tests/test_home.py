"""Where whoever opens the register comes first."""

import pytest
from django.test import Client

from nmo.access.roles import Role
from nmo.access.tests.builders import a_user, sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "first"),
    [
        (Role.RESPONSE_OFFICER, "/check"),
        (Role.FORCE_LEAD, "/work/"),
        (Role.ADMINISTRATOR, "/oversight/"),
    ],
)
def test_everybody_comes_first_to_a_page_that_is_open_to_them(client: Client, role, first):
    sign_in(client, a_user("pc1234", role))

    answer = client.get("/", follow=True)

    assert answer.status_code == 200
    assert answer.request["PATH_INFO"].startswith(first)


def test_nobody_signed_in_comes_to_the_sign_in_page_and_then_home(client: Client):
    assert client.get("/").headers["Location"] == "/sign-in?next=%2F"
