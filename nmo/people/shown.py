"""What a reader is shown of a person: frozen, already masked."""

from dataclasses import dataclass
from datetime import date, datetime

from nmo.law.people import Pronoun
from nmo.people.words import Holding

# What stands for somebody under restricted handling whom this reader may not know.
HIDDEN_NAME = "Restricted"


@dataclass(frozen=True, kw_only=True)
class MarkerShown:
    """A warning with where it comes from and its day."""

    text: str
    source: str
    noted_on: date


@dataclass(frozen=True, kw_only=True)
class RecordNamed:
    """Another record of the same human being, as somebody decided."""

    ref: str
    name: str


@dataclass(frozen=True, kw_only=True)
class PersonBrief:
    """What stands of a person on a card, in a list, in an answer: never a place or a number."""

    person_id: int
    ref: str
    name: str
    other_names: tuple[str, ...]
    born: tuple[date, ...]
    pronoun: Pronoun
    markers: tuple[MarkerShown, ...]
    photograph: int | None
    photograph_taken_on: date | None
    restricted: bool
    hidden: bool  # restricted, and the reader may not see who it is
    also_recorded_as: tuple[RecordNamed, ...] = ()

    @property
    def shown_name(self) -> str:
        """The name, or the word that stands for a hidden one."""
        return HIDDEN_NAME if self.hidden else self.name


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    """That a fact was withdrawn: when, by whom and why."""

    at: datetime
    by: str
    because: str


@dataclass(frozen=True, kw_only=True)
class FactShown:
    """One fact on a person's page, or that it is withheld, confidential or none."""

    row: int
    text: str
    holding: Holding
    confidential: bool  # for named roles only; the reader may be one of them
    masked: bool  # confidential, and the reader may not see it
    source: str
    recorded_at: datetime
    note: str = ""
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True, kw_only=True)
class PersonPage:
    """A person's whole page as this reader may see it."""

    brief: PersonBrief
    names: tuple[FactShown, ...]
    births: tuple[FactShown, ...]
    addresses: tuple[FactShown, ...]
    contacts: tuple[FactShown, ...]
    safe_contact: tuple[FactShown, ...]
    markers: tuple[FactShown, ...]
    photographs: tuple[FactShown, ...]
    restrictions: tuple[FactShown, ...]

    @property
    def keeps_back(self) -> bool:
        """Whether an address or number that still holds is held here and not shown."""
        return any(
            fact.masked and fact.withdrawal is None for fact in (*self.addresses, *self.contacts)
        )

    def of(self, detail: str) -> tuple[FactShown, ...]:
        """The facts of one kind, by the word that `DETAILS` has for it; none for another word."""
        return {
            "name": self.names,
            "birth": self.births,
            "address": self.addresses,
            "contact": self.contacts,
            "safe_contact": self.safe_contact,
            "marker": self.markers,
            "photograph": self.photographs,
            "restriction": self.restrictions,
        }.get(detail, ())


@dataclass(frozen=True, kw_only=True)
class ConfidentialDetails:
    """Where a person is and how she is reached, unmasked: for named roles, after a proof."""

    brief: PersonBrief
    addresses: tuple[FactShown, ...]
    contacts: tuple[FactShown, ...]
    safe_contact: tuple[FactShown, ...]
