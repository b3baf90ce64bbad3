"""What the rules refuse, the database refuses too."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.db.utils import ProgrammingError

from nmo.orders.models import (
    AwarenessEvidence,
    CaseNumber,
    Condition,
    Confirmation,
    Correction,
    CourtCheck,
    NationalStatus,
    OrderEvent,
    OrderParty,
    OrderReference,
    PossibleDuplicate,
    ProtectiveOrder,
    Source,
)
from nmo.orders.tests.builders import NOW, desk_officer, moment, number_of, recorded_order

pytestmark = pytest.mark.django_db

EARLIER = moment("2026-01-01")


@pytest.fixture
def common() -> dict[str, Any]:
    """What every row of the standard order carries."""
    by = desk_officer()
    recorded_order(by)
    return {"order_id": number_of("X1"), "recorded_at": NOW, "recorded_by_id": by.user_id}


def refuses(model: type[models.Model], constraint: str, values: dict[str, Any]) -> None:
    """The database refuses such a row, by that constraint."""
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        model._default_manager.bulk_create([model(**values)])


@pytest.mark.parametrize(
    ("model", "values", "constraint"),
    [
        (OrderEvent, {"kind": "made"}, "orderevent_made_once"),
        (OrderEvent, {"kind": "undertaking_given"}, "orderevent_made_once"),
        (OrderEvent, {"number": 0}, "orderevent_one_live_version"),
        (OrderEvent, {"kind": "dreamt"}, "orderevent_kind_known"),
        (OrderEvent, {"at": "tomorrow"}, "orderevent_at_is_a_moment"),
        (OrderEvent, {"end_type": "never"}, "orderevent_end_type_known"),
        (OrderEvent, {"end_type": "specified_date_time"}, "orderevent_end_has_its_time"),
        (
            OrderEvent,
            {"end_type": "no_fixed_end", "ends_at": "2027-01-01"},
            "orderevent_end_has_its_time",
        ),
        (OrderEvent, {"superseded_by": "X2"}, "orderevent_superseded_names_its_successor"),
        (OrderEvent, {"known_until": EARLIER}, "orderevent_known_in_order"),
        (Condition, {"text": ""}, "condition_has_words"),
        (Condition, {"power_of_arrest": True}, "Only an occupation order"),
        (
            Condition,
            {"power_of_arrest_until": "2027-01-01"},
            "condition_power_of_arrest_end_needs_power",
        ),
        (Condition, {"paragraph": "1", "position": 0}, "condition_one_live_version"),
        (AwarenessEvidence, {"method": "rumour"}, "awarenessevidence_method_known"),
        (AwarenessEvidence, {"knew": "everything"}, "awarenessevidence_knew_known"),
        (AwarenessEvidence, {"at": "2026"}, "awarenessevidence_at_is_a_moment"),
        (CourtCheck, {"known_until": EARLIER}, "courtcheck_known_in_order"),
        (Confirmation, {"known_until": EARLIER}, "confirmation_known_in_order"),
    ],
)
def test_a_row_that_no_order_can_have_is_refused(
    common: dict[str, Any], model: type[models.Model], values: dict[str, Any], constraint: str
) -> None:
    whole: dict[type[models.Model], dict[str, Any]] = {
        OrderEvent: {"number": 1, "kind": "discharged", "at": "2026-10-01"},
        Condition: {"event_number": 0, "position": 1, "paragraph": "2", "text": "Leave."},
        AwarenessEvidence: {"number": 0, "at": "2026-10-01", "method": "telephone"},
        CourtCheck: {"on": "2026-10-01"},
        Confirmation: {"at": NOW},
    }

    refuses(model, constraint, {**common, "known_from": NOW, **whole[model], **values})


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"role": "respondent"}, "orderparty_one_respondent"),
        ({"role": "bystander"}, "orderparty_role_known"),
        ({"typed_name": ""}, "orderparty_named"),
        ({"position": 0}, "orderparty_one_live_version"),
        ({"decision_basis": "decided"}, "orderparty_decision_has_reason"),
    ],
)
def test_a_party_that_no_order_can_have_is_refused(
    common: dict[str, Any], values: dict[str, Any], constraint: str
) -> None:
    him = OrderParty.objects.get(role="respondent")
    whole = {
        "position": 2,
        "role": "relevant_child",
        "typed_name": "Ada Pike",
        "person_id": him.person_id,
        "decided_by_id": him.decided_by_id,
        "decided_at": NOW,
        "known_from": NOW,
    }

    refuses(OrderParty, constraint, {**common, **whole, **values})


def test_a_condition_is_not_given_a_power_of_arrest_later(common: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match="Only an occupation order"):
        Condition.objects.filter(order_id=common["order_id"]).update(power_of_arrest=True)


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"ref": ""}, "protectiveorder_ref_not_blank"),
        ({"order_type": "asbo"}, "protectiveorder_order_type_known"),
        ({"contact_hold_until": NOW}, "protectiveorder_contact_hold_whole"),
    ],
)
def test_an_order_that_cannot_be_is_refused(
    common: dict[str, Any], changes: dict[str, Any], constraint: str
) -> None:
    with pytest.raises(IntegrityError, match=constraint):
        ProtectiveOrder.objects.filter(pk=common["order_id"]).update(**changes)


@pytest.mark.parametrize(
    ("model", "values", "constraint"),
    [
        (CaseNumber, {"number": "x", "folded": "LS26F00417"}, "casenumber_once_per_order"),
        (CaseNumber, {"number": "x", "folded": "ls-26"}, "casenumber_is_folded"),
        (OrderReference, {"kind": "whim", "value": "1"}, "orderreference_kind_known"),
        (NationalStatus, {"system": "ABC", "state": "live"}, "nationalstatus_system_known"),
        (NationalStatus, {"system": "PNC", "state": "lost"}, "nationalstatus_state_known"),
    ],
)
def test_a_mark_that_cannot_be_is_refused(
    common: dict[str, Any], model: type[models.Model], values: dict[str, Any], constraint: str
) -> None:
    if model is NationalStatus:
        values = {"on": "2026-10-01", **values}
    if model is CaseNumber:
        common = {"order_id": common["order_id"]}

    refuses(model, constraint, {**common, **values})


def test_a_correction_without_its_reason_is_refused(common: dict[str, Any]) -> None:
    values = {"order_id": common["order_id"], "corrected": "event", "number": "0", "field": "at"}
    who = {"corrected_at": NOW, "corrected_by_id": common["recorded_by_id"]}

    refuses(Correction, "correction_has_reason", {**values, **who, "because": ""})


@pytest.mark.requirement(17)
def test_a_decision_about_a_double_is_whole_or_none(common: dict[str, Any]) -> None:
    same = common["order_id"]
    other = number_of(recorded_order(desk_officer(username="pc2"), order_ref="X2"))
    pair = {"order_id": other, "noticed_at": NOW, "because": "Alike"}
    PossibleDuplicate.objects.all().delete()

    refuses(PossibleDuplicate, "possibleduplicate_not_itself", {**pair, "earlier_id": other})
    half = {**pair, "earlier_id": same, "decision": "same", "decided_at": NOW}
    refuses(PossibleDuplicate, "possibleduplicate_decision_whole", half)


def test_a_source_is_a_feed_or_a_force_that_records_here() -> None:
    refuses(Source, "source_kind_known", {"name": "A rumour", "kind": "rumour"})


@pytest.mark.parametrize("model", [Correction, NationalStatus])
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_the_program_itself_may_not_rewrite_what_was_decided(
    model: type[models.Model], statement: str
) -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement.format(model._meta.db_table))
