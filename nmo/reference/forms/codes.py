"""Changing a court form, an offence code or an outcome code."""

from typing import Any, ClassVar

from django import forms

from nmo.reference.forms.change import ChangeForm
from nmo.reference.rules import OFFENCE
from nmo.reference.values import CourtForm, OffenceCode, OutcomeCode, Value


def _tick(label: str) -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False)


class CourtFormForm(ChangeForm):
    """A form of the courts."""

    own: ClassVar[tuple[str, ...]] = ("name", "version", "in_use")

    name = forms.CharField(label="Name", max_length=120)
    version = forms.CharField(
        label="Version", help_text="As it is printed on the form, or the month", max_length=60
    )
    in_use = _tick("The courts use it")

    def value(self, code: str) -> Value:  # noqa: ARG002  the number of the form is its code
        """The form as typed."""
        typed = self.cleaned_data
        return CourtForm(
            name=typed["name"],
            version=typed["version"],
            in_use=typed["in_use"],
            source=self.typed_source(),
        )

    @classmethod
    def filled(cls, value: Value) -> dict[str, Any]:
        """The form as it is held."""
        assert isinstance(value, CourtForm)
        own = {"name": value.name, "version": value.version, "in_use": value.in_use}
        return {**super().filled(value), **own}


class OffenceCodeForm(ChangeForm):
    """The code under which a breach is recorded."""

    own: ClassVar[tuple[str, ...]] = ("home_office_code", "offence", "note")

    home_office_code = forms.RegexField(
        OFFENCE,
        label="Home Office code",
        help_text="Like 066/39. Leave it empty where it is not known",
        required=False,
        error_messages={"invalid": "Enter three digits, a stroke and two digits, like 066/39"},
        widget=forms.TextInput(attrs={"class": "govuk-input--width-5"}),
    )
    offence = forms.CharField(label="Offence", max_length=120)
    note = forms.CharField(label="Note", max_length=200, required=False)

    def value(self, code: str) -> Value:  # noqa: ARG002  the type of order is its code
        """The code as typed."""
        typed = self.cleaned_data
        return OffenceCode(
            code=typed["home_office_code"],
            offence=typed["offence"],
            note=typed["note"],
            source=self.typed_source(),
        )

    @classmethod
    def filled(cls, value: Value) -> dict[str, Any]:
        """The code as it is held."""
        assert isinstance(value, OffenceCode)
        own = {"home_office_code": value.code, "offence": value.offence, "note": value.note}
        return {**super().filled(value), **own}


class OutcomeCodeForm(ChangeForm):
    """A Home Office outcome type."""

    own: ClassVar[tuple[str, ...]] = ("name", "counts", "likely", "asks_reason", "in_use")

    name = forms.CharField(label="Name", max_length=120)
    counts = _tick("It counts as an outcome")
    likely = _tick("It is offered first for a breach of an order")
    asks_reason = _tick("It needs a supervisor’s and a prosecutor’s reason")
    in_use = _tick("It is used")

    def value(self, code: str) -> Value:  # noqa: ARG002
        """The outcome as typed."""
        typed = {name: self.cleaned_data[name] for name in self.own}
        return OutcomeCode(source=self.typed_source(), **typed)

    @classmethod
    def filled(cls, value: Value) -> dict[str, Any]:
        """The outcome as it is held."""
        return {**super().filled(value), **{name: getattr(value, name) for name in cls.own}}
