"""The incident number as a form asks for it, on whichever page it stands."""

from typing import Any

from django import forms

from nmo.access.purposes.words import incident_number


class NumberField(forms.CharField):
    """The number of an incident, where a word such as "training" is none."""

    def clean(self, value: Any) -> str:
        """The number, or what to do instead of what was typed."""
        try:
            return incident_number(super().clean(value))
        except ValueError as refused:
            raise forms.ValidationError(str(refused)) from refused
