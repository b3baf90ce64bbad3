"""What is said about a person when a record is made, before it is stored."""

from dataclasses import dataclass
from datetime import date

from nmo.law.people import Pronoun
from nmo.people.words import Confidentiality, ContactKind, NameKind


@dataclass(frozen=True, kw_only=True)
class NameGiven:
    """A name as it was given."""

    full: str
    kind: NameKind = NameKind.LEGAL


@dataclass(frozen=True, kw_only=True)
class AddressGiven:
    """An address as it was given; no text when the court withheld it."""

    text: str = ""
    postcode: str = ""
    lived_from: date | None = None
    lived_until: date | None = None
    confidentiality: Confidentiality = Confidentiality.SHOWN
    no_fixed_address: bool = False


@dataclass(frozen=True, kw_only=True)
class ContactGiven:
    """A telephone number or e-mail address as it was given."""

    kind: ContactKind
    value: str = ""
    confidentiality: Confidentiality = Confidentiality.SHOWN


@dataclass(frozen=True, kw_only=True)
class PersonGiven:
    """A person as a paper or an officer describes them."""

    names: tuple[NameGiven, ...]
    ref: str | None = None
    born_on: date | None = None
    pronoun: Pronoun = Pronoun.UNKNOWN
    addresses: tuple[AddressGiven, ...] = ()
    contacts: tuple[ContactGiven, ...] = ()
