"""Keys and versions: a write is done once, and never over what somebody else wrote."""

from datetime import timedelta

import pytest

from nmo.access.clock import now
from nmo.api.keys import forget_answers
from nmo.api.models import KeptAnswer
from nmo.api.tests.builders import System, a_system
from nmo.orders.actions import record_awareness
from nmo.orders.models import AwarenessEvidence, ProtectiveOrder
from nmo.orders.tests.builders import desk_officer, order_json, told

pytestmark = pytest.mark.django_db
TOLD = {"at": "2026-03-03T18:05", "method": "personal_police", "by": "PC 1 Test"}


@pytest.fixture
def system() -> System:
    made = a_system(reason="intake")
    made.post("/orders", order_json())
    return made


def test_a_write_sent_again_under_its_key_is_done_once_and_answered_alike(system: System) -> None:
    seen = system.get("/orders/X1")["ETag"]
    key = {"idempotency_key": "4c7a", "if_match": seen}
    first = system.post("/orders/X1/awareness", TOLD, **key)
    again = system.post("/orders/X1/awareness", TOLD, **key)
    assert (first.status_code, again.status_code) == (201, 201)
    assert (first.content, first["ETag"]) == (again.content, again["ETag"])
    assert again["Idempotency-Replayed"] == "true"
    assert AwarenessEvidence.objects.count() == 1


def test_a_key_belongs_to_one_write(system: System) -> None:
    seen = system.get("/orders/X1")["ETag"]
    key = {"idempotency_key": "4c7a", "if_match": seen}
    system.post("/orders/X1/awareness", TOLD, **key)
    other_body = system.post("/orders/X1/awareness", {**TOLD, "by": "PC 2"}, **key)
    other_address = system.post("/orders/X1/court-checks", {"on": "2026-10-01"}, **key)
    assert other_body.json()["type"].endswith("/idempotency-key-used")
    assert (other_body.status_code, other_address.status_code) == (422, 422)
    assert AwarenessEvidence.objects.count() == 1


def test_two_systems_may_use_the_same_key(system: System) -> None:
    other = a_system(reason="intake")
    order = {**order_json(), "order_ref": "X2"}
    one = system.post("/orders", order, idempotency_key="1")
    two = other.post("/orders", order, idempotency_key="1")
    assert (one.status_code, two.status_code) == (201, 200)


def test_a_write_that_failed_may_be_sent_again_under_its_key(system: System) -> None:
    wrong = {**TOLD, "at": "2199-03-03T18:05"}
    seen = system.get("/orders/X1")["ETag"]
    key = {"idempotency_key": "4c7a", "if_match": seen}
    assert system.post("/orders/X1/awareness", wrong, **key).status_code == 422
    assert system.post("/orders/X1/awareness", TOLD, **key).status_code == 201


@pytest.mark.parametrize("key", ["", "x" * 256])
def test_a_write_without_a_key_is_refused(system: System, key: str) -> None:
    answer = system.post("/orders", {**order_json(), "order_ref": "X9"}, idempotency_key=key)
    assert (answer.status_code, answer.json()["type"]) == (
        400,
        "/api/v1/problems/idempotency-key-required",
    )
    assert not ProtectiveOrder.objects.filter(ref="X9").exists()


def test_kept_answers_are_forgotten_after_a_week(system: System) -> None:
    assert KeptAnswer.objects.count() == 1
    forget_answers(now=now() + timedelta(days=7) - timedelta(minutes=1))
    assert KeptAnswer.objects.count() == 1
    forget_answers(now=now() + timedelta(days=7, minutes=1))
    assert KeptAnswer.objects.count() == 0
    assert system.post("/orders", order_json()).json()["result"] == "seen"


@pytest.mark.parametrize("said", ["", "*", "7", 'W/"1"'])
def test_a_write_to_a_record_says_which_version_it_saw(system: System, said: str) -> None:
    answer = system.post("/orders/X1/awareness", TOLD, if_match=said)
    assert (answer.status_code, answer.json()["title"]) == (428, "Which version did you see?")


def test_a_page_that_wrote_meanwhile_makes_a_version_stale(system: System) -> None:
    seen = system.get("/orders/X1")["ETag"]
    record_awareness("X1", told(), by=desk_officer(), now=now())
    stale = system.post("/orders/X1/awareness", TOLD, if_match=seen)
    assert stale.status_code == 412
    assert stale["ETag"] == system.get("/orders/X1")["ETag"] != seen
    assert system.post("/orders/X1/awareness", TOLD, if_match=stale["ETag"]).status_code == 201


def test_looking_at_a_record_does_not_change_its_version(system: System) -> None:
    assert system.get("/orders/X1")["ETag"] == system.get("/orders/X1/card")["ETag"]


def test_there_is_no_version_of_an_order_that_is_not_there(system: System) -> None:
    assert system.post("/orders/X9/awareness", TOLD, if_match='"1"').status_code == 404
    assert system.get("/orders/X9").status_code == 404
