"""Which persons on the register the people on a paper are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django import forms

from nmo.orders.folding import folded_name
from nmo.pages.forms import Form
from nmo.people.queries import LikelyPerson, person_ids_of

NEW = "new"


@dataclass(frozen=True, kw_only=True)
class PartyToFind:
    """Somebody on the paper, and whom on the register they may be."""

    name: str
    born_on: date | None
    likely: Sequence[LikelyPerson] = ()

    @property
    def field(self) -> str:
        """The field's name: another name or birth date on the paper asks anew."""
        said = f"{folded_name(self.name)}|{self.born_on}"
        return f"person_{sha256(said.encode()).hexdigest()[:12]}"


class PersonField(forms.ChoiceField):
    """A new person, or anybody on the register."""

    widget = forms.RadioSelect

    def valid_value(self, value: Any) -> bool:
        """Whether it is `new` or the reference of a person."""
        return value == NEW or value in person_ids_of([value])


class WhoForm(Form):
    """For each person on the paper: somebody on the register, or a new person."""

    def __init__(self, *args: Any, parties: Sequence[PartyToFind], **options: Any) -> None:
        """Ask one question for each party."""
        super().__init__(*args, **options)
        self.parties = parties
        for party in parties:
            self.fields[party.field] = PersonField(
                label=f"Who is {party.name}?",
                choices=[
                    *((each.ref, f"{each.name} ({each.ref})") for each in party.likely),
                    (NEW, "A new person"),
                ],
                initial=None if party.likely else NEW,
                error_messages={"required": f"Choose who {party.name} is"},
            )

    def hints(self, field: str) -> dict[str, str]:
        """What speaks for and against each candidate of that field, by reference."""
        party = next(party for party in self.parties if party.field == field)
        return {each.ref: " ".join(each.why) for each in party.likely}

    def person_ref(self, party: PartyToFind) -> str | None:
        """The reference chosen for that party; None for a new person."""
        chosen = self.cleaned_data[party.field]
        return None if chosen == NEW else chosen
