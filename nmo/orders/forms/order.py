"""The order as the paper has it, and how it came."""

from collections.abc import Collection
from typing import Any

from django import forms

from nmo.law import EventKind, Knew, MadeIn, NoticeType, OrderType
from nmo.orders.forms.fields import (
    EndsForm,
    listed,
    one_of,
    order_types,
    picked,
    text,
    words,
)
from nmo.orders.forms.moments import moment
from nmo.orders.labels import (
    CHANNEL_LABELS,
    KNEW_LABELS,
    MADE_IN_LABELS,
    METHOD_LABELS,
    NOTICE_LABELS,
    choices,
)
from nmo.orders.words import Channel
from nmo.pages.forms import Form

CONSENT = [("unknown", "The paper does not say"), ("yes", "Yes"), ("no", "No")]
ENTERED_BY_HAND = {
    channel: label
    for channel, label in CHANNEL_LABELS.items()
    if channel not in (Channel.HMCTS_ACRO_FEED, Channel.FORMER_SYSTEM)
}


class OrderForm(EndsForm):
    """What stands at the head and the foot of the paper."""

    order_type = forms.ChoiceField(
        label="Kind of order", choices=order_types, initial=OrderType.NMO
    )
    court_name = text("Court", most=200, required=True, missing="Enter the court")
    case_numbers = text("Court case number", most=200, hint="If there are two, a comma between")
    made_at = moment("Made on", "when it was made")
    notice_type = one_of("With or without notice?", NOTICE_LABELS)
    return_hearing_at = moment("Next hearing", "the next hearing", required=False)
    made_in = picked("Made in", MADE_IN_LABELS, initial=MadeIn.FL401)
    channel = picked("How it came", ENTERED_BY_HAND, initial=Channel.COURT_EMAIL)
    judge = text("Judge", most=200)
    by_consent = forms.ChoiceField(label="Made by consent?", choices=CONSENT, required=False)
    notes = words("Notes", rows=2)

    field_order = (
        "order_type",
        "court_name",
        "case_numbers",
        "made_at",
        "notice_type",
        "end_type",
        "ends_at",
        "ends_on_event",
        "return_hearing_at",
    )

    def order(self) -> dict[str, Any]:
        """The head of the order in its shape."""
        given = self.cleaned_data
        return {
            "order_type": given["order_type"],
            "made_in": given["made_in"],
            "court_name": given["court_name"],
            "judge": given["judge"],
            "by_consent": {"yes": True, "no": False}.get(given["by_consent"]),
            "case_numbers": tuple(listed(given["case_numbers"])),
            "channel": given["channel"],
            "notes": given["notes"],
        }

    def making(self) -> dict[str, Any]:
        """The making of the order, without its conditions."""
        given = self.cleaned_data
        promised = given["order_type"] == OrderType.UNDERTAKING
        return {
            "event": EventKind.UNDERTAKING_GIVEN if promised else EventKind.MADE,
            "at": given["made_at"],
            "notice_type": NoticeType(given["notice_type"]),
            "ends": self.ends(),
            "return_hearing_at": given["return_hearing_at"],
        }


class FirstAwarenessForm(Form):
    """What the papers already show of the respondent's knowledge, if anything."""

    method = forms.ChoiceField(
        label="How did the respondent come to know of the order?",
        choices=[("", "Nothing is known of that yet"), *choices(METHOD_LABELS)],
        required=False,
    )
    at = moment("When", "when the respondent came to know", required=False)
    by = text("By whom", most=200)
    knew = picked("What the respondent then knew", KNEW_LABELS, initial=Knew.EXISTENCE)
    identity_checked = text("Identity checked by", most=300)

    def clean(self) -> dict[str, Any]:
        """A way of knowing needs its day."""
        given = super().clean() or self.cleaned_data
        if given.get("method") and not given.get("at") and "at" not in self.errors:
            self.add_error("at", "Enter when the respondent came to know, like 12 3 2027 4pm")
        return given

    def idle(self) -> Collection[str]:
        """Without a way of knowing there is nothing more to say of it."""
        return () if self["method"].value() else ("at", "by", "knew", "identity_checked")

    def entries(self) -> tuple[dict[str, Any], ...]:
        """The one entry, or none."""
        given = self.cleaned_data
        names = ("method", "at", "by", "knew", "identity_checked")
        return ({name: given[name] for name in names},) if given["method"] else ()
