"""What an administrator enters of their force's own sign-on."""

from collections.abc import Sequence

from django import forms

from nmo.access.oidc.setting_up import SignOnEntered
from nmo.access.oidc.settings import ClaimNames, SignOnSettings
from nmo.access.queries import TeamRow
from nmo.access.roles import ROLES
from nmo.access.words import Role

GIVEN = [role for role in ROLES if role is not Role.SYSTEM]
PLAIN = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
SHORT = {**PLAIN, "class": "govuk-input--width-20"}
MOST_VALUES = 50
NEW = "Kept encrypted and never shown again."
HELD = f"{NEW} Leave it empty to keep the one there is."


class SignOnForm(forms.Form):
    """The provider, what it says of a person, and what that means here."""

    issuer = forms.CharField(
        label="Issuer",
        help_text="The address that the provider calls itself, exactly as it writes it.",
        max_length=500,
        error_messages={"required": "Enter the issuer’s address"},
        widget=forms.TextInput(attrs=PLAIN),
    )
    client_id = forms.CharField(
        label="Client ID",
        max_length=255,
        error_messages={"required": "Enter the client ID"},
        widget=forms.TextInput(attrs=PLAIN),
    )
    secret = forms.CharField(
        label="Client secret",
        max_length=500,
        error_messages={"required": "Enter the secret that your identity team gave you"},
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    scopes = forms.RegexField(
        r"^openid( [\x21\x23-\x5b\x5d-\x7e]+)*$",
        label="Scopes",
        help_text="Begins with openid.",
        max_length=300,
        initial="openid profile",
        error_messages={
            "required": "Enter the scopes",
            "invalid": "Write openid first, then others with a space between",
        },
        widget=forms.TextInput(attrs=SHORT),
    )
    username_claim = forms.CharField(
        label="Claim with the username",
        help_text="A collar number or account name. What stands after an @ is left out.",
        max_length=100,
        initial="preferred_username",
        error_messages={"required": "Name the claim with the username"},
        widget=forms.TextInput(attrs=SHORT),
    )
    name_claim = forms.CharField(
        label="Claim with the full name",
        max_length=100,
        initial="name",
        error_messages={"required": "Name the claim with the full name"},
        widget=forms.TextInput(attrs=SHORT),
    )
    roles_claim = forms.CharField(
        label="Claim with the roles or groups",
        max_length=100,
        initial="roles",
        error_messages={"required": "Name the claim with the roles"},
        widget=forms.TextInput(attrs=SHORT),
    )
    team_claim = forms.CharField(
        label="Claim with the team",
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs=SHORT),
    )
    force_claim = forms.CharField(
        label="Claim with the force",
        help_text=(
            "For a provider that several forces share. It holds the force’s code or name as it "
            "stands in this register."
        ),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs=SHORT),
    )

    def __init__(
        self, *args: object, teams: Sequence[TeamRow], keeps_secret: bool, **kwargs: object
    ) -> None:
        """`keeps_secret`: one was entered before, so none need be entered now."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._teams = teams
        self.fields["secret"].required = not keeps_secret
        self.fields["secret"].help_text = HELD if keeps_secret else NEW
        for role in GIVEN:
            self.fields[f"role_{role}"] = _values(ROLES[role].name)
        for team in teams:
            self.fields[f"team_{team.team_id}"] = _values(team.name)

    def entered(self) -> SignOnEntered:
        """What was entered, once the form is valid."""
        got = self.cleaned_data
        return SignOnEntered(
            issuer=got["issuer"],
            client_id=got["client_id"],
            secret=got["secret"],
            scopes=got["scopes"],
            claims=ClaimNames(
                username=got["username_claim"],
                name=got["name_claim"],
                roles=got["roles_claim"],
                team=got["team_claim"],
                force=got["force_claim"],
            ),
            roles={role: _lines(got[f"role_{role}"]) for role in GIVEN},
            teams={team.team_id: _lines(got[f"team_{team.team_id}"]) for team in self._teams},
        )


def shown_from(settings: SignOnSettings) -> dict[str, str]:
    """What the form shows of a sign-on that is set up."""
    claims = settings.claims
    shown = {
        "issuer": settings.issuer,
        "client_id": settings.client_id,
        "scopes": settings.scopes,
        "username_claim": claims.username,
        "name_claim": claims.name,
        "roles_claim": claims.roles,
        "team_claim": claims.team,
        "force_claim": claims.force,
    }
    for role in GIVEN:
        values = [value for value, roles in settings.roles.items() if role in roles]
        shown[f"role_{role}"] = "\n".join(sorted(values))
    for team_id in set(settings.teams.values()):
        values = [value for value, team in settings.teams.items() if team == team_id]
        shown[f"team_{team_id}"] = "\n".join(sorted(values))
    return shown


def _values(name: str) -> forms.CharField:
    return forms.CharField(
        label=name,
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false"}),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip()[:200] for line in text.splitlines() if line.strip())[:MOST_VALUES]
