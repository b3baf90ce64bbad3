"""A mistake and its correction: every field as it is recorded, to be put right, and why."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django import forms

from nmo.law import When, speak_day, speak_when, write_when
from nmo.orders.forms.fields import kinds_of_condition, lines, listed, order_types, text, words
from nmo.orders.forms.moments import moment
from nmo.orders.labels import (
    EFFECT_LABELS,
    END_LABELS,
    FIELD_LABELS,
    KNEW_LABELS,
    MADE_IN_LABELS,
    METHOD_LABELS,
    NOTICE_LABELS,
    ROLE_LABELS,
    choices,
)
from nmo.pages.forms import DayField, Form

YES_OR_NO = [("", "Not said"), ("yes", "Yes"), ("no", "No")]
MOMENTS = frozenset(
    {"at", "effective_from", "ends_at", "return_hearing_at", "until", "power_of_arrest_until"}
)
TICKS = frozenset({"place_confidential", "third_party", "power_of_arrest"})
THREE_WAYS = frozenset({"by_consent", "evidenced"})
NUMBERS = frozenset({"page", "metres", "of_event"})
LISTS = frozenset({"revoked_paragraphs", "protects", "typed_other_names"})
LINES = frozenset({"exceptions"})
LONG = frozenset({"text", "notes"})
Choices = list[tuple[str, str]]
CHOSEN: Mapping[str, Choices | Callable[[], Choices]] = {
    "notice_type": choices(NOTICE_LABELS),
    "end_type": [("", "It says nothing of an end"), *choices(END_LABELS)],
    "effect": choices(EFFECT_LABELS),
    "method": choices(METHOD_LABELS),
    "knew": choices(KNEW_LABELS),
    "role": choices(ROLE_LABELS),
    "order_type": order_types,
    "made_in": choices(MADE_IN_LABELS),
}
MAY_BE_NOTHING = frozenset({"end_type", "place", "times"})


class CorrectForm(Form):
    """The fields of one entry as they are recorded, and the reason for changing them."""

    because = text("Why is it wrong?", most=500, required=True)

    def __init__(self, *args: Any, current: Mapping[str, object], **options: Any) -> None:
        """Take the values that are recorded now."""
        super().__init__(*args, **options)
        self.current = current
        own = {name: _field(name, value) for name, value in current.items()}
        self.fields = {**own, "because": self.fields["because"]}

    def changes(self) -> dict[str, object]:
        """The fields whose value is another one now."""
        typed = {name: _value(name, self.cleaned_data[name]) for name in self.current}
        return {name: value for name, value in typed.items() if value != self.current[name]}


class WithdrawForm(Form):
    """Why an entry should never have been made."""

    because = text("Why should it never have been made?", most=500, required=True)


def _field(name: str, value: object) -> forms.Field:
    field = _kinds(name)(FIELD_LABELS[name])
    field.initial = _shown(name, value)
    return field


def _kinds(name: str) -> Callable[[str], forms.Field]:
    if name in MOMENTS:
        return lambda label: moment(label, label.lower(), required=False)
    if name in CHOSEN:
        return lambda label: forms.ChoiceField(
            label=label, choices=CHOSEN[name], required=name not in MAY_BE_NOTHING
        )
    if name in THREE_WAYS:
        return lambda label: forms.ChoiceField(label=label, choices=YES_OR_NO, required=False)
    if name == "codes":
        return _codes
    if name in TICKS:
        return lambda label: forms.BooleanField(label=label, required=False)
    if name in NUMBERS:
        return lambda label: forms.IntegerField(label=label, required=False, min_value=0)
    if name == "typed_date_of_birth":
        return lambda label: DayField(what=label.lower(), label=label, born=True, required=False)
    if name in LONG | LINES:
        return words
    return lambda label: text(label, most=500)


def _codes(label: str) -> forms.Field:
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        choices=kinds_of_condition,
        widget=forms.CheckboxSelectMultiple,
    )


def _shown(name: str, value: object) -> object:
    """A recorded value as its field shows it."""
    if isinstance(value, When):
        return write_when(value)
    if name in THREE_WAYS:
        return {True: "yes", False: "no"}.get(value, "")  # type: ignore[call-overload]
    if name in LISTS and isinstance(value, list):
        return ", ".join(value)
    if name in LINES and isinstance(value, list):
        return "\n".join(value)
    return value


def _value(name: str, typed: Any) -> object:
    """What was typed, as it is recorded."""
    if name in THREE_WAYS:
        return {"yes": True, "no": False}.get(typed)
    if name in LISTS:
        return listed(typed)
    if name in LINES:
        return lines(typed)
    if name in MAY_BE_NOTHING:
        return typed or None
    return typed


def spoken(name: str, value: object) -> str:
    """A recorded value in words, for the page that corrects it."""
    if isinstance(value, When):
        return speak_when(value)
    if isinstance(value, date):
        return speak_day(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list):
        labels = dict(kinds_of_condition())
        return ", ".join(str(labels.get(each, each)) for each in value)
    said = "" if value is None else str(value)
    chosen = CHOSEN.get(name, [])
    return dict(chosen() if callable(chosen) else chosen).get(said, said)
