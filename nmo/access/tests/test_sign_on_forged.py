"""What no correct provider would send: none of it signs anybody in."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client
from joserfc.jwk import KeySet, RSAKey

from nmo.access.clock import now
from nmo.access.models import Session, User
from nmo.access.oidc import providers
from nmo.access.oidc.back_channel import EVENT
from nmo.access.oidc.refusals import ProviderSilent
from nmo.access.oidc.setting_up import ProviderRefusedToBe
from nmo.access.tests.builders import a_force
from nmo.access.tests.issuer import Issuer, misbehaving
from nmo.access.tests.provider import CLIENT_ID, OFFICER
from nmo.access.tests.sign_ons import a_sign_on
from nmo.audit.models import AuditEntry

BACK = "/sign-in/with/TEST/back"
OTHER_KEY = RSAKey.generate_key(2048, {"kid": "k1"})
pytestmark = pytest.mark.django_db


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    with misbehaving() as one:
        a_sign_on(one.address, force=a_force())
        yield one


def come_in(client: Client, issuer: Issuer, **more: str) -> HttpResponse:
    """Come back from an issuer whose page was never opened: it signs whom it likes."""
    sent = dict(parse_qsl(urlsplit(client.get("/sign-in/with/TEST")["Location"]).query))
    issuer.nonce = sent["nonce"]
    return client.get(BACK, {"code": "c", "state": sent["state"], **more})


def test_a_token_that_stands_up_signs_in_and_the_secret_and_verifier_go_with_the_code(
    client: Client, issuer: Issuer
) -> None:
    come_in(client, issuer)

    assert client.get("/roles").status_code == 200
    (sent,) = issuer.bodies
    assert len(sent["code_verifier"][0]) >= 43
    assert sent["redirect_uri"] == [f"http://testserver{BACK}"]


MINUTE = 60
WRONG: dict[str, dict[str, object]] = {
    "of another issuer": {"claims": {"iss": "https://another.example"}},
    "for another client": {"claims": {"aud": "another-client"}},
    "for two, without saying for whom": {"claims": {"aud": [CLIENT_ID, "another"]}},
    "for two, for the other": {"claims": {"aud": [CLIENT_ID, "another"], "azp": "another"}},
    "of another sign-in": {"claims": {"nonce": "of another sign-in"}},
    "over": {"later": {"exp": -2 * MINUTE}},
    "made in the future": {"later": {"iat": 5 * MINUTE}},
    "made long ago": {"later": {"iat": -11 * MINUTE}},
    "not yet good": {"later": {"nbf": 5 * MINUTE}},
    "made at no time": {"claims": {"iat": "now"}},
    "made beyond all time": {"claims": {"iat": 1e300}},
    "about a number": {"claims": {"sub": 7}},
    "without nonce": {"left_out": ("nonce",)},
    "without subject": {"left_out": ("sub",)},
    "without end": {"left_out": ("exp",)},
    "without beginning": {"left_out": ("iat",)},
    "for nobody": {"left_out": ("aud",)},
    "signed with the public key": {"header": {"alg": "HS256"}},
    "not signed": {"header": {"alg": "none"}},
    "signed with an unknown key": {"header": {"kid": "unheard-of"}},
    "signed with a forged key": {"published": KeySet([OTHER_KEY])},
    "missing": {"token": ""},
    "no token": {"token": "a.b.c"},
    "very long": {"token": "x" * 100_000},
}


@pytest.mark.parametrize("how", WRONG)
def test_a_token_that_does_not_stand_up_signs_nobody_in(
    client: Client, issuer: Issuer, how: str
) -> None:
    for name, value in WRONG[how].items():
        setattr(issuer, name, value)

    answer = come_in(client, issuer)

    assert answer.status_code == 403
    assert "could not be trusted" in answer.content.decode()
    assert client.get("/roles").status_code == 302
    assert not Session.objects.exists()
    assert AuditEntry.objects.filter(what="sign_on.refused").count() == 1


def test_a_token_whose_claims_were_changed_after_signing_is_refused(
    client: Client, issuer: Issuer
) -> None:
    sent = dict(parse_qsl(urlsplit(client.get("/sign-in/with/TEST")["Location"]).query))
    issuer.nonce = sent["nonce"]
    head, _, signature = issuer.id_token().split(".")
    body = issuer.id_token(roles=["nmo-admin"]).split(".")[1]
    issuer.token = f"{head}.{body}.{signature}"

    answer = client.get(BACK, {"code": "c", "state": sent["state"]})

    assert answer.status_code == 403


def test_an_answer_that_says_it_is_of_another_issuer_is_refused(
    client: Client, issuer: Issuer
) -> None:
    answer = come_in(client, issuer, iss="https://another.example")

    assert answer.status_code == 403
    assert issuer.bodies == []


@pytest.mark.parametrize("said", [{}, {"auth_time": -3600}], ids=["says nothing", "an hour ago"])
def test_an_earlier_sign_in_proves_nothing_when_a_fresh_one_was_asked_for(
    client: Client, issuer: Issuer, said: dict[str, int]
) -> None:
    come_in(client, issuer)
    issuer.later = said
    sent = dict(parse_qsl(urlsplit(client.get("/prove-it/sign-on")["Location"]).query))
    issuer.nonce = sent["nonce"]

    answer = client.get(BACK, {"code": "c", "state": sent["state"]})

    assert (sent["prompt"], sent["max_age"]) == ("login", "0")
    assert "You were not asked to sign in again" in answer.content.decode()
    assert Session.objects.get().proved_at is None


def test_a_key_that_was_changed_is_asked_for_again(client: Client, issuer: Issuer) -> None:
    come_in(client, issuer)
    asked = issuer.keys_asked
    providers._kept[issuer.address].keys_at = now() - timedelta(minutes=1)
    issuer.key = RSAKey.generate_key(2048, {"kid": "k2"})
    other = Client()

    come_in(other, issuer)

    assert other.get("/roles").status_code == 200
    assert issuer.keys_asked == asked + 1


def test_forged_keys_do_not_make_us_ask_again_and_again(client: Client, issuer: Issuer) -> None:
    come_in(client, issuer)
    asked = issuer.keys_asked
    issuer.header = {"kid": "forged"}

    for _ in range(5):
        come_in(Client(), issuer)

    assert issuer.keys_asked == asked


def test_an_issuer_that_calls_itself_otherwise_is_not_set_up() -> None:
    with misbehaving() as issuer:
        issuer.calls_itself = "https://another.example"
        with pytest.raises(ProviderRefusedToBe, match="does not call itself"):
            a_sign_on(issuer.address, force=a_force())


@pytest.mark.parametrize(
    "address", ["http://provider.example", "ftp://127.0.0.1", "file:///etc/passwd", "x"]
)
def test_an_issuer_is_reached_over_tls_or_on_this_machine(address: str) -> None:
    with pytest.raises(ProviderRefusedToBe, match="https"):
        a_sign_on(address, force=a_force())


def test_a_slow_provider_is_given_up_and_said_so(
    client: Client, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(providers, "PATIENCE", (0.2, 0.2))
    providers._kept.clear()
    issuer.silent_for = 2.0

    answer = client.get("/sign-in/with/TEST")

    assert answer.status_code == 503
    page = answer.content.decode()
    assert "does not answer" in page
    assert "Whoever is signed in already can go on working" in page


def test_a_hanging_provider_holds_two_threads_at_most(
    issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(providers, "WAIT_FOR_SLOT", 0.1)
    issuer.silent_for = 1.5

    def ask(_: int) -> bool:
        try:
            providers.get_json(f"{issuer.address}/keys")
        except ProviderSilent:
            return False
        return True

    with ThreadPoolExecutor(max_workers=6) as officers:
        answered = list(officers.map(ask, range(6)))

    assert answered.count(True) == 2


@pytest.mark.parametrize("named", [{"sid": "s1"}, {"sub": OFFICER}])
def test_a_logout_at_the_provider_ends_the_session_here(
    client: Client, issuer: Issuer, named: dict[str, str]
) -> None:
    issuer.claims = {"sid": "s1"}
    come_in(client, issuer)
    issuer.claims = {}
    told = {"events": {EVENT: {}}, **named}
    issuer.left_out = ("nonce", *({"sub"} - set(named)))

    answer = Client().post(
        "/sign-in/with/TEST/signed-out", {"logout_token": issuer.id_token(**told)}
    )

    assert answer.status_code == 200
    assert client.get("/roles").status_code == 302
    assert Session.objects.get().ended_because == "by_sign_on"


NO_LOGOUT: dict[str, dict[str, object]] = {
    "no such event": {"events": {}},
    "for another client": {"aud": "another"},
    "of another issuer": {"iss": "https://another.example"},
    "an ID token": {"nonce": "n"},
    "old": {"iat": 1_700_000_000},
    "of nobody": {"sub": ""},
}


@pytest.mark.parametrize("how", NO_LOGOUT)
def test_a_logout_that_is_not_one_ends_nothing(client: Client, issuer: Issuer, how: str) -> None:
    come_in(client, issuer)
    issuer.left_out = () if "nonce" in NO_LOGOUT[how] else ("nonce",)
    token = issuer.id_token(**{"events": {EVENT: {}}, **NO_LOGOUT[how]})

    answer = Client().post("/sign-in/with/TEST/signed-out", {"logout_token": token})

    assert answer.status_code == 400
    assert client.get("/roles").status_code == 200


def test_no_force_chooses_the_claim_that_puts_people_in_another(client: Client) -> None:
    with misbehaving() as issuer:
        a_sign_on(issuer.address, force=a_force(), force_claim="nickname")
        other = a_force("OTHER", "Other Police")
        a_sign_on(issuer.address, force=other, force_claim="force")
        issuer.claims = {"nickname": "OTHER", "force": "TEST"}

        answer = come_in(client, issuer)

    assert answer.status_code == 403
    assert not User.objects.filter(force=other, username__startswith="pc1234").exists()


def test_two_first_sign_ins_of_one_person_make_one_user(client: Client, issuer: Issuer) -> None:
    come_in(client, issuer)
    come_in(Client(), issuer)

    assert User.objects.filter(username__startswith="pc1234").count() == 1
