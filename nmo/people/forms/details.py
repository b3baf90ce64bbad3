"""One fact about a person, each with its source."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from django import forms

from nmo.access import Actor
from nmo.law.people import Pronoun
from nmo.pages.forms import DayField, Form
from nmo.people import actions
from nmo.people.details import AddressGiven, ContactGiven, NameGiven
from nmo.people.labels import (
    CONFIDENTIALITY_LABELS,
    CONTACT_LABELS,
    NAME_LABELS,
    PRONOUN_LABELS,
    RESTRICTION_LABELS,
)
from nmo.people.words import Confidentiality, ContactKind, NameKind, RestrictionKind

Word = TypeVar("Word", bound=StrEnum)


def _choices(labels: Mapping[Word, str]) -> list[tuple[str, str]]:
    return [(word.value, label) for word, label in labels.items()]


def _radios(label: str, labels: Mapping[Word, str], initial: Word | None = None) -> forms.Field:
    return forms.ChoiceField(
        label=label, choices=_choices(labels), initial=initial, widget=forms.RadioSelect
    )


class DetailForm(Form):
    """What every fact has: where it comes from."""

    source = forms.CharField(
        label="Where does this come from?",
        max_length=200,
        help_text="For example Niche, or the court’s order",
    )

    def save(self, ref: str, *, by: Actor, now: datetime) -> None:
        """Add the fact. Raises DetailRefused, PersonNotFound, NotPermitted."""
        raise NotImplementedError


class NameForm(DetailForm):
    """A name in full."""

    full = forms.CharField(label="Name in full", max_length=300)
    kind = _radios("What kind of name?", NAME_LABELS, NameKind.ALIAS)
    field_order = ("full", "kind", "source")

    def save(self, ref: str, *, by: Actor, now: datetime) -> None:
        """Add the name."""
        given = self.cleaned_data
        name = NameGiven(full=given["full"], kind=NameKind(given["kind"]))
        actions.add_name(ref, name, source=given["source"], by=by, now=now)


class BirthForm(DetailForm):
    """A date of birth that was stated."""

    born_on = DayField(what="the date of birth", born=True, label="Date of birth")
    field_order = ("born_on", "source")

    def save(self, ref: str, *, by: Actor, now: datetime) -> None:
        """Add the date of birth."""
        given = self.cleaned_data
        actions.record_birth(ref, given["born_on"], source=given["source"], by=by, now=now)


class AddressForm(DetailForm):
    """An address, or that it is withheld, or that there is none."""

    text = forms.CharField(label="Address", max_length=500, required=False)
    postcode = forms.CharField(label="Postcode", max_length=10, required=False)
    lived_from = DayField(what="the first day there", label="Lived there from", required=False)
    lived_until = DayField(what="the last day there", label="Lived there until", required=False)
    confidentiality = _radios("Who may see it?", CONFIDENTIALITY_LABELS, Confidentiality.SHOWN)
    no_fixed_address = forms.BooleanField(label="No fixed address", required=False)
    field_order = (
        "text",
        "postcode",
        "no_fixed_address",
        "lived_from",
        "lived_until",
        "confidentiality",
        "source",
    )

    def save(self, ref: str, *, by: Actor, now: datetime) -> None:
        """Add the address."""
        given = self.cleaned_data
        address = AddressGiven(
            text=given["text"],
            postcode=given["postcode"].upper(),
            lived_from=given["lived_from"],
            lived_until=given["lived_until"],
            confidentiality=Confidentiality(given["confidentiality"]),
            no_fixed_address=given["no_fixed_address"],
        )
        actions.add_address(ref, address, source=given["source"], by=by, now=now)


class ContactForm(DetailForm):
    """A telephone number or e-mail address."""

    kind = _radios("What is it?", CONTACT_LABELS, ContactKind.PHONE)
    value = forms.CharField(label="Number or e-mail address", max_length=320, required=False)
    confidentiality = _radios("Who may see it?", CONFIDENTIALITY_LABELS, Confidentiality.SHOWN)
    field_order = ("kind", "value", "confidentiality", "source")

    def save(self, ref: str, *, by: Actor, now: datetime) -> None:
        """Add the contact point."""
        given = self.cleaned_data
        contact = ContactGiven(
            kind=ContactKind(given["kind"]),
            value=given["value"],
            confidentiality=Confidentiality(given["confidentiality"]),
        )
        actions.add_contact(ref, contact, source=given["source"], by=by, now=now)


class SafeContactForm(DetailForm):
    """How the person may safely be reached."""

    rule = forms.CharField(
        label="How may this person safely be reached?",
        max_length=500,
        help_text="Time, channel, code word, and who must not hear of it",
    )
    field_order = ("rule", "source")

    def save(self, ref: str, *, by: Actor, now: datetime) -> None:
        """Add the rule."""
        given = self.cleaned_data
        actions.add_safe_contact_rule(ref, given["rule"], source=given["source"], by=by, now=now)


class MarkerForm(DetailForm):
    """A warning, which stands on every card of the person."""

    text = forms.CharField(label="Warning", max_length=200, help_text="For example: violence")
    noted_on = DayField(what="the day on which it was noted", label="Noted on")
    field_order = ("text", "noted_on", "source")

    def save(self, ref: str, *, by: Actor, now: datetime) -> None:
        """Add the warning."""
        given = self.cleaned_data
        actions.add_marker(
            ref,
            given["text"],
            noted_on=given["noted_on"],
            source=given["source"],
            by=by,
            now=now,
        )


class PhotographForm(DetailForm):
    """A picture of the person."""

    picture = forms.FileField(label="Photograph", help_text="JPEG, PNG or WebP")
    taken_on = DayField(what="the day on which it was taken", label="Taken on", required=False)
    field_order = ("picture", "taken_on", "source")

    def save(self, ref: str, *, by: Actor, now: datetime) -> None:
        """Add the picture."""
        given = self.cleaned_data
        actions.add_photograph(
            ref,
            given["picture"].read(),
            taken_on=given["taken_on"],
            source=given["source"],
            by=by,
            now=now,
        )


class RestrictionForm(DetailForm):
    """Restricted handling."""

    kind = _radios("Why does the record need restricted handling?", RESTRICTION_LABELS)
    field_order = ("kind", "source")

    def save(self, ref: str, *, by: Actor, now: datetime) -> None:
        """Put the record under restricted handling, at once and everywhere."""
        given = self.cleaned_data
        kind = RestrictionKind(given["kind"])
        actions.restrict_person(ref, kind, source=given["source"], by=by, now=now)


class PronounForm(Form):
    """How the record speaks of the person."""

    pronoun = _radios("He, she or they?", PRONOUN_LABELS)

    def save(self, ref: str, *, by: Actor, now: datetime) -> None:
        """Set the word."""
        actions.set_pronoun(ref, Pronoun(self.cleaned_data["pronoun"]), by=by, now=now)


class BecauseForm(Form):
    """Why a fact is withdrawn or a mark ends."""

    because = forms.CharField(label="Why?", max_length=500)


ADDING: Mapping[str, Callable[..., Any]] = {
    "name": NameForm,
    "birth": BirthForm,
    "address": AddressForm,
    "contact": ContactForm,
    "safe_contact": SafeContactForm,
    "marker": MarkerForm,
    "photograph": PhotographForm,
}
