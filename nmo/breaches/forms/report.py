"""The report: six answers, and it is saved. Everything else is asked afterwards."""

from datetime import datetime
from typing import Any

from django import forms

from nmo.breaches.forms.alleged import AllegedForm
from nmo.breaches.forms.fields import choices, known, line, words
from nmo.breaches.forms.paragraphs import Paragraph, paragraph_field, ticked
from nmo.breaches.labels import REPORTER_LABELS
from nmo.breaches.shapes import Report, read_part
from nmo.breaches.words import Known, Reporter


class ReportForm(AllegedForm):
    """What happened, when, which paragraphs, is she safe, is he still there, where."""

    happened = words("What happened?", rows=4, required=True)
    safe_now = known("Is everybody safe now?", required=True)
    still_there = known("Is the suspect still there?", required=True)
    where = line("Where?", most=300)
    where_confidential = forms.BooleanField(
        label="The suspect must not learn of this place", required=False
    )
    reporter = forms.ChoiceField(label="Who told you?", choices=choices(REPORTER_LABELS))
    reporter_name = line("Their name")
    typed_paragraphs = line(
        "Which paragraphs did it break?",
        hint="What it forbids has not been read here yet. Numbers from the paper, such as 1, 3",
    )

    def __init__(
        self, *args: Any, now: datetime, paragraphs: tuple[Paragraph, ...], **options: Any
    ) -> None:
        """Take what the order forbids and forbade."""
        super().__init__(*args, now=now, **options)
        if paragraphs:
            self.fields["paragraphs"] = paragraph_field(paragraphs)
            del self.fields["typed_paragraphs"]
        self.hints = {each.number: each.note for each in paragraphs if each.note}
        self.fields["happened"].error_messages["required"] = "Say what happened, in a few words"
        for name in ("safe_now", "still_there"):
            self.fields[name].error_messages["required"] = "Choose yes, no or not known"

    @property
    def says_who_told(self) -> bool:
        """Whether who told was changed, or has something to be put right."""
        return any(self[name].errors for name in ("reporter", "reporter_name"))

    def report(self, *, entry: str, incident_number: str) -> Report:
        """The report, once the form is valid. Raises BreachNotUnderstood."""
        given = self.cleaned_data
        said: dict[str, object] = {
            name: given[name]
            for name in ("happened", "where", "where_confidential", "reporter_name")
        }
        return read_part(
            Report,
            {
                **said,
                **self.alleged(),
                **ticked(given.get("paragraphs", []), given.get("typed_paragraphs", "")),
                "safe_now": Known(given["safe_now"]),
                "still_there": Known(given["still_there"]),
                "reporter": Reporter(given["reporter"]),
                "entry": entry,
                "incident_number": incident_number,
            },
        )
