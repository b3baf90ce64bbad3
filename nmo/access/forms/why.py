"""Why are you asking?"""

from typing import Any

from django import forms

from nmo.access.actors import Purpose
from nmo.access.purposes.fields import NumberField
from nmo.access.words import NEEDS_NUMBER, REASON_WORDS, AccessReason
from nmo.pages.forms import Form

NEEDED = "Enter the incident number: “{}” needs one. Control room or the crime record has it"


class WhyForm(Form):
    """The reason for access, and the incident it is for."""

    reason = forms.ChoiceField(
        label="Why are you asking?",
        choices=[(reason.value, words) for reason, words in REASON_WORDS.items()],
        error_messages={
            "required": "Choose why you are asking",
            "invalid_choice": "Choose one of the reasons in the list",
        },
        widget=forms.RadioSelect,
    )
    incident_number = NumberField(
        label="Incident number",
        help_text="Needed at an incident, for call handling and for an investigation. The number "
        "of the call or the crime will do. Kept until the incident is over.",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "spellcheck": "false"}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the number where the reason belongs to an incident."""
        cleaned = super().clean() or {}
        reason = cleaned.get("reason")
        missing = "incident_number" not in self.errors and not cleaned.get("incident_number")
        if missing and reason in NEEDS_NUMBER:
            self.add_error("incident_number", NEEDED.format(REASON_WORDS[AccessReason(reason)]))
        return cleaned

    def purpose(self) -> Purpose:
        """What was chosen, once the form is valid."""
        return Purpose(
            reason=AccessReason(self.cleaned_data["reason"]),
            incident_number=self.cleaned_data["incident_number"],
        )
