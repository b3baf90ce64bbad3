"""What a person says about a spreadsheet: which sheet, which columns, what its words mean."""

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Mapped
from dataclasses import replace
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from nmo.access.clock import now
from nmo.access.queries import ForceRow
from nmo.intake.spreadsheet.columns import COLUMN_WORDS, ESSENTIAL, Column
from nmo.intake.spreadsheet.mapping import Mapping
from nmo.intake.spreadsheet.mapping.propose import TOGETHER, in_order_of_a_name
from nmo.intake.spreadsheet.mapping.shape import LONGEST_SOURCE
from nmo.intake.spreadsheet.queries import ColumnsAsked
from nmo.intake.spreadsheet.rows.coded import FREE, NO, YES
from nmo.law import EndType, NoticeType
from nmo.orders.labels import END_LABELS, NOTICE_LABELS
from nmo.pages.forms import Form
from nmo.reference.queries import book

Choices = list[tuple[str, str]]
NOTHING: Choices = [("", "Nothing: do not read it")]
UNKNOWN: Choices = [("", "Not known: leave such rows out")]
FROM_THE_FILE: Choices = [("", "As the file says")]
CHOICES: Mapped[Column, Choices] = {
    Column.NOTICE: [(one.value, NOTICE_LABELS[one]) for one in NoticeType],
    Column.END_TYPE: [(one.value, END_LABELS[one]) for one in EndType],
    Column.APPLICANT_CONFIDENTIAL: [(YES, "Yes"), (NO, "No")],
}
# What may be the same in every row of a file that has no column for it.
CONSTANTS = (Column.ORDER_TYPE, Column.NOTICE, Column.APPLICANT_CONFIDENTIAL)


def _choices(column: Column, otherwise: Choices) -> Choices:
    """What a word of that column may mean, as it is called now."""
    if column is Column.ORDER_TYPE:
        return [(kind.value, rule.name) for kind, rule in book(now()).order_types.items()]
    return CHOICES.get(column, otherwise)


class SpreadsheetForm(Form):
    """One spreadsheet."""

    file = forms.FileField(
        label="The spreadsheet",
        help_text="A CSV, or an Excel Workbook (.xlsx), without a password.",
        error_messages={
            "required": "Choose the spreadsheet",
            "empty": "The file is empty. Choose the spreadsheet as it was saved",
        },
    )


class SheetForm(Form):
    """Which sheet of a workbook is meant."""

    sheet = forms.ChoiceField(label="Which sheet holds the orders?", widget=forms.RadioSelect)

    def __init__(
        self, *args: Any, sheets: Sequence[str], hidden: Sequence[str] = (), **kwargs: Any
    ) -> None:
        """Offer these sheets; hidden ones say that they are."""
        super().__init__(*args, **kwargs)
        field = self.fields["sheet"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(name, f"{name} (hidden)" if name in hidden else name) for name in sheets]


class ColumnsForm(Form):
    """What each header gives, what is the same in every row, and whose orders these are."""

    def __init__(
        self,
        *args: Any,
        asked: ColumnsAsked,
        forces: Sequence[ForceRow],
        default_force: str,
        **kwargs: Any,
    ) -> None:
        """Ask about these headers, with the mapping to begin from filled in."""
        super().__init__(*args, **kwargs)
        self._asked = asked
        gives = {head: column for column, heads in asked.mapping.columns.items() for head in heads}
        offered = [(column.value, words) for column, words in COLUMN_WORDS.items()]
        for place, header in enumerate(asked.headers):
            examples = "; ".join(asked.examples[place])
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=header,
                help_text=f"For example: {examples}" if examples else "Nothing in the first rows",
                choices=NOTHING + offered,
                required=False,
                initial=gives.get(header, ""),
            )
        for column in CONSTANTS:
            self.fields[column.value] = forms.ChoiceField(
                label=f"{COLUMN_WORDS[column]}, in every row",
                choices=FROM_THE_FILE + _choices(column, []),
                required=False,
                initial=asked.mapping.constants.get(column, ""),
            )
        self.fields["force"] = forms.ChoiceField(
            label="Owning force, where a row does not say",
            choices=[(force.code, force.name) for force in forces],
            required=False,  # of what is chosen or filled in here, nothing need be typed
            initial=default_force,
        )
        self._default_force = default_force
        self.fields["source"] = forms.CharField(
            label="What is this list called?",
            help_text="What you say here is kept under that name and filled in for the next file "
            "with the same headers.",
            max_length=LONGEST_SOURCE,
            required=False,
            initial=asked.mapping.source,
        )

    def columns(self) -> Iterator[BoundField]:
        """The fields of the headers, in the order of the file."""
        return (self[f"column_{place}"] for place in range(len(self._asked.headers)))

    def constants(self) -> Iterator[BoundField]:
        """The fields of what is the same in every row."""
        return (self[column.value] for column in CONSTANTS)

    def clean(self) -> dict[str, Any]:
        """Refuse what could give no order, and two headers for what stands once in an order."""
        given = self._gives()
        for column in ESSENTIAL:
            if column not in given:
                self.add_error(None, f"Say which header gives “{COLUMN_WORDS[column]}”")
        for column, headers in given.items():
            if len(headers) > 1 and column not in TOGETHER:
                self.add_error(
                    None, f"“{COLUMN_WORDS[column]}” is given by two headers. Choose one of them"
                )
            if column in CONSTANTS and self.cleaned_data.get(column.value):
                self.add_error(
                    column.value, "A header gives this already. Leave it “As the file says”"
                )
        return self.cleaned_data

    def clean_force(self) -> str:
        """The force that was chosen, or the one that was filled in."""
        return self.cleaned_data["force"] or self._default_force

    def _gives(self) -> dict[Column, list[str]]:
        given: dict[Column, list[str]] = {}
        for place, header in enumerate(self._asked.headers):
            chosen = self.cleaned_data.get(f"column_{place}")
            if chosen:
                given.setdefault(Column(chosen), []).append(header)
        return given

    def mapping(self) -> Mapping:
        """The mapping that was said, with the meanings of words that still apply."""
        given = self._gives()
        return replace(
            self._asked.mapping,
            source=self.cleaned_data["source"].strip(),
            columns={
                column: in_order_of_a_name(given[column]) for column in Column if column in given
            },
            constants={
                column: self.cleaned_data[column.value]
                for column in CONSTANTS
                if self.cleaned_data[column.value]
            },
            values={
                column: words
                for column, words in self._asked.mapping.values.items()
                if column in given
            },
        )


class WordsForm(Form):
    """What the list's own words mean, in columns that hold one of a few."""

    def __init__(
        self, *args: Any, asked: ColumnsAsked, forces: Sequence[ForceRow], **kwargs: Any
    ) -> None:
        """Ask about these words, with the meanings to begin from filled in."""
        super().__init__(*args, **kwargs)
        self._mapping = asked.mapping
        owners: Choices = [(force.code, force.name) for force in forces]
        self._words = [one for one in asked.words if one[0] not in FREE]
        for place, (column, word) in enumerate(self._words):
            self.fields[f"word_{place}"] = forms.ChoiceField(
                label=f"{COLUMN_WORDS[column]}: “{word[:100]}”",
                choices=[*UNKNOWN, *_choices(column, owners)],
                required=False,
                initial=asked.mapping.values.get(column, {}).get(word, ""),
            )

    def mapping(self) -> Mapping:
        """The mapping with the meanings that were said; a word without one is left out."""
        values: dict[Column, dict[str, str]] = {
            column: dict(words) for column, words in self._mapping.values.items()
        }
        for place, (column, word) in enumerate(self._words):
            meant = self.cleaned_data[f"word_{place}"]
            values.setdefault(column, {}).pop(word, None)
            if meant:
                values[column][word] = meant
        return replace(
            self._mapping, values={column: words for column, words in values.items() if words}
        )
