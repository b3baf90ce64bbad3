"""What the terms of an order are: its prohibitions, the zones in them, and what they allow."""

from dataclasses import dataclass
from enum import StrEnum

from nmo.intake.reading.text import Place


class ProhibitionType(StrEnum):
    """What a paragraph forbids; one paragraph often forbids several things."""

    VIOLENCE = "violence"
    HARASSMENT = "harassment"
    CONTACT = "contact"
    PUBLICATION = "publication"
    IMAGES = "images"
    DAMAGE = "damage"
    EXCLUSION = "exclusion"
    APPROACH = "approach"
    SURVEILLANCE = "surveillance"
    REMOVE_CHILD = "remove_child"
    THIRD_PARTY = "third_party"
    OCCUPATION = "occupation"


class Protected(StrEnum):
    """Whom a paragraph protects."""

    APPLICANT = "applicant"
    CHILDREN = "children"


class PlaceKind(StrEnum):
    """What a zone is drawn around."""

    HOME = "home"
    ADDRESS = "address"
    WORK = "work"
    SCHOOL = "school"
    AREA = "area"
    UNKNOWN_RESIDENCE = "unknown_residence"
    PERSON = "person"


class AllowanceKind(StrEnum):
    """What an order lets the respondent do in spite of a prohibition."""

    SOLICITOR = "solicitor"
    CHILD_CONTACT = "child_contact"
    THIRD_PARTY = "third_party"
    COURT = "court"
    BELONGINGS = "belongings"
    SCHOOL_INVITE = "school_invite"
    TRAVEL = "travel"
    HANDOVER = "handover"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prohibition:
    """One paragraph that forbids or requires something.

    `text` is the paragraph's own words; `lead_in` the words above it that it completes, empty
    where it stands alone. `third_party` says that it also forbids doing it through others. No
    `types` means that it forbids something none of the types names.
    """

    para: str
    types: tuple[ProhibitionType, ...]
    protects: tuple[Protected, ...]
    third_party: bool
    text: str
    lead_in: str = ""
    place: Place | None
    sure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A place or person to keep away from; `distance_m` None where no distance is named."""

    para: str
    place_kind: PlaceKind
    place: str
    distance_m: int | None
    where: Place | None
    sure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """Something a paragraph lets the respondent do; `text` is the exception's own words."""

    para: str
    kind: AllowanceKind
    text: str
    where: Place | None
    sure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The terms of one order, in the order in which they stand."""

    prohibitions: tuple[Prohibition, ...] = ()
    zones: tuple[Zone, ...] = ()
    allowances: tuple[Allowance, ...] = ()
