"""The second person: what waits, one change, approving, refusing and withdrawing."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.pages.forms import Form
from nmo.pages.views import render
from nmo.reference.actions import approve, refuse, withdraw
from nmo.reference.errors import ChangeRefused, NotASetting
from nmo.reference.forms.deciding import APPROVE, DecideForm, WithdrawForm
from nmo.reference.queries import change_shown, changes_waiting
from nmo.reference.views.kinds import kind_shown, may_decide, may_withdraw

METHODS = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@signed_in()
def waiting(request: HttpRequest) -> HttpResponse:
    """The changes that wait for a second person."""
    found = changes_waiting(by=actor_of(request), now=now())
    return render(request, "reference/waiting.html", {"waiting": found})


@require_safe
@signed_in()
def shown(request: HttpRequest, number: int) -> HttpResponse:
    """One change: what holds, what is proposed, who said what, and the way to decide."""
    return _page(request, number)


@METHODS
@signed_in(Permission.SETTING_APPROVE)
def decide(request: HttpRequest, number: int) -> HttpResponse:
    """Approve or refuse it."""
    form = DecideForm(request.POST or None)
    if not form.is_valid():
        return _page(request, number, deciding=form)
    by, typed = actor_of(request), form.cleaned_data
    step = approve if typed["decision"] == APPROVE else refuse
    said = "Approved." if step is approve else "Refused."

    def save() -> None:
        step(number, by=by, now=now(), because=typed["because"])

    return _done(request, number, save, said, deciding=form)


@METHODS
@signed_in()
def take_back(request: HttpRequest, number: int) -> HttpResponse:
    """Withdraw it before it holds."""
    form = WithdrawForm(request.POST or None)
    if not form.is_valid():
        return _page(request, number, withdrawing=form)

    def save() -> None:
        withdraw(number, by=actor_of(request), now=now(), because=form.cleaned_data["because"])

    return _done(request, number, save, "Withdrawn.", withdrawing=form)


def _done(
    request: HttpRequest, number: int, save: Callable[[], None], said: str, **sent: Form
) -> HttpResponse:
    try:
        save()
    except NotASetting as none:
        raise Http404 from none
    except ChangeRefused as refused:
        next(iter(sent.values())).add_error(None, str(refused))
        return _page(request, number, **sent)
    messages.success(request, said)
    return HttpResponseRedirect(reverse("reference:change_shown", args=[number]))


def _page(
    request: HttpRequest,
    number: int,
    *,
    deciding: Form | None = None,
    withdrawing: Form | None = None,
) -> HttpResponse:
    by = actor_of(request)
    try:
        change = change_shown(number, by=by, now=now())
    except NotASetting as none:
        raise Http404 from none
    return render(
        request,
        "reference/change_shown.html",
        {
            "change": change,
            "kind": kind_shown(change.kind),
            "mine": change.proposed_by_id == by.user_id,
            "may_decide": may_decide(change.force_id, by),
            "may_withdraw": change.may_be_withdrawn and may_withdraw(change.force_id, by),
            "deciding": deciding or DecideForm(),
            "withdrawing": withdrawing or WithdrawForm(auto_id="withdraw-%s"),
        },
    )
