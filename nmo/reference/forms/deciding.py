"""What the second person says of a change, and why one is taken back; and the code of a new one."""

import re
from typing import Any

from django import forms

from nmo.pages.forms import Form

APPROVE, REFUSE = "approve", "refuse"


class DecideForm(Form):
    """Approve or refuse, with the reason."""

    decision = forms.ChoiceField(
        label="What do you decide?",
        choices=[(APPROVE, "Approve it"), (REFUSE, "Refuse it")],
        widget=forms.RadioSelect,
    )
    because = forms.CharField(
        label="Why?",
        help_text="What you checked, or what is wrong with it.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class WithdrawForm(Form):
    """Why a change is taken back before it holds."""

    because = forms.CharField(
        label="Why is it withdrawn?", max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class CodeForm(Form):
    """The code of a setting that the register does not have yet."""

    code = forms.CharField(label="Code", max_length=10)

    def __init__(self, *args: Any, pattern: re.Pattern[str], **options: Any) -> None:
        """Take the pattern that codes of the kind follow."""
        super().__init__(*args, **options)
        self.pattern = pattern

    def clean_code(self) -> str:
        """A code as the kind has them."""
        code = str(self.cleaned_data["code"]).strip().upper()
        if not self.pattern.fullmatch(code):
            raise forms.ValidationError("Enter the code as it is printed, like FL404A or 1A")
        return code
