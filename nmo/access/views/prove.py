"""Proving afresh that it is still you, before what asks for it (ASVS 7.5.3)."""

from typing import TypedDict

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from nmo.access.clock import now
from nmo.access.doors import next_page, signed_in
from nmo.access.forms.factors import RecoveryCodeForm
from nmo.access.forms.sign_in import CodeForm
from nmo.access.models import User
from nmo.access.passkeys.signing_in import prove_by_passkey
from nmo.access.session import actor_of, session_of, user_of
from nmo.access.sign_in.proof import prove_by_app, prove_by_recovery_code, signs_on
from nmo.access.sign_in.refusals import SignInRefused
from nmo.access.views.asking import answer_of, back_to, party_of, passkey_question
from nmo.access.views.halfway import place_of
from nmo.pages.views import render


@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in()
def prove_it(request: HttpRequest) -> HttpResponse:
    """Ask for a code of the app or a passkey; at the force's sign-on, for a fresh sign-in there."""
    if signs_on(actor_of(request).user_id):
        there = {"next": next_page(request), "force": actor_of(request).force_name}
        return render(request, "access/prove_at_sign_on.html", there)
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            prove_by_app(**_who(request), **form.cleaned_data, place=place_of(request), now=now())
        except SignInRefused as refused:
            form.add_error("code", str(refused))
        else:
            return HttpResponseRedirect(next_page(request))
    asked = passkey_question(request)
    shown = {"form": form, "next": next_page(request), "asked": asked}
    return render(request, "access/prove_it.html", shown)


@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in()
def by_recovery_code(request: HttpRequest) -> HttpResponse:
    """Take a recovery code in place of the app's."""
    form = RecoveryCodeForm(request.POST or None)
    if form.is_valid():
        try:
            prove_by_recovery_code(
                **_who(request), **form.cleaned_data, place=place_of(request), now=now()
            )
        except SignInRefused as refused:
            form.add_error("code", str(refused))
        else:
            return HttpResponseRedirect(next_page(request))
    shown = {"form": form, "next": next_page(request)}
    return render(request, "access/prove_by_recovery_code.html", shown)


@require_POST
@signed_in()
def by_passkey(request: HttpRequest) -> HttpResponse:
    """Take what the browser answered, and go on to where the person was going."""
    try:
        prove_by_passkey(**_who(request), **answer_of(request), party=party_of(request), now=now())
    except SignInRefused as refused:
        messages.error(request, str(refused))
        return back_to("access:prove_it", request)
    return HttpResponseRedirect(next_page(request))


class _Who(TypedDict):
    user: User
    session_id: int


def _who(request: HttpRequest) -> _Who:
    """Whose session it is that is proved."""
    return _Who(user=user_of(request), session_id=session_of(request))
