"""I told him: one page, one button."""

from django import forms

from nmo.law import Knew, Method, When, parse_when
from nmo.orders.shapes import AwarenessIn
from nmo.pages import forms as pages

IN_PERSON, BY_PHONE = "in_person", "by_phone"
HOW_SURE = (
    ("photo_id", "Photo identification seen"),
    ("gave_details", "Gave name and date of birth"),
    ("known", "Known to me"),
    ("other", "In another way"),
)
SAID_AS = {
    "photo_id": "photo identification seen",
    "gave_details": "name and date of birth given",
    "known": "known to the officer",
}
TOLD = (
    (Knew.EXISTENCE.value, "Told that it exists"),
    (Knew.TERMS.value, "Read the terms"),
    (Knew.HANDED_COPY.value, "Handed a copy"),
)


class TellingForm(pages.Form):
    """When, where, how he was told, and how it is known that it was him."""

    at = pages.MomentField(label="When", what="when you told him", read=parse_when, help_text="")
    where = forms.CharField(label="Where", required=False, max_length=300)
    how = forms.ChoiceField(
        label="How did you tell him?",
        choices=[(IN_PERSON, "In person"), (BY_PHONE, "By phone")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose in person or by phone"},
    )
    identity = forms.ChoiceField(
        label="How do you know it is him?",
        choices=HOW_SURE,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how you know who it is"},
    )
    identity_words = forms.CharField(label="Say how you know", required=False, max_length=200)
    knew = forms.ChoiceField(
        label="What did you do?",
        choices=TOLD,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you did"},
    )
    interpreter = forms.CharField(
        label="Interpreter", help_text="Never a relative.", required=False, max_length=200
    )
    said = forms.CharField(
        label="What he said without being asked",
        help_text="Note it word for word and offer it for signature.",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    video_ref = forms.CharField(label="Body-worn video reference", required=False, max_length=100)

    def clean(self) -> dict[str, object]:
        """Refuse what cannot have been, and ask for the words that are missing."""
        cleaned = super().clean() or {}
        if cleaned.get("identity") == "other" and not cleaned.get("identity_words"):
            self.add_error("identity_words", "Say how you know who it is")
        if cleaned.get("how") == BY_PHONE and cleaned.get("knew") == Knew.HANDED_COPY.value:
            self.add_error("knew", "A copy cannot be handed over by phone. Choose what you did")
        return cleaned

    def entry(self, *, by: str) -> AwarenessIn:
        """The evidence to record, once the form is valid; `by` is who told him."""
        given = self.cleaned_data
        when: When = given["at"]
        knew = Knew(given["knew"])
        return AwarenessIn(
            at=when,
            method=_method(given["how"], knew),
            by=by,
            where=given["where"],
            knew=knew,
            evidenced=True,
            identity_checked=_identity(given, by),
            interpreter=given["interpreter"],
            said=given["said"],
            video_ref=given["video_ref"],
        )


def _method(how: str, knew: Knew) -> Method:
    if how == BY_PHONE:
        return Method.TELEPHONE
    return Method.PERSONAL_POLICE if knew is Knew.HANDED_COPY else Method.TOLD_BY_OFFICER


def _identity(given: dict[str, str], by: str) -> str:
    how = SAID_AS.get(given["identity"]) or given["identity_words"]
    return f"{by}: {how}"
