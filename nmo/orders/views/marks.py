"""Checks, confirmation, national systems, contact hold, references and papers."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.orders.actions import (
    add_reference,
    attach_document,
    confirm_order,
    hold_contact,
    lift_contact_hold,
    record_court_check,
    record_national_status,
)
from nmo.orders.errors import OrderChanged
from nmo.orders.forms.marks import (
    AttachForm,
    ConfirmForm,
    CourtCheckForm,
    HoldForm,
    LiftHoldForm,
    NationalForm,
    ReferenceForm,
)
from nmo.orders.views.changing import Change, Sent, change
from nmo.orders.views.opening import about_an_order, card_of
from nmo.orders.words import DocumentKind, ForceReference, NationalState, NationalSystem

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@about_an_order(Permission.ORDER_CONFIRM)
def confirm(request: HttpRequest, ref: str) -> HttpResponse:
    """Compare the record with the sealed copy and say that they agree."""

    def save(sent: Sent[ConfirmForm]) -> None:
        if sent.version is None:
            raise OrderChanged
        confirm_order(ref, version=sent.version, by=sent.by, now=sent.now)

    what = Change(
        title="Confirm against the sealed copy",
        form=ConfirmForm,
        save=save,
        said="Confirmed. The card no longer says that it was not checked.",
        lead="Go through it line by line. If something differs, correct it first.",
        template="orders/confirm.html",
        button="Confirm",
    )
    return change(request, ref, what)


@GET_OR_POST
@about_an_order(Permission.COURT_CHECK_RECORD)
def court_check(request: HttpRequest, ref: str) -> HttpResponse:
    """Record what the court said of the order."""

    def save(sent: Sent[CourtCheckForm]) -> None:
        given = sent.form.cleaned_data
        record_court_check(ref, on=given["on"], said=given["said"], by=sent.by, now=sent.now)

    lead = "If the court said that something has changed, record that event as well."
    what = Change(
        title="Checked with the court", form=CourtCheckForm, save=save, said="Saved.", lead=lead
    )
    return change(request, ref, what)


@GET_OR_POST
@about_an_order(Permission.NATIONAL_STATUS_RECORD)
def national(request: HttpRequest, ref: str) -> HttpResponse:
    """Record a step of the entry on PNC, LEDS or PND."""

    def save(sent: Sent[NationalForm]) -> None:
        given = sent.form.cleaned_data
        record_national_status(
            ref,
            NationalSystem(given["system"]),
            NationalState(given["state"]),
            on=given["on"],
            reference=given["reference"],
            by=sent.by,
            now=sent.now,
        )

    title = "Record a step on a national system"
    return change(request, ref, Change(title=title, form=NationalForm, save=save, said="Saved."))


@GET_OR_POST
@about_an_order(Permission.CONTACT_HOLD_RECORD)
def hold(request: HttpRequest, ref: str) -> HttpResponse:
    """Ask officers to wait before they tell the respondent, or let them tell again."""
    if card_of(request, ref, now=now()).contact_hold is not None:
        return change(request, ref, _lift(ref))
    return change(request, ref, _hold(ref))


def _hold(ref: str) -> Change[HoldForm]:
    def save(sent: Sent[HoldForm]) -> None:
        given = sent.form.cleaned_data
        until = given["until"].at
        hold_contact(ref, until=until, because=given["because"], by=sent.by, now=sent.now)

    return Change(
        title="Ask officers not to tell the respondent yet",
        form=HoldForm,
        save=save,
        said="Saved. It stands above the button for every officer.",
        lead="The order binds all the same, and an officer may still act on a breach.",
    )


def _lift(ref: str) -> Change[LiftHoldForm]:
    def save(sent: Sent[LiftHoldForm]) -> None:
        lift_contact_hold(ref, by=sent.by, now=sent.now)

    title = "Let officers tell the respondent again"
    return Change(title=title, form=LiftHoldForm, save=save, said="The hold is lifted.")


@GET_OR_POST
@about_an_order(Permission.ORDER_UPDATE, of_any_force=True)
def reference(request: HttpRequest, ref: str) -> HttpResponse:
    """Add a reference of the force's own system."""

    def save(sent: Sent[ReferenceForm]) -> None:
        given = sent.form.cleaned_data
        add_reference(ref, ForceReference(given["kind"]), given["value"], by=sent.by, now=sent.now)

    title = "Add a reference of the force’s own system"
    return change(request, ref, Change(title=title, form=ReferenceForm, save=save, said="Saved."))


@GET_OR_POST
@about_an_order(Permission.ORDER_UPDATE, of_any_force=True)
def attach(request: HttpRequest, ref: str) -> HttpResponse:
    """Hang a further paper on the order."""

    def save(sent: Sent[AttachForm]) -> None:
        given = sent.form.cleaned_data
        attach_document(
            ref,
            given["paper"].read(),
            kind=DocumentKind(given["kind"]),
            by=sent.by,
            now=sent.now,
            name=given["paper"].name,
            source=given["source"],
        )

    what = Change(title="Attach a paper", form=AttachForm, save=save, said="The paper is held.")
    return change(request, ref, what)
