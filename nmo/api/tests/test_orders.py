"""Orders through the API: everything that the pages can do to one."""

import pytest

from nmo.access.permissions import Permission
from nmo.api.tests.builders import EVERYTHING, System, a_system
from nmo.orders.tests.builders import order_json

pytestmark = pytest.mark.django_db
EVERYTHING_BUT_CONFIRMING = set(EVERYTHING) - {Permission.ORDER_CONFIRM}
TOLD = {"at": "2026-03-03T18:05", "method": "personal_police", "by": "PC 1 Test"}


def system_with_order() -> System:
    """A system that has recorded the standard order, X1."""
    system = a_system(reason="intake")
    assert system.post("/orders", order_json()).status_code == 201
    return system


def etag(system: System) -> str:
    """The version of X1."""
    return str(system.get("/orders/X1")["ETag"])


def test_an_order_sent_again_the_same_changes_nothing() -> None:
    system = system_with_order()
    answer = system.post("/orders", order_json())
    assert (answer.status_code, answer.json()["result"]) == (200, "seen")


def test_an_order_sent_again_with_another_value_is_refused() -> None:
    system = system_with_order()
    answer = system.post("/orders", {**order_json(), "court_name": "Elsewhere"})
    assert answer.status_code == 409
    assert "court_name differs" in answer.json()["detail"]


def test_an_order_is_read_in_the_shape_in_which_it_was_sent() -> None:
    system = system_with_order()
    order = system.get("/orders/X1").json()
    assert system.post("/orders", order).json()["result"] == "seen"


@pytest.mark.requirement(26)
def test_a_token_that_may_not_confirm_an_order_does_not_do_so_by_recording_it() -> None:
    system = a_system(*EVERYTHING_BUT_CONFIRMING, reason="intake")
    confirmed = {**order_json(), "confirmed_at": "2026-10-02T11:00"}

    new = system.post("/orders", confirmed)
    system.post("/orders", order_json())
    again = system.post("/orders", confirmed)

    assert (new.status_code, again.status_code) == (403, 403)
    assert system.get("/orders/X1").json()["confirmed_at"] is None


def test_what_the_court_did_later_is_recorded_and_stands_at_once() -> None:
    system = system_with_order()
    event = {"event": "discharged", "at": "2026-06-01T10:00"}
    answer = system.post("/orders/X1/events", event, if_match=etag(system))
    assert (answer.status_code, answer.json()) == (201, {"order_ref": "X1", "number": 1})
    before = system.get("/orders/X1/position?at=2026-06-01T09:59").json()
    after = system.get("/orders/X1/position?at=2026-06-01T10:00").json()
    assert (before["standing"], after["standing"]) == ("in_force", "ended")


def test_the_card_says_it_in_sentences() -> None:
    system = system_with_order()
    seen = etag(system)
    assert system.post("/orders/X1/awareness", TOLD, if_match=seen).status_code == 201
    card = system.get("/orders/X1/card?at=2026-06-01T10:00").json()
    assert card["standing"] == "in_force"
    assert "IN FORCE" in card["standing_line"]["text"].upper()


def test_a_reference_with_a_slash_is_a_reference() -> None:
    system = a_system(reason="intake")
    system.post("/orders", {**order_json(), "order_ref": "FORCE/26/1"})
    assert system.get("/orders/FORCE%2F26%2F1/position").json()["order_ref"] == "FORCE/26/1"
    assert system.get("/orders/FORCE/26/1").json()["order_ref"] == "FORCE/26/1"


def test_a_correction_keeps_the_old_value() -> None:
    system = system_with_order()
    correction = {
        "what": "order",
        "changes": {"court_name": "Family Court at Otherford"},
        "because": "Typed from the wrong line.",
    }
    assert system.post("/orders/X1/corrections", correction, if_match=etag(system)).status_code
    details = system.get("/orders/X1/details").json()
    assert details["corrections"][0]["was"] == "Family Court at Testford"


def test_a_paper_comes_back_byte_for_byte() -> None:
    system = system_with_order()
    sent = b"%PDF-1.7 the sealed copy"
    answer = system.client.post(
        "/api/v1/orders/X1/papers?kind=order",
        data=sent,
        content_type="application/pdf",
        headers={**system.headers, "idempotency-key": "paper", "if-match": etag(system)},
    )
    assert answer.status_code == 201
    number = system.get("/orders/X1/card").json()["papers"][0]["number"]
    paper = system.get(f"/orders/X1/papers/{number}")
    assert (paper.content, paper["Content-Type"]) == (sent, "application/pdf")


def test_a_hold_is_set_and_lifted() -> None:
    system = system_with_order()
    hold = {"until": "2199-03-04T12:00", "because": "She moves today. Ring the desk."}
    put = system.send("put", "/orders/X1/contact-hold", hold, if_match=etag(system))
    assert put.status_code == 200
    assert system.get("/orders/X1/card").json()["contact_hold"]["because"] == hold["because"]
    lifted = system.send("delete", "/orders/X1/contact-hold", if_match=put["ETag"])
    assert lifted.status_code == 200
    assert system.get("/orders/X1/card").json()["contact_hold"] is None


def test_a_confirmation_is_of_the_version_that_was_read() -> None:
    system = system_with_order()
    seen = etag(system)
    system.post("/orders/X1/awareness", TOLD, if_match=seen)
    assert system.post("/orders/X1/confirmation", if_match=seen).status_code == 412
    assert system.post("/orders/X1/confirmation", if_match=etag(system)).status_code == 201
    assert system.get("/orders/X1").json()["confirmed_at"] is not None


@pytest.mark.requirement(20)
def test_a_confidential_address_is_never_given_to_a_system() -> None:
    system = a_system(reason="intake")
    order = order_json()
    order["parties"][1]["addresses"] = [
        {"text": "9 Hidden Road", "postcode": "ZZ9 9ZZ", "confidential": True}
    ]
    system.post("/orders", order)
    for path in ("/orders/X1", "/orders/X1/card", "/orders/X1/details", "/orders/X1/position"):
        assert "Hidden" not in system.get(path).content.decode()
    given = system.get("/orders/X1").json()["parties"][1]["addresses"][0]
    assert given["text"] == "Confidential"


@pytest.mark.requirement(58)
def test_a_reading_is_kept_in_the_log_with_whom_it_was_for() -> None:
    from nmo.audit.queries import entries_about

    system = system_with_order()
    system.get("/orders/X1", **{"nmo-on-behalf-of": "PC 1234", "nmo-incident": "20261122-0417"})
    entry = entries_about("order", "X1")[-1]
    assert (entry.what, entry.via, entry.reason) == ("order.opened_in_full", "api", "intake")
    assert entry.detail == {"on_behalf_of": "PC 1234", "incident_number": "20261122-0417"}
