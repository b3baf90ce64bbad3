"""What an administrator enters about the token of another system."""

from datetime import datetime, timedelta
from typing import TypedDict

from django import forms

from nmo.access.permissions import PERMISSION_WORDS
from nmo.access.roles import ROLES
from nmo.access.tokens.rules import end_of
from nmo.access.words import REASON_WORDS, Role
from nmo.pages.forms import DayField

PERMISSIONS = [(each.value, PERMISSION_WORDS[each].capitalize()) for each in ROLES[Role.SYSTEM].may]
REASONS = [(reason.value, words) for reason, words in REASON_WORDS.items()]


class TokenValues(TypedDict):
    """What `create_token` takes of it."""

    name: str
    permissions: list[str]
    reasons: list[str]
    expires_at: datetime
    requests_per_minute: int


class TokenForm(forms.Form):
    """A new token of the administrator's own force."""

    name = forms.CharField(
        label="Name of the system",
        help_text="As its users know it, such as Command and control.",
        max_length=100,
        error_messages={"required": "Enter the name of the system"},
    )
    permissions = forms.MultipleChoiceField(
        label="What may it do?",
        choices=PERMISSIONS,
        error_messages={"required": "Choose what the system may do"},
        widget=forms.CheckboxSelectMultiple,
    )
    reasons = forms.MultipleChoiceField(
        label="For which reasons do its users ask?",
        choices=REASONS,
        error_messages={"required": "Choose at least one reason"},
        widget=forms.CheckboxSelectMultiple,
    )
    expires_on = DayField(
        what="the last day on which the token is good",
        label="Good until the end of",
        help_text="A year at most.",
    )
    requests_per_minute = forms.IntegerField(
        label="Requests a minute",
        min_value=1,
        max_value=100_000,
        initial=600,
        error_messages={"required": "Enter how many requests a minute it may send"},
    )

    def values(self) -> TokenValues:
        """What was entered, once the form is valid."""
        given = self.cleaned_data
        return TokenValues(
            name=given["name"],
            permissions=given["permissions"],
            reasons=given["reasons"],
            expires_at=end_of(given["expires_on"]),
            requests_per_minute=given["requests_per_minute"],
        )


class RotateForm(forms.Form):
    """How long the old secret stays good beside the new one."""

    hours = forms.IntegerField(
        label="For how many hours do both open the register?",
        help_text="Long enough to put the new one into the other system. A week at most.",
        min_value=0,
        max_value=168,
        initial=24,
        error_messages={"required": "Enter a number of hours; 0 stops the old one at once"},
    )

    def overlap(self) -> timedelta:
        """The time, once the form is valid."""
        return timedelta(hours=self.cleaned_data["hours"])
