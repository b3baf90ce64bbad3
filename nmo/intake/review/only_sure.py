"""What is left of a reading when its doubts are left out."""

from dataclasses import replace
from typing import Any

from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review.as_read import OrderAsRead
from nmo.intake.review.sureness import Sureness


def only_what_is_sure(order: OrderAsRead, sureness: Sureness) -> OrderAsRead:
    """The order as it may stand before a person has looked.

    A doubtful end, date of birth, distance or notice is not known rather than wrong; what finds the
    person and the order may be a little less sure than what says what may be done. Every
    paragraph stays, in the court's words: to miss one is worse than to read it again.
    """
    changes: dict[str, Any] = {
        name: None for name in ("expiry", "notice") if not sureness.sure(name)
    }
    changes |= {name: None for name in ("return_hearing", "made_date") if not sureness.likely(name)}
    if not sureness.likely("respondent.dob"):
        changes["respondent"] = replace(order.respondent, dob=None)
    changes["children"] = tuple(
        child if sureness.likely(f"children[{place}].dob") else replace(child, dob=None)
        for place, child in enumerate(order.children)
    )
    changes["exclusion_zones"] = tuple(
        zone
        if sureness.sure(f"exclusion_zones[{place}].distance_m")
        else replace(zone, distance_m=None)
        for place, zone in enumerate(order.exclusion_zones)
    )
    return replace(order, **changes)


def is_sure_service(service: ServiceRead, sureness: Sureness) -> bool:
    """Whether a statement may count before a person has looked: it says, surely, who was served,
    when, how, and that it was done.
    """
    said = ("served_name", "served_at", "method")
    told = all(getattr(service, name) is not None and sureness.sure(name) for name in said)
    return told and service.successful is True and sureness.sure("successful")
