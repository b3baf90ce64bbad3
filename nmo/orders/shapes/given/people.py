"""Whom the paper names."""

from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, StringConstraints, model_validator

from nmo.law.people import Pronoun
from nmo.orders.shapes.values import Day, Given, Line, Truth
from nmo.orders.words import PartyRole


class AddressIn(Given):
    """An address on the paper; without text when the court withheld it."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] = ""
    """The address but for its postcode."""
    postcode: Annotated[str, StringConstraints(strip_whitespace=True, max_length=10)] = ""
    """The postcode."""
    confidential: Truth = False
    """Held here for named permissions only, and kept from the respondent."""
    withheld: Truth = False
    """The court kept it back: there is one, and it is not held here."""
    no_fixed_address: Truth = False
    """The paper says that there is none."""

    @model_validator(mode="after")
    def _empty_for_a_reason(self) -> "AddressIn":
        if bool(self.text or self.postcode) == (self.withheld or self.no_fixed_address):
            raise ValueError("Give the address, or say `withheld` or `no_fixed_address`.")
        return self


class ContactIn(Given):
    """A telephone number or e-mail address that is not simply shown."""

    value: Annotated[str, StringConstraints(strip_whitespace=True, max_length=320)] = ""
    """The number or address."""
    confidential: Truth = False
    """Held here for named permissions only, and kept from the respondent."""
    withheld: Truth = False
    """The court kept it back: there is one, and it is not held here."""

    @model_validator(mode="after")
    def _empty_for_a_reason(self) -> "ContactIn":
        if bool(self.value) == self.withheld:
            raise ValueError("Give the value, or say `withheld`.")
        return self


def _contact(value: object) -> object:
    return {"value": value} if isinstance(value, str) else value


def _written_contact(contact: ContactIn) -> str | ContactIn:
    plain = not (contact.confidential or contact.withheld)
    return contact.value if plain else contact


Contact = Annotated[
    ContactIn,
    BeforeValidator(_contact, json_schema_input_type=str | ContactIn),
    PlainSerializer(_written_contact, return_type=str | ContactIn, when_used="json"),
]


class PartyIn(Given):
    """Somebody as named on the paper."""

    role: PartyRole
    """What they are to the order."""
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
    """The name as the paper has it."""
    person_ref: (
        Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)] | None
    ) = None
    """The person in the register; the same reference is the same person."""
    other_names: tuple[Line, ...] = ()
    """Other names on the paper."""
    date_of_birth: Day | None = None
    """The date of birth on the paper; null is unknown."""
    pronoun: Pronoun = Pronoun.UNKNOWN
    """How the record is to speak of them."""
    relationship: Annotated[str, StringConstraints(max_length=60)] = ""
    """To the respondent, in words."""
    addresses: tuple[AddressIn, ...] = ()
    """Addresses on the paper."""
    phones: tuple[Contact, ...] = ()
    """Telephone numbers on the paper: as text, or as an object where not simply shown."""
    emails: tuple[Contact, ...] = ()
    """E-mail addresses on the paper, likewise."""
