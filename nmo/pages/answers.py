"""A form's answers in words, as "check your answers" shows them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django import forms
from django.forms import BaseFormSet
from django.forms.boundfield import BoundField

from nmo.pages.forms.base import Form
from nmo.pages.forms.days import MONTHS, DayField, NotADay, read_day
from nmo.pages.forms.moments import MomentField, read_moment
from nmo.pages.forms.problems import AnyForm

SAID_AS_A_WORD = {"00:00": "midnight", "12:00": "midday"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One answer: what was asked, and what was given; empty when nothing was."""

    key: str
    value: str


def lines_of(form: AnyForm) -> Iterator[Line]:
    """The answers of a form, or of each form of a formset that says anything."""
    if isinstance(form, BaseFormSet):
        for each in form.forms:
            if each.has_changed():
                yield from lines_of(each)
        return
    idle = form.idle() if isinstance(form, Form) else ()
    for bound in form.visible_fields():
        if bound.name not in idle:
            yield Line(key=str(bound.label), value=spoken(bound))


def spoken(bound: BoundField) -> str:
    """What was typed or chosen, in words: a choice by its label, a tick as Yes or No."""
    field, value = bound.field, bound.value()
    if isinstance(field, DayField | MomentField):
        return _said(field, str(value or ""))
    if isinstance(field, forms.BooleanField):
        return "Yes" if value else "No"
    if isinstance(field, forms.ChoiceField):
        chosen = value if isinstance(value, list | tuple) else [value]
        labels = {str(key): str(label) for key, label in _flat(field.choices)}
        return ", ".join(labels.get(str(each), str(each)) for each in chosen if each)
    return "" if value is None else str(field.prepare_value(value))


def _said(field: DayField | MomentField, typed: str) -> str:
    """A day or moment in full, so that a day taken for a month is seen; else as it was typed."""
    try:
        if isinstance(field, DayField):
            return _in_full(read_day(typed, century_turns_at=field.century_turns_at))
        day, _, clock = read_moment(typed).partition("T")
    except NotADay:
        return typed
    said = _in_full(date.fromisoformat(day))
    return f"{_clock_in_full(clock)} on {said}" if clock else said


def _clock_in_full(clock: str) -> str:
    """14:30 as 2.30pm; an offset stays beside it, for it tells two hours of one night apart."""
    hour, minute, offset = int(clock[:2]), clock[3:5], clock[5:]
    half = "am" if hour < 12 else "pm"
    said = SAID_AS_A_WORD.get(clock[:5], f"{(hour - 1) % 12 + 1}.{minute}{half}")
    return f"{said} ({offset})" if offset else said


def _in_full(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"


def _flat(choices: object) -> Iterator[tuple[object, object]]:
    for key, label in choices:  # type: ignore[attr-defined]
        if isinstance(label, list | tuple):
            yield from _flat(label)
        else:
            yield key, label
