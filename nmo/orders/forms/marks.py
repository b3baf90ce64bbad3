"""Checks, confirmations, holds, references and papers, as they are typed."""

from typing import Any

from django import forms

from nmo.orders.forms.fields import one_of, picked, text
from nmo.orders.forms.moments import moment
from nmo.orders.labels import DOCUMENT_LABELS, NATIONAL_LABELS, REFERENCE_LABELS
from nmo.orders.words import DocumentKind, DuplicateDecision, NationalSystem
from nmo.pages.forms import DayField, Form

DUPLICATE_LABELS = {
    DuplicateDecision.SAME: "Yes: the earlier one answers for both",
    DuplicateDecision.DIFFERENT: "No: they are two orders",
}
BECAUSE = "Why? Somebody who reads this later has to understand it"


class ConfirmForm(Form):
    """The record and the sealed copy were compared."""

    agrees = forms.BooleanField(
        label="I have the sealed copy in front of me, and every entry agrees with it"
    )


class CourtCheckForm(Form):
    """The court said how the order stands."""

    on = DayField(what="the day on which the court said so", label="On")
    said = text("What the court said", most=500)


class NationalForm(Form):
    """A step on a national system."""

    system = picked("System", {system: system.value for system in NationalSystem})
    state = one_of("How it stands there", NATIONAL_LABELS)
    reference = text("Reference there", most=100)
    on = DayField(what="the day", label="Since")


class HoldForm(Form):
    """Officers are asked to wait before they tell the respondent."""

    until = moment("Do not tell the respondent before", "until when officers are to wait")
    because = text("Why, and whom to ring", most=500, required=True)


class LiftHoldForm(Form):
    """Officers may tell the respondent again."""

    safe = forms.BooleanField(label="It is safe that the respondent is told")


class ReferenceForm(Form):
    """A reference of the force's own system."""

    kind = picked("What it refers to", REFERENCE_LABELS)
    value = text("Reference", most=100, required=True)


class AttachForm(Form):
    """A further paper."""

    paper = forms.FileField(label="The paper", help_text="A PDF, or a photograph of it")
    kind = picked("What is it?", DOCUMENT_LABELS, initial=DocumentKind.ORDER)
    source = text("Where it came from", most=200)


class DuplicateForm(Form):
    """Whether two orders are one."""

    decision = one_of("Are they the same order?", DUPLICATE_LABELS)
    because = text(BECAUSE, most=500, required=True)


class PartyDecisionForm(Form):
    """Which person a party is."""

    person = forms.ChoiceField(label="Who is this?", widget=forms.RadioSelect)
    because = text(BECAUSE, most=500, required=True)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **options: Any) -> None:
        """Take the persons to choose from, by reference."""
        super().__init__(*args, **options)
        self.fields["person"].choices = people  # type: ignore[attr-defined]
