"""Changing what is said in a word, a number or a telephone number."""

from typing import Any, ClassVar

from django import forms

from nmo.reference.forms.change import ChangeForm
from nmo.reference.rules import is_possible_telephone
from nmo.reference.values import ConditionWords, PackName, ServiceLevel, Telephone, Value
from nmo.reference.words import Unit


class ConditionForm(ChangeForm):
    """What an officer calls a kind of condition."""

    own: ClassVar[tuple[str, ...]] = ("label",)

    label = forms.CharField(
        label="Words on the card",
        help_text="They stand after the court’s own words, so as few as can be: no contact",
        max_length=60,
    )

    def value(self, code: str) -> Value:  # noqa: ARG002  the words are all there is to it
        """The words as typed."""
        return ConditionWords(label=self.cleaned_data["label"], source=self.typed_source())

    @classmethod
    def filled(cls, value: Value) -> dict[str, Any]:
        """The words that hold."""
        assert isinstance(value, ConditionWords)
        return {**super().filled(value), "label": value.label}


class PackNameForm(ChangeForm):
    """What a part of an evidence pack is called."""

    own: ClassVar[tuple[str, ...]] = ("name",)

    name = forms.CharField(
        label="Words in the pack",
        help_text="The form’s number and name as your force has them: MG11 witness statement",
        max_length=80,
    )

    def value(self, code: str) -> Value:  # noqa: ARG002
        """The words as typed."""
        return PackName(name=self.cleaned_data["name"], source=self.typed_source())

    @classmethod
    def filled(cls, value: Value) -> dict[str, Any]:
        """The words that hold."""
        assert isinstance(value, PackName)
        return {**super().filled(value), "name": value.name}


class ServiceLevelForm(ChangeForm):
    """How long may pass."""

    own: ClassVar[tuple[str, ...]] = ("amount", "unit")

    amount = forms.IntegerField(
        label="How long?",
        min_value=1,
        max_value=2000,
        error_messages={
            "invalid": "Enter how long as a whole number, like 24",
            "min_value": "Enter 1 or more",
            "max_value": "Enter 2000 or less",
        },
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-4"}),
    )
    unit = forms.ChoiceField(
        label="Counted in",
        choices=[(unit.value, unit.value.capitalize()) for unit in Unit],
        widget=forms.RadioSelect,
    )

    def value(self, code: str) -> Value:  # noqa: ARG002
        """The level as typed."""
        return ServiceLevel(
            amount=self.cleaned_data["amount"],
            unit=Unit(self.cleaned_data["unit"]),
            source=self.typed_source(),
        )

    @classmethod
    def filled(cls, value: Value) -> dict[str, Any]:
        """The level that holds."""
        assert isinstance(value, ServiceLevel)
        return {**super().filled(value), "amount": value.amount, "unit": value.unit.value}


class TelephoneForm(ChangeForm):
    """Whom to ring."""

    own: ClassVar[tuple[str, ...]] = ("who", "number")

    who = forms.CharField(
        label="Whom to ring",
        help_text="As it reads on after “ring”: the control room",
        max_length=80,
    )
    number = forms.CharField(
        label="Telephone number",
        help_text="Leave it empty if none may be shown. For example, 01632 960100 or 101",
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "inputmode": "tel"}),
    )

    def clean_number(self) -> str:
        """A number that could be one."""
        number = str(self.cleaned_data["number"]).strip()
        if number and not is_possible_telephone(number):
            raise forms.ValidationError(
                "Enter a telephone number with its area code, like 01632 960100"
            )
        return number

    def value(self, code: str) -> Value:  # noqa: ARG002
        """Whom to ring, as typed."""
        typed = self.cleaned_data
        return Telephone(who=typed["who"], number=typed["number"], source=self.typed_source())

    @classmethod
    def filled(cls, value: Value) -> dict[str, Any]:
        """Whom to ring now."""
        assert isinstance(value, Telephone)
        return {**super().filled(value), "who": value.who, "number": value.number}
