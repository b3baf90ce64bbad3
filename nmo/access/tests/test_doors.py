from datetime import timedelta

import pytest
import time_machine
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

from nmo.access import AccessReason, Permission, Purpose, Role
from nmo.access.acting import require
from nmo.access.actions import suspend_user, withdraw_role
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.models import RoleGrant, User
from nmo.access.queries import actor_for
from nmo.access.session import actor_of, purpose_of
from nmo.access.tests.builders import AT_AN_INCIDENT, NOON, a_user, sign_in
from nmo.audit.models import AuditEntry


@signed_in(Permission.PERSON_READ)
def person(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{actor_of(request).username} {purpose_of(request)}")


@signed_in(Permission.CHECK_ASK, page_asks_why=True)
def ask(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        require(Permission.CHECK_ASK, by=actor_of(request), now=now(), purpose=purpose_of(request))
    return HttpResponse("the question")


urlpatterns = [
    path("person", person),
    path("ask", ask),
    path("", include("nmo.web.urls")),
]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@pytest.fixture
def officer(client: Client) -> User:
    user = a_user("pc1234", Role.RESPONSE_OFFICER)
    sign_in(client, user, AT_AN_INCIDENT)
    return user


@pytest.mark.usefixtures("officer")
def test_a_permitted_officer_who_said_why_comes_in(client: Client) -> None:
    answer = client.get("/person").content.decode()

    assert answer.startswith("pc1234")
    assert "20261122-0417" in answer


def test_nobody_signed_in_goes_to_the_sign_in_page_and_back() -> None:
    assert Client().get("/person?a=1")["Location"] == "/sign-in?next=%2Fperson%3Fa%3D1"


def test_a_role_that_was_taken_is_gone_at_the_next_request(client: Client, officer: User) -> None:
    boss = actor_for(a_user("boss", Role.ADMINISTRATOR), now=NOON)
    assert client.get("/person").status_code == 200

    withdraw_role(user_id=officer.pk, role=Role.RESPONSE_OFFICER, by=boss, now=now())

    assert client.get("/person").status_code == 403


def test_a_suspended_user_is_out_at_the_next_request(client: Client, officer: User) -> None:
    boss = actor_for(a_user("boss", Role.ADMINISTRATOR), now=NOON)

    suspend_user(user_id=officer.pk, by=boss, now=now())

    assert client.get("/person")["Location"].startswith("/sign-in")


def test_a_changed_password_ends_the_session(client: Client, officer: User) -> None:
    officer.set_password("another-password")
    officer.save()

    assert client.get("/person")["Location"].startswith("/sign-in")


def test_a_refusal_gives_its_reasons_says_it_is_no_answer_and_is_recorded(
    client: Client, officer: User
) -> None:
    RoleGrant.objects.filter(user=officer).update(role=Role.AUDITOR)

    answer = client.get("/ask")

    page = answer.content.decode()
    assert answer.status_code == 403
    assert "None of your roles lets you ask whether somebody is named in an order" in page
    assert "This does not mean there is no order" in page
    assert AuditEntry.objects.get(what="check.ask.refused").actor_id == officer.pk


@pytest.mark.requirement(61)
def test_who_has_not_said_why_is_asked_and_then_goes_on(client: Client) -> None:
    sign_in(client, a_user("pc1234", Role.RESPONSE_OFFICER))

    sent = client.get("/person")
    chosen = {"reason": "custody", "incident_number": "", "next": "/person"}
    back = client.post("/why", chosen)

    assert sent["Location"] == "/why?next=%2Fperson"
    assert back["Location"] == "/person"
    assert "custody" in client.get("/person").content.decode()


def test_a_page_that_asks_why_itself_is_shown_but_answers_nothing_before(client: Client) -> None:
    sign_in(client, a_user("pc1234", Role.RESPONSE_OFFICER))

    assert client.get("/ask").content == b"the question"
    assert client.post("/ask")["Location"] == "/why?next=%2Fask"


@pytest.mark.usefixtures("officer")
def test_the_reason_stays_until_it_is_changed(client: Client) -> None:
    page = client.get("/why").content.decode()
    client.post("/why", {"reason": "safeguarding", "incident_number": "77"})

    assert "20261122-0417" in page
    answer = client.get("/person").content.decode()
    assert str(Purpose(reason=AccessReason.SAFEGUARDING, incident_number="77")) in answer


@pytest.mark.usefixtures("officer")
@pytest.mark.parametrize("reason", ["", "training"])
def test_a_reason_that_is_none_is_refused_and_what_was_typed_stays(
    client: Client, reason: str
) -> None:
    answer = client.post("/why", {"reason": reason, "incident_number": "123-45"})

    page = answer.content.decode()
    assert "There is a problem" in page
    assert "123-45" in page


@pytest.mark.parametrize(
    ("minutes", "open_still"), [(14, True), (15, False)], ids=["in use", "idle"]
)
def test_an_idle_session_ends(client: Client, minutes: int, open_still: bool) -> None:
    with time_machine.travel(NOON, tick=False):
        sign_in(client, a_user("pc1234", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    with time_machine.travel(NOON + timedelta(minutes=minutes), tick=False):
        assert (client.get("/person").status_code == 200) is open_still


def test_a_session_in_use_stays_open_but_not_beyond_a_long_shift(client: Client) -> None:
    with time_machine.travel(NOON, tick=False):
        sign_in(client, a_user("pc1234", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    for minutes in range(10, 12 * 60, 10):
        with time_machine.travel(NOON + timedelta(minutes=minutes), tick=False):
            assert client.get("/person").status_code == 200
    with time_machine.travel(NOON + timedelta(hours=12), tick=False):
        assert client.get("/person").status_code == 302


@override_settings(ACCESS_IDLE_MINUTES_DESK=5)
def test_a_force_may_set_a_shorter_idle_time(client: Client) -> None:
    with time_machine.travel(NOON, tick=False):
        sign_in(client, a_user("pc1234", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    with time_machine.travel(NOON + timedelta(minutes=5), tick=False):
        assert client.get("/person").status_code == 302


def test_signing_out_ends_the_session_and_forgets_the_reason(client: Client, officer: User) -> None:
    out = client.post("/sign-out")

    assert out["Location"] == "/sign-in"
    assert "storage" in out["Clear-Site-Data"]
    assert client.get("/person")["Location"].startswith("/sign-in")
    assert AuditEntry.objects.get(what="sign_in.ended").actor_id == officer.pk
    assert client.get("/sign-out").status_code == 405
