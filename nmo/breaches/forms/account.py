"""Everything else that is said of a breach: to add, and to correct."""

from collections.abc import Mapping
from typing import Any

from django import forms

from nmo.access.showing import HIDDEN_VALUE
from nmo.breaches.case import Account
from nmo.breaches.forms.alleged import AllegedForm, as_chosen
from nmo.breaches.forms.fields import because, choices, known, line, one_of, words
from nmo.breaches.forms.paragraphs import NOT_SURE, Paragraph, paragraph_field, ticked
from nmo.breaches.labels import MEANS_LABELS, THROUGH_LABELS
from nmo.breaches.rules.aggressor import questions
from nmo.breaches.shapes import AccountIn, read_part
from nmo.breaches.shapes.account import AGGRESSOR
from nmo.breaches.words import Known, Through

KNOWNS = (
    "safe_now", "still_there", "children_present", "weapons", "honour_based", "works_for_police",
)  # fmt: skip
SAME = (
    "happened", "her_words", "where", "where_confidential", "third_party", "named_as", "injuries",
    "other_party_alleges",
)  # fmt: skip


class AccountForm(AllegedForm):
    """What is said to have happened, whole, as it is known now."""

    happened = words("What happened? The officer’s summary", rows=4, required=True)
    her_words = words(
        "The protected person’s own words",
        hint="Word for word. They are kept apart from the summary",
    )
    where = line("Where?", most=300)
    where_confidential = forms.BooleanField(
        label="The suspect must not learn of this place", required=False
    )
    through = one_of("Whose act was it?", THROUGH_LABELS, required=False)
    third_party = line("Who did it, if not the suspect?")
    means = forms.MultipleChoiceField(
        label="By what means?",
        choices=choices(MEANS_LABELS),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    named_as = line(
        "The name that was given for the suspect", hint="Only if the order does not bear it"
    )
    safe_now = known("Is everybody safe now?")
    still_there = known("Is the suspect still there?")
    children_present = known("Did children see or hear it, or were they in the home?")
    weapons = known("Was there a weapon?")
    injuries = words("Injuries", rows=2)
    other_party_alleges = words(
        "What the other party alleges", hint="In their own words. It has its own enquiry"
    )
    history = words("History", rows=2)
    aggressor_injuries = words("Injuries", rows=2)
    fear = words("Fear", rows=2)
    control = words("Control", rows=2)
    honour_based = known("May it be honour-based abuse?")
    works_for_police = known("Does either of them work for the police?")
    because = because("Why does it change?")

    def __init__(
        self, *args: Any, held: Account, paragraphs: tuple[Paragraph, ...], **options: Any
    ) -> None:
        """Take the account as the reader may see it, and what the order forbids and forbade."""
        super().__init__(*args, **options)
        self.held = held
        if held.where_confidential and held.where == HIDDEN_VALUE:
            del self.fields["where"], self.fields["where_confidential"]
        self.fields["paragraphs"] = paragraph_field(paragraphs)
        self.hints = {each.number: each.note for each in paragraphs if each.note}
        self.fields["because"].initial = "More is known now"
        for name, asks in questions().items():
            self.fields[_typed_as(name)].label = asks

    def shown(self) -> dict[str, object]:
        """The free words as the page showed them: some may have been masked."""
        return {name: getattr(self.held, name) for name in SAME if name != "where_confidential"}

    def account(self) -> AccountIn:
        """The account, once the form is valid. Raises BreachNotUnderstood."""
        given = self.cleaned_data
        said = {name: given.get(name, getattr(self.held, name)) for name in SAME}
        answers = {name: Known(given[name] or Known.NOT_KNOWN) for name in KNOWNS}
        return read_part(
            AccountIn,
            {
                **said,
                **answers,
                **self.alleged(),
                **ticked(given["paragraphs"]),
                "means": tuple(given["means"]),
                "through": Through(given["through"] or Through.NOT_KNOWN),
                "aggressor": {name: given[_typed_as(name)] for name in AGGRESSOR},
            },
        )


def as_typed(account: Account) -> Mapping[str, object]:
    """What the account says, as the form shows it."""
    unsure = [] if account.conditions_known else [NOT_SURE]
    return {
        **{name: getattr(account, name) for name in SAME},
        **{name: getattr(account, name).value for name in KNOWNS},
        **as_chosen(account.when),
        "paragraphs": [*(each.paragraph for each in account.conditions), *unsure],
        "means": [each.value for each in account.means],
        "through": account.through.value,
        **{_typed_as(name): account.aggressor.get(name, "") for name in AGGRESSOR},
    }


def _typed_as(name: str) -> str:
    return "aggressor_injuries" if name == "injuries" else name
