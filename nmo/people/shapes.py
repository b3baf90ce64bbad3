"""A person in the one shape that the API writes: every fact with its source, masked to the reader.

An empty list is unknown: nothing was recorded. That is never the same as withheld or none.
"""

from dataclasses import dataclass

from nmo.law.people import Pronoun
from nmo.law.shape import Day, Moment, Shape
from nmo.people.words import Confidentiality, ContactKind, Holding, NameKind, RestrictionKind


@dataclass(frozen=True, kw_only=True)
class WithdrawnOut(Shape):
    """That a fact was withdrawn because it was wrong; it stays on the record."""

    at: Moment
    """When."""
    because: str
    """Why."""


@dataclass(frozen=True, kw_only=True)
class FactOut(Shape):
    """What every fact about a person carries."""

    row: int
    """Its number, by which it is withdrawn."""
    source: str
    """Where it comes from."""
    recorded_at: Moment
    """When it was recorded."""
    withdrawn: WithdrawnOut | None
    """Null while it holds."""


@dataclass(frozen=True, kw_only=True)
class NameOut(Shape):
    """A name in full."""

    full: str
    """The name."""
    kind: NameKind
    """What the name is to the person."""
    fact: FactOut
    """Its source and times."""


@dataclass(frozen=True, kw_only=True)
class BirthOut(Shape):
    """A date of birth that was stated."""

    born_on: Day
    """The day."""
    fact: FactOut
    """Its source and times."""


@dataclass(frozen=True, kw_only=True)
class AddressOut(Shape):
    """An address, or that it is withheld, or that there is none."""

    holding: Holding
    """`held`, `withheld` by the court, or `none`: no fixed address."""
    confidentiality: Confidentiality
    """Who may see it; a confidential one is held here and not shown to another system."""
    text: str | None
    """The address but for its postcode; null unless it is held and shown."""
    postcode: str | None
    """The postcode; null likewise."""
    lived_from: Day | None
    """The first day there, if known and shown."""
    lived_until: Day | None
    """The last day there, if known and shown."""
    fact: FactOut
    """Its source and times."""


@dataclass(frozen=True, kw_only=True)
class ContactOut(Shape):
    """A telephone number or e-mail address, or that it is withheld."""

    kind: ContactKind
    """Which of the two it is."""
    holding: Holding
    """`held`, or `withheld` by the court."""
    confidentiality: Confidentiality
    """Who may see it; a confidential one is held here and not shown to another system."""
    value: str | None
    """The number or address; null unless it is held and shown."""
    fact: FactOut
    """Its source and times."""


@dataclass(frozen=True, kw_only=True)
class SafeContactOut(Shape):
    """How the person may safely be reached."""

    rule: str
    """Time, channel, code word, and who must not hear of it."""
    fact: FactOut
    """Its source and times."""


@dataclass(frozen=True, kw_only=True)
class MarkerOfPersonOut(Shape):
    """A warning about the person."""

    text: str
    """The warning."""
    noted_on: Day
    """The day on which it was noted."""
    fact: FactOut
    """Its source and times."""


@dataclass(frozen=True, kw_only=True)
class PhotographOut(Shape):
    """That there is a picture; its bytes are asked for by its row."""

    taken_on: Day | None
    """The day on which it was taken; null is unknown."""
    fact: FactOut
    """Its source and times."""


@dataclass(frozen=True, kw_only=True)
class RestrictionOut(Shape):
    """That the record was under restricted handling, and why."""

    kind: RestrictionKind
    """Why."""
    fact: FactOut
    """Its source and times."""


@dataclass(frozen=True, kw_only=True)
class PersonOut(Shape):
    """A person with every fact, what holds first; an empty list is unknown."""

    person_ref: str
    """The person's reference."""
    pronoun: Pronoun
    """How the record speaks of the person."""
    restricted: bool
    """Whether the record is under restricted handling."""
    also_recorded_as: list[str]
    """Other records of the same human being, as somebody decided; each stays one of its own."""
    names: list[NameOut]
    """Names."""
    births: list[BirthOut]
    """Dates of birth that were stated; two may differ."""
    addresses: list[AddressOut]
    """Addresses."""
    contacts: list[ContactOut]
    """Telephone numbers and e-mail addresses."""
    safe_contact: list[SafeContactOut]
    """How the person may safely be reached."""
    markers: list[MarkerOfPersonOut]
    """Warnings."""
    photographs: list[PhotographOut]
    """Pictures."""
    restrictions: list[RestrictionOut]
    """Restricted handling, now and before."""
