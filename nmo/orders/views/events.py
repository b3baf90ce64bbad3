"""What the court did later: one page for each kind of event."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.orders.actions import record_event
from nmo.orders.forms.events import (
    DischargedForm,
    EventForm,
    ExtendedForm,
    HearingHeldForm,
    SupersededForm,
    WithdrawnForm,
)
from nmo.orders.views.changing import Change, Sent, change
from nmo.orders.views.opening import about_an_order

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
HAPPENED = "Saved. It counts from its own moment, for everybody, at once."


@GET_OR_POST
@about_an_order(Permission.ORDER_UPDATE)
def extended(request: HttpRequest, ref: str) -> HttpResponse:
    """The court extended the order."""
    return _event(request, ref, ExtendedForm, "The court extended it")


@GET_OR_POST
@about_an_order(Permission.ORDER_UPDATE)
def discharged(request: HttpRequest, ref: str) -> HttpResponse:
    """The court discharged the order."""
    lead = "Discharges do not come by the courts’ feed. From this moment the order has ended."
    return _event(request, ref, DischargedForm, "The court discharged it", lead)


@GET_OR_POST
@about_an_order(Permission.ORDER_UPDATE)
def superseded(request: HttpRequest, ref: str) -> HttpResponse:
    """Another order replaces this one."""
    return _event(request, ref, SupersededForm, "Another order replaces it")


@GET_OR_POST
@about_an_order(Permission.ORDER_UPDATE)
def hearing_held(request: HttpRequest, ref: str) -> HttpResponse:
    """A hearing was held."""
    lead = "If the court varied, extended or discharged the order there, record that as well."
    return _event(request, ref, HearingHeldForm, "A hearing was held", lead)


@GET_OR_POST
@about_an_order(Permission.ORDER_UPDATE)
def withdrawn(request: HttpRequest, ref: str) -> HttpResponse:
    """The proceedings were withdrawn."""
    lead = (
        "This ends only an order made in other family proceedings (Family Law Act 1996, s.42(8)). "
        "For any other, ask the court whether it still stands."
    )
    return _event(request, ref, WithdrawnForm, "The proceedings were withdrawn", lead)


def _event(
    request: HttpRequest, ref: str, form: type[EventForm], title: str, lead: str = ""
) -> HttpResponse:
    def save(sent: Sent[EventForm]) -> None:
        paper = sent.form.cleaned_data["paper"]
        record_event(
            ref,
            sent.form.event(),
            by=sent.by,
            now=sent.now,
            version=sent.version,
            paper=paper.read() if paper else None,
            paper_name=paper.name if paper else "",
        )

    what = Change(title=title, form=form, save=save, said=HAPPENED, lead=lead)
    return change(request, ref, what)
