from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from nmo.access import Role
from nmo.access.models import SecondFactor, Session, User
from nmo.access.sign_in.keeping import encrypted
from nmo.access.sign_in.recovery import make_recovery_codes, recovery_codes_of
from nmo.access.sign_in.totp import code_at_step, step_at
from nmo.access.tests.builders import NOON, a_user, sign_in
from nmo.audit.models import AuditEntry

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
LATER = NOON + timedelta(minutes=6)
CODE = code_at_step(SECRET, step_at(LATER))
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client: Client) -> User:
    """Somebody whose app is set up, signed in six minutes before LATER."""
    user = a_user("pc1234", Role.RESPONSE_OFFICER)
    SecondFactor.objects.create(user=user, secret_encrypted=encrypted(SECRET), set_up_at=NOON)
    with time_machine.travel(NOON, tick=False):
        sign_in(client, user)
    return user


@time_machine.travel(LATER, tick=False)
def test_a_code_of_the_app_proves_it_and_leads_back(client: Client, officer: User) -> None:
    page = client.get("/prove-it?next=/roles").content.decode()
    answer = client.post("/prove-it", {"code": CODE, "next": "/roles"})

    assert 'value="/roles"' in page
    assert answer["Location"] == "/roles"
    assert Session.objects.get(user=officer).proved_at == LATER
    assert AuditEntry.objects.get(what="sign_in.proved").actor_id == officer.pk


@time_machine.travel(LATER, tick=False)
def test_a_wrong_code_proves_nothing(client: Client, officer: User) -> None:
    page = client.post("/prove-it", {"code": "000000"}).content.decode()

    assert "That code is not right" in page
    assert Session.objects.get(user=officer).proved_at == NOON


@time_machine.travel(LATER, tick=False)
def test_a_code_proves_once(client: Client, officer: User) -> None:
    client.post("/prove-it", {"code": CODE})

    assert "it was used already" in client.post("/prove-it", {"code": CODE}).content.decode()


@time_machine.travel(LATER, tick=False)
def test_codes_cannot_be_guessed_in_an_unlocked_session(client: Client, officer: User) -> None:
    for _ in range(5):
        client.post("/prove-it", {"code": "000000"})

    assert "too many tries" in client.post("/prove-it", {"code": CODE}).content.decode()
    assert Session.objects.get(user=officer).proved_at == NOON


@time_machine.travel(LATER, tick=False)
def test_a_recovery_code_proves_it_too_and_is_used_up(client: Client, officer: User) -> None:
    code = make_recovery_codes(user=officer, now=NOON)[0]

    answer = client.post("/prove-it/recovery-code", {"code": code.upper(), "next": "/roles"})
    again = client.post("/prove-it/recovery-code", {"code": code})

    assert answer["Location"] == "/roles"
    assert "used already" in again.content.decode()
    assert recovery_codes_of(officer).left == 9
    assert Session.objects.get(user=officer).proved_at == LATER


@time_machine.travel(LATER, tick=False)
@pytest.mark.usefixtures("officer")
@pytest.mark.parametrize("sent", [{}, {"answer": "{}", "under_way": "x"}, {"answer": "x" * 30_000}])
def test_an_answer_that_is_no_passkey_proves_nothing(client: Client, sent: dict[str, str]) -> None:
    back = client.post("/prove-it/passkey", {**sent, "next": "/roles"}, follow=True)

    assert back.redirect_chain[-1][0] == "/prove-it?next=%2Froles"
    assert Session.objects.get().proved_at == NOON
