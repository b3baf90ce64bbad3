"""The question: one box, why, and more fields for who wants them."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms

from nmo.access import AccessReason, Purpose, Role
from nmo.access.purposes.fields import NumberField
from nmo.access.words import REASON_WORDS
from nmo.checks.question import LONGEST, AskedAs, Fields, read_question
from nmo.law import When, parse_when
from nmo.matching.question import QuestionRefused
from nmo.pages import forms as pages

FIRST_REASONS = (
    AccessReason.INCIDENT,
    AccessReason.CALL_HANDLING,
    AccessReason.CUSTODY,
    AccessReason.INVESTIGATION,
    AccessReason.SAFEGUARDING,
)
USUAL = {
    Role.CONTROL_ROOM: AccessReason.CALL_HANDLING,
    Role.CUSTODY_OFFICER: AccessReason.CUSTODY,
    Role.INVESTIGATOR: AccessReason.INVESTIGATION,
    Role.SAFEGUARDING_OFFICER: AccessReason.SAFEGUARDING,
}
FIELDS = ("name", "born", "age", "address", "postcode", "phone", "case_number")
BOX = {"data-check-box": "", "autocomplete": "off", "spellcheck": "false", "enterkeyhint": "search"}


def usual_reason(roles: Collection[Role]) -> AccessReason:
    """Why somebody with these roles usually asks; at an incident, where nothing else is usual."""
    found = (reason for role, reason in USUAL.items() if role in roles)
    return next(found, AccessReason.INCIDENT)


def _text(label: str, width: str, **attrs: str) -> forms.CharField:
    widget = forms.TextInput(
        attrs={"class": f"govuk-input--width-{width}", "autocomplete": "off", **attrs}
    )
    return forms.CharField(label=label, required=False, max_length=LONGEST, widget=widget)


class CheckForm(pages.Form):
    """Who is asked about and why."""

    question = forms.CharField(
        label="Name, date of birth, address, phone, case number",
        error_messages={"required": "Enter a name, date of birth, address, phone or case number"},
        max_length=LONGEST,
        widget=forms.TextInput(attrs=BOX),
    )
    reason = forms.ChoiceField(
        label="Why are you asking?",
        choices=[(reason.value, words) for reason, words in REASON_WORDS.items()],
        widget=forms.RadioSelect,
    )
    incident_number = NumberField(
        label="Incident number",
        required=False,
        max_length=40,
        widget=forms.TextInput(
            attrs={"class": "govuk-input--width-20", "autocomplete": "off", "spellcheck": "false"}
        ),
    )
    name = _text("Name", "20")
    born = _text("Date of birth", "10")
    age = _text("Age", "3", inputmode="numeric")
    address = _text("Address", "20")
    postcode = _text("Postcode, whole or in part", "10")
    phone = _text("Phone number", "20", inputmode="tel")
    case_number = _text("Court case number", "20", spellcheck="false")
    at = pages.MomentField(
        label="Another moment",
        what="the moment",
        read=parse_when,
        required=False,
        help_text="For what stood at another time, for example 12 6 2026 10.15pm",
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        """Take today, by which birth dates are read."""
        super().__init__(*args, **kwargs)
        self.today = today
        typed = (self.data or {}).get
        self.fields["question"].required = not any(typed(name) for name in FIELDS)

    def clean(self) -> dict[str, Any]:
        """Understand the question, or say beside the box what is missing."""
        cleaned = super().clean() or {}
        fields = Fields(**{name: cleaned.get(name, "") for name in FIELDS})
        try:
            cleaned["asked"] = read_question(cleaned.get("question", ""), fields, today=self.today)
        except QuestionRefused as refused:
            if "question" not in self.errors:
                self.add_error(_FIELD_OF.get(refused.problem.code, "question"), str(refused))
        return cleaned

    @property
    def asked(self) -> AskedAs:
        """What is asked, once the form is valid."""
        asked: AskedAs = self.cleaned_data["asked"]
        return asked

    @property
    def moment(self) -> When | None:
        """The moment asked about, once the form is valid; None for now."""
        at: When | None = self.cleaned_data["at"]
        return at

    @property
    def purpose(self) -> Purpose:
        """Why it is asked, once the form is valid."""
        return Purpose(
            reason=AccessReason(self.cleaned_data["reason"]),
            incident_number=self.cleaned_data["incident_number"].strip(),
        )

    @property
    def shows_more_reasons(self) -> bool:
        """Whether the reason chosen is not among the first."""
        return self["reason"].value() not in {*FIRST_REASONS, None}

    @property
    def shows_more_fields(self) -> bool:
        """Whether anything stands in the fields below the box."""
        return any(self[name].value() or self[name].errors for name in (*FIELDS, "at"))


_FIELD_OF = {"age_not_a_number": "age"}
