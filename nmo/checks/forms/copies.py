"""A copy of an order shown at the door."""

from django import forms

from nmo.access.clock import now
from nmo.law import OrderType, parse_when
from nmo.orders.actions import CopyShown
from nmo.pages import forms as pages
from nmo.reference.queries import book

# Of a phone: opens the camera; a desk offers its files.
CAMERA = {"accept": "image/*,application/pdf", "capture": "environment"}


def _text(label: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=200)


def _order_types() -> list[tuple[str, str]]:
    return [(kind.value, rule.name) for kind, rule in book(now()).order_types.items()]


class CopyForm(pages.Form):
    """The pictures, and what can be read off the copy; the rest stays unknown."""

    pictures = pages.SeveralFilesField(
        label="Photographs of every page",
        help_text="JPEG, PNG or PDF.",
        error_messages={"required": "Add at least one photograph of the copy"},
    )
    respondent_name = forms.CharField(
        label="Respondent’s name",
        help_text="Who must not do it, as the copy has it.",
        max_length=200,
        error_messages={"required": "Enter the respondent’s name"},
    )
    respondent_born_on = pages.DayField(
        label="Respondent’s date of birth", what="the date of birth", born=True, required=False
    )
    protected_name = _text("Protected person’s name", "The applicant, as the copy has it.")
    order_type = forms.ChoiceField(
        label="Kind of order",
        choices=_order_types,
        initial=OrderType.UNKNOWN.value,
    )
    court_name = _text("Court")
    case_number = _text("Case number")
    made_on = pages.DayField(
        label="Made on",
        what="the day it was made",
        help_text="Leave it empty if it cannot be read.",
        required=False,
    )
    ends_at = pages.MomentField(label="Ends", what="the end", read=parse_when, required=False)
    shown_by = _text("Who showed it to you")

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Let a phone open its camera."""
        super().__init__(*args, **kwargs)
        self.fields["pictures"].widget.attrs |= CAMERA

    def copy(self) -> CopyShown:
        """The copy as it was read, once the form is valid."""
        given = dict(self.cleaned_data)
        pictures = [file.read() for file in given.pop("pictures")]
        given["order_type"] = OrderType(given["order_type"])
        return CopyShown(pictures=pictures, **given)
