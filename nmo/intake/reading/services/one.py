"""One document read as a statement, certificate or report of service."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nmo.intake.reading.found import Found
from nmo.intake.reading.orders.case_numbers import case_numbers_of
from nmo.intake.reading.orders.naming import Role
from nmo.intake.reading.orders.parties import parties_of
from nmo.intake.reading.services.labelled import Label, labels_in
from nmo.intake.reading.services.outcome import Outcome, outcome_of
from nmo.intake.reading.services.server import server_name_of, server_role_of
from nmo.intake.reading.services.signing import signed_of
from nmo.intake.reading.services.table import Table, table_of
from nmo.intake.reading.services.visits import Visit, visits_in
from nmo.intake.reading.services.when import served_at_of
from nmo.intake.reading.services.where import labelled_place, place_of
from nmo.intake.reading.services.who import served_name_of
from nmo.intake.reading.services.words import NOT_EFFECTED
from nmo.intake.reading.sheets.documents import Document
from nmo.intake.reading.sheets.sheet import Sheet

_WITHOUT_A_PLACE = ("email", "whatsapp")
_NUMBER_IS = re.compile(
    r"\b(?:case|claim|matter|court)[^\w]{0,3}(?:no|number|ref|reference)\b[^\w]{0,12}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSeen:
    """One report of service, its values with their places and signals."""

    document: Document
    case_numbers: tuple[Found[str], ...]
    respondent: Found[str] | None
    served_name: Found[str] | None
    served_at: Found[str] | None
    method: Found[str] | None
    place: Found[str] | None
    server_name: Found[str] | None
    server_role: Found[str] | None
    signed_date: Found[str] | None

    @property
    def is_filled_in(self) -> bool:
        """Whether it says who was served, when, or in which case: an empty form reports nothing."""
        return bool(self.case_numbers or self.served_name or self.served_at or self.respondent)

    @property
    def successful(self) -> bool | None:
        """Whether service was effected; None where the paper does not say so, or says both.

        Served is only who was served in a way and at a time that the paper states: a form that is
        blank, or half filled in, says neither that it was nor that it failed.
        """
        if self.method is None:
            return None
        if self.method.value == NOT_EFFECTED:
            return False
        return True if self.served_at else None


def service_in(document: Document) -> ServiceSeen:
    """The report of service that the document is."""
    sheet = document.sheet
    table, labels, visits = table_of(sheet), labels_in(sheet), visits_in(sheet)
    respondents = parties_of(sheet, Role.RESPONDENT)
    respondent = respondents[0].name if respondents else None
    outcome = outcome_of(sheet, table, labels, visits)
    method = outcome.method
    served_at = served_at_of(sheet, table, labels, visits, at=outcome.visit)
    # A form with the parties typed in, and nothing of the service, names nobody who was served.
    told = method is not None or served_at is not None
    served = served_name_of(sheet, table, labels, respondent, told=told)
    server = server_name_of(sheet, labels, served)
    failed = method is not None and method.value == NOT_EFFECTED
    return ServiceSeen(
        document=document,
        case_numbers=_case_numbers(sheet),
        respondent=respondent,
        served_name=served,
        served_at=None if failed else served_at,
        method=method,
        place=None if failed else _place(sheet, table, labels, visits, outcome),
        server_name=server,
        server_role=server_role_of(sheet, labels, server),
        signed_date=signed_of(document, labels),
    )


def _case_numbers(sheet: Sheet) -> tuple[Found[str], ...]:
    """The case's numbers, first those that the paper calls so: others stand in its margins."""
    numbers = case_numbers_of(sheet)
    return tuple(sorted(numbers, key=lambda number: not _is_called_so(sheet, number.start)))


def _is_called_so(sheet: Sheet, at: int) -> bool:
    return _NUMBER_IS.search(sheet.flat, max(0, at - 40), at) is not None


def _place(
    sheet: Sheet,
    table: Table | None,
    labels: Sequence[Label],
    visits: Sequence[Visit],
    outcome: Outcome,
) -> Found[str] | None:
    """Where it was served; of what was sent through the air only what a form's field says."""
    if outcome.method is not None and outcome.method.value in _WITHOUT_A_PLACE:
        return labelled_place(sheet, labels)
    return place_of(sheet, table, labels, visits, at=outcome.visit)
