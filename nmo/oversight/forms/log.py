"""Whose history is asked for, and which part of it. No filter holds personal data."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django import forms

from nmo.access.named import UserNamed
from nmo.audit.words import Kind
from nmo.oversight.queries import Asked
from nmo.pages.forms import DayField, Form
from nmo.pages.forms.days import write_day

KIND_WORDS = {
    Kind.CONSULTATION: "Looked at",
    Kind.COLLECTION: "Recorded",
    Kind.ALTERATION: "Changed",
    Kind.DISCLOSURE: "Given to somebody",
    Kind.COMBINATION: "Joined with another record",
    Kind.ERASURE: "Erased",
    Kind.SECURITY: "Signing in, refusals and emergencies",
}


class LogForm(Form):
    """Whose history: a person by reference, or a user by username."""

    person = forms.CharField(
        label="Reference of a person",
        help_text="As it stands on the person’s page, such as P-7K2M9QX4RT",
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "spellcheck": "false"}),
    )
    username = forms.CharField(
        label="Or a username",
        help_text="Of your own force, such as pc1234",
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "spellcheck": "false"}),
    )

    def clean(self) -> dict[str, object]:
        """Ask for one of the two."""
        cleaned = super().clean() or {}
        if not cleaned.get("person") and not cleaned.get("username"):
            self.add_error("person", "Enter a reference of a person or a username")
        return cleaned


class AskedForm(Form):
    """Which part of a history."""

    user = forms.TypedChoiceField(label="Who", required=False, coerce=int, empty_value=None)
    kind = forms.ChoiceField(
        label="What was done",
        required=False,
        choices=[("", "Anything"), *((kind.value, words) for kind, words in KIND_WORDS.items())],
    )
    day = DayField(what="the day", label="On", required=False)
    page = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def name_users(self, users: Sequence[UserNamed]) -> None:
        """Offer these users, once it is known who they are."""
        choices = [("", "Anybody"), *((user.user_id, user.in_words) for user in users)]
        self.fields["user"].choices = choices  # type: ignore[attr-defined]

    def asked(self) -> Asked:
        """What is asked for; an address that says something else is read without that part."""
        user = str(self.data.get("user", ""))
        self.is_valid()
        given = self.cleaned_data
        return Asked(
            user_id=int(user) if user.isascii() and user.isdecimal() and len(user) < 18 else None,
            kind=Kind(given["kind"]) if given.get("kind") else None,
            day=given.get("day"),
            page=given.get("page") or 1,
        )


def address_of(asked: Asked, *, page: int = 1) -> str:
    """What follows the path of a history for this part of it."""
    fields = {
        "user": str(asked.user_id) if asked.user_id else "",
        "kind": asked.kind or "",
        "day": write_day(asked.day) if asked.day else "",
        "page": str(page) if page > 1 else "",
    }
    said = {name: value for name, value in fields.items() if value}
    return f"?{urlencode(said)}" if said else ""
