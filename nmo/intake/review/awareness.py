"""Statements of service as evidence that the respondent knew."""

from collections.abc import Mapping
from enum import StrEnum

from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review.as_read import OrderAsRead
from nmo.intake.review.events import moment_of
from nmo.law import Knew, Method
from nmo.orders.folding import folded_case_number, folded_name
from nmo.orders.shapes import AwarenessIn


class ServedBy(StrEnum):
    """How the respondent was served, or that it failed."""

    PERSONAL = "personal"
    LEFT_AT_FEET = "left_at_feet"
    EMAIL = "email"
    WHATSAPP = "whatsapp"
    POST = "post"
    NOT_EFFECTED = "not_effected"


class ServerRole(StrEnum):
    """Who served it."""

    PROCESS_SERVER = "process_server"
    COURT_BAILIFF = "court_bailiff"
    SOLICITOR = "solicitor"
    POLICE_OFFICER = "police_officer"


IN_PERSON = frozenset({ServedBy.PERSONAL, ServedBy.LEFT_AT_FEET})
HANDED_BY: Mapping[str, Method] = {
    ServerRole.PROCESS_SERVER: Method.PERSONAL_PROCESS_SERVER,
    ServerRole.COURT_BAILIFF: Method.PERSONAL_BAILIFF,
    ServerRole.SOLICITOR: Method.PERSONAL_LEGAL_REP,
    ServerRole.POLICE_OFFICER: Method.PERSONAL_POLICE,
}
SENT_BY: Mapping[str, Method] = {
    ServedBy.EMAIL: Method.EMAIL,
    ServedBy.WHATSAPP: Method.TEXT_OR_MESSAGING,
    ServedBy.POST: Method.POST_OR_LETTERBOX,
}


def awareness_of(service: ServiceRead) -> AwarenessIn | None:
    """The entry that a statement of service gives; None where service failed or has no time.

    Handed over in person, with the paper signed, is evidence (FPR r.10.10(3)); a message that was
    sent is only reported, since it is not a message read.
    """
    at = moment_of(service.served_at)
    if at is None or failed(service) or service.method is None:
        return None
    in_person = service.method in IN_PERSON
    method, own_words = _method(service)
    return AwarenessIn(
        at=at,
        method=method,
        by=(service.server_name or "")[:200],
        where=(service.place or "")[:300],
        knew=Knew.HANDED_COPY if in_person else Knew.EXISTENCE,
        evidenced=True if in_person and service.signed_date else None,
        original_words=own_words,
    )


def _method(service: ServiceRead) -> tuple[Method, str]:
    if service.method in IN_PERSON:
        found = HANDED_BY.get(service.server_role) if service.server_role else None
        return (found, "") if found else (Method.OTHER, "Handed over; by whom was not read")
    sent = SENT_BY.get(service.method) if service.method else None
    return (sent, "") if sent else (Method.OTHER, "How was not read")


def failed(service: ServiceRead) -> bool:
    """Whether the statement says that the respondent was not served."""
    return service.method == ServedBy.NOT_EFFECTED or service.successful is False


def belongs_to(service: ServiceRead, order: OrderAsRead) -> bool:
    """Whether it names this order's respondent, and no other case."""
    if not order.respondent.name or not service.served_name:
        return False
    names = {folded_name(name) for name in (order.respondent.name, *order.respondent.aliases)}
    mine = {folded_case_number(number) for number in order.case_numbers}
    theirs = folded_case_number(service.case_number or "")
    return folded_name(service.served_name) in names and (not theirs or not mine or theirs in mine)
