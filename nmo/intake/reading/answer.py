"""What reading answers: the schema nmo-intake/1 as values. What is left out is not known."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from nmo.intake.reading.text import Place


class OrderType(StrEnum):
    """What the court did, decided from the body of the paper."""

    NON_MOLESTATION = "non_molestation"
    NON_MOLESTATION_WITH_OCCUPATION = "non_molestation_with_occupation"
    VARIATION = "variation"
    EXTENSION = "extension"
    DISCHARGE = "discharge"
    OCCUPATION = "occupation"
    UNDERTAKING = "undertaking"
    OTHER = "other"


class ExpiryKind(StrEnum):
    """How an order says when it ends."""

    DATETIME = "datetime"
    DATE = "date"
    UNTIL_HEARING = "until_hearing"
    FURTHER_ORDER = "further_order"


class PackWarning(StrEnum):
    """What a person must know of the pack as a whole."""

    MISSING_PAGES = "missing_pages"
    PASSWORD_PROTECTED = "password_protected"  # noqa: S105  a code, no secret
    CORRUPT_FILE = "corrupt_file"
    DRAFT_ORDER = "draft_order"
    SERVICE_MISMATCH = "service_mismatch"
    SERVICE_NOT_EFFECTED = "service_not_effected"
    MULTIPLE_ORDERS = "multiple_orders"
    CONFIDENTIAL_ADDRESS_PRESENT = "confidential_address_present"
    NO_DOCUMENT = "no_document"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantRead:
    """An applicant; `addresses` is empty where the court keeps them back."""

    name: str | None = None
    aliases: tuple[str, ...] = ()
    address_confidential: bool = False
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RespondentRead:
    """A respondent; `dob` is YYYY-MM-DD, None where the paper does not say it."""

    name: str | None = None
    aliases: tuple[str, ...] = ()
    dob: str | None = None
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildRead:
    """A relevant child."""

    name: str = ""
    dob: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProhibitionRead:
    """One numbered paragraph of what is forbidden, in its exact words."""

    para: str = ""
    types: tuple[str, ...] = ()
    protects: tuple[str, ...] = ()
    third_party: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneRead:
    """A place to stay away from; `distance_m` is None where no distance is stated."""

    para: str = ""
    place_kind: str = ""
    place: str = ""
    distance_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionRead:
    """What a paragraph allows."""

    para: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpiryRead:
    """When the order ends; `at` is local time, None where the kind has no moment."""

    kind: ExpiryKind
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingRead:
    """When the matter comes back to the court, local time."""

    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRead:
    """One court order against one respondent; `applicant` is the first of its applicants."""

    doc: str = ""
    order_type: OrderType | None = None
    registrable: bool = False
    applicant: ApplicantRead = ApplicantRead()
    further_applicants: tuple[ApplicantRead, ...] = ()
    respondent: RespondentRead = RespondentRead()
    is_draft: bool = False
    by_consent: bool = False
    penal_notice: bool = False
    power_of_arrest: bool = False
    court: str | None = None
    judge: str | None = None
    case_numbers: tuple[str, ...] = ()
    made_date: str | None = None
    notice: str | None = None
    children: tuple[ChildRead, ...] = ()
    prohibitions: tuple[ProhibitionRead, ...] = ()
    exclusion_zones: tuple[ZoneRead, ...] = ()
    exceptions: tuple[ExceptionRead, ...] = ()
    expiry: ExpiryRead | None = None
    return_hearing: HearingRead | None = None
    service_method: str | None = None
    amends_order_made: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRead:
    """One statement, certificate or report of service; `served_at` is local, to the minute.

    successful: None where the paper does not say whether service was effected.
    """

    doc: str = ""
    case_number: str | None = None
    served_name: str | None = None
    served_at: str | None = None
    method: str | None = None
    place: str | None = None
    server_name: str | None = None
    server_role: str | None = None
    signed_date: str | None = None
    successful: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a person is asked of a value, by its path in the answer."""

    path: str
    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRead:
    """A part that could not be read: its name, a code, and the plain reason."""

    part: str
    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The same order again, mostly in the other language: where, and what it says otherwise."""

    order: int
    doc: str
    pages: tuple[int, ...]
    other_language: bool = True
    differs_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read of one file.

    confidence and evidence go by the path of a value in the answer, such as
    `orders[0].respondent.dob`. questions, twins and not_read are for the person who confirms, and
    are no part of the schema.
    """

    pack_id: str = ""
    orders: tuple[OrderRead, ...] = ()
    services: tuple[ServiceRead, ...] = ()
    warnings: tuple[PackWarning, ...] = ()
    confidence: Mapping[str, float] = field(default_factory=dict)
    evidence: Mapping[str, Place] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    twins: tuple[Twin, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    seconds: float | None = None

    def timed(self, seconds: float) -> "Reading":
        """The same with how long it took."""
        return replace(self, seconds=round(seconds, 3))

    def as_json(self) -> dict[str, Any]:
        """The object of the schema nmo-intake/1."""
        return {
            "pack_id": self.pack_id,
            "seconds": self.seconds,
            "orders": [asdict(order) for order in self.orders],
            "services": [asdict(service) for service in self.services],
            "warnings": [warning.value for warning in self.warnings],
            "confidence": {path: round(score, 4) for path, score in self.confidence.items()},
            "evidence": {path: _written(place) for path, place in self.evidence.items()},
        }

    def as_kept(self) -> dict[str, Any]:
        """The same with what a person is asked, and where the order stands again."""
        return self.as_json() | {
            "questions": [asdict(question) for question in self.questions],
            "twins": [asdict(twin) for twin in self.twins],
        }


def _written(place: Place) -> dict[str, object]:
    box = place.box
    corners = (box.left, box.top, box.right, box.bottom)
    return {
        "doc": place.paper,
        "page": place.page,
        "bbox": [round(share, 5) for share in corners],
    }
