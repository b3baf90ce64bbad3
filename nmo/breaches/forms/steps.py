"""A step: one form for every kind, built from its rule."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from nmo.breaches.forms.fields import because, moment, to_the_minute, words
from nmo.breaches.shapes import StepIn, read_part
from nmo.breaches.steps.reading import choices_of
from nmo.breaches.steps.rule import FieldKind, FieldRule, OnlyIf, StepRule
from nmo.law import When, write_when
from nmo.pages.forms import DayField, Form
from nmo.reference.book import Book

PREFIX = "value_"
FEW = 8  # so many choices are radios; more are a list to pick from
YES_NO = (("yes", "Yes"), ("no", "No"))
WHEN_HINT = "For example, 12 3 2027 4pm"


@dataclass(frozen=True, kw_only=True)
class LaidOut:
    """A field with the answer beside which alone it is asked."""

    field: BoundField
    only_if: str = ""
    among: tuple[str, ...] = ()

    @property
    def is_choice(self) -> bool:
        """Whether its label stands over several answers."""
        return isinstance(self.field.field, forms.ChoiceField)


class StepForm(Form):
    """When it was, what this kind of step asks, and its words."""

    def __init__(
        self, *args: Any, rule: StepRule, now: datetime, book: Book, **options: Any
    ) -> None:
        """Build the fields from the rule, in the words of the settings of that moment."""
        super().__init__(*args, **options)
        self.rule, self.now = rule, now
        self.fields["at"] = moment("When was it?", "when it was", required=True, hint=WHEN_HINT)
        self.fields["at"].initial = write_when(When(at=to_the_minute(now)))
        for field in rule.fields:
            made = _FIELDS[field.kind](field, book)
            made.help_text = " ".join(filter(None, [_beside(field, rule), field.hint]))
            self.fields[PREFIX + field.name] = made
        if rule.words_label:
            self.fields["words"] = words(rule.words_label, required=rule.words_required)
        self.say_what_to_do()

    def laid_out(self) -> Iterator[LaidOut]:
        """Every field in the order in which it is asked."""
        conditions: dict[str, OnlyIf | None] = {
            PREFIX + each.name: each.only_if for each in self.rule.fields
        }
        for name in self.fields:
            only = conditions.get(name)
            if only is None:
                yield LaidOut(field=self[name])
            else:
                yield LaidOut(field=self[name], only_if=PREFIX + only.field, among=only.among)

    def step(self) -> StepIn:
        """The step, once the form is valid. Raises BreachNotUnderstood."""
        given = self.cleaned_data
        return read_part(
            StepIn,
            {
                "kind": self.rule.kind,
                "at": given["at"],
                "values": _values(self.rule, given),
                "words": given.get("words", ""),
            },
        )


def asked_for(rule: StepRule, address: Mapping[str, str]) -> dict[str, str]:
    """What a link filled in already, by the names of the form: closed words only."""
    return {
        PREFIX + each.name: address[each.name]
        for each in rule.fields
        if address.get(each.name) in each.choices
    }


class WithdrawForm(Form):
    """A step was a slip."""

    because = because("Why was it a slip?")


def _values(rule: StepRule, given: Mapping[str, Any]) -> dict[str, object]:
    """What was typed, as the step keeps it; what is not asked beside the rest is left out."""
    said = {each.name: _value(given.get(PREFIX + each.name)) for each in rule.fields}
    return {
        each.name: said[each.name]
        for each in rule.fields
        if each.applies(said) and said[each.name] not in {None, ""}
    }


def _value(typed: object) -> str | int | None:
    if isinstance(typed, When):
        return write_when(typed)
    if isinstance(typed, list):
        return ",".join(typed)
    if typed is None or isinstance(typed, int | str):
        return typed
    return str(typed)


def _beside(field: FieldRule, rule: StepRule) -> str:
    """Beside which answers it is asked, for whoever sees every field."""
    only = field.only_if
    if only is None:
        return ""
    other = next(each for each in rule.fields if each.name == only.field)
    return f"If: {', '.join(other.choices.get(code, code) for code in only.among)}."


def _choice(rule: FieldRule, book: Book) -> forms.Field:
    offered = list(choices_of(rule, book).items())
    few = len(offered) <= FEW
    blank = [] if few else [("", "Choose")]
    return forms.ChoiceField(
        choices=[*blank, *offered],
        widget=forms.RadioSelect if few else forms.Select,
        **_common(rule),
    )


def _several(rule: FieldRule, book: Book) -> forms.Field:
    offered = list(choices_of(rule, book).items())
    widget = forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(choices=offered, widget=widget, **_common(rule))


def _line(rule: FieldRule, _book: Book) -> forms.Field:
    widget = forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-input--width-20"})
    return forms.CharField(max_length=60, widget=widget, **_common(rule))


def _moment(rule: FieldRule, _book: Book) -> forms.Field:
    return moment(rule.label, _lower(rule.label), required=_common(rule)["required"])


def _day(rule: FieldRule, _book: Book) -> forms.Field:
    return DayField(what=_lower(rule.label), **_common(rule))


def _yes_no(rule: FieldRule, _book: Book) -> forms.Field:
    return forms.ChoiceField(choices=YES_NO, widget=forms.RadioSelect, **_common(rule))


def _number(rule: FieldRule, _book: Book) -> forms.Field:
    return forms.IntegerField(min_value=0, **_common(rule))


def _common(rule: FieldRule) -> dict[str, Any]:
    """Required only where nothing else decides whether it is asked; the action asks the rest."""
    return {"label": rule.label, "required": rule.required and rule.only_if is None}


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


_FIELDS: Mapping[FieldKind, Callable[[FieldRule, Book], forms.Field]] = {
    FieldKind.CHOICE: _choice,
    FieldKind.SEVERAL: _several,
    FieldKind.LINE: _line,
    FieldKind.MOMENT: _moment,
    FieldKind.DAY: _day,
    FieldKind.YES_NO: _yes_no,
    FieldKind.NUMBER: _number,
}
