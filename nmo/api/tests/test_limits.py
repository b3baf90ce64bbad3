"""How often a token may call."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import RequestFactory

from nmo.api.limits import Limit, spend
from nmo.api.problems import ProblemFound
from nmo.api.tests.builders import a_system

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 22, 12, 0, 20, tzinfo=UTC)


def spent(at: datetime, *, limit: int = 2, token_id: int = 1) -> Limit:
    request = RequestFactory().get("/")
    spend(request, token_id, limit=limit, now=at)
    return request.nmo_limit  # type: ignore[attr-defined,no-any-return]


def test_what_is_left_and_when_all_is_back_is_said() -> None:
    assert spent(AT) == Limit(limit=2, remaining=1, reset=40)
    assert spent(AT + timedelta(seconds=9)) == Limit(limit=2, remaining=0, reset=31)


def test_one_more_is_refused_until_the_next_minute() -> None:
    spent(AT), spent(AT)
    with pytest.raises(ProblemFound) as refused:
        spent(AT)
    assert refused.value.headers == {"Retry-After": "40"}
    assert spent(AT + timedelta(seconds=40)).remaining == 1


def test_a_clock_that_is_behind_gives_nothing_back() -> None:
    spent(AT), spent(AT)
    with pytest.raises(ProblemFound):
        spent(AT - timedelta(minutes=1))


def test_tokens_do_not_use_each_others_requests() -> None:
    spent(AT), spent(AT)
    assert spent(AT, token_id=2).remaining == 1


def test_a_caller_is_told_how_long_to_wait() -> None:
    system = a_system(requests_per_minute=1)
    system.get("/orders/X1")
    answer = system.get("/orders/X1")
    assert answer.status_code == 429
    assert answer["Retry-After"] == answer["RateLimit-Reset"]
    assert answer["RateLimit-Remaining"] == "0"
    assert f"Wait {answer['Retry-After']} seconds" in answer.json()["detail"]
