"""How the queue is narrowed, and the note left on what is done. No filter holds personal data."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms

from nmo.access import Permission, Role
from nmo.access.roles import ROLES
from nmo.pages.forms import Form
from nmo.work.queries import Whose

WHOSE_LABELS = {
    Whose.ALL: "Everybody’s",
    Whose.MINE: "Mine",
    Whose.NOBODYS: "Nobody has it yet",
}
WORKING_ROLES = [role for role in Role if Permission.QUEUE_CLAIM in ROLES[role].may]
ONLY_LATE = "1"


@dataclass(frozen=True, kw_only=True)
class Narrowing:
    """Which work is asked for: what stands in the address of the queue."""

    whose: Whose = Whose.ALL
    role: Role | None = None
    only_late: bool = False
    page: int = 1

    def address(self, **changes: object) -> str:
        """The part of the address after the question mark, with these changes; "" for all."""
        said = {
            "whose": self.whose if self.whose is not Whose.ALL else "",
            "role": self.role or "",
            "late": ONLY_LATE if self.only_late else "",
            "page": self.page if self.page > 1 else "",
            **changes,
        }
        return urlencode({name: value for name, value in said.items() if value})


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
        return Narrowing(
            whose=Whose(given.get("whose") or Whose.ALL),
            role=Role(given["role"]) if given.get("role") else None,
            only_late=bool(given.get("late")),
            page=given.get("page") or 1,
        )


class FinishForm(Form):
    """What somebody says of work that they have done."""

    note = forms.CharField(label="Note", required=False, max_length=500)
