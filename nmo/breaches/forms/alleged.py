"""When it is said to have happened: a moment or a range, sure or not."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django import forms

from nmo.breaches.case import Alleged
from nmo.breaches.forms.fields import moment, read_moment, to_the_minute
from nmo.breaches.labels import CERTAINTY_LABELS
from nmo.breaches.words import Certainty
from nmo.law import When, write_when
from nmo.law.times import REPEATED_HOUR, in_repeated_hour
from nmo.pages.forms import Form

NOW = "now"
RANGES = (Certainty.BETWEEN.value, Certainty.THROUGHOUT.value)
PASSES = (
    ("first", "The first time, before the clocks went back (BST)"),
    ("second", "The second time, after they went back (GMT)"),
    ("not_known", "Not known"),
)
ENDS = ("started", "ended")
A_MINUTE = timedelta(minutes=1)


def _which_pass(label: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=PASSES, required=False, widget=forms.RadioSelect)


class AllegedForm(Form):
    """When it happened.

    now_is: what the page was opened at, so that "now" stays what it was when it was typed.
    """

    when = forms.ChoiceField(
        label="When did it happen?",
        choices=[
            (NOW, "Now, or just now"),
            *((word.value, label) for word, label in CERTAINTY_LABELS.items()),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose when it happened"},
    )
    started = moment(
        "Time, or the earlier of two", "when it happened", hint="For example, 12 3 2027 4pm"
    )
    started_pass = _which_pass("The clocks went back that night. Which one is it?")
    ended = moment("The later of two times", "when it ended")
    ended_pass = _which_pass("The clocks went back that night. Which one is the later time?")
    now_is = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, now: datetime, **options: Any) -> None:
        """Take the moment, by which "now" is read and what lies in the future refused."""
        super().__init__(*args, **options)
        self.now = now
        self.fields["now_is"].initial = write_when(When(at=to_the_minute(now)))

    def clean(self) -> dict[str, Any]:
        """Ask for the time that is missing, and for the pass where the hour came twice."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        chosen = given.get("when")
        wanted = () if chosen in {None, "", NOW} else ENDS if chosen in RANGES else ENDS[:1]
        for name in wanted:
            self._settle(given, name)
        return given

    @property
    def asks_for_pass(self) -> tuple[str, ...]:
        """The times for which it must be said which pass of the repeated hour they were."""
        return tuple(
            name for name in ENDS if self[f"{name}_pass"].value() or f"{name}_pass" in self.errors
        )

    def alleged(self) -> dict[str, object]:
        """Start, end and certainty by the names of an account, once the form is valid."""
        given = self.cleaned_data
        if given["when"] == NOW:
            started = When(at=self._opened_at())
            return {"started": started, "ended": None, "certainty": Certainty.ABOUT}
        certainty = Certainty(given["when"])
        ended = given["ended"] if certainty.value in RANGES else None
        return {"started": given["started"], "ended": ended, "certainty": certainty}

    def _settle(self, given: dict[str, Any], name: str) -> None:
        """Put the pass that was chosen into the time; say what is missing."""
        when: When | None = given.get(name)
        if name in self.errors:
            return
        if when is None:
            day_alone = name == "ended" and (first := given.get("started")) and not first.whole
            if not day_alone:
                self.add_error(name, "Enter the time, like 12 3 2027 4pm, or the day alone")
            return
        if when.ambiguous:
            given[name] = when = self._in_its_pass(given, name, when)
        if when.at > self.now:
            self.add_error(
                name, "This is in the future. Check the day and the time: nothing was saved yet"
            )

    def _in_its_pass(self, given: dict[str, Any], name: str, when: When) -> When:
        which = given.get(f"{name}_pass")
        if which == "second":
            return replace(when, at=when.at + REPEATED_HOUR, ambiguous=False)
        if which == "first":
            return replace(when, ambiguous=False)
        if not which:
            self.add_error(
                f"{name}_pass", "That hour came twice. Choose which one, or that it is not known"
            )
        return when

    def _opened_at(self) -> datetime:
        try:
            opened = read_moment(self.cleaned_data["now_is"]).at
        except ValueError:
            opened = self.now
        return min(opened, to_the_minute(self.now))


def as_chosen(alleged: Alleged) -> dict[str, object]:
    """An alleged time as the form shows it again."""
    return {
        "when": alleged.certainty.value,
        **_as_typed("started", alleged.started),
        **_as_typed("ended", alleged.ended),
    }


def _as_typed(name: str, when: When | None) -> dict[str, object]:
    """The time as clocks show it, and beside it which pass of an hour that came twice."""
    if when is None:
        return {}
    if not (when.whole and in_repeated_hour(when.at)):
        return {name: write_when(when)}
    second = not in_repeated_hour(when.at + REPEATED_HOUR)
    which = "not_known" if when.ambiguous else "second" if second else "first"
    return {name: write_when(replace(when, ambiguous=True)), f"{name}_pass": which}
