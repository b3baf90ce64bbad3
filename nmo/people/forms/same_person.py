"""Deciding about two records."""

from typing import Any

from django import forms

from nmo.pages.forms import Form
from nmo.people.same_person.words import Decision, SuggestionState

CANNOT_SAY = SuggestionState.CANNOT_SAY.value
DECISION_LABELS = {
    Decision.JOINED: "They are the same person",
    Decision.KEPT_APART: "They are two people",
    Decision.UNDONE: "Undo what was decided, and leave it open",
}
CANNOT_SAY_LABEL = "I cannot say"
NOTHING = ""  # stands between them


class DecisionForm(Form):
    """Whether two records are one person, from what stands between them now."""

    decision = forms.ChoiceField(label="What do you decide?", widget=forms.RadioSelect)
    because = forms.CharField(
        label="Why?",
        max_length=500,
        help_text="For example a photograph, a fingerprint, or what the court told you",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    instead_of = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, stands: Decision | None, suggested: bool, **options: Any
    ) -> None:
        """Offer what can be decided: not what stands, and an undoing where something does."""
        super().__init__(*args, **options)
        offered = [each for each in Decision if each is not stands]
        if stands is None:
            offered.remove(Decision.UNDONE)
        choices = [(each.value, DECISION_LABELS[each]) for each in offered]
        choices += [(CANNOT_SAY, CANNOT_SAY_LABEL)] * suggested
        self.fields["decision"].choices = choices  # type: ignore[attr-defined]
        self.fields["instead_of"].initial = stands or NOTHING

    @property
    def stood(self) -> Decision | None:
        """What stood between them when the page was shown."""
        said = self.cleaned_data["instead_of"]
        return Decision(said) if said in list(Decision) else None


class OtherRecordForm(Form):
    """The reference of another record."""

    other = forms.CharField(
        label="Same person as",
        max_length=40,
        help_text="The reference of the other record, such as P-7K2M9QX4RT",
    )

    def clean_other(self) -> str:
        """The reference as it is written."""
        return str(self.cleaned_data["other"]).strip()
