"""Taking back a whole import: nothing of it is found, and everything of it can be explained."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections

from nmo.access import Actor
from nmo.audit.models import AuditEntry
from nmo.audit.transactions import ERA
from nmo.matching.models import MatchRecord
from nmo.orders.actions import (
    confirm_order,
    decide_duplicate,
    record_event,
    record_orders,
    undo_import,
)
from nmo.orders.errors import ImportBuiltOn, ImportNotFound, OrderNotFound
from nmo.orders.models import OrderEvent, PossibleDuplicate, ProtectiveOrder
from nmo.orders.queries import (
    built_on_import,
    case_numbers_held,
    histories,
    import_shown,
    order_card,
    order_page,
    orders_naming,
    orders_with_case_number,
)
from nmo.orders.recorded import RecordResult
from nmo.orders.tests.builders import (
    AT_THE_DESK,
    NOW,
    an_event,
    an_order,
    desk_officer,
    number_of,
    open_tasks,
    order_json,
    recorded_order,
)
from nmo.orders.words import DuplicateDecision
from nmo.people.actions import add_name
from nmo.people.details import NameGiven
from nmo.people.models import PersonName
from nmo.people.queries import person_ids_of

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)
AFTER_THAT = NOW + timedelta(hours=2)
DISCHARGED = {"event": "discharged", "at": "2026-06-01T10:00"}
ANOTHER_CASE = {"case_numbers": ["LS26F00999"]}
NOBODY_ELSE = [{"role": "respondent", "name": "Piotr Nowak"}]


def imported(by: Actor, *refs: str, **changes: Any) -> list[RecordResult]:
    """Import the standard order under these references as one file."""
    orders = [an_order(order_ref=ref, **changes) for ref in refs]
    recorded = record_orders(orders, by=by, now=NOW, source="a spreadsheet", import_ref="I1")
    return [each.result for each in recorded]


def respondent() -> int:
    return person_ids_of(["P1"])["P1"]


def live_names(person_id: int) -> list[str]:
    rows = PersonName.objects.filter(person_id=person_id, withdrawn_at=None).order_by("id")
    return list(rows.values_list("full", flat=True))


def test_an_import_that_was_taken_back_is_found_by_nobody() -> None:
    by = desk_officer()
    imported(by, "X1")
    person = respondent()

    undone = undo_import("I1", by=by, now=LATER)

    assert (undone.orders, undone.orders_added_to, undone.people) == (1, 0, 2)
    assert orders_naming([person]) == []
    assert orders_with_case_number("LS26F00417") == []
    assert case_numbers_held(["LS26F00417"]) == set()
    assert not MatchRecord.objects.filter(number=person).exists()
    assert open_tasks("X1") == set()
    with pytest.raises(OrderNotFound):
        order_card("X1", by=by, purpose=AT_THE_DESK, now=AFTER_THAT)


def test_what_was_known_until_then_can_still_be_asked() -> None:
    by = desk_officer()
    imported(by, "X1")
    number = number_of("X1")
    undo_import("I1", by=by, now=LATER)

    asked = {"by": by, "purpose": AT_THE_DESK, "now": AFTER_THAT}
    card = order_card("X1", known=NOW, **asked)
    page = order_page("X1", **asked)

    assert card.respondent.shown_name == "Jonathan Smith"
    assert page.card.position.conditions == card.position.conditions != ()
    assert page.card.taken_back is not None
    assert page.card.taken_back.at == LATER
    assert not histories([number])[number].as_known(LATER).events


def test_each_order_taken_back_stands_in_the_log_once() -> None:
    by = desk_officer()
    imported(by, "X1", "X2")
    undo_import("I1", because="The wrong file", by=by, now=LATER)

    entries = AuditEntry.objects.filter(what="order.import_undone").order_by("id")
    assert list(entries.values_list("subject_kind", "subject_id")) == [
        ("import", "I1"),
        ("order", "X1"),
        ("order", "X2"),
    ]
    assert import_shown("I1").undone_because == "The wrong file"


def test_the_same_file_can_be_imported_afresh() -> None:
    by = desk_officer()
    imported(by, "X1")
    undo_import("I1", by=by, now=LATER)

    assert imported(by, "X1") == [RecordResult.NEW]

    assert [each.order_id for each in orders_naming([respondent()])] == [number_of("X1")]
    assert live_names(respondent()) == ["Jonathan Smith"]
    assert open_tasks("X1") >= {"confirm"}
    assert ProtectiveOrder.ever.filter(ref="X1").count() == 2


def test_an_order_that_was_held_keeps_what_it_had_and_loses_what_the_import_added() -> None:
    by = desk_officer()
    recorded_order(by)
    events = [*order_json()["events"], DISCHARGED]
    assert imported(by, "X1", events=events) == [RecordResult.CHANGED]

    undone = undo_import("I1", by=by, now=LATER)

    assert (undone.orders, undone.orders_added_to) == (0, 1)
    live = OrderEvent.objects.filter(order_id=number_of("X1"), known_until=None)
    assert [event.kind for event in live] == ["made"]
    assert orders_naming([respondent()]) != []


def test_a_person_named_before_stays_found_without_what_the_import_said() -> None:
    by = desk_officer()
    recorded_order(by)
    parties = [{"role": "respondent", "person_ref": "P1", "name": "Jon Smythe"}]
    imported(by, "X2", parties=parties, **ANOTHER_CASE)
    assert live_names(respondent()) == ["Jonathan Smith", "Jon Smythe"]

    undo_import("I1", by=by, now=LATER)

    assert live_names(respondent()) == ["Jonathan Smith"]
    assert MatchRecord.objects.filter(number=respondent()).exists()


def test_a_double_that_nobody_decided_about_falls_away_with_the_import() -> None:
    by = desk_officer()
    recorded_order(by)
    imported(by, "X2")
    assert open_tasks("X2") >= {"duplicate"}

    undo_import("I1", by=by, now=LATER)

    pair = PossibleDuplicate.objects.get()
    assert pair.decision == DuplicateDecision.DIFFERENT
    assert order_page("X1", by=by, purpose=AT_THE_DESK, now=AFTER_THAT).duplicates


def confirmed(by: Actor) -> None:
    confirm_order("X1", version=1, by=by, now=LATER)


def discharged(by: Actor) -> None:
    record_event("X1", an_event(**DISCHARGED), by=by, now=LATER)


def sent_again_with_more(by: Actor) -> None:
    again = an_order(events=[*order_json()["events"], DISCHARGED])
    record_orders([again], by=by, now=LATER, import_ref="I2")


def given_a_name(by: Actor) -> None:
    add_name("P1", NameGiven(full="Jon Smythe"), source="Niche", by=by, now=LATER)


def named_by_another(by: Actor) -> None:
    recorded_order(by, now=LATER, order_ref="X9", **ANOTHER_CASE)


def said_to_replace(by: Actor) -> None:
    superseded = {"event": "superseded", "at": "2026-06-01", "superseded_by": "X1"}
    events = [*order_json()["events"], superseded]
    more = {"parties": NOBODY_ELSE, "events": events, **ANOTHER_CASE}
    recorded_order(by, now=LATER, order_ref="X9", **more)


def decided_a_double(by: Actor) -> None:
    recorded_order(
        by, now=LATER, order_ref="X9", parties=[{"role": "respondent", "name": "Jonathan Smith"}]
    )
    pair = PossibleDuplicate.objects.get().pk
    decide_duplicate(pair, DuplicateDecision.SAME, because="Same order", by=by, now=LATER)


# The log tells one transaction from another.
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("build", "said"),
    [
        (confirmed, "Order X1: order confirmed"),
        (discharged, "Order X1: event recorded"),
        (sent_again_with_more, "Order X1: sent again with more"),
        (given_a_name, "Person P1: person name added"),
        (named_by_another, "Person P1: named by order X9"),
        (said_to_replace, "Order X1: order X9 says that it was replaced by it"),
        (decided_a_double, "Order X1: decided whether order X9 is the same"),
    ],
)
def test_an_import_on_which_something_was_built_stays_whole(
    build: Callable[[Actor], None], said: str
) -> None:
    by = desk_officer()
    imported(by, "X1")
    build(by)

    with pytest.raises(ImportBuiltOn) as refused:
        undo_import("I1", by=by, now=AFTER_THAT)

    assert [str(each) for each in refused.value.built] == [said]
    assert orders_naming([respondent()]) != []
    assert import_shown("I1").undone_at is None
    assert not AuditEntry.objects.filter(what="order.import_undone").exists()


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_what_was_built_is_found_on_a_server_that_counts_on_from_another() -> None:
    with connections["owner"].cursor() as owner:
        owner.execute(ERA.replace("{}", "5000000000"))
    by = desk_officer()
    imported(by, "X1")
    try:
        confirmed(by)
        built = built_on_import("I1")
    finally:
        with connections["owner"].cursor() as owner:
            owner.execute(ERA.replace("{}", "0"))

    assert [str(each) for each in built] == ["Order X1: order confirmed"]


def test_looking_at_an_order_is_not_building_on_it() -> None:
    by = desk_officer()
    imported(by, "X1")
    order_page("X1", by=by, purpose=AT_THE_DESK, now=LATER)

    assert built_on_import("I1") == ()


def test_an_import_is_taken_back_once() -> None:
    by = desk_officer()
    imported(by, "X1")
    undo_import("I1", by=by, now=LATER)

    with pytest.raises(ImportNotFound):
        undo_import("I1", by=by, now=AFTER_THAT)
