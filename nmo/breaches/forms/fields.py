"""Fields that several forms about breaches share."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from django import forms

from nmo.breaches.labels import KNOWN_LABELS
from nmo.breaches.shapes.values import NO_SUCH_TIME
from nmo.law import TimeDoesNotExist, When, parse_when
from nmo.pages.forms import MomentField

Word = TypeVar("Word", bound=StrEnum)
BECAUSE = "Why? Somebody who reads this later has to understand it"


def choices(labels: Mapping[Word, str]) -> list[tuple[str, str]]:
    """The words of a closed list as a form offers them."""
    return [(word.value, label) for word, label in labels.items()]


def one_of(label: str, labels: Mapping[Word, str], **options: object) -> forms.ChoiceField:
    """One of a few words, as radios."""
    options.setdefault("widget", forms.RadioSelect)
    return forms.ChoiceField(label=label, choices=choices(labels), **options)  # type: ignore[arg-type]


def known(label: str, *, required: bool = False, **options: object) -> forms.ChoiceField:
    """Yes, no or not known: three answers, none of them by default where it is required."""
    return one_of(label, KNOWN_LABELS, required=required, **options)


def words(label: str, *, rows: int = 3, hint: str = "", required: bool = False) -> forms.CharField:
    """Several lines of text."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=20_000, widget=area
    )


def line(label: str, *, most: int = 200, hint: str = "", required: bool = False) -> forms.CharField:
    """One line of text."""
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=most, widget=widget
    )


def because(label: str = BECAUSE) -> forms.CharField:
    """The reason of a correction, a withdrawal or a decision."""
    field = forms.CharField(label=label, max_length=500)
    field.error_messages["required"] = "Say why"
    return field


def moment(label: str, what: str, *, required: bool = False, hint: str = "") -> MomentField:
    """A day with perhaps a time, read as what happened and not as what a paper says."""
    return MomentField(label=label, what=what, read=read_moment, required=required, help_text=hint)


def read_moment(text: str) -> When:
    """The moment that was typed. Raises NotATime, with what to do for one that never was."""
    try:
        return parse_when(text)
    except TimeDoesNotExist as error:
        raise ValueError(NO_SUCH_TIME) from error


def to_the_minute(at: datetime) -> datetime:
    """The minute that has begun."""
    return at.replace(second=0, microsecond=0)
