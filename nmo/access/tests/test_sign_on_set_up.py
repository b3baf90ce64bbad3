"""Setting a force's own sign-on up, changing and ending it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from nmo.access import Role
from nmo.access.clock import now
from nmo.access.models import SignOn, SignOnRole, Team, User
from nmo.access.sign_in.keeping import SIGN_ON, decrypted
from nmo.access.tests.builders import a_force, a_user, sign_in
from nmo.access.tests.issuer import Issuer, misbehaving
from nmo.audit.models import AuditEntry

SECRET = "a-secret-of-this-test-alone"
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def issuer() -> Iterator[Issuer]:
    with misbehaving() as one:
        yield one


@pytest.fixture
def boss(client: Client) -> User:
    user = a_user("boss", Role.ADMINISTRATOR)
    sign_in(client, user)
    return user


def entered(provider: Issuer, /, **other: str) -> dict[str, str]:
    return {
        "issuer": provider.address,
        "client_id": "nmo-register",
        "secret": SECRET,
        "scopes": "openid profile",
        "username_claim": "preferred_username",
        "name_claim": "name",
        "roles_claim": "roles",
        "role_response_officer": "resp\n  resp-night ",
        "role_investigator": "resp",
        **other,
    }


@pytest.mark.usefixtures("boss")
def test_a_sign_on_is_set_up_with_its_mapping_and_its_secret_encrypted(
    client: Client, issuer: Issuer
) -> None:
    assert client.post("/sign-on", entered(issuer)).status_code == 302

    row = SignOn.objects.get()
    mapped = set(SignOnRole.objects.values_list("value", "role"))
    assert mapped == {
        ("resp", "response_officer"),
        ("resp-night", "response_officer"),
        ("resp", "investigator"),
    }
    assert SECRET not in str(SignOn.objects.values())
    assert decrypted(row.secret_encrypted, of=SIGN_ON) == SECRET
    assert SECRET not in client.get("/sign-on").content.decode()
    assert "Sign in with Test Police" in Client().get("/sign-in").content.decode()


@pytest.mark.usefixtures("boss")
def test_a_change_keeps_the_secret_and_what_stood_before(client: Client, issuer: Issuer) -> None:
    client.post("/sign-on", entered(issuer))
    client.post("/sign-on", entered(issuer, secret="", roles_claim="groups"))

    before, after = SignOn.objects.order_by("from_at")
    assert (before.roles_claim, after.roles_claim) == ("roles", "groups")
    assert before.until_at == after.from_at
    assert before.ended_by == after.by
    assert after.secret_encrypted == before.secret_encrypted
    assert AuditEntry.objects.filter(what="sign_on.set_up").count() == 2


@pytest.mark.usefixtures("boss")
def test_a_secret_is_never_sent_to_another_provider(client: Client, issuer: Issuer) -> None:
    client.post("/sign-on", entered(issuer))
    with misbehaving() as another:
        page = client.post("/sign-on", entered(another, secret="")).content.decode()

    assert "Enter the secret" in page
    assert SignOn.objects.get().issuer == issuer.address


@pytest.mark.usefixtures("boss")
@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"issuer": "http://127.0.0.1:9"}, "No sign-on answers at this address"),
        ({"issuer": "http://provider.example"}, "begins with https://"),
        ({"secret": ""}, "Enter the secret"),
        ({"scopes": "profile"}, "Write openid first"),
        ({"client_id": ""}, "Enter the client ID"),
    ],
    ids=["silent", "without TLS", "no secret", "no openid", "no client"],
)
def test_what_cannot_be_is_said_and_nothing_is_kept(
    client: Client, issuer: Issuer, wrong: dict[str, str], said: str
) -> None:
    page = client.post("/sign-on", entered(issuer, **wrong)).content.decode()

    assert said in page
    assert "resp-night" in page
    assert not SignOn.objects.exists()


def test_teams_are_mapped_within_the_force(client: Client, boss: User, issuer: Issuer) -> None:
    own = Team.objects.create(force=boss.force, name="Desk")
    theirs = Team.objects.create(force=a_force("OTHER", "Other Police"), name="Desk")

    client.post("/sign-on", entered(issuer, **{f"team_{own.pk}": "D1", f"team_{theirs.pk}": "D2"}))

    assert list(SignOn.objects.get().teams.values_list("value", "team")) == [("D1", own.pk)]


@pytest.mark.usefixtures("boss")
def test_nobody_signs_in_by_a_sign_on_that_was_ended(client: Client, issuer: Issuer) -> None:
    client.post("/sign-on", entered(issuer))
    client.post("/sign-on/end")

    assert Client().get("/sign-in/with/TEST").status_code == 404
    assert "Ended" in client.get("/sign-on").content.decode()
    assert "Sign in with Test Police" not in Client().get("/sign-in").content.decode()


def test_the_sign_on_is_changed_only_by_who_proved_it_just_now(
    client: Client, boss: User, issuer: Issuer
) -> None:
    with time_machine.travel(now() + timedelta(minutes=6)):
        answer = client.post("/sign-on", entered(issuer))

    assert answer["Location"] == "/prove-it?next=%2Fsign-on"
    assert not SignOn.objects.exists()


def test_the_user_in_whose_name_roles_are_given_can_do_nothing(
    client: Client, boss: User, issuer: Issuer
) -> None:
    client.post("/sign-on", entered(issuer))

    acting = User.objects.get(username="sign-on.test")
    assert not acting.has_usable_password()
    assert not acting.grants.exists()
    assert "sign-on.test" not in client.get("/users").content.decode()
