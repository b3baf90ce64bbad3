"""What other systems say of a person: one fact at a time, each with its source."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import StringConstraints

from nmo.access.said import Day, Said
from nmo.law.people import Pronoun
from nmo.law.shape import Shape
from nmo.people.details import AddressGiven, ContactGiven, NameGiven
from nmo.people.words import Confidentiality, ContactKind, NameKind, RestrictionKind

Source = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class NameSaid(Said):
    """A name in full."""

    full: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
    """The name."""
    kind: NameKind = NameKind.ALIAS
    """What the name is to the person."""
    source: Source
    """Where it comes from: your system, the court's order."""

    def given(self) -> NameGiven:
        """The name as the register takes it."""
        return NameGiven(full=self.full, kind=self.kind)


class BirthSaid(Said):
    """A date of birth that was stated."""

    born_on: Day
    """The day."""
    source: Source
    """Where it comes from."""


class AddressSaid(Said):
    """An address; or that it is withheld, or that there is none, and then without text."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] = ""
    """The address but for its postcode."""
    postcode: Annotated[
        str, StringConstraints(strip_whitespace=True, max_length=10, to_upper=True)
    ] = ""
    """The postcode."""
    lived_from: Day | None = None
    """The first day there, if known."""
    lived_until: Day | None = None
    """The last day there, if known."""
    confidentiality: Confidentiality = Confidentiality.SHOWN
    """Who may see it. What is confidential is kept, and not shown to another system again."""
    no_fixed_address: bool = False
    """That there is none."""
    source: Source
    """Where it comes from."""

    def given(self) -> AddressGiven:
        """The address as the register takes it."""
        return AddressGiven(**self.model_dump(exclude={"source"}))


class ContactSaid(Said):
    """A telephone number or e-mail address; without value when it is withheld."""

    kind: ContactKind
    """Which of the two it is."""
    value: Annotated[str, StringConstraints(strip_whitespace=True, max_length=320)] = ""
    """The number or address."""
    confidentiality: Confidentiality = Confidentiality.SHOWN
    """Who may see it. What is confidential is kept, and not shown to another system again."""
    source: Source
    """Where it comes from."""

    def given(self) -> ContactGiven:
        """The contact point as the register takes it."""
        return ContactGiven(**self.model_dump(exclude={"source"}))


class SafeContactSaid(Said):
    """How the person may safely be reached."""

    rule: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
    """Time, channel, code word, and who must not hear of it."""
    source: Source
    """Where it comes from."""


class MarkerSaid(Said):
    """A warning, which stands on every card of the person."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    """The warning."""
    noted_on: Day
    """The day on which it was noted."""
    source: Source
    """Where it comes from."""


class RestrictionSaid(Said):
    """Restricted handling, at once and everywhere: your system will not see the record again."""

    kind: RestrictionKind
    """Why."""
    source: Source
    """Where it comes from."""


class PronounSaid(Said):
    """How the record is to speak of the person."""

    pronoun: Pronoun
    """The word."""


@dataclass(frozen=True, kw_only=True)
class FactAdded(Shape):
    """That a fact was added."""

    row: int
    """Its number, by which it is withdrawn."""


@dataclass(frozen=True, kw_only=True)
class Changed(Shape):
    """That it was done; the record's new version is in `ETag`."""

    person_ref: str
    """The person."""
