"""The report: one page from the answer card, the order page or the queue."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_http_methods, require_POST

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.breaches.actions import report_breach
from nmo.breaches.errors import OrderGone
from nmo.breaches.forms.paragraphs import paragraphs_of
from nmo.breaches.forms.report import ReportForm
from nmo.breaches.rules.paths import path_sentence_before
from nmo.breaches.views.changing import Change, Sent, change
from nmo.breaches.views.opening import about_an_order
from nmo.breaches.words import Channel, Reporter
from nmo.law import consent_sentence
from nmo.orders.errors import OrderNotFound
from nmo.orders.queries import CardShown, order_card, order_page
from nmo.pages.kept import keeps_what_is_sent, read_mark

SAID = "Reported. What to do, what is due and what is missing stands below."


@require_http_methods(["GET", "HEAD", "POST"])
@about_an_order(Permission.BREACH_REPORT)
def report(request: HttpRequest, order_ref: str) -> HttpResponse:
    """Report that this order was broken: six answers, and it is saved."""
    moment, purpose = now(), purpose_of(request)
    card = _card(request, order_ref, now=moment)
    incident = purpose.incident_number if purpose else ""

    def save(sent: Sent[ReportForm]) -> str:
        told = sent.form.report(entry=sent.entry, incident_number=incident)
        channel = Channel.CARD if "check" in request.GET else Channel.PAGE
        with _order_there():
            reported = report_breach(order_ref, told, by=sent.by, now=sent.now, channel=channel)
        return reverse("breaches:breach", args=[reported.ref])

    page = Change(
        about=("report", order_ref),
        title="Report a breach",
        form=partial(_form, card, moment),
        save=save,
        said=SAID,
        template="breaches/report.html",
        shown=lambda: {
            "card": card,
            "back": _back(request, order_ref),
            "path": path_sentence_before(card.position),
            "consent": consent_sentence(card.position, card.people),
            "reported_by": actor_of(request).name,
        },
        button="Report it",
    )
    return change(request, page)


@require_POST
@keeps_what_is_sent(now)
@signed_in()
def keep_typing(request: HttpRequest) -> HttpResponse:
    """What is being typed on any page about a breach is kept, and nothing else is done.

    400 where the page does not say whose it is, or was opened too long ago: then nothing is kept.
    """
    return HttpResponse(status=204 if read_mark(request.POST) else 400)


@contextmanager
def _order_there() -> Iterator[None]:
    """Say on the form that the order is gone. Raises OrderGone."""
    try:
        yield
    except OrderNotFound as none:
        raise OrderGone from none


def _card(request: HttpRequest, order_ref: str, *, now: datetime) -> CardShown:
    """The order's card; of one that was taken back while it was typed, the card until then.

    So that what is sent is shown again, to be reported on the right order. Raises OrderNotFound.
    """
    by, purpose = actor_of(request), purpose_of(request)
    try:
        return order_card(order_ref, by=by, purpose=purpose, now=now)
    except OrderNotFound:
        if request.method != "POST":
            raise
        return order_page(order_ref, by=by, purpose=purpose, now=now).card


def _form(card: CardShown, moment: datetime, *args: object, **options: object) -> ReportForm:
    paragraphs = paragraphs_of(card.history, card.position)
    given = {"initial": _told_by(card), **options}
    return ReportForm(*args, now=moment, paragraphs=paragraphs, **given)


def _told_by(card: CardShown) -> dict[str, object]:
    """The protected person, who tells of most breaches; changed where somebody else did."""
    first = next(iter(card.protected), None)
    named = first is not None and not first.person.hidden
    return {
        "reporter": Reporter.PROTECTED_PERSON.value,
        "reporter_name": first.typed_name if first and named else "",
    }


def _back(request: HttpRequest, order_ref: str) -> str:
    """To the answer that the reader came from, or to the order's own page."""
    with suppress(NoReverseMatch):  # an address that somebody changed
        if "check" in request.GET:
            return reverse("checks:shown", args=[request.GET["check"]])
    return reverse("orders:order", args=[order_ref])
