from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction

from nmo.access import NotPermitted, Permission, Role
from nmo.access.acting import NothingRecorded, act, reading, require, together
from nmo.access.models import Force
from nmo.access.tests.builders import AT_AN_INCIDENT, NOON, an_actor
from nmo.audit import Kind
from nmo.audit.models import AuditEntry
from nmo.audit.queries import entries_about

DESK = an_actor(Role.ORDERS_DESK)
OFFICER = an_actor(Role.RESPONSE_OFFICER)
RECORDING = {"now": NOON, "what": "order.recorded", "kind": Kind.COLLECTION}


def record_force(*, about: str, then: Callable[[], object] = lambda: None) -> None:
    """An action as slices write them: a change, and what it was about."""
    with act(Permission.ORDER_RECORD, by=DESK, **RECORDING) as note:
        Force.objects.create(code="NEW", name="New Police")
        note.about("order", about)
        then()


def photograph_then_record_order() -> None:
    """An action that calls another, which its actor may not do."""
    with act(Permission.COPY_PHOTOGRAPH, by=OFFICER, **RECORDING) as note:
        note.about("document", 1)
        with act(Permission.ORDER_RECORD, by=OFFICER, **RECORDING) as inner:
            inner.about("order", "X1")


def record_force_then_be_refused() -> None:
    """Two actions that belong together, of which the second is refused."""
    with together():
        record_force(about="X1")
        require(Permission.AUDIT_READ, by=DESK, now=NOON)


@pytest.mark.django_db
@pytest.mark.requirement(58)
def test_an_action_leaves_one_entry_about_its_record() -> None:
    with act(Permission.ORDER_RECORD, by=DESK, **RECORDING) as note:
        note.about("order", "X1")
        note.detail["order_type"] = "nmo"

    [entry] = entries_about("order", "X1")
    assert (entry.what, entry.kind, entry.actor_id) == ("order.recorded", Kind.COLLECTION, 1)
    assert entry.detail == {"order_type": "nmo"}


@pytest.mark.django_db
@pytest.mark.requirement(58)
def test_what_an_action_brings_about_is_named_with_what_became_of_it() -> None:
    with act(Permission.ORDER_RECORD, by=DESK, **RECORDING) as note:
        note.about("order", "X1")
        note.brought_about("breach", "B1", "breach.computed_again", {"position": 2})

    [entry] = entries_about("breach", "B1")
    assert (entry.what, entry.kind, entry.actor_id) == (
        "breach.computed_again", Kind.COLLECTION, 1
    )  # fmt: skip
    assert entry.detail == {"position": 2}


@pytest.mark.django_db
def test_a_batch_leaves_an_entry_for_every_record_it_names() -> None:
    with act(Permission.FEED_IMPORT, by=DESK, **RECORDING) as note:
        note.about("feed_batch", 3)
        note.also("order", "X1", {"row": 1})
        note.also("order", "X2", {"row": 2})

    assert [e.subject_id for e in AuditEntry.objects.order_by("id")] == ["3", "X1", "X2"]
    assert entries_about("order", "X2")[0].detail == {"row": 2}


@pytest.mark.django_db
def test_a_change_whose_entry_cannot_be_written_is_undone() -> None:
    too_long_for_its_column = "x" * 500

    with pytest.raises(DatabaseError), transaction.atomic():
        record_force(about=too_long_for_its_column)

    assert not Force.objects.filter(code="NEW").exists()


@pytest.mark.django_db
def test_a_change_that_names_no_record_is_undone() -> None:
    with pytest.raises(NothingRecorded), act(Permission.ORDER_RECORD, by=DESK, **RECORDING):
        Force.objects.create(code="NEW", name="New Police")

    assert not Force.objects.filter(code="NEW").exists()


@pytest.mark.django_db
def test_a_change_that_fails_leaves_no_entry() -> None:
    with pytest.raises(ZeroDivisionError):
        record_force(about="X1", then=lambda: 1 / 0)

    assert not AuditEntry.objects.exists()
    assert not Force.objects.filter(code="NEW").exists()


@pytest.mark.django_db
def test_a_refusal_runs_nothing_and_is_itself_recorded() -> None:
    with (
        pytest.raises(NotPermitted) as refused,
        act(Permission.ORDER_RECORD, by=OFFICER, **RECORDING),
    ):
        Force.objects.create(code="NEW", name="New Police")

    assert "None of your roles lets you record a new order" in str(refused.value)
    assert not Force.objects.filter(code="NEW").exists()
    [entry] = entries_about("permission", "order.record")
    assert (entry.what, entry.kind, entry.actor_id) == ("order.record.refused", Kind.SECURITY, 1)


@pytest.mark.django_db
def test_a_refusal_inside_an_action_survives_its_undoing_once() -> None:
    with pytest.raises(NotPermitted):
        photograph_then_record_order()

    assert [entry.what for entry in AuditEntry.objects.all()] == ["order.record.refused"]


@pytest.mark.django_db
def test_of_actions_done_together_all_or_none_stay_and_the_refusal_is_recorded() -> None:
    with pytest.raises(NotPermitted):
        record_force_then_be_refused()

    assert not Force.objects.filter(code="NEW").exists()
    assert [entry.what for entry in AuditEntry.objects.all()] == ["audit.read.refused"]


@pytest.mark.django_db
@pytest.mark.requirement(58, 61)
def test_a_read_is_recorded_as_a_consultation_with_its_reason_and_incident() -> None:
    with reading(
        Permission.PERSON_READ, by=OFFICER, now=NOON, what="person.opened", purpose=AT_AN_INCIDENT
    ) as note:
        note.about("person", 12)

    [entry] = entries_about("person", "12")
    assert (entry.kind, entry.reason) == (Kind.CONSULTATION, "incident")
    assert entry.detail == {"incident_number": "20261122-0417"}


@pytest.mark.django_db
def test_a_read_without_a_reason_is_refused() -> None:
    with pytest.raises(NotPermitted) as refused:
        with reading(Permission.PERSON_READ, by=OFFICER, now=NOON, what="person.opened") as note:
            note.about("person", 12)

    assert refused.value.decision.lacks_only_purpose
