"""How far back unusual look-ups are looked for."""

from django import forms

from nmo.pages.forms import Form

DEFAULT_DAYS = 30


class PeriodForm(Form):
    """The last days: at most three months, which the log answers while one waits."""

    days = forms.TypedChoiceField(
        label="In the last",
        required=False,
        coerce=int,
        choices=[(7, "7 days"), (DEFAULT_DAYS, "30 days"), (90, "90 days")],
        initial=DEFAULT_DAYS,
    )

    def asked(self) -> int:
        """How many days; an address that says something else is read as the last 30."""
        self.is_valid()
        return int(self.cleaned_data.get("days") or DEFAULT_DAYS)
