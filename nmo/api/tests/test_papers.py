"""Papers that another system sends: kept once, and shown as far as they are."""

from typing import Any

import pytest

from nmo.access.permissions import Permission
from nmo.api.tests.builders import System, a_system
from nmo.intake.models import IntakeItem
from nmo.intake.papers.tests.builders import a_message

pytestmark = pytest.mark.django_db


def send(system: System, body: bytes, key: str = "one") -> Any:
    headers = {**system.headers, "idempotency-key": key, "nmo-file-name": "mail.eml"}
    return system.client.post(
        "/api/v1/intake/papers", data=body, content_type="application/octet-stream", headers=headers
    )


@pytest.mark.requirement(16)
def test_a_paper_is_kept_and_the_same_bytes_are_the_same_paper() -> None:
    system = a_system(reason="intake")

    first, again = send(system, a_message()), send(system, a_message(), key="two")

    assert (first.status_code, first.json()["state"]) == (202, "received")
    assert again.json() == first.json()
    assert IntakeItem.objects.get().way == "api"


def test_how_far_a_paper_is_is_answered_without_a_name() -> None:
    system = a_system(reason="intake")
    ref = send(system, a_message(subject="Order against Jonathan Smith")).json()["paper"]

    listed, one = system.get("/intake/papers"), system.get(f"/intake/papers/{ref}")

    assert [each["paper"] for each in listed.json()["papers"]] == [ref]
    assert one.json() == {
        "paper": ref, "state": "received", "because": "", "orders": [], "doubts": []
    }  # fmt: skip
    assert "Smith" not in str(listed.json())


def test_a_paper_that_waits_already_is_not_asked_for_again() -> None:
    system = a_system(reason="intake")
    ref = send(system, a_message()).json()["paper"]

    assert system.post(f"/intake/papers/{ref}/again", None).status_code == 409


def test_a_system_without_the_permission_sends_and_sees_nothing() -> None:
    system = a_system(Permission.CHECK_ASK, reason="intake")

    assert send(system, a_message()).status_code == 403
    assert system.get("/intake/papers").status_code == 403
    assert not IntakeItem.objects.exists()


def test_an_empty_file_is_refused_with_what_to_do() -> None:
    answer = send(a_system(reason="intake"), b"")

    assert answer.status_code in {400, 422}
    assert not IntakeItem.objects.exists()
