"""A report of service as the answer has it."""

from collections.abc import Sequence

from nmo.intake.reading.answer import ServiceRead
from nmo.intake.reading.found import Found
from nmo.intake.reading.orders.one import OrderSeen
from nmo.intake.reading.people.names import folded
from nmo.intake.reading.putting.notes import Notes
from nmo.intake.reading.services.one import ServiceSeen


def service_read(
    service: ServiceSeen, orders: Sequence[OrderSeen], notes: Notes, *, nth: int
) -> ServiceRead:
    """The report, noted under `services[nth]`.

    Where it says only that the respondent was served, the name is that of the pack's order.
    """
    path = f"services[{nth}]"
    number = service.case_numbers[0] if service.case_numbers else None
    served = _served(service, orders)
    method = _borne_out(service, served)
    if method is not None and service.successful is not None:
        notes.note(f"{path}.successful", method.signals, method.place)
    return ServiceRead(
        doc=service.document.sheet.doc,
        case_number=notes.take(f"{path}.case_number", number),
        served_name=notes.take(f"{path}.served_name", served),
        served_at=notes.take(f"{path}.served_at", service.served_at),
        method=notes.take(f"{path}.method", method),
        place=notes.take(f"{path}.place", service.place),
        server_name=notes.take(f"{path}.server_name", service.server_name),
        server_role=notes.take(f"{path}.server_role", service.server_role),
        signed_date=notes.take(f"{path}.signed_date", service.signed_date),
        successful=service.successful,
    )


def _borne_out(service: ServiceSeen, served: Found[str] | None) -> Found[str] | None:
    """The way of service, its check passed where a name, a time and a signature go with it."""
    method, at = service.method, service.served_at
    if method is None or method.signals.checked is False:
        return method
    if service.successful is False:
        return method.but(checked=True)
    named = served is not None and served.signals.labelled and served.signals.checked is not False
    timed = at is not None and at.signals.labelled and at.signals.checked is not False
    return method.but(checked=named and timed and service.signed_date is not None)


def _served(service: ServiceSeen, orders: Sequence[OrderSeen]) -> Found[str] | None:
    names = [seen.party.name for order in orders for seen in order.respondents if seen.party]
    found = service.served_name
    if found is not None:
        known = {folded(name.value) for name in names}
        if names:
            return found.but(checked=folded(found.value) in known)
        return found
    if len({folded(name.value) for name in names}) == 1 and names:
        return names[0].but(labelled=False, guessed=True)
    return None
