"""What a reader is shown of a person: frozen, already masked."""

from dataclasses import dataclass
from datetime import date

from nmo.law.people import Pronoun
from nmo.people.words import Holding


@dataclass(frozen=True, kw_only=True)
class MarkerShown:
    """A warning with where it comes from and its day."""

    text: str
    source: str
    noted_on: date


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

    @property
    def shown_name(self) -> str:
        """The name, or the word that stands for a hidden one."""
        return "Restricted" if self.hidden else self.name


@dataclass(frozen=True, kw_only=True)
class FactShown:
    """One fact on a person's page, or that it is withheld, confidential or none."""

    row: int
    text: str
    holding: Holding
    masked: bool
    source: str
    note: str = ""
    withdrawn: str = ""


@dataclass(frozen=True, kw_only=True)
class PersonPage:
    """A person's whole page as this reader may see it."""

    brief: PersonBrief
    version: int
    names: tuple[FactShown, ...]
    births: tuple[FactShown, ...]
    addresses: tuple[FactShown, ...]
    contacts: tuple[FactShown, ...]
    safe_contact: tuple[FactShown, ...]
    markers: tuple[FactShown, ...]
    restrictions: tuple[FactShown, ...]
    may_see_confidential: bool
