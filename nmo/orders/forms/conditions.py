"""What an order forbids: the ten standard prohibitions to tick, and further conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from nmo.law import ConditionCode, OrderType
from nmo.orders.forms.fields import kinds_of_condition, lines, listed, text, tick, words
from nmo.orders.forms.moments import moment
from nmo.orders.rules import ONLY_OCCUPATION
from nmo.orders.standard_words import STANDARD, StandardWords
from nmo.pages.forms import Form


@dataclass(frozen=True)
class StandardRow:
    """The fields of one standard prohibition."""

    has: BoundField
    within: tuple[BoundField, ...]


class StandardConditions(Form):
    """The ten standard prohibitions: tick those on the paper and make the words what it says."""

    def __init__(self, *args: Any, **options: Any) -> None:
        """Make the fields of each prohibition."""
        super().__init__(*args, **options)
        for code, standard in STANDARD.items():
            self.fields |= {f"{name}_{code}": field for name, field in _fields(standard).items()}

    def rows(self) -> Iterator[StandardRow]:
        """Each prohibition with its fields, as the page shows them."""
        for code in STANDARD:
            names = [name for name in self.fields if name.endswith(f"_{code}")]
            within = tuple(self[name] for name in names if not name.startswith("has_"))
            yield StandardRow(has=self[f"has_{code}"], within=within)

    def visible_fields(self) -> list[BoundField]:
        """Only what was ticked, so that words nobody chose are not shown to be checked."""
        return [
            field
            for row in self.rows()
            if row.has.value()
            for field in row.within
            if field.value() or field.errors
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse a ticked prohibition without words."""
        given = super().clean() or self.cleaned_data
        for code in STANDARD:
            if given.get(f"has_{code}") and not given.get(f"words_{code}", "").strip():
                self.add_error(f"words_{code}", "Enter the words on the paper")
        return given

    def conditions(self) -> list[dict[str, object]]:
        """The ticked prohibitions in the shape of an order."""
        given = self.cleaned_data
        return [
            {
                "paragraph": given[f"paragraph_{code}"],
                "text": given[f"words_{code}"],
                "codes": (code,),
                "place": given.get(f"place_{code}") or None,
                "place_confidential": bool(given.get(f"secret_{code}")),
                "metres": given.get(f"metres_{code}"),
                "exceptions": tuple(lines(given.get(f"exceptions_{code}", ""))),
                "third_party": standard.third_party,
            }
            for code, standard in STANDARD.items()
            if given[f"has_{code}"]
        ]


def _fields(standard: StandardWords) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {"has": tick(standard.label)}
    fields["words"] = words(f"The court’s words: {standard.label[0].lower()}{standard.label[1:]}")
    fields["words"].initial = standard.text
    if standard.asks_place:
        fields["place"] = text("The place, as the paper prints it", most=500)
        fields["metres"] = metres()
        fields["secret"] = tick("The respondent’s copy does not print this place")
    if standard.asks_exceptions:
        fields["exceptions"] = words("Exceptions, one a line", rows=2)
    fields["paragraph"] = paragraph()
    return fields


def metres() -> forms.IntegerField:
    """A distance."""
    narrow = forms.NumberInput(attrs={"class": "govuk-input--width-5"})
    return forms.IntegerField(
        label="Within how many metres", required=False, min_value=0, max_value=1_000_000,
        widget=narrow,
    )  # fmt: skip


def paragraph() -> forms.CharField:
    """A paragraph's number, as the paper has it."""
    field = text("Paragraph", most=20, hint="Leave empty to number them as they stand")
    field.widget.attrs["class"] = "govuk-input--width-4"
    return field


class FurtherCondition(Form):
    """One condition in the court's own words, with our reading beside them."""

    paragraph = paragraph()
    court_words = words("The court’s words", rows=4, required=True)
    codes = forms.MultipleChoiceField(
        label="Our reading",
        required=False,
        choices=kinds_of_condition,
        widget=forms.CheckboxSelectMultiple,
    )
    protects = text("Whom it protects", most=600, hint="Names, with commas between")
    place = text("Place, as the paper prints it", most=500)
    place_confidential = tick("The respondent’s copy does not print this place")
    metres = metres()
    times = text("Days and hours", most=300)
    exceptions = words("Exceptions, one a line", rows=2)
    third_party = tick("It also forbids getting somebody else to do it")
    until = moment("This condition ends earlier, on", "when this condition ends", required=False)
    power_of_arrest = tick("A power of arrest is attached (occupation orders only)")
    power_of_arrest_until = moment(
        "The power of arrest runs until", "when the power of arrest ends", required=False
    )

    def __init__(self, *args: Any, order_type: str = "", **options: Any) -> None:
        """Take the kind of order: one kind alone can carry a power of arrest."""
        super().__init__(*args, **options)
        self.order_type = order_type

    def clean(self) -> dict[str, Any]:
        """Refuse a power of arrest where none can be, and an end of none."""
        given = super().clean() or self.cleaned_data
        if given.get("power_of_arrest") and self.order_type != OrderType.OCCUPATION:
            self.add_error("power_of_arrest", ONLY_OCCUPATION)
        if given.get("power_of_arrest_until") and not given.get("power_of_arrest"):
            self.add_error("power_of_arrest", "Tick this, or take the end of the power away")
        return given

    def condition(self) -> dict[str, object]:
        """The condition in the shape of an order."""
        given = self.cleaned_data
        return {
            "paragraph": given["paragraph"],
            "text": given["court_words"],
            "codes": tuple(given["codes"]) or (ConditionCode.OTHER_FREE_TEXT,),
            "protects": tuple(listed(given["protects"])),
            "place": given["place"] or None,
            "place_confidential": given["place_confidential"],
            "metres": given["metres"],
            "times": given["times"] or None,
            "exceptions": tuple(lines(given["exceptions"])),
            "third_party": given["third_party"],
            "until": given["until"],
            "power_of_arrest": given["power_of_arrest"],
            "power_of_arrest_until": given["power_of_arrest_until"],
        }


FurtherConditions = forms.formset_factory(FurtherCondition, extra=1, max_num=100)


def further_conditions(given: Any, *, order_type: str) -> "forms.BaseFormSet[Any]":
    """The further conditions of an order of this kind."""
    return FurtherConditions(given, prefix="further", form_kwargs={"order_type": order_type})


def conditions_of(given: Any) -> list[dict[str, object]]:
    """The conditions of the two steps together, in the shape of an order; a step may be unasked."""
    standard, further = given.get("standard"), given.get("further")
    return [
        *(standard.conditions() if standard is not None else []),
        *(each.condition() for each in further.forms if each.has_changed()),
    ]
