"""Correcting a mistake: the old value stays, with who, when and why."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.session import actor_of, purpose_of
from nmo.orders.actions import correct as correct_entry
from nmo.orders.actions import withdraw_entry
from nmo.orders.entries import CORRECTABLE, ORDER_FIELDS, may_be_withdrawn
from nmo.orders.forms.correcting import CorrectForm, WithdrawForm, spoken
from nmo.orders.labels import FIELD_LABELS
from nmo.orders.queries import entries_of, recorded_now
from nmo.orders.views.changing import Change, Sent, change
from nmo.orders.views.opening import about_an_order, card_of
from nmo.pages.views import render

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@about_an_order(Permission.ORDER_CORRECT)
def corrections(request: HttpRequest, ref: str) -> HttpResponse:
    """Every entry of the order: which one is wrong?"""
    card = card_of(request, ref, now=now())
    return render(request, "orders/corrections.html", {"card": card, "entries": entries_of(card)})


@GET_OR_POST
@about_an_order(Permission.ORDER_CORRECT)
def correct(request: HttpRequest, ref: str, what: str, number: str) -> HttpResponse:
    """One entry as it is recorded, to be put right."""
    fields = _fields(what)
    current = recorded_now(
        ref,
        what,
        number,
        fields,
        by=actor_of(request),
        purpose=purpose_of(request),
        now=now(),
    )

    def save(sent: Sent[CorrectForm]) -> None:
        changes = sent.form.changes()
        because = sent.form.cleaned_data["because"]
        correct_entry(
            ref, what, number, changes,
            because=because, by=sent.by, now=sent.now, version=sent.version,
        )  # fmt: skip

    said = [(FIELD_LABELS[name], spoken(name, value)) for name, value in current.items()]
    page = Change(
        title="Correct a mistake",
        form=partial(CorrectForm, current=current),
        save=save,
        said="Corrected. The old value stays in the record.",
        template="orders/correct.html",
        more={"current": said, **_withdrawal(ref, what, number)},
    )
    return change(request, ref, page)


@GET_OR_POST
@about_an_order(Permission.ORDER_CORRECT)
def withdraw(request: HttpRequest, ref: str, what: str, number: str) -> HttpResponse:
    """Withdraw an entry that should never have been made."""

    def save(sent: Sent[WithdrawForm]) -> None:
        because = sent.form.cleaned_data["because"]
        withdraw_entry(ref, what, number, because=because, by=sent.by, now=sent.now)

    if not may_be_withdrawn(what, number):
        raise Http404
    page = Change(
        title="Withdraw an entry",
        form=WithdrawForm,
        save=save,
        said="Withdrawn. It stays in the record’s history.",
    )
    return change(request, ref, page)


def _fields(what: str) -> frozenset[str]:
    if what == "order":
        return ORDER_FIELDS
    if what not in CORRECTABLE:
        raise Http404
    return CORRECTABLE[what]


def _withdrawal(ref: str, what: str, number: str) -> dict[str, object]:
    href = reverse("orders:withdraw", args=[ref, what, number])
    return {"may_withdraw": may_be_withdrawn(what, number), "withdraw_href": href}
