"""Why are you asking?"""

from django import forms

from nmo.access.actors import Purpose
from nmo.access.words import REASON_WORDS, AccessReason


class WhyForm(forms.Form):
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
    incident_number = forms.CharField(
        label="Incident number",
        help_text="Kept for this incident, until you change it or sign out.",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "spellcheck": "false"}),
    )

    def purpose(self) -> Purpose:
        """What was chosen, once the form is valid."""
        return Purpose(
            reason=AccessReason(self.cleaned_data["reason"]),
            incident_number=self.cleaned_data["incident_number"],
        )
