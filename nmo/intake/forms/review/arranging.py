"""The forms that split a paper into two, and join two into one."""

from collections.abc import Sequence
from typing import Any

from django import forms

from nmo.pages.forms import Form


class SplitForm(Form):
    """After which page of which file the second paper begins."""

    file = forms.ChoiceField(label="Which file?")
    after = forms.IntegerField(
        label="The last page of the first paper",
        min_value=1,
        max_value=500,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3"}),
    )

    def __init__(self, *args: Any, names: Sequence[str], **options: Any) -> None:
        """Offer the paper's PDFs by their names."""
        super().__init__(*args, **options)
        field = self.fields["file"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(name, name) for name in names]


class JoinForm(Form):
    """Which other paper belongs behind this one."""

    other = forms.CharField(
        label="The paper that belongs behind this one",
        max_length=20,
        help_text="Its reference, like R-0123456789AB",
    )
