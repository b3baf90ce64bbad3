"""Two requests at the same moment, each on a connection of its own."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.test import RequestFactory

from nmo.api.limits import spend
from nmo.api.problems import ProblemFound
from nmo.api.tests.builders import NOON, System, a_system, a_token
from nmo.orders.models import AwarenessEvidence, ProtectiveOrder
from nmo.orders.tests.builders import order_json

pytestmark = pytest.mark.django_db(transaction=True)
TOLD = {"at": "2026-03-03T18:05", "method": "personal_police", "by": "PC 1 Test"}


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """What each of the calls answers, all of them begun together."""
    together = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        try:
            together.wait(timeout=60)
            return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_of_two_writes_under_one_key_one_waits_and_is_answered_like_the_other() -> None:
    secret = a_token().secret
    orders = [System(secret, "intake") for _ in range(4)]
    answers = at_once(
        *(lambda s=each: s.post("/orders", order_json(), idempotency_key="one") for each in orders)
    )
    assert [answer.status_code for answer in answers] == [201] * 4
    assert len({answer.content for answer in answers}) == 1
    assert sum("Idempotency-Replayed" in answer for answer in answers) == 3
    assert ProtectiveOrder.objects.count() == 1


def test_of_two_writes_over_one_version_one_is_done_and_the_other_is_stale() -> None:
    system = a_system(reason="intake")
    system.post("/orders", order_json())
    seen = system.get("/orders/X1")["ETag"]

    def write(by: str) -> Callable[[], Any]:
        return lambda: system.client.post(
            "/api/v1/orders/X1/awareness",
            data=json.dumps({**TOLD, "by": by}),
            content_type="application/json",
            headers={**system.headers, "idempotency-key": by, "if-match": seen},
        )

    answers = at_once(write("PC 1"), write("PC 2"), write("PC 3"))
    assert sorted(answer.status_code for answer in answers) == [201, 412, 412]
    assert AwarenessEvidence.objects.count() == 1
    now_stands = system.get("/orders/X1")["ETag"]
    assert {answer["ETag"] for answer in answers} == {now_stands}


def test_the_limit_is_exact_however_many_ask_at_once() -> None:
    def ask() -> bool:
        try:
            spend(RequestFactory().get("/"), 1, limit=5, now=NOON)
        except ProblemFound:
            return False
        return True

    assert sum(at_once(*[ask] * 12)) == 5
