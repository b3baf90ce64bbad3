"""Statements of service as evidence that the respondent knew."""

from nmo.intake.review.as_read import OrderAsRead, ServedBy, ServerRole, ServiceAsRead
from nmo.intake.review.events import moment_of
from nmo.law import Knew, Method
from nmo.orders.folding import folded_case_number, folded_name
from nmo.orders.shapes import AwarenessIn

IN_PERSON = frozenset({ServedBy.PERSONAL, ServedBy.LEFT_AT_FEET})
HANDED_BY = {
    ServerRole.PROCESS_SERVER: Method.PERSONAL_PROCESS_SERVER,
    ServerRole.COURT_BAILIFF: Method.PERSONAL_BAILIFF,
    ServerRole.SOLICITOR: Method.PERSONAL_LEGAL_REP,
    ServerRole.POLICE_OFFICER: Method.PERSONAL_POLICE,
}
SENT_BY = {
    ServedBy.EMAIL: Method.EMAIL,
    ServedBy.WHATSAPP: Method.TEXT_OR_MESSAGING,
    ServedBy.POST: Method.POST_OR_LETTERBOX,
}


def awareness_of(service: ServiceAsRead) -> AwarenessIn | None:
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


def _method(service: ServiceAsRead) -> tuple[Method, str]:
    if service.method in IN_PERSON:
        found = HANDED_BY.get(service.server_role) if service.server_role else None
        return (found, "") if found else (Method.OTHER, "Handed over; by whom was not read")
    sent = SENT_BY.get(service.method) if service.method else None
    return (sent, "") if sent else (Method.OTHER, "How was not read")


def failed(service: ServiceAsRead) -> bool:
    """Whether the statement says that the respondent was not served."""
    return service.method is ServedBy.NOT_EFFECTED or service.successful is False


def belongs_to(service: ServiceAsRead, order: OrderAsRead) -> bool:
    """Whether it names this order's respondent, and no other case."""
    if order.respondent is None or not order.respondent.name or not service.served_name:
        return False
    names = {folded_name(name) for name in (order.respondent.name, *order.respondent.aliases)}
    mine = {folded_case_number(number) for number in order.case_numbers}
    theirs = folded_case_number(service.case_number or "")
    return folded_name(service.served_name) in names and (not theirs or not mine or theirs in mine)
