"""What was read from a mail or file, in the schema nmo-intake/1 (docs/shapes.md), as values.

The same shape holds what a person put instead. Unknown keys are passed over, since a newer reader
may say more; a key that is not there is not known.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class PaperType(StrEnum):
    """What kind of order the paper is."""

    NON_MOLESTATION = "non_molestation"
    NON_MOLESTATION_WITH_OCCUPATION = "non_molestation_with_occupation"
    VARIATION = "variation"
    EXTENSION = "extension"
    DISCHARGE = "discharge"
    OCCUPATION = "occupation"
    UNDERTAKING = "undertaking"
    OTHER = "other"


class ExpiryKind(StrEnum):
    """How the paper says that the order ends."""

    DATETIME = "datetime"
    DATE = "date"
    UNTIL_HEARING = "until_hearing"
    FURTHER_ORDER = "further_order"


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


Words = Annotated[str, BeforeValidator(lambda words: words or "")]
CHANGES = frozenset({PaperType.VARIATION, PaperType.EXTENSION, PaperType.DISCHARGE})


class _Read(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class ApplicantAsRead(_Read):
    """Who asked for the order."""

    name: str | None = None
    aliases: tuple[str, ...] = ()
    address_confidential: bool = False
    addresses: tuple[str, ...] = ()


class RespondentAsRead(_Read):
    """Whom the order binds."""

    name: str | None = None
    aliases: tuple[str, ...] = ()
    dob: date | None = None
    addresses: tuple[str, ...] = ()


class ChildAsRead(_Read):
    """A child that the order names."""

    name: str | None = None
    dob: date | None = None


class ProhibitionAsRead(_Read):
    """One numbered paragraph; `power_of_arrest` is only ever put by a person."""

    para: str | None = None
    types: tuple[str, ...] = ()
    protects: tuple[str, ...] = ()
    third_party: bool = False
    text: Words = ""
    power_of_arrest: bool = False


class ZoneAsRead(_Read):
    """A place of a paragraph, with the distance to keep in metres where one is named."""

    para: str | None = None
    place_kind: str | None = None
    place: str | None = None
    distance_m: float | None = None


class ExceptionAsRead(_Read):
    """What a paragraph allows all the same."""

    para: str | None = None
    kind: str | None = None
    text: Words = ""


class ExpiryAsRead(_Read):
    """When the paper says that the order ends: `at` as YYYY-MM-DD, perhaps with THH:MM."""

    kind: ExpiryKind
    at: str | None = None


class HearingAsRead(_Read):
    """The next hearing."""

    at: str | None = None


class OrderAsRead(_Read):
    """One order of the court, as it was read or as a person put it."""

    doc: str | None = None
    order_type: PaperType | None = None
    registrable: bool = False
    is_draft: bool = False
    by_consent: bool | None = None
    penal_notice: bool | None = None
    power_of_arrest: bool | None = None
    court: str | None = None
    judge: str | None = None
    case_numbers: tuple[str, ...] = ()
    made_date: date | None = None
    notice: str | None = None
    applicant: ApplicantAsRead | None = None
    respondent: RespondentAsRead | None = None
    children: tuple[ChildAsRead, ...] = ()
    prohibitions: tuple[ProhibitionAsRead, ...] = ()
    exclusion_zones: tuple[ZoneAsRead, ...] = ()
    exceptions: tuple[ExceptionAsRead, ...] = ()
    expiry: ExpiryAsRead | None = None
    return_hearing: HearingAsRead | None = None
    service_method: str | None = None
    amends_order_made: date | None = None

    @property
    def changes_another(self) -> bool:
        """Whether it varies, extends or discharges an earlier order."""
        return self.order_type in CHANGES


class ServiceAsRead(_Read):
    """One statement, certificate or report that the respondent was served."""

    doc: str | None = None
    case_number: str | None = None
    served_name: str | None = None
    served_at: str | None = None
    method: ServedBy | None = None
    place: str | None = None
    server_name: str | None = None
    server_role: ServerRole | None = None
    signed_date: date | None = None
    successful: bool | None = None


class PlaceAsRead(_Read):
    """Where a value stands: the paper's name, the page from 1, the box in shares of the page."""

    doc: str
    page: int = Field(ge=1)
    bbox: tuple[float, float, float, float]


class PackAsRead(_Read):
    """Everything that was read from one mail or file."""

    orders: tuple[OrderAsRead, ...] = ()
    services: tuple[ServiceAsRead, ...] = ()
    warnings: tuple[str, ...] = ()
    confidence: Mapping[str, float] = {}
    evidence: Mapping[str, PlaceAsRead] = {}
