"""How the queue is narrowed, and the note left on what is done. No filter holds personal data."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms

from nmo.access import Permission, Role
from nmo.access.roles import ROLES
from nmo.pages.forms import Form
from nmo.work.queries import Narrowed, Whose

WHOSE_LABELS = {
    Whose.ALL: "Everybody’s",
    Whose.MINE: "Mine",
    Whose.NOBODYS: "Nobody has it yet",
}
WORKING_ROLES = [role for role in Role if Permission.QUEUE_CLAIM in ROLES[role].may]
ONLY_LATE = "1"


@dataclass(frozen=True, kw_only=True)
class Narrowing:
    """Which page of which work is asked for: what stands in the address of the queue."""

    narrowed: Narrowed
    page: int = 1

    def typed(self) -> dict[str, str]:
        """The fields of the form that asks for it, without those that leave nothing out."""
        fields = {
            "whose": self.narrowed.whose.value if self.narrowed.whose is not Whose.ALL else "",
            "role": self.narrowed.role.value if self.narrowed.role else "",
            "late": ONLY_LATE if self.narrowed.only_late else "",
            "page": str(self.page) if self.page > 1 else "",
        }
        return {name: value for name, value in fields.items() if value}

    def address(self, **changes: str) -> str:
        """What follows the path of the queue, with these changes; "" when everything is asked."""
        said = {name: value for name, value in (self.typed() | changes).items() if value}
        return f"?{urlencode(said)}" if said else ""

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.typed().keys() - {"page"})


class NarrowForm(Form):
    """Whose work, of which team, and whether only what is late."""

    whose = forms.ChoiceField(
        label="Who has it", required=False, choices=[(w.value, t) for w, t in WHOSE_LABELS.items()]
    )
    role = forms.ChoiceField(
        label="Team",
        required=False,
        choices=[("", "All teams"), *((role.value, ROLES[role].name) for role in WORKING_ROLES)],
    )
    late = forms.BooleanField(
        label="Only what is late",
        required=False,
        widget=forms.CheckboxInput(attrs={"value": ONLY_LATE}),
    )
    page = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def narrowing(self) -> Narrowing:
        """What is asked for; an address that says something else is read without that part."""
        self.is_valid()
        given = self.cleaned_data
        narrowed = Narrowed(
            whose=Whose(given.get("whose") or Whose.ALL),
            role=Role(given["role"]) if given.get("role") else None,
            only_late=bool(given.get("late")),
        )
        return Narrowing(narrowed=narrowed, page=given.get("page") or 1)


class FinishForm(Form):
    """What somebody says of work that they have done."""

    note = forms.CharField(label="Note", required=False, max_length=500)
