"""What an administrator enters about users and teams."""

from collections.abc import Sequence
from typing import TypedDict

from django import forms

from nmo.access.queries import TeamRow
from nmo.access.roles import ROLES
from nmo.access.words import Role

# A system gets its role with its token, and nobody else has it.
ROLE_CHOICES = [(role.value, rule.name) for role, rule in ROLES.items() if role is not Role.SYSTEM]
NO_TEAM = ("", "No team")


class AddedValues(TypedDict):
    """What an administrator enters about a new user."""

    full_name: str
    username: str
    team_id: int | None
    roles: list[Role]


class AddUserForm(forms.Form):
    """A new user of the administrator's own force."""

    full_name = forms.CharField(
        label="Full name", max_length=150, error_messages={"required": "Enter their full name"}
    )
    username = forms.CharField(
        label="Username",
        help_text="A collar number or a name, such as pc1234. It cannot be changed later.",
        max_length=60,
        error_messages={"required": "Enter a username"},
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )
    team = forms.TypedChoiceField(label="Team", required=False, coerce=int, empty_value=None)
    roles = forms.MultipleChoiceField(
        label="Roles",
        choices=ROLE_CHOICES,
        error_messages={"required": "Choose at least one role"},
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: object, teams: Sequence[TeamRow], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        choices = [NO_TEAM, *((team.team_id, team.name) for team in teams)]
        self.fields["team"].choices = choices  # type: ignore[attr-defined]

    def values(self) -> AddedValues:
        """What was entered, as `add_user` takes it, once the form is valid."""
        return AddedValues(
            full_name=self.cleaned_data["full_name"],
            username=self.cleaned_data["username"],
            team_id=self.cleaned_data["team"],
            roles=[Role(role) for role in self.cleaned_data["roles"]],
        )


class RoleForm(forms.Form):
    """A role to give or to take."""

    role = forms.ChoiceField(label="Role", choices=ROLE_CHOICES)


class MoveForm(forms.Form):
    """The team that a user belongs to from now on."""

    team = forms.TypedChoiceField(label="Team", required=False, coerce=int, empty_value=None)

    def __init__(self, *args: object, teams: Sequence[TeamRow], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        choices = [NO_TEAM, *((team.team_id, team.name) for team in teams)]
        self.fields["team"].choices = choices  # type: ignore[attr-defined]


class NameForm(forms.Form):
    """A new name for a force or a team."""

    name = forms.CharField(
        label="New name", max_length=100, error_messages={"required": "Enter the new name"}
    )


class AddForceForm(forms.Form):
    """A force that joins this register."""

    code = forms.CharField(
        label="Code",
        help_text="Short, in capital letters, such as WYP. It cannot be changed later.",
        max_length=20,
        error_messages={"required": "Enter the force’s code"},
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "spellcheck": "false"}),
    )
    name = forms.CharField(
        label="Full name of the force",
        max_length=100,
        error_messages={"required": "Enter the force’s full name"},
    )


class AddTeamForm(forms.Form):
    """A new team of the administrator's own force."""

    name = forms.CharField(
        label="Name of the team",
        max_length=100,
        error_messages={"required": "Enter the name of the team"},
    )
