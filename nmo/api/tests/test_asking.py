"""The officer's question through the API."""

import pytest

from nmo.access import AccessReason
from nmo.access.permissions import Permission
from nmo.api.tests.builders import a_system
from nmo.orders.tests.builders import desk_officer, recorded_order

pytestmark = pytest.mark.django_db


def test_a_system_is_answered_as_an_officer_is() -> None:
    ref = recorded_order(desk_officer())
    answer = a_system().post("/checks", {"name": "Jonathan Smith", "date_of_birth": "1985-03-12"})
    assert answer.status_code == 200
    assert answer.json()["answer"] == "found"
    assert answer.json()["matches"][0]["orders"][0]["order_ref"] == ref
    assert answer["RateLimit-Remaining"] == "9999"


def test_an_answer_is_read_again_by_the_system_that_asked_and_no_other() -> None:
    recorded_order(desk_officer())
    mine, other = a_system(), a_system()
    check_id = mine.post("/checks", {"text": "jon smith 12/3/85"}).json()["check_id"]
    assert mine.get(f"/checks/{check_id}").json()["answer"] == "found"
    assert other.get(f"/checks/{check_id}").status_code == 404


def test_a_system_says_whether_a_match_of_its_own_check_was_right() -> None:
    recorded_order(desk_officer())
    mine, other = a_system(), a_system()
    asked = mine.post("/checks", {"text": "jon smith 12/3/85"}).json()
    person = asked["matches"][0]["person_ref"]
    address = f"/checks/{asked['check_id']}/matches/{person}/verdict"

    kept = mine.post(address, {"verdict": "right"})

    assert (kept.status_code, kept.json()["verdict"]) == (201, "right")
    assert other.post(address, {"verdict": "wrong"}).status_code == 404
    assert mine.post(address, {"verdict": "so-so"}).status_code == 422


def test_a_reason_that_the_token_does_not_hold_is_refused() -> None:
    system = a_system(reasons=[AccessReason.CUSTODY], reason="incident")
    answer = system.post("/checks", {"text": "jon smith"})
    assert answer.status_code == 403
    assert answer.json()["type"] == "/api/v1/problems/reason-not-held"


def test_a_token_may_do_no_more_than_it_names() -> None:
    system = a_system(Permission.ORDER_READ)
    answer = system.post("/checks", {"text": "jon smith"})
    assert (answer.status_code, answer["Content-Type"]) == (403, "application/problem+json")
    assert answer.json()["type"] == "/api/v1/problems/not-permitted"
