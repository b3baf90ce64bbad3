"""What the court did later, as its papers say it."""

from typing import Any

from django import forms

from nmo.law import Effect, EventKind, NoticeType
from nmo.orders.forms.fields import EndsForm, listed, one_of, text
from nmo.orders.forms.moments import moment
from nmo.orders.labels import EFFECT_LABELS, END_LABELS, NOTICE_LABELS, choices
from nmo.orders.shapes import EventIn, read_part
from nmo.pages.forms import Form


class EventForm(Form):
    """What every court event has."""

    kind: EventKind

    at = moment("When did the court do this?", "when the court did this")
    note = text("Note", most=500)
    paper = forms.FileField(label="The court’s paper", required=False)

    def event(self) -> EventIn:
        """The event in the shape of an order. Raises OrderNotUnderstood."""
        return read_part(EventIn, self.values())

    def values(self) -> dict[str, Any]:
        """What was typed, by the names of the shape."""
        given = self.cleaned_data
        return {"event": self.kind, "at": given["at"], "note": given["note"]}


class DischargedForm(EventForm):
    """The court ended the order."""

    kind = EventKind.DISCHARGED


class WithdrawnForm(EventForm):
    """The proceedings were withdrawn or dismissed."""

    kind = EventKind.WITHDRAWN_WITH_PROCEEDINGS


class ExtendedForm(EndsForm, EventForm):
    """The court gave the order a later end."""

    kind = EventKind.EXTENDED
    return_hearing_at = moment("Next hearing", "the next hearing", required=False)

    field_order = ("at", "end_type", "ends_at", "ends_on_event", "return_hearing_at", "note")

    def values(self) -> dict[str, Any]:
        """What was typed, with the new end."""
        hearing = self.cleaned_data["return_hearing_at"]
        return {**super().values(), "ends": self.ends(), "return_hearing_at": hearing}


class SupersededForm(EventForm):
    """Another order takes this one's place."""

    kind = EventKind.SUPERSEDED
    superseded_by = text(
        "Reference of the order that replaces it",
        most=60,
        hint="As the register has it. Leave empty if that order is not held: ask the court for it",
    )

    field_order = ("at", "superseded_by", "note", "paper")

    def values(self) -> dict[str, Any]:
        """What was typed, with the successor."""
        return {**super().values(), "superseded_by": self.cleaned_data["superseded_by"]}


class HearingHeldForm(EventForm):
    """A hearing was held; what came of it may have its own entry."""

    kind = EventKind.HEARING_HELD
    return_hearing_at = moment("Next hearing", "the next hearing", required=False)

    field_order = ("at", "return_hearing_at", "note", "paper")

    def values(self) -> dict[str, Any]:
        """What was typed, with the next hearing."""
        hearing = self.cleaned_data["return_hearing_at"]
        return {**super().values(), "return_hearing_at": hearing}


class VariedForm(EndsForm):
    """The court changed the order: when, with what scope, and what it took away."""

    at = moment("When did the court vary it?", "when the court varied it")
    notice_type = one_of("With or without notice?", NOTICE_LABELS)
    effect = one_of("What does it do to the earlier conditions?", EFFECT_LABELS)
    revoked_paragraphs = text(
        "Paragraphs that it takes away", most=200, hint="Their numbers, with commas between"
    )
    end_type = forms.ChoiceField(
        label="Does it change when the order ends?",
        choices=[("", "No, or it does not say"), *choices(END_LABELS)],
        required=False,
        widget=forms.RadioSelect,
    )
    return_hearing_at = moment("Next hearing", "the next hearing", required=False)
    note = text("Note", most=500)

    field_order = (
        "at", "notice_type", "effect", "revoked_paragraphs", "end_type", "ends_at",
        "ends_on_event", "return_hearing_at", "note",
    )  # fmt: skip

    def values(self) -> dict[str, Any]:
        """What was typed, by the names of the shape, without the conditions."""
        given = self.cleaned_data
        return {
            "event": EventKind.VARIED,
            "at": given["at"],
            "notice_type": NoticeType(given["notice_type"]),
            "effect": Effect(given["effect"]),
            "revoked_paragraphs": tuple(listed(given["revoked_paragraphs"])),
            "ends": self.ends() if given["end_type"] else None,
            "return_hearing_at": given["return_hearing_at"],
            "note": given["note"],
        }
