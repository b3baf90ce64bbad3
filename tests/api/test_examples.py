"""The examples of the OpenAPI document, sent as they stand to a register that holds what they name.

Each must be done, and answered in the shape that the document gives.
"""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from PIL import Image

from nmo.api.application import api
from nmo.api.document import Document
from nmo.api.tests.builders import System, a_system
from nmo.audit.queries import version_of
from nmo.breaches.models import BreachKnown
from nmo.intake.models import FeedBatch, IntakeItem
from nmo.orders.models import PossibleDuplicate
from nmo.orders.tests.builders import order_json
from nmo.people.models import PersonName, Photograph
from nmo.work.models import Task

pytestmark = pytest.mark.django_db

DOCUMENT = json.loads(json.dumps(Document(api, "/api/v1/", synthetic=False)))
FILE = b"%PDF-1.7 a paper"
RANG = {"order_ref": "X1", "happened": "He rang.", "started": "2026-06-12T22:15"}
EVIDENCE = {"kind": "evidence", "values": {"kind": "calls", "state": "held"}}


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, address and description of every operation."""
    for path, methods in DOCUMENT["paths"].items():
        for method, described in methods.items():
            yield method, path, described


def examples() -> Iterator[Any]:
    """Every example of a body, under the operation's name and its own."""
    for method, path, described in operations():
        bodies = described.get("requestBody", {}).get("content", {}).get("application/json", {})
        for name, example in bodies.get("examples", {}).items():
            said = f"{described['operationId']} {name}"
            yield pytest.param(method, path, described, example["value"], id=said)


def readings() -> Iterator[Any]:
    """Every operation that reads."""
    for method, path, described in operations():
        if method == "get" and described["operationId"] != "explain_problem":
            yield pytest.param(path, described, id=described["operationId"])


@pytest.fixture
def system() -> System:
    """A system that has recorded X1, its double X1B, and what the examples speak of."""
    made = a_system(reason="intake")
    made.post("/orders", order_json())
    double = json.loads(json.dumps(order_json()).replace('"P1"', '"P2"'))
    made.post("/orders", {**double, "order_ref": "X1B"})
    varied = {"event": "varied", "at": "2026-05-05T10:00", "effect": "amends"}
    told = {"at": "2026-03-03T18:05", "method": "personal_police", "by": "PC 1 Test"}
    for path, body in (("events", varied), ("awareness", told)):
        made.post(f"/orders/X1/{path}", body, if_match=tag("X1"))
    send_file(made, "/orders/X1/papers?kind=order", FILE, "application/pdf", tag("X1"))
    for entry in ("a breach", "its double"):
        made.post("/breaches", {**RANG, "entry": entry, "reported_at": "2026-06-12T22:40"})
    made.post(f"/breaches/{breaches()[0]}/steps", EVIDENCE, if_match=tag(breaches()[0], "breach"))
    send_file(made, "/feeds", b"PK a night", "application/zip", "")
    send_file(made, "/intake/papers", FILE, "application/octet-stream", "")
    return made


def send_file(system: System, path: str, body: bytes, kind: str, seen: str) -> Any:
    """Send a file as it is."""
    headers = {**system.headers, "idempotency-key": path, "if-match": seen, "nmo-file-name": "f"}
    return system.client.post(f"/api/v1{path}", data=body, content_type=kind, headers=headers)


def breaches() -> list[str]:
    """The references of the breaches that were reported, the first one first."""
    return list(BreachKnown.objects.order_by("pk").values_list("ref", flat=True))


def picture() -> bytes:
    """A small photograph."""
    written = BytesIO()
    Image.new("RGB", (2, 2)).save(written, "PNG")
    return written.getvalue()


def tag(ref: str, kind: str = "order") -> str:
    """The version of a record as its ETag says it."""
    return f'"{version_of(kind, ref)}"'


def address(system: System, path: str) -> str:
    """The address with what the register holds in its places."""
    check = system.post("/checks", {"text": "jon smith 12/3/85"}).json()["check_id"]
    papers = system.get("/orders/X1/card").json()["papers"]
    number: dict[str, int] = {
        "/duplicates/{number}": PossibleDuplicate.objects.get().pk,
        "/papers/{number}": papers[0]["number"],
        "/events/{number}": 1,
        "/steps/{number}": 1,
    }
    for part, value in number.items():
        path = path.replace(part, part.replace("{number}", str(value)))
    values = {"{order_ref}": "X1", "{person_ref}": "P1", "{check_id}": check, "{position}": "0"}
    values |= {
        "{kind}": "ring",
        "{task_id}": str(Task.objects.filter(subject_ref="X1", state="open")[0].pk),
    }
    values |= {"{breach_ref}": breaches()[0], "{other_ref}": breaches()[1]}
    values |= {"{batch}": FeedBatch.objects.get().ref, "{paper}": IntakeItem.objects.get().ref}
    values |= {"{detail}": "name", "{row}": str(PersonName.objects.filter(person__ref="P1")[0].pk)}
    for part, value in values.items():
        path = path.replace(part, value)
    return path.removeprefix("/api/v1")


def fits(answer: Any, described: dict[str, Any]) -> None:
    """Hold the answer to the shape that the document gives."""
    content = described["responses"][str(answer.status_code)]["content"]
    shape = content.get("application/json", {}).get("schema")
    if shape is not None:
        Draft202012Validator({**shape, "components": DOCUMENT["components"]}).validate(
            answer.json()
        )


@pytest.mark.parametrize(("method", "path", "described", "body"), list(examples()))
def test_an_example_is_done_as_it_stands(
    system: System, method: str, path: str, described: dict[str, Any], body: object
) -> None:
    seen = tag("P1", "person") if "{person_ref}" in path else tag("X1")
    if "{breach_ref}" in path:
        seen = tag(breaches()[0], "breach")
    answer = system.send(method, address(system, path), body, if_match=seen)
    assert answer.status_code in (200, 201), answer.json()
    fits(answer, described)


@pytest.mark.parametrize(("path", "described"), list(readings()))
def test_a_reading_is_answered_in_its_shape(
    system: System, path: str, described: dict[str, Any]
) -> None:
    if described["operationId"] == "read_photograph":
        seen = tag("P1", "person")
        sent = send_file(
            system, "/people/P1/photographs?source=Custody", picture(), "image/png", seen
        )
        assert sent.status_code == 201, sent.content
        path = path.replace("{row}", str(Photograph.objects.get().pk))
    if described["operationId"] == "read_pack":
        made = system.post(f"/breaches/{breaches()[0]}/packs", {"kind": "disclosure"})
        assert made.status_code == 201, made.content
        path = path.replace("{number}", "1")
    answer = system.get(address(system, path))
    assert answer.status_code == 200, answer.content
    fits(answer, described)


def test_every_operation_with_a_body_has_an_example() -> None:
    without = [
        described["operationId"]
        for _, _, described in operations()
        if "application/json" in described.get("requestBody", {}).get("content", {})
        and not described["requestBody"]["content"]["application/json"].get("examples")
    ]
    assert without == []


def test_the_document_is_a_sound_one() -> None:
    assert DOCUMENT["openapi"].startswith("3.1")
    names = [described["operationId"] for _, _, described in operations()]
    assert len(names) == len(set(names))
    assert all(described.get("description") for _, _, described in operations())
