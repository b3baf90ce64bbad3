"""One document read as a statement, certificate or report of service."""

from dataclasses import dataclass

from nmo.intake.reading.found import Found
from nmo.intake.reading.orders.case_numbers import case_numbers_of
from nmo.intake.reading.orders.naming import Role
from nmo.intake.reading.orders.parties import parties_of
from nmo.intake.reading.services.table import table_of
from nmo.intake.reading.services.when import served_at_of, signed_of
from nmo.intake.reading.services.where import place_of
from nmo.intake.reading.services.who import served_name_of, server_name_of
from nmo.intake.reading.services.words import NOT_EFFECTED, method_of, server_role_of
from nmo.intake.reading.sheets.documents import Document


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
        return True if self.served_at and self.method.signals.checked is not False else None


def service_in(document: Document) -> ServiceSeen:
    """The report of service that the document is."""
    sheet = document.sheet
    table = table_of(sheet)
    respondents = parties_of(sheet, Role.RESPONDENT)
    respondent = respondents[0].name if respondents else None
    method = (method_of(table.how) if table else None) or method_of(sheet)
    served_at = served_at_of(sheet, table)
    # A form with the parties typed in, and nothing of the service, names nobody who was served.
    told = method is not None or served_at is not None
    served = served_name_of(sheet, table, respondent if told else None)
    server = server_name_of(sheet, served)
    return ServiceSeen(
        document=document,
        case_numbers=case_numbers_of(sheet),
        respondent=respondent,
        served_name=served,
        served_at=served_at,
        method=method,
        place=place_of(sheet, table),
        server_name=server,
        server_role=server_role_of(sheet, near=server.end if server else None),
        signed_date=signed_of(sheet),
    )
