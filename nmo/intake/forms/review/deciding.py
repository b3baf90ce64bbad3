"""The forms that set a paper, or a part of it, aside."""

from typing import Any

from django import forms

from nmo.access.queries import forces
from nmo.intake.papers.words import PaperState
from nmo.pages.forms import Form


class LeaveForm(Form):
    """Why nothing is made of one part of a paper."""

    because = forms.CharField(label="Why is nothing made of this part?", max_length=300)


class AsideForm(Form):
    """What becomes of a paper of which nothing is to be confirmed, and why."""

    to = forms.ChoiceField(
        label="What becomes of it?",
        choices=[
            (PaperState.SENT_BACK, "It goes back: something is missing"),
            (PaperState.NOT_FOR_US, "It is not for us"),
            (PaperState.DUPLICATE, "It repeats a paper that came before"),
        ],
        widget=forms.RadioSelect,
    )
    because = forms.CharField(label="Why?", max_length=300)
    same_as = forms.CharField(
        label="The paper that it repeats",
        required=False,
        max_length=20,
        help_text="Only if it repeats one: its reference, like R-0123456789AB",
    )


class HandOnForm(Form):
    """To which force a paper is handed, and why."""

    force = forms.ChoiceField(label="Which force?")
    because = forms.CharField(label="Why is it for that force?", max_length=300)

    def __init__(self, *args: Any, mine: int, **options: Any) -> None:
        """Offer every force but `mine`."""
        super().__init__(*args, **options)
        field = self.fields["force"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            ("", "Choose a force"),
            *((force.code, force.name) for force in forces() if force.force_id != mine),
        ]
