"""What is asked of every change: where the value comes from, from when, for whom and why."""

from typing import Any, ClassVar

from django import forms

from nmo.law.order_types.rule import Mark, Source
from nmo.pages.forms import DayField, Form
from nmo.reference.labels import MARK_WORDS
from nmo.reference.values import Value

TEXTAREA = forms.Textarea(attrs={"rows": 3})


class ChangeForm(Form):
    """The new value, typed by its kind in `own`, and what is asked of every change."""

    own: ClassVar[tuple[str, ...]] = ()

    source = forms.CharField(
        label="Where the new value comes from",
        help_text="The Act and section, the guidance, the decision or the list. Somebody will "
        "look it up.",
        max_length=500,
    )
    mark = forms.ChoiceField(
        label="How far is it confirmed?",
        choices=[(mark.value, words) for mark, words in MARK_WORDS.items()],
        widget=forms.RadioSelect,
    )
    scope = forms.ChoiceField(label="For whom?", widget=forms.RadioSelect)
    from_on = DayField(
        what="the day from which it holds",
        label="From which day?",
        help_text="It holds from midnight in London. For example, 1 12 2026",
    )
    knows_back_dates = forms.BooleanField(
        label="The day has passed. I know that answers given since then used the earlier value, "
        "and stay as they were given",
        required=False,
    )
    because = forms.CharField(label="Why is it changed?", max_length=1000, widget=TEXTAREA)

    def __init__(
        self, *args: Any, scopes: list[tuple[str, str]], backdates: bool, **options: Any
    ) -> None:
        """Take for whom it may be changed, and whether a day that has passed may be given."""
        super().__init__(*args, **options)
        shared = ["source", "mark", "scope", "from_on", "knows_back_dates", "because"]
        self.order_fields([*self.own, *shared])
        self.fields["scope"].choices = scopes  # type: ignore[attr-defined]
        if len(scopes) == 1:
            del self.fields["scope"]
        if not backdates:
            del self.fields["knows_back_dates"]

    def typed_source(self) -> Source:
        """Where the value comes from, and how far that is confirmed."""
        return Source(text=self.cleaned_data["source"], mark=Mark(self.cleaned_data["mark"]))

    def value(self, code: str) -> Value:
        """The new value of the setting of that code, once the form is valid."""
        raise NotImplementedError

    @classmethod
    def filled(cls, value: Value) -> dict[str, Any]:
        """What the form shows of the value that holds."""
        return {"source": value.source.text, "mark": value.source.mark.value}
