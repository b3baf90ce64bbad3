"""Evidence that the respondent knew, of every method."""

from typing import Any

from django import forms

from nmo.law import Knew
from nmo.orders.forms.fields import one_of, picked, text, words
from nmo.orders.forms.moments import moment
from nmo.orders.labels import KNEW_LABELS, METHOD_LABELS
from nmo.orders.shapes import AwarenessIn, read_part
from nmo.pages.forms import Form

EVIDENCE = [
    ("", "As is usual for that way"),
    ("yes", "Yes: something held here shows it"),
    ("no", "No: it is only reported"),
]


class AwarenessForm(Form):
    """One dated entry."""

    method = picked("How did the respondent come to know?", METHOD_LABELS)
    at = moment("When", "when the respondent came to know")
    by = text("By whom", most=200)
    where = text("Where", most=300)
    knew = one_of("What did the respondent then know?", KNEW_LABELS, initial=Knew.EXISTENCE)
    of_event = forms.ChoiceField(label="Told of", required=False)
    evidenced = forms.ChoiceField(
        label="Is evidence of it held?",
        choices=EVIDENCE,
        required=False,
        widget=forms.RadioSelect,
        help_text="A message sent is not a message read: hold the reply or the read receipt",
    )
    identity_checked = text("Identity checked by", most=300)
    interpreter = text("Interpreter", most=200, hint="Never a relative")
    said = words("What the respondent said unprompted")
    video_ref = text("Body-worn video reference", most=100)
    paper = forms.FileField(label="Statement of service or other paper", required=False)

    def __init__(self, *args: Any, events: list[tuple[int, str]], **options: Any) -> None:
        """Take the court events that the respondent may have been told of."""
        super().__init__(*args, **options)
        told_of = [("", "The order as such"), *((str(number), what) for number, what in events)]
        self.fields["of_event"].choices = told_of  # type: ignore[attr-defined]

    def entry(self) -> AwarenessIn:
        """The entry in the shape of an order. Raises OrderNotUnderstood."""
        given = dict(self.cleaned_data)
        given.pop("paper")
        given["evidenced"] = {"yes": True, "no": False}.get(given["evidenced"])
        given["of_event"] = int(given["of_event"]) if given["of_event"] else None
        return read_part(AwarenessIn, given)
