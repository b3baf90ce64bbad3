"""The entries of an order that can be corrected one by one, and which of their fields can be."""

from collections.abc import Mapping

from nmo.orders.models import (
    AwarenessEvidence,
    Condition,
    OrderEvent,
    OrderParty,
    ProtectiveOrder,
)

Entry = OrderEvent | Condition | AwarenessEvidence | OrderParty

# What may be corrected, and which of its fields; a party's person is decided, not corrected.
CORRECTABLE: Mapping[str, frozenset[str]] = {
    "event": frozenset(
        {
            "at",
            "effective_from",
            "notice_type",
            "end_type",
            "ends_at",
            "ends_on_event",
            "return_hearing_at",
            "effect",
            "revoked_paragraphs",
            "superseded_by",
            "note",
            "page",
        }
    ),
    "condition": frozenset(
        {
            "paragraph",
            "text",
            "codes",
            "protects",
            "place",
            "place_confidential",
            "metres",
            "times",
            "exceptions",
            "third_party",
            "until",
            "power_of_arrest",
            "power_of_arrest_until",
        }
    ),
    "awareness": frozenset(
        {"at", "method", "by", "where", "knew", "of_event", "evidenced", "identity_checked"}
    ),
    "party": frozenset({"typed_name", "typed_other_names", "typed_date_of_birth", "role"}),
}
ORDER_FIELDS = frozenset(
    {"order_type", "made_in", "court_name", "court_code", "judge", "by_consent", "notes"}
)


def entry_of(order: ProtectiveOrder, what: str, number: str) -> Entry | None:
    """The entry as it stands now; None where the order has no such entry, or has it no more.

    `number` is its number in the order: a condition's row, a party's position.
    """
    if not number.isdecimal():
        return None
    live = {"order": order, "known_until": None}
    match what:
        case "event":
            return OrderEvent.objects.filter(number=number, **live).first()
        case "condition":
            return Condition.objects.filter(pk=number, **live).first()
        case "awareness":
            return AwarenessEvidence.objects.filter(number=number, **live).first()
        case "party":
            return OrderParty.objects.filter(position=number, **live).first()
    return None


def may_be_withdrawn(what: str, number: str) -> bool:
    """Whether such an entry can be withdrawn; the making of the order and a party never can."""
    return what in {"event", "condition", "awareness"} and (what, number) != ("event", "0")
