"""Why a restricted record must be opened now."""

from django import forms

from nmo.pages.forms import Form


class EmergencyForm(Form):
    """The danger in the officer's own words."""

    words = forms.CharField(
        label="What is the danger, and why can it not wait?",
        help_text="In your own words. The owning force reads this.",
        error_messages={"required": "Say what the danger is and why it cannot wait"},
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
