"""What is said to have happened: to add to, and to correct."""

from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.breaches.actions import correct_account
from nmo.breaches.case import Account
from nmo.breaches.forms.account import AccountForm, as_typed
from nmo.breaches.forms.paragraphs import Paragraph, paragraphs_of
from nmo.breaches.rules.aggressor import NEVER_BOTH
from nmo.breaches.views.changing import Change, Sent, change
from nmo.breaches.views.opening import about_a_breach
from nmo.breaches.views.top import top_of


@require_http_methods(["GET", "HEAD", "POST"])
@about_a_breach(Permission.BREACH_WORK)
def account(request: HttpRequest, ref: str) -> HttpResponse:
    """Add what is known besides, or put the account right; the one before is kept."""
    moment = now()
    top = top_of(request, ref, now=moment)
    paragraphs = paragraphs_of(top.card.history, top.card.position)

    def save(sent: Sent[AccountForm]) -> str:
        told, why = sent.form.account(), sent.form.cleaned_data["because"]
        shown, version = sent.form.shown(), sent.version
        correct_account(ref, told, why, by=sent.by, now=sent.now, version=version, shown=shown)
        return reverse("breaches:breach", args=[ref])

    page = Change(
        about=("account", ref),
        title="Add to what happened, or correct it",
        lead="Everything is optional that is not known. What stood here before is kept.",
        form=partial(_form, top.case.account, paragraphs, moment),
        save=save,
        said="Saved. What stood there before is kept.",
        template="breaches/account.html",
        shown=lambda: {
            **top.context(),
            "about_to_ring": False,
            "never_both": NEVER_BOTH,
            "others": [each for each in paragraphs if each.third_party],
        },
    )
    return change(request, page)


def _form(
    held: Account,
    paragraphs: tuple[Paragraph, ...],
    moment: datetime,
    *args: object,
    **options: object,
) -> AccountForm:
    given = {"initial": as_typed(held), **options}
    return AccountForm(*args, held=held, now=moment, paragraphs=paragraphs, **given)
