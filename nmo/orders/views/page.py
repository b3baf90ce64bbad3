"""An order's page, and its papers."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.session import actor_of, purpose_of
from nmo.documents.rules import PDF, PHOTOGRAPHS
from nmo.orders.forms.moments import AnotherMoment
from nmo.orders.queries import order_page, paper
from nmo.orders.sections import sections_of_order
from nmo.orders.views.opening import about_an_order
from nmo.orders.ways import ways_of_order
from nmo.pages.views import render

# What a browser shows by itself; anything else is offered to be saved.
SHOWN_IN_THE_BROWSER = {PDF, *PHOTOGRAPHS}


@require_safe
@about_an_order(Permission.ORDER_READ)
def order(request: HttpRequest, ref: str) -> HttpResponse:
    """The order now, or at another moment as known at another."""
    moment, by = now(), actor_of(request)
    asked = AnotherMoment(request.GET or None)
    page = order_page(
        ref,
        by=by,
        purpose=purpose_of(request),
        now=moment,
        at=asked.at(),
        known=asked.known(),
    )
    # What was taken back can be read and no longer changed.
    may = frozenset() if page.card.taken_back else by.permissions
    looks_elsewhere = page.card.taken_back or asked.at() or asked.known()
    context = {
        "shown": page,
        "asked": asked,
        "now": moment,
        "may": may,
        "told_href": _told_href(ref),
        "ways": () if looks_elsewhere else ways_of_order(ref, by=by),
        "sections": sections_of_order(ref, by=by, now=moment),
    }
    return render(request, "orders/order.html", context)


@require_safe
@about_an_order(Permission.DOCUMENT_READ)
def document(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """A paper of the order, byte for byte; it can run nothing and is kept nowhere."""
    held = paper(ref, number, by=actor_of(request), purpose=purpose_of(request), now=now())
    shown = held.media_type in SHOWN_IN_THE_BROWSER
    answer = HttpResponse(held.content, content_type=held.media_type)
    how = "inline" if shown else "attachment"
    name = quote(f"{ref}-{number}{ENDINGS.get(held.media_type, '')}", safe="")
    answer["Content-Disposition"] = f"{how}; filename*=UTF-8''{name}"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer


ENDINGS = {PDF: ".pdf", "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp"}


def _told_href(ref: str) -> str:
    """Where "I told him" is, once the officer's question is built above this floor."""
    try:
        return reverse("checks:told", args=[ref])
    except NoReverseMatch:
        return ""
