"""Who answers for the breach: an officer by username, a team by name."""

from typing import Any

from django import forms

from nmo.access.queries import TeamRow, officer_named
from nmo.access.refusals import NoSuchUser
from nmo.breaches.forms.steps import PREFIX, StepForm

OFFICER, TEAM = f"{PREFIX}officer", f"{PREFIX}team"


class AssignedForm(StepForm):
    """The step of giving it to somebody, who is named and not numbered."""

    def __init__(self, *args: Any, force_id: int, teams: list[TeamRow], **options: Any) -> None:
        """Take the force whose officers and teams may answer for it."""
        super().__init__(*args, **options)
        self.force_id = force_id
        self.fields[OFFICER] = forms.CharField(
            label="Officer in the case",
            help_text="Their username, such as pc1234",
            required=False,
            max_length=150,
            widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-input--width-20"}),
        )
        self.fields[TEAM] = forms.ChoiceField(
            label="Team",
            required=False,
            choices=[("", "No team"), *((str(each.team_id), each.name) for each in teams)],
        )

    def clean(self) -> dict[str, Any]:
        """Find the officer of that username in the force."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        typed = str(given.get(OFFICER) or "")
        if typed:
            try:
                given[OFFICER] = officer_named(self.force_id, typed)
            except NoSuchUser:
                self.add_error(OFFICER, "Nobody of your force signs in under that username")
        given[TEAM] = int(given[TEAM]) if given.get(TEAM) else None
        return given
