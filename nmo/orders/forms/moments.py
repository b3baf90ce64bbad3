"""Moments as they are typed about orders."""

from datetime import datetime
from typing import Any

from nmo.law import When, parse_when
from nmo.pages.forms import Form, MomentField


def moment(label: str, what: str, *, required: bool = True, **options: object) -> MomentField:
    """A field for a day with perhaps a time, read as the law reads it."""
    return MomentField(label=label, what=what, read=parse_when, required=required, **options)


class AnotherMoment(Form):
    """Which moment is asked about, and what had been recorded by when; empty means now."""

    as_at = moment("As at", "the moment to ask about", required=False, help_text="")
    as_known = moment("as known", "the moment it was known", required=False, help_text="")

    def __init__(self, *args: Any, **options: Any) -> None:
        """Say in the empty boxes what leaving them empty means."""
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.widget.attrs["placeholder"] = "now"

    def at(self) -> datetime | None:
        """The moment to ask about, or None for now."""
        return self._moment("as_at")

    def known(self) -> datetime | None:
        """What had been recorded by then counts, or None for now."""
        return self._moment("as_known")

    def _moment(self, name: str) -> datetime | None:
        given: When | None = self.cleaned_data.get(name) if self._is_asked() else None
        return given.at if given else None

    def _is_asked(self) -> bool:
        self.is_valid()
        return self.is_bound and hasattr(self, "cleaned_data")
