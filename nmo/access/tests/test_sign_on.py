"""Signing in by a force's own sign-on, at a certified provider on loopback."""

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from nmo.access import Role
from nmo.access.actions import add_team, suspend_user
from nmo.access.clock import now
from nmo.access.models import RoleGrant, Session, SignOnAccount, User
from nmo.access.queries import actor_for
from nmo.access.tests.builders import a_force, a_user, sign_in
from nmo.access.tests.issuer import misbehaving
from nmo.access.tests.provider import ASHA, OFFICER, Person, Provider, running, somebody
from nmo.access.tests.sign_ons import a_sign_on
from nmo.audit.models import AuditEntry

BACK = "http://testserver/sign-in/with/{}/back"
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with running(BACK.format("TEST"), BACK.format("OTHER"), accounts={OFFICER: ASHA}) as one:
        yield one


@pytest.fixture
def boss(provider: Provider) -> User:
    provider.claim(OFFICER, ASHA)
    return a_sign_on(provider.issuer, force=a_force(), force_claim="")


def sent_off(client: Client, address: str = "/sign-in/with/TEST?next=/roles") -> str:
    answer = client.get(address)
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def come_in(client: Client, person: Person | None = None) -> HttpResponse:
    back = (person or somebody()).answer_to(sent_off(client))
    return client.get(back)


def query(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query))


def held_by(user: User) -> set[str]:
    return set(
        RoleGrant.objects.filter(user=user, until_at__isnull=True).values_list("role", flat=True)
    )


@pytest.mark.usefixtures("boss")
def test_somebody_is_signed_in_at_the_first_time_with_what_the_claims_say(client: Client) -> None:
    page = come_in(client).content.decode()

    user = User.objects.get(username="pc1234")
    assert "You are signed in" in page
    assert 'content="0; url=/roles"' in page
    assert client.get("/roles").status_code == 200
    assert (user.full_name, user.force.code) == ("Asha Rao", "TEST")
    assert not user.has_usable_password()
    grant = RoleGrant.objects.get(user=user)
    assert (grant.role, grant.by.username) == (Role.RESPONSE_OFFICER, "sign-on.test")
    assert Session.objects.get(user=user).way == "sign_on"


@pytest.mark.usefixtures("boss")
def test_what_is_asked_of_the_provider_is_a_code_with_proof_state_and_nonce(
    client: Client,
) -> None:
    address = sent_off(client)

    for part in ("response_type=code", "code_challenge_method=S256", "state=", "nonce="):
        assert part in address
    cookie = client.cookies["nmo-sign-on"]
    assert (cookie["samesite"], cookie["httponly"], cookie["max-age"]) == ("Lax", True, 600)


@pytest.mark.usefixtures("boss")
def test_roles_name_and_team_follow_the_claims_at_each_sign_in(
    client: Client, provider: Provider
) -> None:
    come_in(client)
    user = User.objects.get(username="pc1234")
    provider.claim(OFFICER, {**ASHA, "name": "Asha Rao-Lee", "roles": ["nmo-desk", "other-app"]})

    come_in(Client())

    user.refresh_from_db()
    assert user.full_name == "Asha Rao-Lee"
    assert held_by(user) == {Role.ORDERS_DESK}
    taken = RoleGrant.objects.get(user=user, role=Role.RESPONSE_OFFICER)
    assert taken.ended_by.username == "sign-on.test"
    assert AuditEntry.objects.filter(what="user.followed_sign_on").count() == 1


def test_a_mover_changes_team_and_force_where_the_other_force_trusts_the_same_provider(
    client: Client, provider: Provider
) -> None:
    test, other = a_force(), a_force("OTHER", "Other Police")
    operator = actor_for(a_user("boss", Role.ADMINISTRATOR), now=now())
    desk = add_team(force_id=test.pk, name="Desk", by=operator, now=now())
    own = {"team": "team", "force_claim": "force"}
    a_sign_on(provider.issuer, force=test, teams={desk: ("D1",)}, **own)
    a_sign_on(provider.issuer, force=other, **own)

    provider.claim(OFFICER, {**ASHA, "team": "D1", "force": "TEST"})
    come_in(client)
    user = User.objects.get(username="pc1234")
    before = (user.force_id, user.team_id)
    provider.claim(OFFICER, {**ASHA, "team": "D1", "force": "Other Police"})
    come_in(client)

    user.refresh_from_db()
    assert before == (test.pk, desk)
    assert (user.force_id, user.team_id) == (other.pk, None)


@pytest.mark.parametrize("named", ["NOWHERE", "Third Police", "x' OR 1=1"])
def test_a_force_that_is_unknown_or_trusts_another_provider_is_refused(
    client: Client, provider: Provider, named: str
) -> None:
    a_sign_on(provider.issuer, force=a_force(), force_claim="force")
    with misbehaving() as another:
        a_sign_on(another.address, force=a_force("THIRD", "Third Police"))
    provider.claim(OFFICER, {**ASHA, "force": named})

    answer = come_in(client)

    assert answer.status_code == 403
    assert "names a force that does not use this sign-on" in answer.content.decode()
    assert not User.objects.filter(username="pc1234").exists()
    assert AuditEntry.objects.get(what="sign_on.refused").force_id == a_force().pk


@pytest.mark.usefixtures("boss")
@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ({**ASHA, "roles": []}, "You have no role in this register"),
        ({**ASHA, "roles": ["NMO-Response", "hr"]}, "none of them means anything"),
        ({"preferred_username": "pc1234", "name": "Asha Rao"}, "gives you none"),
        ({"roles": ["nmo-desk"], "name": "Asha Rao"}, "“preferred_username” is missing"),
        ({**ASHA, "name": 7}, "“name” is missing"),
        ({**ASHA, "preferred_username": "@@"}, "“username” is missing"),
    ],
    ids=["none", "unknown", "absent", "no username", "name of another kind", "empty username"],
)
def test_claims_that_say_too_little_sign_nobody_in(
    client: Client, provider: Provider, claims: dict[str, object], said: str
) -> None:
    provider.claim(OFFICER, claims)

    answer = come_in(client)

    assert answer.status_code == 403
    assert said in answer.content.decode()
    assert client.get("/roles").status_code == 302
    assert not SignOnAccount.objects.exists()
    assert AuditEntry.objects.filter(what="sign_on.refused").count() == 1


@pytest.mark.usefixtures("boss")
def test_whoever_turns_back_at_the_provider_is_told_so(client: Client) -> None:
    back = somebody().answer_to(sent_off(client), do="refuse")

    answer = client.get(back)

    assert "error=access_denied" in back
    assert "did not sign you in" in answer.content.decode()


@pytest.mark.usefixtures("boss")
def test_an_answer_is_taken_once(client: Client) -> None:
    address = sent_off(client)
    cookie = client.cookies["nmo-sign-on"].value
    back = somebody().answer_to(address)
    client.get(back)
    thief = Client()
    thief.cookies["nmo-sign-on"] = cookie

    answer = thief.get(back)

    assert answer.status_code == 400
    assert "cannot be finished" in answer.content.decode()
    assert thief.get("/roles").status_code == 302


@pytest.mark.usefixtures("boss")
def test_an_answer_brought_to_another_browser_signs_nobody_in(client: Client) -> None:
    back = somebody().answer_to(sent_off(client))
    victim = Client()
    sent_off(victim)

    for other in (victim, Client()):
        assert other.get(back).status_code == 400
        assert other.get("/roles").status_code == 302


@pytest.mark.usefixtures("boss")
def test_a_code_that_was_used_signs_nobody_in(client: Client) -> None:
    person = somebody()
    spent = dict(
        pair.split("=") for pair in person.answer_to(sent_off(client)).split("?")[1].split("&")
    )
    client.get("/sign-in/with/TEST/back", spent)
    later = Client()
    state = dict(pair.split("=") for pair in sent_off(later).split("?")[1].split("&"))["state"]

    answer = later.get("/sign-in/with/TEST/back", {"code": spent["code"], "state": state})

    assert answer.status_code == 403
    assert "could not be trusted" in answer.content.decode()


def test_a_suspended_user_is_refused_whatever_the_provider_says(client: Client, boss: User) -> None:
    come_in(client)
    user = User.objects.get(username="pc1234")
    suspend_user(user_id=user.pk, by=actor_for(boss, now=now()), now=now())

    assert client.get("/roles").status_code == 302
    answer = come_in(Client())

    assert "Your access is suspended" in answer.content.decode()


@pytest.mark.usefixtures("boss")
def test_a_username_that_somebody_has_gets_the_forces_code(client: Client) -> None:
    a_user("pc1234", force=a_force("OTHER", "Other Police"))

    come_in(client)

    assert SignOnAccount.objects.get().user.username == "pc1234-test"


@pytest.mark.usefixtures("boss")
def test_a_user_of_the_sign_on_has_no_password_and_no_factor_here(client: Client) -> None:
    come_in(client)

    page = client.get("/your-sign-in").content.decode()

    assert "looked after there" in page
    assert client.get("/your-sign-in/passkeys/add").status_code == 404
    assert client.post("/your-sign-in/recovery-codes").status_code == 404


@pytest.mark.usefixtures("boss")
def test_only_a_sign_in_that_asked_for_the_factors_counts_as_a_proof(client: Client) -> None:
    person = somebody()
    with time_machine.travel(now() - timedelta(minutes=3)):
        early = sent_off(client)
    late = Client()
    client.get(person.answer_to(early))
    with time_machine.travel(now() + timedelta(minutes=3)):
        late.get(person.answer_to(sent_off(late)))

    asked, let_through = Session.objects.order_by("began_at")
    assert asked.proved_at is not None
    assert let_through.proved_at is None


@pytest.mark.usefixtures("boss")
def test_a_fresh_sign_in_at_the_provider_proves_it(client: Client) -> None:
    person = somebody()
    come_in(client, person)
    session = Session.objects.get(user__username="pc1234")
    Session.objects.update(proved_at=None)
    page = client.get("/prove-it?next=/why").content.decode()
    address = sent_off(client, "/prove-it/sign-on?next=/why")

    answer = client.get(person.answer_to(address))

    assert "Sign in again with Test Police" in page
    assert "prompt=login" in address
    assert 'url=/why"' in answer.content.decode()
    session.refresh_from_db()
    assert session.proved_at is not None


def test_somebody_else_at_the_provider_proves_nothing(
    client: Client, provider: Provider, boss: User
) -> None:
    provider.claim("other", {**ASHA, "preferred_username": "pc5678"})
    come_in(Client(), somebody("other"))
    come_in(client)
    Session.objects.update(proved_at=None)

    answer = client.get(somebody("other").answer_to(sent_off(client, "/prove-it/sign-on")))

    assert "Somebody else signed in" in answer.content.decode()
    assert Session.objects.get(user__username="pc1234").proved_at is None


def test_a_user_without_a_sign_on_is_not_sent_to_one(client: Client) -> None:
    sign_in(client, a_user("pc1234"))

    assert client.get("/prove-it/sign-on").status_code == 404
    assert client.get("/sign-in/with/TEST").status_code == 404


def test_claims_that_the_id_token_leaves_out_are_asked_of_the_provider(client: Client) -> None:
    with running(
        BACK.format("TEST"), accounts={OFFICER: ASHA}, claims_in_id_token=False
    ) as provider:
        a_sign_on(provider.issuer, force=a_force())
        come_in(client)

    assert User.objects.get(username="pc1234").full_name == "Asha Rao"


def test_a_provider_that_is_down_is_said_plainly_and_those_signed_in_go_on(
    client: Client,
) -> None:
    with running(BACK.format("TEST"), accounts={OFFICER: ASHA}) as provider:
        a_sign_on(provider.issuer, force=a_force())
        come_in(client)
        halfway = Client()
        back = somebody().answer_to(sent_off(halfway))

    with time_machine.travel(now() + timedelta(seconds=31)):
        for answer in (Client().get("/sign-in/with/TEST"), halfway.get(back)):
            assert answer.status_code == 503
            assert "does not answer" in answer.content.decode()
        assert client.get("/roles").status_code == 200


@pytest.mark.usefixtures("boss")
def test_a_leaver_without_roles_loses_them_in_open_sessions_too(
    client: Client, provider: Provider
) -> None:
    provider.claim(OFFICER, {**ASHA, "roles": ["nmo-admin"]})
    come_in(client)
    may = client.get("/users").status_code
    provider.claim(OFFICER, {**ASHA, "roles": []})

    refused = come_in(Client())

    assert (may, refused.status_code) == (200, 403)
    assert client.get("/users").status_code == 403
    assert held_by(User.objects.get(username="pc1234")) == set()
