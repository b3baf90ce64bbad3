"""What cannot be read or used: a problem each, that says what to do, and nothing is done."""

import json
from collections.abc import Callable

import pytest
from django.db import OperationalError, connection
from django.test import Client

from nmo.api.tests.builders import System, a_system
from nmo.orders.models import ProtectiveOrder
from nmo.orders.tests.builders import order_json

pytestmark = pytest.mark.django_db
DEEP = b'{"a":' * 10_000 + b"1" + b"}" * 10_000


def send(system: System, body: bytes, *, kind: str = "application/json") -> tuple[int, str, str]:
    answer = system.client.post(
        "/api/v1/orders",
        data=body,
        content_type=kind,
        headers={**system.headers, "idempotency-key": "k"},
    )
    assert answer["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["detail"]
    return answer.status_code, problem["type"].rpartition("/")[2], problem["detail"]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b'{"order_type": "nmo", "order_type": "bail"}', "key stands twice"),
        (b'{"metres": NaN}', "NaN is not JSON"),
        (b'{"metres": -Infinity}', "Infinity is not JSON"),
        (DEEP, "nested too deeply"),
        (b"[" * 200 + b"]" * 200, "nested too deeply"),
        (b'{"order_type": "nmo"', "line 1, column"),
        ('{"court_name": "Siân"}'.encode("latin-1"), "not UTF-8"),
        ('{"court_name": "X"}'.encode("utf-16"), "not UTF-8"),
        (b'{"metres": ' + b"9" * 5000 + b"}", "too many digits"),
        (rb'{"court_name": "a\u0000b"}', "no text"),
        (rb'{"court_name": "\ud800"}', "no text"),
        (b"\xef\xbb\xbf{}", "not JSON"),
    ],
)
def test_what_is_not_plain_json_is_refused_whole(body: bytes, says: str) -> None:
    status, kind, detail = send(a_system(reason="intake"), body)
    assert (status, kind) == (400, "not-json")
    assert says in detail
    assert not ProtectiveOrder.objects.exists()


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[]", b"null", b'"x"', b"1e400", b'{"order_type": 7}', b'{"x": 1}']
)
def test_json_of_another_shape_is_refused_whole(body: bytes) -> None:
    status, kind, _ = send(a_system(reason="intake"), body)
    assert (status, kind) == (422, "invalid")


def test_a_number_beyond_every_use_is_too_large() -> None:
    order = order_json()
    order["events"][0]["conditions"][0]["metres"] = 2**70
    answer = a_system(reason="intake").post("/orders", order)
    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    assert error["pointer"] == "/events/0/conditions/0/metres"
    assert "at most" in error["detail"] or "too large" in error["detail"]


def test_a_value_that_is_refused_is_never_repeated() -> None:
    order = {**order_json(), "made_in": "Jonathan Smith", "secret~/key": "4 Sample Street"}
    answer = a_system(reason="intake").post("/orders", order)
    assert answer.status_code == 422
    assert "Jonathan" not in answer.content.decode()
    assert "Sample" not in answer.content.decode()
    pointers = {error["pointer"] for error in answer.json()["errors"]}
    assert pointers == {"/made_in", "/secret~0~1key"}


def test_a_pointer_leads_into_what_was_sent_whatever_shape_was_chosen() -> None:
    system = a_system(reason="intake")
    system.post("/orders", order_json())
    correction = {"what": "event", "changes": {"at": "soon"}, "because": "The paper says so."}
    answer = system.post("/orders/X1/corrections", correction, if_match='"1"')
    [error] = answer.json()["errors"]
    assert error["pointer"] == "/changes/at"
    assert "YYYY-MM-DD" in error["detail"] or "Write a date" in error["detail"]


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/xml", "application/json; charset=latin-1", "nonsense"]
)
def test_another_kind_of_body_is_refused(kind: str) -> None:
    status, name, _ = send(a_system(), json.dumps(order_json()).encode(), kind=kind)
    assert (status, name) == (415, "media-type")


def test_a_body_that_is_too_large_is_refused_before_it_is_read() -> None:
    status, name, detail = send(a_system(), b" " * 2_000_001)
    assert (status, name) == (413, "too-large")
    assert "2,000,000" in detail


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "/api/v1/nothing", 404),
        ("get", "/api/", 404),
        ("get", "/api/v2/orders", 404),
        ("post", "/api/v1/orders/X1/nothing", 405),
        ("patch", "/api/v1/orders", 405),
        ("get", "/api/v1/orders/%00", 404),
        ("get", "/api/v1/problems/none", 404),
        ("get", "/api/v1/problems?a=%00", 400),
    ],
)
def test_whatever_is_asked_under_api_a_problem_is_the_answer(
    client: Client, method: str, path: str, status: int
) -> None:
    answer = getattr(client, method)(path)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert answer["NMO-Request-Id"] in answer.json()["instance"]


def test_a_caller_who_takes_no_json_is_told_so() -> None:
    answer = a_system().get("/orders/X1", accept="text/html")
    assert answer.status_code == 406


def test_a_host_that_is_not_ours_gets_a_problem(client: Client) -> None:
    answer = client.get("/api/v1/problems", headers={"host": "elsewhere.example"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_every_kind_of_problem_is_explained_at_its_own_address(client: Client) -> None:
    for kind in client.get("/api/v1/problems").json()["problems"]:
        assert client.get(kind["type"]).json() == kind


def test_a_database_that_is_away_is_a_cannot_answer_and_never_an_empty_one() -> None:
    system = a_system()

    def away(*_: object) -> None:
        raise OperationalError("the server closed the connection: Jonathan Smith")

    with connection.execute_wrapper(away):
        answer = system.post("/checks", {"text": "jon smith"})
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert "does not mean there is no order" in answer.json()["detail"]
    assert "Jonathan" not in answer.content.decode()


def test_a_fault_of_ours_is_a_cannot_answer_too(caplog: pytest.LogCaptureFixture) -> None:
    system = a_system()

    def broken(execute: Callable[..., object], sql: str, *more: object) -> object:
        if "orders_source" in sql:
            raise RuntimeError("Jonathan Smith")
        return execute(sql, *more)

    with connection.execute_wrapper(broken):
        answer = system.post("/checks", {"text": "jon smith"})
    assert answer.status_code == 500
    assert "does not mean there is no order" in answer.json()["detail"]
    assert "Jonathan" not in answer.content.decode()
    assert "The API met a fault" in caplog.text


def test_many_questions_are_answered_each_for_itself() -> None:
    queries = [{"query_id": "1", "age": 30}, {"query_id": "2", "name": "Leanne Pike"}]
    answers = a_system().post("/checks/batch", {"queries": queries}).json()["answers"]
    assert [answer["query_id"] for answer in answers] == ["1", "2"]
    assert {answer["answer"] for answer in answers} == {"cannot_answer"}
