"""What is typed, and what a browser sends, to prove who somebody is."""

from django import forms


class RecoveryCodeForm(forms.Form):
    """A recovery code in place of the app's."""

    code = forms.CharField(
        label="Recovery code",
        help_text="One of the ten that you were shown, such as abcde-23456. Each works once.",
        max_length=40,
        error_messages={"required": "Enter one of your recovery codes"},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "none",
                "class": "govuk-input--width-20",
                "spellcheck": "false",
            }
        ),
    )


class PasskeyForm(forms.Form):
    """What the browser answers to the question in `options`; the script fills it in."""

    answer = forms.CharField(max_length=20_000, strip=False)
    under_way = forms.CharField(max_length=2_000)


class AddPasskeyForm(PasskeyForm):
    """A new passkey, and what its owner calls it."""

    name = forms.CharField(
        label="What do you call it?",
        help_text="So that you know which to remove when you lose it: for example, work phone.",
        max_length=60,
        error_messages={"required": "Say what you call this passkey"},
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-input--width-20"}),
    )
