"""A field for each way in which a value of a paper is typed."""

from collections.abc import Callable, Mapping

from django import forms

from nmo.intake.review.sheet import Entry, Line
from nmo.law import parse_when
from nmo.pages.forms import DayField, MomentField

NOT_READ = [("", "Not on the paper, or not read")]
LONGEST_LINE, LONGEST_WORDS = 500, 20_000


def field_of(line: Line) -> forms.Field:
    """The field in which this value is looked at, and put right."""
    return _FIELDS[line.entry](line)


def _text(line: Line) -> forms.Field:
    return forms.CharField(
        label=line.label,
        required=False,
        max_length=LONGEST_LINE,
        help_text=line.hint,
        initial=line.value,
    )


def _words(line: Line) -> forms.Field:
    said = str(line.value or "")
    area = forms.Textarea(attrs={"rows": min(8, max(2, len(said) // 60 + 1))})
    return forms.CharField(
        label=line.label,
        required=False,
        max_length=LONGEST_WORDS,
        help_text=line.hint,
        initial=said,
        widget=area,
    )


class LinesField(forms.CharField):
    """Several values, one a line."""

    def to_python(self, value: object) -> tuple[str, ...]:  # type: ignore[override]
        """Each line that is not empty."""
        typed = super().to_python(value) or ""
        return tuple(line.strip() for line in typed.splitlines() if line.strip())

    def validate(self, value: object) -> None:
        """Nothing is required of it."""


def _lines(line: Line) -> forms.Field:
    values = [line.value] if isinstance(line.value, str) else list(_several(line.value))
    return LinesField(
        label=line.label,
        required=False,
        initial="\n".join(values),
        widget=forms.Textarea(attrs={"rows": max(1, len(values))}),
    )


def _day(line: Line) -> forms.Field:
    return _narrow(
        DayField(what=_named(line), label=line.label, required=False, initial=line.value)
    )


def _birth(line: Line) -> forms.Field:
    field = DayField(
        what=_named(line), born=True, label=line.label, required=False, initial=line.value
    )
    return _narrow(field)


def _moment(line: Line) -> forms.Field:
    field = MomentField(
        what=_named(line),
        read=parse_when,
        label=line.label,
        required=False,
        initial=line.value or None,
    )
    return _narrow(field)


def _narrow(field: forms.Field) -> forms.Field:
    field.help_text = ""  # the value that was read shows how it is written
    return field


def _named(line: Line) -> str:
    return f"“{line.label}”"


def _number(line: Line) -> forms.Field:
    narrow = forms.NumberInput(attrs={"class": "govuk-input--width-5"})
    return forms.IntegerField(
        label=line.label,
        required=False,
        min_value=0,
        max_value=1_000_000,
        initial=line.value,
        widget=narrow,
    )


def _one(line: Line) -> forms.Field:
    return forms.ChoiceField(
        label=line.label,
        required=False,
        choices=[*NOT_READ, *_choices(line)],
        initial=line.value,
    )


def _must(line: Line) -> forms.Field:
    return forms.ChoiceField(
        label=line.label,
        choices=_choices(line),
        widget=forms.RadioSelect,
        error_messages={"required": f"Choose an answer to “{line.label}”"},
    )


def _some(line: Line) -> forms.Field:
    return forms.MultipleChoiceField(
        label=line.label,
        required=False,
        choices=_choices(line),
        initial=list(_several(line.value)),
        widget=forms.CheckboxSelectMultiple,
    )


def _yes(line: Line) -> forms.Field:
    return forms.BooleanField(label=line.label, required=False, initial=bool(line.value))


def _choices(line: Line) -> list[tuple[str, str]]:
    return [(str(value), label) for value, label in (line.choices or {}).items()]


def _several(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list | tuple) else ()


_FIELDS: Mapping[Entry, Callable[[Line], forms.Field]] = {
    Entry.TEXT: _text,
    Entry.WORDS: _words,
    Entry.LINES: _lines,
    Entry.DAY: _day,
    Entry.BIRTH: _birth,
    Entry.MOMENT: _moment,
    Entry.NUMBER: _number,
    Entry.ONE: _one,
    Entry.MUST: _must,
    Entry.SOME: _some,
    Entry.YES: _yes,
}
