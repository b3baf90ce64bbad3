"""What is typed to sign in."""

from django import forms


class PasswordForm(forms.Form):
    """The first step."""

    username = forms.CharField(
        label="Username",
        max_length=150,
        error_messages={"required": "Enter your username"},
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    password = forms.CharField(
        label="Password",
        max_length=1000,
        strip=False,
        error_messages={"required": "Enter your password"},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class CodeForm(forms.Form):
    """The second step."""

    code = forms.CharField(
        label="Code",
        help_text="The 6 digits that your authenticator app shows now.",
        max_length=20,
        error_messages={"required": "Enter the code from your app"},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "class": "govuk-input--width-10",
                "spellcheck": "false",
            }
        ),
    )


class SetUpForm(CodeForm):
    """The second step at the first sign-in."""

    password = forms.CharField(
        label="Your own password",
        help_text="At least 12 characters. Three random words make a good one.",
        max_length=1000,
        strip=False,
        error_messages={"required": "Choose a password"},
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    field_order = ("password", "code")
