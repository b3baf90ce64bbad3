"""Readings as the reader gives them, of synthetic people, for tests."""

from typing import Any

from nmo.intake.review.as_read import OrderAsRead, PackAsRead, order_of, pack_of

CASE = "LS26F00417"
TWO_APPLICANTS = {
    "further_applicants": [{"name": "Huw Pike", "address_confidential": True, "addresses": []}]
}
PLACE = {"doc": "order.pdf", "page": 1, "bbox": [0.1, 0.2, 0.5, 0.24]}


def an_order(**changes: Any) -> dict[str, Any]:
    """A non-molestation order made without notice, as the reader writes it."""
    return {
        "doc": "order.pdf",
        "order_type": "non_molestation",
        "registrable": True,
        "is_draft": False,
        "court": "Leeds",
        "judge": "District Judge Example",
        "case_numbers": [CASE],
        "made_date": "2026-03-02",
        "notice": "without",
        "applicant": {"name": "Leanne Pike", "address_confidential": True, "addresses": []},
        "further_applicants": [],
        "respondent": {
            "name": "Jonathan Smith",
            "aliases": [],
            "dob": "1985-03-12",
            "addresses": ["12 Test Row, Leeds LS6 1AA"],
        },
        "children": [{"name": "Ida Pike", "dob": "2018-05-04"}],
        "prohibitions": [
            paragraph("1", "violence", "use or threaten violence against the applicant."),
            paragraph("2", "contact", "contact the applicant, save through solicitors."),
            paragraph("3", "exclusion", "go within 100 metres of 14 Test Row, Leeds."),
        ],
        "exclusion_zones": [
            {
                "para": "3",
                "place_kind": "home",
                "place": "14 Test Row, Leeds",
                "distance_m": 100,
            }
        ],
        "exceptions": [{"para": "2", "kind": "solicitor"}],
        "expiry": {"kind": "datetime", "at": "2027-03-01T16:00"},
        "return_hearing": {"at": "2026-03-16T10:00"},
        **changes,
    }


def paragraph(number: str, kind: str, words: str) -> dict[str, Any]:
    """One numbered paragraph that protects the applicant."""
    return {
        "para": number,
        "types": [kind],
        "protects": ["applicant"],
        "third_party": False,
        "text": f"The respondent must not {words}",
    }


def a_service(**changes: Any) -> dict[str, Any]:
    """A statement that a process server handed the order to the respondent."""
    return {
        "doc": "service.pdf",
        "case_number": CASE,
        "served_name": "Jonathan SMITH",
        "served_at": "2026-03-03T18:05",
        "method": "personal",
        "place": "12 Test Row, Leeds",
        "server_name": "Pat Server",
        "server_role": "process_server",
        "signed_date": "2026-03-04",
        "successful": True,
        **changes,
    }


def a_pack(*orders: dict[str, Any], services: tuple[Any, ...] = (), **changes: Any) -> Any:
    """All that was read of one message, everything in it read surely."""
    found = {f"orders[{n}].{name}": 0.999 for n, order in enumerate(orders) for name in order}
    found |= {f"services[{n}].{name}": 0.999 for n, one in enumerate(services) for name in one}
    evidence = dict.fromkeys(found, PLACE)
    return {
        "pack_id": "mail",
        "orders": list(orders),
        "services": list(services),
        "warnings": [],
        "confidence": found,
        "evidence": evidence,
        **changes,
    }


def order_read(**changes: Any) -> OrderAsRead:
    """`an_order` as values."""
    return order_of(an_order(**changes))


def pack_read(*orders: dict[str, Any], **changes: Any) -> PackAsRead:
    """`a_pack` as values."""
    return pack_of(a_pack(*orders, **changes))
