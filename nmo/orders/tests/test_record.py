"""Recording an order, and sending it again."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
from django.db import DataError, connection, transaction
from django.test.utils import CaptureQueriesContext

from nmo.access import NotPermitted, Role
from nmo.access.tests.builders import a_force
from nmo.audit.models import AuditEntry
from nmo.orders.actions import record_awareness, record_event, record_order, record_orders
from nmo.orders.errors import ForceNotKnown, OrderDiffers, OrderRefused
from nmo.orders.models import OrderEvent, OrderParty, ProtectiveOrder
from nmo.orders.queries import held_orders, order_in_full
from nmo.orders.recorded import RecordResult
from nmo.orders.shapes import AwarenessIn, EventIn, OrderIn, read_order, write_order
from nmo.orders.tests.builders import (
    AT_THE_DESK,
    NOW,
    an_order,
    desk_officer,
    desk_who_sees_all,
    order_json,
    recorded_order,
    somebody,
)
from nmo.people.models import Person

pytestmark = pytest.mark.django_db

DISCHARGED = {"event": "discharged", "at": "2026-10-01"}


def whole_order() -> dict[str, Any]:
    """An order with everything in it that may be said of one."""
    whole = order_json()
    whole["parties"][0]["other_names"] = ["Jon Smith"]
    whole["parties"][0]["emails"] = ["jon@mail.example"]
    whole["parties"][1]["addresses"] = [{"text": "9 Hidden Row", "confidential": True}]
    whole["parties"][1]["phones"] = [{"withheld": True}]
    whole["parties"].append({"role": "relevant_child", "name": "Ada Pike"})
    whole["events"] += [
        {
            "event": "varied",
            "at": "2026-05-05T10:00",
            "notice_type": "on_notice",
            "effect": "amends",
            "revoked_paragraphs": ["1"],
            "conditions": [
                {
                    "paragraph": "2",
                    "text": "The respondent must not go within 100 metres of the school.",
                    "codes": ["stay_away_school"],
                    "protects": ["Ada Pike"],
                    "place": "Sample School",
                    "metres": 100,
                    "times": "weekdays, 8am to 4pm",
                    "exceptions": ["a parents' evening"],
                    "third_party": True,
                    "until": "2026-07-31",
                }
            ],
            "recorded_at": "2026-05-06T09:00",
        },
        {
            "event": "extended",
            "at": "2026-10-20",
            "ends": {"end_type": "specified_date_time", "at": "2027-10-31T01:30+00:00"},
        },
        {"event": "superseded", "at": "2026-11-01", "superseded_by": "X2"},
    ]
    whole["awareness"] = [
        {
            "at": "2026-03-03T18:05",
            "method": "personal_police",
            "by": "PC 1 Test",
            "knew": "existence",
            "of_event": 0,
            "evidenced": True,
            "recorded_at": "2026-03-03T19:00",
        }
    ]
    whole["court_checks"] = [{"on": "2026-10-01"}]
    whole["confirmed_at"] = "2026-10-02T11:00"
    return whole


def agrees(given: Any, written: Any) -> bool:
    """Whether everything that was given was written again."""
    if isinstance(given, dict):
        return all(agrees(value, written[key]) for key, value in given.items())
    if isinstance(given, list):
        return len(given) == len(written) and all(map(agrees, given, written))
    return bool(given == written)


@pytest.mark.requirement(16, 18, 19, 22)
def test_an_order_comes_back_as_it_was_given() -> None:
    by = desk_who_sees_all()
    record_order(read_order(whole_order()), by=by, now=NOW)

    written = write_order(order_in_full("X1", by=by, purpose=AT_THE_DESK, now=NOW))

    assert agrees(whole_order(), written)


def test_what_is_written_can_be_recorded_and_says_the_same() -> None:
    by = desk_who_sees_all()
    record_order(read_order(whole_order()), by=by, now=NOW)
    written = write_order(order_in_full("X1", by=by, purpose=AT_THE_DESK, now=NOW))

    again = record_order(read_order(written), by=by, now=NOW)

    assert again.result is RecordResult.SEEN


@pytest.mark.requirement(20)
def test_a_confidential_address_is_not_written_for_who_may_not_see_it() -> None:
    by = desk_officer()
    record_order(read_order(whole_order()), by=by, now=NOW)

    written = str(write_order(order_in_full("X1", by=by, purpose=AT_THE_DESK, now=NOW)))

    assert "9 Hidden Row" not in written
    assert "Confidential" in written


def test_references_come_back_as_given_and_missing_ones_are_made() -> None:
    by = desk_officer()
    given = record_order(an_order(), by=by, now=NOW)
    made = record_order(an_order(order_ref=None, case_numbers=[]), by=by, now=NOW)

    refs = [party.person_ref for party in held_orders([given.order_id])[given.order_id].parties]
    assert (given.ref, refs[0]) == ("X1", "P1")
    assert made.ref.startswith("O-")
    assert str(refs[1]).startswith("P-")


@pytest.mark.requirement(19)
def test_any_number_of_people_are_protected_each_with_a_role() -> None:
    children = [{"role": "relevant_child", "name": f"Child {number}"} for number in range(7)]
    other = {"role": "other_protected_person", "name": "Gran Pike"}
    record_order(
        an_order(parties=[*order_json()["parties"], *children, other]), by=desk_officer(), now=NOW
    )

    roles = list(OrderParty.objects.order_by("position").values_list("role", flat=True))
    assert roles == ["respondent", "applicant", *["relevant_child"] * 7, "other_protected_person"]


def test_the_same_order_again_changes_nothing() -> None:
    by = desk_officer()
    record_order(an_order(), by=by, now=NOW)

    again = record_order(an_order(), by=by, now=NOW)

    order = ProtectiveOrder.objects.get()
    assert (again.result, order.version) == (RecordResult.SEEN, 1)
    assert (Person.objects.count(), OrderEvent.objects.count()) == (2, 1)


def test_the_same_order_again_is_the_same_after_more_was_recorded_here() -> None:
    by = desk_officer()
    recorded_order(by)
    record_event("X1", EventIn.model_validate(DISCHARGED), by=by, now=NOW)
    told = AwarenessIn.model_validate({"at": "2026-03-03", "method": "telephone"})
    record_awareness("X1", told, by=by, now=NOW)

    again = record_order(an_order(), by=by, now=NOW)

    assert again.result is RecordResult.SEEN


def test_keys_that_are_left_out_differ_from_nothing() -> None:
    by = desk_officer()
    record_order(read_order(whole_order()), by=by, now=NOW)
    shorter = whole_order()
    for part in (shorter, shorter["parties"][0], shorter["events"][0]):
        for key in ("court_name", "date_of_birth", "notice_type", "conditions", "awareness"):
            part.pop(key, None)

    again = record_order(read_order(shorter), by=by, now=NOW)

    assert again.result is RecordResult.SEEN


@pytest.mark.requirement(23)
def test_further_events_awareness_and_checks_are_added() -> None:
    by = desk_officer()
    recorded_order(by)
    further = order_json()
    further["events"].append(DISCHARGED)
    further["awareness"] = [{"at": "2026-10-02", "method": "telephone", "of_event": 1}]
    further["court_checks"] = [{"on": "2026-10-03"}]

    again = record_order(read_order(further), by=by, now=NOW)

    held = held_orders([again.order_id])[again.order_id]
    assert again.result is RecordResult.CHANGED
    assert (len(held.events), held.awareness[0].of_event, len(held.court_checks)) == (2, 1, 1)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"order_type": "occupation"}, "order_type"),
        ({"court_name": "Family Court at Elsewhere"}, "court_name"),
        ({"case_numbers": ["LS26F00999"]}, "case_numbers"),
        ({"notes": "Something else"}, "notes"),
        ({"owning_force": "OTHER"}, "owning_force"),
        ({"parties": [{"role": "respondent", "name": "Jonathan Smith"}]}, "parties"),
        ({"events": [{"event": "made", "at": "2026-03-02"}]}, r"events\[0\].at"),
        (
            {"events": [{**order_json()["events"][0], "conditions": []}]},
            r"events\[0\].conditions",
        ),
    ],
)
def test_a_differing_value_is_refused_and_named(changes: dict[str, Any], where: str) -> None:
    by = desk_officer()
    a_force("OTHER", "Other Police")
    recorded_order(by)

    with pytest.raises(OrderDiffers, match=f"Order X1 is recorded already, and {where} differs"):
        record_order(an_order(**changes), by=by, now=NOW)


def test_a_person_who_differs_is_refused_and_named() -> None:
    by = desk_officer()
    recorded_order(by)
    parties = order_json()["parties"]
    parties[0]["date_of_birth"] = "1985-03-13"

    with pytest.raises(OrderDiffers, match=r"parties\[0\].date_of_birth"):
        record_order(an_order(parties=parties), by=by, now=NOW)


def test_the_same_case_number_written_otherwise_does_not_differ() -> None:
    by = desk_officer()
    recorded_order(by)

    again = record_order(an_order(case_numbers=["ls26 f/00417"]), by=by, now=NOW)

    assert again.result is RecordResult.SEEN


def test_one_order_that_differs_undoes_all_that_came_with_it() -> None:
    by = desk_officer()
    recorded_order(by)
    new, differing = an_order(order_ref="X2"), an_order(court_name="Elsewhere")

    with pytest.raises(OrderDiffers):
        record_orders([new, differing], by=by, now=NOW)

    assert list(ProtectiveOrder.objects.values_list("ref", flat=True)) == ["X1"]


@pytest.mark.parametrize(
    ("orders", "said"),
    [
        ([an_order(), an_order()], "stands twice"),
        ([an_order(confirmed_at="2026-11-22T04:00")], "still to come"),
        ([an_order(awareness=[
            {"at": "2026-03-03", "method": "telephone", "recorded_at": "2026-11-23"}
        ])], "still to come"),
    ],
)  # fmt: skip
def test_what_cannot_be_recorded_is_refused_in_a_sentence(orders: list[OrderIn], said: str) -> None:
    with pytest.raises(OrderRefused, match=said):
        record_orders(orders, by=desk_officer(), now=NOW)


def test_the_owning_force_is_named_by_code_or_name_or_is_the_recorders() -> None:
    by = desk_officer()
    a_force("OTHER", "Other Police")
    for ref, said in (("X1", "OTHER"), ("X2", "Other Police"), ("X3", "")):
        record_order(an_order(order_ref=ref, owning_force=said), by=by, now=NOW)

    owners = ProtectiveOrder.objects.order_by("ref").values_list("owning_force__code", flat=True)
    assert list(owners) == ["OTHER", "OTHER", "TEST"]


def test_a_force_that_is_not_on_the_register_is_refused() -> None:
    with pytest.raises(ForceNotKnown):
        record_order(an_order(owning_force="Nowhere Police"), by=desk_officer(), now=NOW)


def test_somebody_who_may_not_record_orders_changes_nothing() -> None:
    with pytest.raises(NotPermitted):
        record_order(an_order(), by=somebody(Role.RESPONSE_OFFICER), now=NOW)

    assert not ProtectiveOrder.objects.exists()


def test_every_recorded_order_has_its_own_entry_in_the_log() -> None:
    record_orders([an_order(), an_order(order_ref="X2")], by=desk_officer(), now=NOW)

    entries = AuditEntry.objects.filter(what="order.recorded").order_by("id")
    assert [(entry.subject_kind, entry.subject_id) for entry in entries] == [
        ("order", "X1"),
        ("order", "X2"),
    ]


def test_what_cannot_be_written_in_the_log_is_not_recorded() -> None:
    by = replace(desk_officer(), via="longer than the log can hold")

    with pytest.raises(DataError), transaction.atomic():
        record_order(an_order(), by=by, now=NOW)

    assert not ProtectiveOrder.objects.exists()
    assert not Person.objects.exists()


def test_300_orders_are_recorded_in_one_call_without_asking_for_each() -> None:
    orders = [
        an_order(
            order_ref=f"X{number}",
            case_numbers=[f"LS26F{number:05}"],
            parties=[{"role": "respondent", "person_ref": f"P{number}", "name": f"Man {number}"}],
        )
        for number in range(300)
    ]
    by = desk_officer()

    with CaptureQueriesContext(connection) as asked:
        results = record_orders(orders, by=by, now=NOW)

    assert [one.ref for one in results] == [f"X{number}" for number in range(300)]
    assert len(asked) < 150


@pytest.mark.django_db(transaction=True)
def test_an_order_that_comes_twice_at_once_is_recorded_once() -> None:
    by = desk_officer()
    together = Barrier(2)

    def send(_: int) -> str:
        together.wait()
        try:
            return record_order(an_order(), by=by, now=NOW).result
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as senders:
        results = sorted(senders.map(send, range(2)))

    assert results == ["new", "seen"]
    assert (ProtectiveOrder.objects.count(), Person.objects.count()) == (1, 2)
