"""What the review of an emergency opening finds."""

from django import forms

from nmo.access.break_glass.words import FINDING_WORDS
from nmo.pages.forms import Form


class ReviewForm(Form):
    """The finding and why."""

    finding = forms.ChoiceField(
        label="What do you find?",
        choices=[(finding.value, words) for finding, words in FINDING_WORDS.items()],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label="Why?",
        error_messages={"required": "Say why you find so"},
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
