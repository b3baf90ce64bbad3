"""The work queue, the courts' feed, the forces and the settings through the API."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from nmo.access.permissions import Permission
from nmo.api.tests.builders import System, a_system
from nmo.intake.models import FeedBatch
from nmo.intake.tests.builders import a_night_of_traps, import_night
from nmo.orders.tests.builders import desk_officer, recorded_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def system() -> System:
    recorded_order(desk_officer())
    return a_system(reason="intake")


def tasks(system: System, **asked: Any) -> list[dict[str, Any]]:
    query = "&".join(f"{key}={value}" for key, value in asked.items())
    return system.get(f"/work?{query}").json()["tasks"]


def test_the_queue_names_the_record_that_work_is_about(system: System) -> None:
    [task, *_] = tasks(system)

    assert task["about"] == {"kind": "order", "ref": "X1", "name": "Jonathan Smith"}
    assert task["claimed_by"] is None


def test_work_is_taken_given_back_and_done(system: System) -> None:
    number = tasks(system)[0]["task_id"]

    assert system.post(f"/work/{number}/claim").status_code == 201
    assert [task["task_id"] for task in tasks(system, whose="mine")] == [number]
    assert system.post(f"/work/{number}/release").status_code == 201
    assert system.post(f"/work/{number}/done", {"note": "Rung the court."}).status_code == 201
    assert number not in [task["task_id"] for task in tasks(system)]


def test_whoever_was_slower_is_told_who_has_it(system: System) -> None:
    number = tasks(system)[0]["task_id"]
    system.post(f"/work/{number}/claim")

    refused = a_system(reason="intake", name="Another").post(f"/work/{number}/claim")

    assert refused.status_code == 409
    assert "Command and control" in refused.json()["detail"]


def test_a_night_is_sent_and_waits_for_the_worker(system: System, tmp_path: Path) -> None:
    content = a_night_of_traps(tmp_path).read_bytes()
    sent = send(system, content)

    assert sent.status_code == 202
    assert FeedBatch.objects.get(ref=sent.json()["batch"]).state == "waiting"
    assert system.get(f"/feeds/{sent.json()['batch']}").json()["state"] == "waiting"


def test_a_night_that_was_imported_is_accounted_for(system: System, tmp_path: Path) -> None:
    desk = desk_officer(username="desk9")
    report = import_night(a_night_of_traps(tmp_path), by=desk)

    answer = system.get(f"/feeds/{report.ref}").json()

    assert answer["state"] == "done"
    assert [row["result"] for row in answer["report"]["rows"]] == ["new"] * 7 + ["rejected"]
    assert report.ref in str(system.get("/feeds?up_to=2026-07-14").json())


def test_an_empty_zip_is_refused_with_what_to_do(system: System) -> None:
    refused = send(system, b"")

    assert refused.status_code == 422
    assert "empty" in refused.json()["detail"]


def test_what_a_token_may_not_do_is_refused() -> None:
    system = a_system(Permission.CHECK_ASK, reason="intake")

    assert system.get("/work").status_code == 403
    assert system.get("/feeds").status_code == 403
    assert send(system, b"PK").status_code == 403


def test_a_token_says_what_it_may_do() -> None:
    said = a_system(Permission.CHECK_ASK, reason="intake").get("/token").json()

    assert (said["system"], said["force_code"]) == ("Command and control", "TEST")
    assert said["permissions"] == ["check.ask"]


def test_the_forces_are_those_that_an_order_may_be_of(system: System) -> None:
    assert {"code": "TEST", "name": "Test Police", "teams": []} in system.get("/forces").json()[
        "forces"
    ]


@pytest.mark.requirement(63)
def test_the_settings_of_a_kind_say_where_they_come_from(system: System) -> None:
    held = system.get("/settings/order_type").json()["settings"]
    nmo = next(each for each in held if each["code"] == "nmo")

    assert nmo["name"] == "Non-molestation order"
    assert nmo["source"]
    assert system.get("/settings/weather").status_code == 422


def send(system: System, content: bytes) -> Any:
    return Client().post(
        "/api/v1/feeds",
        data=content,
        content_type="application/zip",
        headers={
            **system.headers,
            "idempotency-key": "night-1",
            "nmo-file-name": "PRL_ORDERS_20260714_2115.zip",
        },
    )
