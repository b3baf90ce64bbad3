"""What a place that names a party gives."""

from dataclasses import dataclass
from enum import StrEnum

from nmo.intake.reading.people.names import NameSeen


class Role(StrEnum):
    """The side of a party."""

    APPLICANT = "applicant"
    RESPONDENT = "respondent"


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a party is named: with how much weight, and which of several it is.

    heading: it stands where an order says who its parties are, not only in its paragraphs.
    """

    role: Role
    weight: float
    name: NameSeen
    ordinal: int = 1
    heading: bool = False
