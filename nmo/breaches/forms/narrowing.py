"""How the list of breaches is narrowed. No filter holds personal data."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms

from nmo.access.queries import TeamRow
from nmo.breaches.forms.fields import choices
from nmo.breaches.labels import CLOCK_LABELS, STATUS_LABELS
from nmo.breaches.queries.narrowing import Narrowed, Waiting, Whose
from nmo.breaches.words import Status
from nmo.pages.forms import Form

WHOSE_LABELS = {
    Whose.ALL: "Everybody’s",
    Whose.MINE: "Mine",
    Whose.MY_TEAMS: "My team’s",
    Whose.NOBODYS: "Nobody has it yet",
}
WAITING_LABELS = {
    Waiting.EVERYTHING: "All that are not over",
    Waiting.ANYTHING: "Something is due, soonest first",
    Waiting.LATE: "Something is late",
    Waiting.REVIEW: "A supervisor’s review is due",
}
OVER_TOO = "1"


@dataclass(frozen=True, kw_only=True)
class Narrowing:
    """Which page of which breaches is asked for: what stands in the address of the list."""

    narrowed: Narrowed
    page: int = 1

    def typed(self) -> dict[str, str]:
        """The fields of the form that asks for it, without those that leave nothing out."""
        to = self.narrowed
        fields = {
            "whose": to.whose.value if to.whose is not Whose.ALL else "",
            "waiting": to.waiting.value if to.waiting is not Waiting.EVERYTHING else "",
            "clock": to.clock,
            "officer": str(to.officer or ""),
            "team": str(to.team or ""),
            "status": to.status.value if to.status else "",
            "over_too": OVER_TOO if to.over_too else "",
            "page": str(self.page) if self.page > 1 else "",
        }
        return {name: value for name, value in fields.items() if value}

    def address(self, **changes: str) -> str:
        """What follows the path of the list, with these changes; "" when everything is asked."""
        said = {name: value for name, value in (self.typed() | changes).items() if value}
        return f"?{urlencode(said)}" if said else ""

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.typed().keys() - {"page"})


class NarrowForm(Form):
    """Whose breaches, what they wait for, and how far they are."""

    waiting = forms.ChoiceField(label="Show", required=False, choices=choices(WAITING_LABELS))
    clock = forms.ChoiceField(
        label="What is due", required=False, choices=[("", "Anything"), *CLOCK_LABELS.items()]
    )
    whose = forms.ChoiceField(label="Whose", required=False, choices=choices(WHOSE_LABELS))
    officer = forms.TypedChoiceField(label="Officer", required=False, coerce=int, empty_value=None)
    team = forms.TypedChoiceField(label="Team", required=False, coerce=int, empty_value=None)
    status = forms.ChoiceField(
        label="How far", required=False, choices=[("", "Any"), *choices(STATUS_LABELS)]
    )
    over_too = forms.BooleanField(
        label="Those that are over too",
        required=False,
        widget=forms.CheckboxInput(attrs={"value": OVER_TOO}),
    )
    page = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, officers: dict[int, str], teams: list[TeamRow], **options: Any
    ) -> None:
        """Take those who answer for any breach of the force."""
        super().__init__(*args, **options)
        named = sorted(officers.items(), key=lambda each: each[1])
        self.fields["officer"].choices = [("", "Any"), *named]  # type: ignore[attr-defined]
        of_teams = [(each.team_id, each.name) for each in teams]
        self.fields["team"].choices = [("", "Any"), *of_teams]  # type: ignore[attr-defined]

    def narrowing(self) -> Narrowing:
        """What is asked for; an address that says something else is read without that part."""
        self.is_valid()
        given = self.cleaned_data
        narrowed = Narrowed(
            whose=Whose(given.get("whose") or Whose.ALL),
            waiting=Waiting(given.get("waiting") or Waiting.EVERYTHING),
            clock=given.get("clock") or "",
            officer=given.get("officer") or None,
            team=given.get("team") or None,
            status=Status(given["status"]) if given.get("status") else None,
            over_too=bool(given.get("over_too")),
        )
        return Narrowing(narrowed=narrowed, page=given.get("page") or 1)
