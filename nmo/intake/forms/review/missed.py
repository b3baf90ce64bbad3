"""The fields in which a person types what reading missed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django import forms

from nmo.intake.review.missed import (
    LineNotTaken,
    Missed,
    applicants_typed,
    children_typed,
    paragraphs_typed,
    places_typed,
)

Typed = TypeVar("Typed")
LONGEST = 20_000


class TypedLinesField(forms.CharField, Generic[Typed]):
    """Several things typed one a line; its value is what `read` makes of them."""

    def __init__(self, read: Callable[[str], tuple[Typed, ...]], **options: Any) -> None:
        """Take what reads the lines; it raises LineNotTaken with what to type instead."""
        area = forms.Textarea(attrs={"rows": 2})
        super().__init__(required=False, max_length=LONGEST, widget=area, **options)
        self.read = read

    def clean(self, value: object) -> tuple[Typed, ...]:
        """What was typed, read; ValidationError with what to type instead."""
        try:
            return self.read(super().clean(value))
        except LineNotTaken as why:
            raise forms.ValidationError(str(why)) from why


@dataclass(frozen=True)
class _Asked:
    label: str
    help_text: str
    read: Callable[[str], tuple[Any, ...]]
    of_a_change: bool = True


_FIELDS: Mapping[str, _Asked] = {
    "missed": _Asked(
        "Paragraphs that were missed, one a line",
        "Begin each with its number, like: 11 must not post about the applicant",
        paragraphs_typed,
    ),
    "missed_places": _Asked(
        "Places that were missed, one a line",
        "Begin each with the number of its paragraph, like: 4 12 Mill Lane, Leeds, 100 metres",
        places_typed,
    ),
    "missed_applicants": _Asked(
        "Anybody else whom the order protects, one name a line",
        "Each becomes a new person. Children go into the next box",
        applicants_typed,
        of_a_change=False,
    ),
    "missed_children": _Asked(
        "Children who were missed, one a line",
        "With the date of birth if the paper has it, like: Robin Poe, 14 3 2015",
        children_typed,
        of_a_change=False,
    ),
}
# The order that a change is made to has its parties already.
NAMES = tuple(_FIELDS)


def missed_fields(*, is_change: bool) -> dict[str, forms.Field]:
    """The fields of what was missed, by name; of a change only what it orders."""
    return {
        name: TypedLinesField(asked.read, label=asked.label, help_text=asked.help_text)
        for name, asked in _FIELDS.items()
        if asked.of_a_change or not is_change
    }


def missed_of(given: Mapping[str, Any]) -> Missed:
    """What was missed, from the cleaned values of those fields."""
    return Missed(
        paragraphs=given.get("missed", ()),
        applicants=given.get("missed_applicants", ()),
        children=given.get("missed_children", ()),
        zones=given.get("missed_places", ()),
    )
