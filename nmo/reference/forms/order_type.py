"""Changing what the law says of a type of order."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar, TypeVar

from django import forms

from nmo.law import BreachIs, OrderType, OrderTypeRule
from nmo.law.order_types.rule import (
    AsksAwareness,
    CourtClock,
    ExcludedDay,
    MadeBy,
    Mark,
    MustHeading,
    Source,
    StatutoryMaximum,
    Threshold,
)
from nmo.reference.forms.change import ChangeForm
from nmo.reference.labels import (
    AWARENESS_WORDS,
    BREACH_WORDS,
    DAY_WORDS,
    HEADING_WORDS,
    MADE_BY_WORDS,
    THRESHOLD_WORDS,
)
from nmo.reference.rules import MOST_CLOCK_HOURS
from nmo.reference.values import Value

Word = TypeVar("Word", bound=StrEnum)
NOUNS = ("order", "injunction", "undertaking", "notice", "bail", "licence")


def _pick(label: str, words: Mapping[Word, str], *, none: str = "") -> forms.ChoiceField:
    choices = [(word.value, text) for word, text in words.items()]
    return forms.ChoiceField(
        label=label, choices=[("", none), *choices] if none else choices, required=not none
    )


def _number(label: str, *, most: int, help_text: str = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        help_text=help_text,
        min_value=1,
        max_value=most,
        required=False,
        error_messages={
            "invalid": "Enter a whole number",
            "min_value": "Enter 1 or more, or leave it empty",
            "max_value": f"Enter {most} or less",
        },
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-4"}),
    )


def _text(label: str, *, most: int, required: bool = False, hint: str = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=required, help_text=hint)


def _days(label: str) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=[(day.value, words) for day, words in DAY_WORDS.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class OrderTypeForm(ChangeForm):
    """What a breach is, what an officer may do, by when, and how long it may run."""

    own: ClassVar[tuple[str, ...]] = (
        "name", "noun", "is_order", "made_by", "family_court", "breach", "act", "section",
        "threshold", "prison_years", "asks_awareness", "must_heading", "clock_hours",
        "clock_excludes", "clock_court", "clock_police_bail", "clock_source", "maximum_days",
        "maximum_hours", "maximum_excludes", "maximum_words", "maximum_source",
        "ends_with_proceedings", "note",
    )  # fmt: skip

    name = _text("Name", most=80, required=True)
    noun = forms.ChoiceField(
        label="What it is in a sentence", choices=[(noun, noun.capitalize()) for noun in NOUNS]
    )
    is_order = forms.BooleanField(label="It is an order", required=False)
    made_by = _pick("Made or given by", MADE_BY_WORDS)
    family_court = forms.BooleanField(label="The family court makes it", required=False)
    breach = _pick("A breach is", BREACH_WORDS)
    act = _text("Act", most=80)
    section = _text("Section", most=30, hint="Where its breach is dealt with: s.42A")
    threshold = _pick("To arrest, a constable needs", THRESHOLD_WORDS, none="No power of arrest")
    prison_years = _number("Prison, at most this many years", most=99, help_text="For a crime only")
    asks_awareness = _pick("Must the respondent have known of it?", AWARENESS_WORDS)
    must_heading = _pick("Heading of the conditions", HEADING_WORDS)
    clock_hours = _number(
        "Court clock, in hours after arrest",
        most=MOST_CLOCK_HOURS,
        help_text="Leave it empty where there is none",
    )
    clock_excludes = _days("The court clock does not count")
    clock_court = _text("Before which court", most=40)
    clock_police_bail = forms.BooleanField(label="Police bail is possible", required=False)
    clock_source = _text("Where the court clock comes from", most=300)
    maximum_days = _number("Longest that it may run, in days", most=3650)
    maximum_hours = _number("Longest that it may run, in hours", most=8760)
    maximum_excludes = _days("That time does not count")
    maximum_words = _text("The same in words", most=120)
    maximum_source = _text("Where that longest time comes from", most=500)
    ends_with_proceedings = forms.BooleanField(
        label="Made in other family proceedings, it ends if they are withdrawn or dismissed",
        required=False,
    )
    note = _text("Note", most=300)

    def value(self, code: str) -> Value:
        """The rule as typed."""
        typed = self.cleaned_data
        return OrderTypeRule(
            order_type=OrderType(code),
            name=typed["name"],
            noun=typed["noun"],
            is_order=typed["is_order"],
            made_by=MadeBy(typed["made_by"]),
            family_court=typed["family_court"],
            breach=BreachIs(typed["breach"]),
            act=typed["act"],
            section=typed["section"],
            source=self.typed_source(),
            threshold=Threshold(typed["threshold"]) if typed["threshold"] else None,
            court_clock=self._clock(),
            asks_awareness=AsksAwareness(typed["asks_awareness"]),
            must_heading=MustHeading(typed["must_heading"]),
            prison_years=typed["prison_years"],
            maximum=self._maximum(),
            ends_with_proceedings=typed["ends_with_proceedings"],
            note=typed["note"],
        )

    def _clock(self) -> CourtClock | None:
        typed = self.cleaned_data
        if typed["clock_hours"] is None:
            return None
        return CourtClock(
            hours=typed["clock_hours"],
            excludes=frozenset(map(ExcludedDay, typed["clock_excludes"])),
            court=typed["clock_court"],
            police_bail=typed["clock_police_bail"],
            source=self._source_of("clock_source"),
        )

    def _maximum(self) -> StatutoryMaximum | None:
        typed = self.cleaned_data
        if typed["maximum_days"] is None and typed["maximum_hours"] is None:
            return None
        return StatutoryMaximum(
            days=typed["maximum_days"],
            hours=typed["maximum_hours"],
            excludes=frozenset(map(ExcludedDay, typed["maximum_excludes"])),
            words=typed["maximum_words"],
            source=self._source_of("maximum_source"),
        )

    def _source_of(self, name: str) -> Source:
        """Its own source: as it was where nothing else is typed, else as far as the whole rule."""
        whole, text = self.typed_source(), self.cleaned_data[name]
        if text and text == self.initial.get(name):
            return Source(text=text, mark=Mark(self.initial[f"{name}_mark"]))
        return Source(text=text or whole.text, mark=whole.mark)

    @classmethod
    def filled(cls, value: Value) -> dict[str, Any]:
        """The rule as it holds."""
        assert isinstance(value, OrderTypeRule)
        plain = {
            name: getattr(value, name)
            for name in cls.own
            if not name.startswith(("clock_", "maximum_"))
        }
        clock, maximum = value.court_clock, value.maximum
        return {
            **super().filled(value),
            **plain,
            **(_of(clock, "clock", "hours", "court", "police_bail") if clock else {}),
            **(_of(maximum, "maximum", "days", "hours", "words") if maximum else {}),
        }


def _of(part: CourtClock | StatutoryMaximum, prefix: str, *names: str) -> dict[str, Any]:
    """The fields of a part of the rule, under the names that the form has for them."""
    return {
        **{f"{prefix}_{name}": getattr(part, name) for name in names},
        f"{prefix}_excludes": sorted(part.excludes),
        f"{prefix}_source": part.source.text,
        f"{prefix}_source_mark": part.source.mark.value,
    }
