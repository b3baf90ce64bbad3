"""A day, perhaps with a time, as people write it."""

import re
from collections.abc import Callable

from django import forms

from nmo.pages.forms.days import NotADay, read_day, write_day

_WITH_TIME = re.compile(
    r"(?P<day>.+?)(?:,? at |,? )(?:(?P<hour>\d{1,2})[:.](?P<minute>\d{2}) ?(?P<half>[ap]m)?"
    r"|(?P<bare>\d{1,2}) ?(?P<half_of_bare>[ap]m)|(?P<word>noon|midnight))"
)
_PAPER = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?(?:Z|[+-]\d{2}:\d{2})?")


def read_moment(text: str) -> str:
    """What `text` means as the papers write it: "2027-03-12", or "2027-03-12T16:00" with a time.

    Reads "12 3 2027", "12/3/2027 4pm", "12 March 2027 at 4.00pm", "16:00" after the day, and
    what it writes itself, offset and all. Local time; whether such a minute exists or comes
    twice is for the law to say.

    Raises:
        NotADay: with a sentence for the person who typed it.
    """
    typed = " ".join(text.split())
    if _PAPER.fullmatch(typed):
        return typed
    found = _WITH_TIME.fullmatch(typed.lower())
    if found is None:
        return read_day(typed).isoformat()
    return f"{read_day(found['day']).isoformat()}T{_clock(found)}"


def _clock(found: re.Match[str]) -> str:
    if found["word"] == "midnight":
        return "00:00"
    if found["word"] == "noon":
        return "12:00"
    hour, minute = int(found["hour"] or found["bare"]), int(found["minute"] or 0)
    half = found["half"] or found["half_of_bare"]
    if half and not 1 <= hour <= 12:
        raise NotADay("must have a real time, like 4.00pm or 16:00")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:
        raise NotADay("must have a real time, like 4.00pm or 16:00")
    return f"{hour:02}:{minute:02}"


def write_moment(paper: str) -> str:
    """A moment as a form shows it again: "12 3 2027 16:00", with the offset if it has one."""
    found = _PAPER.fullmatch(paper)
    if found is None or len(paper) > 16:
        return paper
    day = write_day(read_day(found[1]))
    return f"{day} {found[2]}" if found[2] else day


class MomentField(forms.Field):
    """A day in one box, with a time where the paper states one.

    `read` turns "2027-03-12" or "2027-03-12T16:00" into the value wanted, usually
    `nmo.law.parse_when`; a ValueError of it is shown to the person who typed.
    """

    widget = forms.TextInput

    def __init__(
        self, *, what: str, read: Callable[[str], object] = str, **options: object
    ) -> None:
        """Take `what`, the name of the moment in errors, and `read`."""
        options.setdefault("error_messages", {"required": f"Enter {what}, like 12 3 2027 4pm"})
        options.setdefault(
            "help_text", "For example, 12 3 2027, or 12 3 2027 4pm if a time is stated"
        )
        super().__init__(**options)  # type: ignore[arg-type]
        self.what = what
        self.read = read
        self.widget.attrs |= {"class": "govuk-input--width-20", "autocomplete": "off"}
        self.widget.attrs |= {"spellcheck": False}

    def to_python(self, value: object) -> object:
        """The moment typed; ValidationError with what to type."""
        if not value:
            return None
        try:
            return self.read(read_moment(str(value)))
        except NotADay as wrong:
            raise forms.ValidationError(
                f"{self.what[:1].upper()}{self.what[1:]} {wrong}"
            ) from wrong
        except ValueError as wrong:
            raise forms.ValidationError(str(wrong)) from wrong

    def prepare_value(self, value: object) -> object:
        """A moment of a draft ("2027-03-12T16:00") as the box shows it."""
        return write_moment(value) if isinstance(value, str) else value
