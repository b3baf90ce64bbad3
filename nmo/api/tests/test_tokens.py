"""Tokens as a caller meets them."""

from datetime import timedelta

import pytest
from django.test import Client

from nmo.access import AccessReason, Role
from nmo.access.clock import now
from nmo.access.permissions import Permission
from nmo.access.tests.builders import a_force
from nmo.access.tokens.actions import revoke_token, rotate_token
from nmo.api.tests.builders import System, a_system, a_token
from nmo.orders.tests.builders import order_json, somebody
from nmo.pages.synthetic import mark_synthetic

pytestmark = pytest.mark.django_db


def asked(secret: str, reason: str = "incident") -> tuple[int, str]:
    answer = System(secret, reason).post("/checks", {"text": "jon smith"})
    problem = answer.json().get("type", "").rpartition("/")[2]
    return answer.status_code, problem


def test_without_a_token_nothing_is_answered(client: Client) -> None:
    answer = client.get("/api/v1/orders/X1")
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer realm="nmo"')
    assert "Authorization: Bearer" in answer.json()["detail"]


@pytest.mark.parametrize("sent", ["Basic eDp5", "Bearer", "nmo_live_x", "Bearer \xe9\xe9"])
def test_another_way_of_saying_who_calls_is_refused(client: Client, sent: str) -> None:
    answer = client.get("/api/v1/orders/X1", headers={"authorization": sent})
    assert answer.status_code == 401


def test_wrong_expired_revoked_and_replaced_tokens_are_told_apart_in_words() -> None:
    boss = somebody(Role.ADMINISTRATOR, username="boss")
    revoked, replaced = a_token(by=boss, name="A"), a_token(by=boss, name="B")
    earlier = now() - timedelta(days=2)
    expired = a_token(by=boss, name="C", now=earlier, expires_at=now() - timedelta(seconds=1))
    revoke_token(revoked.token_id, by=boss, now=now())
    rotate_token(replaced.token_id, by=boss, now=now(), overlap=timedelta(0))
    words = []
    for secret in ("nmo_live_x", revoked.secret, replaced.secret, expired.secret):
        answer = System(secret).get("/orders/X1")
        assert (answer.status_code, answer.json()["title"]) == (401, "The token opens nothing")
        assert 'error="invalid_token"' in answer["WWW-Authenticate"]
        words.append(answer.json()["detail"])
    assert len(set(words)) == 4


@pytest.mark.requirement(61)
def test_a_reason_is_needed_and_must_be_one_of_the_tokens() -> None:
    secret = a_token(reasons=[AccessReason.CUSTODY]).secret
    assert asked(secret, "") == (400, "reason-required")
    assert asked(secret, "curiosity") == (400, "reason-required")
    assert asked(secret, "incident") == (403, "reason-not-held")
    assert asked(secret, "custody")[0] == 200


@pytest.mark.parametrize("header", ["nmo-incident", "nmo-on-behalf-of"])
@pytest.mark.parametrize("said", ["x" * 41, "a\tb", "Siân", "<script>"])
def test_what_goes_into_the_log_is_plain(header: str, said: str) -> None:
    answer = a_system().get("/orders/X1", **{header: said})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"].lower() == header


def test_a_token_does_to_an_order_of_another_force_what_a_user_could() -> None:
    ours = a_system(reason="intake")
    ours.post("/orders", order_json())
    other = a_force("OTHER", "Other Police")
    chief = somebody(Role.ADMINISTRATOR, username="chief", force=other)
    theirs = System(a_token(by=chief, force_id=other.pk).secret, "intake")
    read = theirs.get("/orders/X1")
    assert read.status_code == 200
    refused = theirs.post("/orders/X1/confirmation", if_match=read["ETag"])
    assert refused.status_code == 403
    assert "Ask the force that it belongs to" in refused.json()["detail"]


def test_a_refused_write_stays_in_the_log_and_leaves_nothing_else() -> None:
    from nmo.api.models import KeptAnswer
    from nmo.audit.queries import entries_about

    system = a_system(Permission.CHECK_ASK, reason="intake")
    assert system.post("/orders", order_json()).status_code == 403
    assert [entry.what for entry in entries_about("permission", "order.record")] == [
        "order.record.refused"
    ]
    assert not KeptAnswer.objects.exists()


def test_a_register_of_people_who_do_not_exist_says_so_in_every_answer(client: Client) -> None:
    live = a_token().secret
    mark_synthetic(now=now())
    assert asked(live) == (401, "token-refused")
    answer = a_system().post("/checks", {"text": "jon smith"})
    assert (answer.status_code, answer["NMO-Synthetic"]) == (200, "true")
    assert client.get("/api/v1/nothing")["NMO-Synthetic"] == "true"
    assert client.get("/api/v1/openapi.json").json()["info"]["x-synthetic"] is True


def test_a_live_register_never_says_so(client: Client) -> None:
    assert "NMO-Synthetic" not in client.get("/api/v1/problems")
    assert "NMO-Synthetic" not in a_system().get("/orders/X1")
