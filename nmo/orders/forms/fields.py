"""Fields that several forms about orders share."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TypeVar

from django import forms

from nmo.access.clock import now
from nmo.law import EndType
from nmo.orders.forms.moments import moment
from nmo.orders.labels import END_LABELS, choices
from nmo.pages.forms import Form
from nmo.reference.queries import book

Word = TypeVar("Word", bound=StrEnum)
END_NEEDS_MOMENT = "Enter when it ends, or choose another way it ends"


def order_types() -> list[tuple[str, str]]:
    """The types of order, as they are called now."""
    return [(kind.value, rule.name) for kind, rule in book(now()).order_types.items()]


def kinds_of_condition() -> list[tuple[str, str]]:
    """The kinds of condition, as they are called now."""
    return [(code.value, label) for code, label in book(now()).conditions.items()]


def text(
    label: str, *, most: int, required: bool = False, hint: str = "", missing: str = ""
) -> forms.CharField:
    """One line of text; `missing` is what to say where it is required and left out."""
    field = forms.CharField(label=label, max_length=most, required=required, help_text=hint)
    if missing:
        field.error_messages["required"] = missing
    return field


def words(label: str, *, rows: int = 3, required: bool = False, hint: str = "") -> forms.CharField:
    """Several lines of text."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, help_text=hint, widget=area)


def tick(label: str, hint: str = "") -> forms.BooleanField:
    """A box to tick, or to leave."""
    return forms.BooleanField(label=label, required=False, help_text=hint)


def one_of(
    label: str, labels: Mapping[Word, str], *, initial: Word | None = None, hint: str = ""
) -> forms.ChoiceField:
    """One of these words, as radios."""
    return forms.ChoiceField(
        label=label,
        choices=choices(labels),
        initial=initial.value if initial else None,
        help_text=hint,
        widget=forms.RadioSelect,
    )


def picked(
    label: str, labels: Mapping[Word, str], *, initial: Word | None = None
) -> forms.ChoiceField:
    """One of many words, as a list to pick from."""
    return forms.ChoiceField(
        label=label, choices=choices(labels), initial=initial.value if initial else None
    )


def listed(text: str) -> list[str]:
    """What was typed one a line or with commas between, without the empty ones."""
    return [part.strip() for line in text.splitlines() for part in line.split(",") if part.strip()]


def lines(text: str) -> list[str]:
    """What was typed one a line, without the empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


class EndsForm(Form):
    """When an order ends: the three fields that belong together."""

    end_type = one_of("When does it end?", END_LABELS, initial=EndType.SPECIFIED_DATE_TIME)
    ends_at = moment(
        "It ends on",
        "when it ends",
        required=False,
        help_text="If it ends on a date: 12 3 2027, or 12 3 2027 4pm if a time is stated",
    )
    ends_on_event = text("It ends when", most=300, hint="Only if it ends when something happens")

    def clean(self) -> dict[str, object]:
        """Refuse an end without its moment."""
        given: dict[str, object] = super().clean() or self.cleaned_data
        fixed = given.get("end_type") == EndType.SPECIFIED_DATE_TIME
        if fixed and not given.get("ends_at") and "ends_at" not in self.errors:
            self.add_error("ends_at", END_NEEDS_MOMENT)
        return given

    def idle(self) -> Collection[str]:
        """What belongs to another way of ending is neither read back nor saved."""
        belongs = {
            EndType.SPECIFIED_DATE_TIME.value: "ends_at",
            EndType.SPECIFIED_EVENT.value: "ends_on_event",
        }
        if "end_type" not in self.fields:
            return ()
        chosen = belongs.get(str(self["end_type"].value()))
        return {name for name in belongs.values() if name != chosen}

    def ends(self) -> dict[str, object]:
        """The end in the shape of an order; what belongs to another way of ending is left out."""
        kind = EndType(self.cleaned_data["end_type"])
        return {
            "end_type": kind,
            "at": self.cleaned_data["ends_at"] if kind is EndType.SPECIFIED_DATE_TIME else None,
            "event": self.cleaned_data["ends_on_event"] if kind is EndType.SPECIFIED_EVENT else "",
        }
