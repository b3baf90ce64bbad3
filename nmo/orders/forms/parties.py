"""Whom an order names, as the paper has them."""

from collections.abc import Collection
from enum import StrEnum
from typing import Any

from django import forms

from nmo.law import Pronoun
from nmo.orders.forms.fields import listed, one_of, picked, text, tick
from nmo.orders.labels import ROLE_LABELS
from nmo.orders.words import PROTECTED_ROLES, PartyRole
from nmo.pages.forms import DayField, Form


class AddressIs(StrEnum):
    """What the paper does with the address."""

    SHOWN = "shown"
    CONFIDENTIAL = "confidential"
    WITHHELD = "withheld"
    NONE = "none"


ADDRESS_LABELS = {
    AddressIs.SHOWN: "The paper shows it, or does not mention one",
    AddressIs.CONFIDENTIAL: "Confidential: for named roles only",
    AddressIs.WITHHELD: "Withheld by the court: it is not known here",
    AddressIs.NONE: "No fixed address",
}
PRONOUN_LABELS = {
    Pronoun.HE: "He",
    Pronoun.SHE: "She",
    Pronoun.THEY: "They",
    Pronoun.UNKNOWN: "Not known",
}


class PartyForm(Form):
    """Somebody as the paper names them."""

    name = text("Full name", most=300, required=True, missing="Enter the full name")
    date_of_birth = DayField(
        what="the date of birth", born=True, label="Date of birth", required=False
    )
    pronoun = one_of("He, she or they?", PRONOUN_LABELS, initial=Pronoun.UNKNOWN)
    address = text("Address", most=500)
    postcode = text("Postcode", most=10)
    address_is = picked("Is the address confidential?", ADDRESS_LABELS, initial=AddressIs.SHOWN)
    phone = text("Phone", most=40)
    phone_confidential = tick("This phone number is confidential")
    email = text("E-mail", most=320)
    email_confidential = tick("This e-mail address is confidential")
    other_names = text("Other names", most=600, hint="Former names and aliases, commas between")

    def clean(self) -> dict[str, Any]:
        """Refuse an address beside the word that there is none."""
        given = super().clean() or self.cleaned_data
        typed = given.get("address") or given.get("postcode")
        kind = given.get("address_is")
        if typed and kind in {AddressIs.WITHHELD, AddressIs.NONE}:
            self.add_error("address_is", "Take the address away, or say that it is shown")
        if not typed and kind == AddressIs.CONFIDENTIAL:
            self.add_error("address", "Enter the confidential address, or say that it is withheld")
        return given

    def idle(self) -> Collection[str]:
        """Whether something is confidential is no question where there is nothing."""
        marks = {"phone": "phone_confidential", "email": "email_confidential"}
        idle = {mark for name, mark in marks.items() if not self[name].value()}
        address = self["address"].value() or self["postcode"].value()
        said = self["address_is"].value() or AddressIs.SHOWN
        return idle | ({"address_is"} if not address and said == AddressIs.SHOWN else set())

    def party(self, role: PartyRole) -> dict[str, object]:
        """The party in the shape of an order."""
        given = self.cleaned_data
        return {
            "role": role,
            "name": given["name"],
            "other_names": tuple(listed(given["other_names"])),
            "date_of_birth": given["date_of_birth"],
            "pronoun": given["pronoun"],
            "addresses": self._addresses(),
            "phones": _contacts(given["phone"], given["phone_confidential"]),
            "emails": _contacts(given["email"], given["email_confidential"]),
        }

    def _addresses(self) -> tuple[dict[str, object], ...]:
        given = self.cleaned_data
        kind = given["address_is"]
        if kind == AddressIs.SHOWN and not (given["address"] or given["postcode"]):
            return ()
        return (
            {
                "text": given["address"],
                "postcode": given["postcode"].upper(),
                "confidential": kind == AddressIs.CONFIDENTIAL,
                "withheld": kind == AddressIs.WITHHELD,
                "no_fixed_address": kind == AddressIs.NONE,
            },
        )


def _contacts(value: str, confidential: bool) -> tuple[dict[str, object], ...]:
    return ({"value": value, "confidential": confidential},) if value else ()


class ProtectedForm(PartyForm):
    """Somebody whom the order protects."""

    role = picked(
        "Who is this?",
        {role: ROLE_LABELS[role] for role in PROTECTED_ROLES},
        initial=PartyRole.APPLICANT,
    )
    relationship = text("What the respondent is to them", most=60)

    field_order = ("role", "name", "date_of_birth", "pronoun")

    def protected(self) -> dict[str, object]:
        """The party in the shape of an order."""
        given = self.cleaned_data
        return {**self.party(PartyRole(given["role"])), "relationship": given["relationship"]}


_ProtectedForms = forms.formset_factory(ProtectedForm, extra=1, max_num=50)


def protected_forms(given: Any) -> "forms.BaseFormSet[Any]":
    """The protected people, the applicant first, then the children and others."""
    return _ProtectedForms(given, prefix="protected")
