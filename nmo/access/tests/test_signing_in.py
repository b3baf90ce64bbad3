from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client

from nmo.access import Role
from nmo.access.actions import add_user
from nmo.access.models import SecondFactor, SignInTry, User
from nmo.access.sign_in.actions import take_code
from nmo.access.sign_in.keeping import decrypted
from nmo.access.sign_in.refusals import WrongCode
from nmo.access.sign_in.totp import code_at_step, step_at
from nmo.access.tests.builders import a_force, a_user, an_actor
from nmo.access.views.set_up import SECRET as SECRET_IN_SESSION
from nmo.audit.models import AuditEntry

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PASSWORD = "correct-horse-battery"
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
NOT_RIGHT = "The username or password is not right"
pytestmark = pytest.mark.django_db


def code(at: datetime = NOON, secret: str = SECRET) -> str:
    return code_at_step(secret, step_at(at))


@pytest.fixture
def officer() -> User:
    boss = a_user("boss")
    added = add_user(
        username="PC1234",
        full_name="Test Officer",
        force_id=a_force().pk,
        roles=[Role.RESPONSE_OFFICER],
        password=PASSWORD,
        totp_secret=SECRET,
        by=an_actor(Role.ADMINISTRATOR, force_id=boss.force_id, user_id=boss.pk),
        now=NOON,
    )
    return User.objects.get(pk=added.user_id)


def enter_password(client: Client, username: str = "pc1234", password: str = PASSWORD):
    return client.post("/sign-in", {"username": username, "password": password, "next": "/roles"})


@time_machine.travel(NOON, tick=False)
def test_password_and_code_sign_in_and_go_on_to_the_page_asked_for(
    client: Client, officer: User
) -> None:
    asked = client.get("/roles")
    first = enter_password(client)
    second = client.post("/sign-in/code", {"code": code()})

    assert asked["Location"] == "/sign-in?next=%2Froles"
    assert first["Location"] == "/sign-in/code"
    assert second["Location"] == "/roles"
    assert client.get("/roles").status_code == 200
    assert AuditEntry.objects.filter(what="sign_in.taken", actor_id=officer.pk).count() == 1


@time_machine.travel(NOON, tick=False)
def test_a_password_alone_opens_nothing(client: Client, officer: User) -> None:
    enter_password(client)

    assert client.get("/roles")["Location"] == "/sign-in?next=%2Froles"


@pytest.mark.usefixtures("officer")
@pytest.mark.parametrize(
    ("username", "password"),
    [("pc1234", "wrong-horse-battery"), ("nobody", PASSWORD), ("local-admin", ""), ("boss", "")],
)
def test_a_wrong_name_and_a_wrong_password_read_the_same(
    client: Client, username: str, password: str
) -> None:
    answer = enter_password(client, username, password or "anything-at-all")

    assert answer.status_code == 200
    assert NOT_RIGHT in answer.content.decode()


@pytest.mark.usefixtures("officer")
def test_what_was_typed_for_an_unknown_name_is_kept_nowhere(client: Client) -> None:
    enter_password(client, "my-password-in-the-wrong-box")

    entry = AuditEntry.objects.get(what="sign_in.password_refused")
    assert (entry.actor_id, entry.actor_name, entry.subject_id) == (None, "", "unknown")
    assert "wrong-box" not in str(SignInTry.objects.values())


def test_a_suspended_user_reads_the_same_refusal(client: Client, officer: User) -> None:
    User.objects.filter(pk=officer.pk).update(is_active=False)

    assert NOT_RIGHT in enter_password(client).content.decode()


@time_machine.travel(NOON, tick=False)
@pytest.mark.usefixtures("officer")
def test_a_wrong_code_is_refused_and_the_page_asks_again(client: Client) -> None:
    enter_password(client)

    answer = client.post("/sign-in/code", {"code": "000000"})

    assert "That code is not right" in answer.content.decode()
    assert client.get("/roles")["Location"].startswith("/sign-in")


@time_machine.travel(NOON, tick=False)
@pytest.mark.usefixtures("officer")
def test_a_code_seen_over_a_shoulder_does_not_sign_in_a_second_time(client: Client) -> None:
    enter_password(client)
    client.post("/sign-in/code", {"code": code()})
    other = Client()
    enter_password(other)

    answer = other.post("/sign-in/code", {"code": code()})

    assert "it was used already" in answer.content.decode()


@time_machine.travel(NOON, tick=False)
@pytest.mark.usefixtures("officer")
def test_the_sixth_try_is_not_looked_at_even_with_the_right_password(client: Client) -> None:
    for _ in range(5):
        enter_password(client, password="wrong-horse-battery")

    answer = enter_password(client)

    assert "Wait 15 minutes" in answer.content.decode()
    with time_machine.travel(NOON + timedelta(minutes=15), tick=False):
        assert enter_password(client).status_code == 302


@time_machine.travel(NOON, tick=False)
@pytest.mark.usefixtures("officer")
def test_codes_cannot_be_guessed_one_after_the_other(client: Client) -> None:
    enter_password(client)
    for _ in range(4):
        client.post("/sign-in/code", {"code": "000000"})

    answer = client.post("/sign-in/code", {"code": code()})

    assert "too many tries" in answer.content.decode()


@pytest.mark.usefixtures("officer")
def test_the_second_step_must_follow_soon_after_the_first(client: Client) -> None:
    with time_machine.travel(NOON, tick=False):
        enter_password(client)
    with time_machine.travel(NOON + timedelta(minutes=11), tick=False):
        answer = client.post("/sign-in/code", {"code": code(NOON + timedelta(minutes=11))})

    assert answer["Location"] == "/sign-in"


@time_machine.travel(NOON, tick=False)
@pytest.mark.usefixtures("officer")
@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:x"])
def test_signing_in_never_leads_to_another_site(client: Client, elsewhere: str) -> None:
    client.post("/sign-in", {"username": "pc1234", "password": PASSWORD, "next": elsewhere})

    assert client.post("/sign-in/code", {"code": code()})["Location"] == "/"


@time_machine.travel(NOON, tick=False)
@pytest.mark.usefixtures("officer")
def test_the_session_key_changes_at_both_steps(client: Client) -> None:
    client.get("/sign-in")
    enter_password(client)
    halfway = client.session.session_key
    client.post("/sign-in/code", {"code": code()})

    assert client.session.session_key != halfway


def test_the_first_sign_in_sets_a_password_and_an_app(client: Client, officer: User) -> None:
    SecondFactor.objects.all().delete()
    with time_machine.travel(NOON, tick=False):
        assert enter_password(client)["Location"] == "/sign-in/set-up"
        page = client.get("/sign-in/set-up").content.decode()
        secret = decrypted(client.session[SECRET_IN_SESSION])
        entered = {"password": "my-own-three-words", "code": code(secret=secret)}
        done = client.post("/sign-in/set-up", entered)

    assert "<svg" in page
    assert done["Location"] == "/roles"
    officer.refresh_from_db()
    assert officer.check_password("my-own-three-words")
    kept = SecondFactor.objects.get(user=officer).secret_encrypted
    assert secret not in kept
    assert decrypted(kept) == secret


@time_machine.travel(NOON, tick=False)
@pytest.mark.usefixtures("officer")
@pytest.mark.parametrize(
    ("password", "said"),
    [("short", "too short"), ("password1234", "too common"), ("my-own-three-words", "not right")],
)
def test_the_first_sign_in_refuses_a_weak_password_or_a_wrong_code(
    client: Client, password: str, said: str
) -> None:
    SecondFactor.objects.all().delete()
    enter_password(client)
    client.get("/sign-in/set-up")
    secret = decrypted(client.session[SECRET_IN_SESSION])
    shown = "000000" if said == "not right" else code(secret=secret)

    answer = client.post("/sign-in/set-up", {"password": password, "code": shown})

    assert said in answer.content.decode()
    assert not SecondFactor.objects.exists()


@time_machine.travel(NOON, tick=False)
@pytest.mark.usefixtures("officer")
def test_an_app_that_is_set_up_cannot_be_replaced_with_a_password_alone(client: Client) -> None:
    enter_password(client)

    assert client.get("/sign-in/set-up")["Location"] == "/sign-in"


@pytest.mark.django_db(transaction=True)
def test_of_two_people_with_one_code_at_once_only_one_comes_in(officer: User) -> None:
    def enter(place: str) -> bool:
        try:
            take_code(user=officer, code=code(), place=place, now=NOON)
        except WrongCode:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(max_workers=8) as people:
        came_in = list(people.map(enter, [f"198.51.100.{n}" for n in range(8)]))

    assert came_in.count(True) == 1
