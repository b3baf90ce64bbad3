"""Entries for tests."""

from datetime import UTC, datetime

from nmo.audit.words import EntryToRecord, Kind

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def an_entry(subject_id: str = "X1", **changes: object) -> EntryToRecord:
    """An officer opening an order, with whatever the test says otherwise."""
    values: dict[str, object] = {
        "at": NOON,
        "kind": Kind.CONSULTATION,
        "what": "order.opened",
        "actor_id": 7,
        "actor_name": "pc1234",
        "force_id": 1,
        "reason": "incident",
        "subject_kind": "order",
        "subject_id": subject_id,
        "detail": {"incident_number": "20261122-0417"},
    }
    return EntryToRecord(**(values | changes))  # type: ignore[arg-type]
