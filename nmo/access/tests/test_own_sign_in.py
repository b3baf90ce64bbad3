from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from nmo.access import Role
from nmo.access.models import Passkey, RecoveryCode, Session, User
from nmo.access.sign_in.recovery import make_recovery_codes
from nmo.access.tests.builders import NOON, a_user, sign_in
from nmo.audit.models import AuditEntry

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1"
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client: Client) -> User:
    user = a_user("pc1234", Role.RESPONSE_OFFICER)
    sign_in(client, user)
    return user


@pytest.fixture
def codes(client: Client, officer: User) -> list[str]:
    page = client.post("/your-sign-in/recovery-codes").content.decode()
    return [part.split("</code>")[0] for part in page.split("<code>")[1:]]


def test_ten_recovery_codes_are_shown_once_and_kept_as_digests(
    client: Client, codes: list[str], officer: User
) -> None:
    again = client.get("/your-sign-in/recovery-codes").content.decode()
    kept = str(list(RecoveryCode.objects.filter(user=officer).values()))

    assert len(set(codes)) == 10
    assert not any(code in again or code in kept for code in codes)
    assert AuditEntry.objects.filter(what="sign_in.recovery_codes_made").count() == 1


def test_new_codes_void_the_old_ones(client: Client, codes: list[str], officer: User) -> None:
    make_recovery_codes(user=officer, now=NOON)

    page = client.post("/prove-it/recovery-code", {"code": codes[0]}).content.decode()

    assert "That recovery code is not right" in page


def test_one_is_told_when_few_codes_are_left(client: Client, officer: User) -> None:
    none = client.get("/your-sign-in").content.decode()
    make_recovery_codes(user=officer, now=NOON)
    full = client.get("/your-sign-in").content.decode()
    spent = RecoveryCode.objects.filter(user=officer)[:7]
    RecoveryCode.objects.filter(pk__in=[code.pk for code in spent]).update(used_at=NOON)
    few = client.get("/your-sign-in").content.decode()

    assert "You have no recovery codes" in none
    assert "10 of 10 are left" in full
    assert "Few recovery codes" not in full
    assert "3 of 10 are left" in few
    assert "Few recovery codes are left" in few


@pytest.mark.parametrize("page", ["passkeys/add", "recovery-codes"])
def test_a_key_is_added_only_by_who_proved_it_just_now(client: Client, page: str) -> None:
    with time_machine.travel(NOON, tick=False):
        sign_in(client, a_user("pc5678"))
    with time_machine.travel(NOON + timedelta(minutes=5), tick=False):
        got = client.get(f"/your-sign-in/{page}")
        sent = client.post(f"/your-sign-in/{page}", {"name": "mine"})

    assert got["Location"] == f"/prove-it?next=%2Fyour-sign-in%2F{page.replace('/', '%2F')}"
    assert sent["Location"] == "/prove-it?next=%2Fyour-sign-in"
    assert not RecoveryCode.objects.exists()


def test_a_device_is_signed_out_from_afar(client: Client, officer: User) -> None:
    phone = Client()
    sign_in(phone, officer, user_agent=PHONE)
    listed = client.get("/your-sign-in").content.decode()
    left = Session.objects.get(device="phone")

    client.post(f"/your-sign-in/sessions/{left.pk}/end")

    assert "Safari on iPhone" in listed
    assert phone.get("/roles")["Location"].startswith("/sign-in")
    assert client.get("/roles").status_code == 200
    assert AuditEntry.objects.get(what="session.ended_from_afar").actor_id == officer.pk


def test_nobody_ends_the_session_of_another(client: Client, officer: User) -> None:
    other = Client()
    sign_in(other, a_user("pc5678"))
    theirs = Session.objects.exclude(user=officer).get()

    page = client.post(f"/your-sign-in/sessions/{theirs.pk}/end", follow=True)

    assert "signed out already" in page.content.decode()
    assert other.get("/roles").status_code == 200


def test_a_session_that_ran_out_is_not_listed(client: Client, officer: User) -> None:
    Session.objects.create(
        user=officer,
        began_at=NOON - timedelta(hours=20),
        seen_at=NOON - timedelta(hours=20),
        device="desk",
        device_words="Edge on Windows",
        way="app",
    )

    assert "Edge on Windows" not in client.get("/your-sign-in").content.decode()


@pytest.mark.parametrize("number", ["", "x", "9" * 30, "-1"])
def test_a_passkey_of_another_cannot_be_removed(client: Client, officer: User, number: str) -> None:
    theirs = Passkey.objects.create(
        user=a_user("pc5678"), name="x", credential_id=b"1", public_key=b"2", added_at=NOON
    )

    for sent in (number, str(theirs.pk)):
        client.post("/your-sign-in/passkeys/remove", {"passkey": sent})

    assert Passkey.objects.filter(pk=theirs.pk).exists()
