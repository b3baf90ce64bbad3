"""A day as people write it: one box, because a keyboard is quicker than three."""

import re
from datetime import date

from django import forms

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_UK = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s/.,-]+(?P<month>\d{1,2}|[a-z]{3,9})\.?[\s/.,-]+"
    r"(?P<year>\d{4}|\d{2})"
)
_UNBROKEN = re.compile(r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})")


class NotADay(ValueError):
    """The text is not a day; the message says what to type instead."""


def read_day(text: str, *, century_turns_at: int = 100) -> date:
    """The day that `text` means, day before month: "12 3 1985", "12/3/85", "12 March 1985".

    Args:
        century_turns_at: a year of two digits up to this belongs to the 2000s, above it to the
            1900s. 100 (every such year is in the 2000s) suits orders, 30 suits dates of birth.

    Raises:
        NotADay: with a sentence for the person who typed it.
    """
    typed = " ".join(text.lower().split())
    found = _ISO.fullmatch(typed) or _UK.fullmatch(typed) or _UNBROKEN.fullmatch(typed)
    if found is None:
        raise NotADay("must be a day, month and year, like 12 3 1985")
    year = int(found["year"])
    if year < 100:
        year += 2000 if year <= century_turns_at else 1900
    try:
        return date(year, _month(found["month"]), int(found["day"]))
    except ValueError as wrong:
        raise NotADay("must be a real date, like 12 3 1985") from wrong


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    for number, month in enumerate(MONTHS, start=1):
        if month.startswith(text):
            return number
    raise ValueError


def write_day(day: date) -> str:
    """The day as a form shows it again: "12 3 1985"."""
    return f"{day.day} {day.month} {day.year}"


class DayField(forms.Field):
    """A day in one box; its value is a `date`, or None when it is left out.

    `what` names it in the error: "The date of birth must be a real date, like 12 3 1985".
    """

    widget = forms.TextInput

    def __init__(self, *, what: str, born: bool = False, **options: object) -> None:
        """Take `born=True` for a date of birth, whose two-digit year may be of the 1900s."""
        required = f"Enter {what}, like 12 3 1985"
        options.setdefault("error_messages", {"required": required})
        options.setdefault("help_text", "For example, 12 3 1985")
        super().__init__(**options)  # type: ignore[arg-type]
        self.what = what
        self.century_turns_at = 30 if born else 100
        self.widget.attrs |= {"class": "govuk-input--width-10", "autocomplete": "off"}
        self.widget.attrs |= {"inputmode": "text", "spellcheck": False}

    def to_python(self, value: object) -> date | None:
        """The day typed; ValidationError with what to type."""
        if not value or isinstance(value, date):
            return value or None  # type: ignore[return-value]
        try:
            return read_day(str(value), century_turns_at=self.century_turns_at)
        except NotADay as wrong:
            raise forms.ValidationError(
                f"{self.what[:1].upper()}{self.what[1:]} {wrong}"
            ) from wrong

    def prepare_value(self, value: object) -> object:
        """A stored day, or one of a draft ("1985-03-12"), as the box shows it."""
        if isinstance(value, date):
            return write_day(value)
        if isinstance(value, str) and _ISO.fullmatch(value):
            return write_day(read_day(value))
        return value
