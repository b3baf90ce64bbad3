"""The form that ours descend from: its errors say what to do."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.forms.fields import Field

from nmo.pages.forms.components import Component, component_of

_CHOSEN = {Component.SELECT, Component.RADIOS, Component.CHECKBOXES}


class Form(forms.Form):
    """A form whose "This field is required" reads "Enter the name" or "Choose the reason"."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what Django's forms take."""
        super().__init__(*args, **kwargs)
        self.say_what_to_do()

    def say_what_to_do(self) -> None:
        """Word the errors of every field; to be called again by who adds fields of its own."""
        for name, field in self.fields.items():
            _say_what_to_do(field, str(field.label or name.replace("_", " ")))

    def idle(self) -> Collection[str]:
        """The fields that mean nothing beside the other answers, so they are not read back."""
        return ()


def _say_what_to_do(field: Field, label: str) -> None:
    """Replace Django's own words; those that the form chose itself stay."""
    if field.error_messages["required"] != Field.default_error_messages["required"]:
        return
    if field.widget.is_hidden:
        return
    component = component_of(field.widget)
    field.error_messages["required"] = _request(component, label)
    if component in _CHOSEN:
        field.error_messages["invalid_choice"] = f"{_request(component, label)} from the list"


def _request(component: Component, label: str) -> str:
    if label.endswith("?"):
        return f"Answer “{label}”"
    if component is Component.CHECKBOX:
        return f"Tick “{label}”"
    verb = "Choose" if component in _CHOSEN else "Enter"
    return f"{verb} {label[:1].lower()}{label[1:]}"
