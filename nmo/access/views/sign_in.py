"""Signing in, in two steps, and out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from nmo.access import session
from nmo.access.clock import now
from nmo.access.doors import next_page
from nmo.access.forms.factors import RecoveryCodeForm
from nmo.access.forms.sign_in import CodeForm, PasswordForm
from nmo.access.models import User
from nmo.access.oidc.queries import offered
from nmo.access.passkeys.signing_in import take_passkey
from nmo.access.sessions.words import Way
from nmo.access.sign_in.actions import (
    has_second_factor,
    record_sign_out,
    take_code,
    take_password,
    take_recovery_code,
)
from nmo.access.sign_in.recovery import recovery_codes_of
from nmo.access.sign_in.refusals import SignInRefused
from nmo.access.views.asking import answer_of, back_to, party_of, passkey_question
from nmo.access.views.halfway import forget_halfway, halfway, keep_halfway, place_of
from nmo.pages.views import render


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The first step: username and password."""
    form = PasswordForm(request.POST or None)
    if form.is_valid():
        try:
            user = take_password(**form.cleaned_data, place=place_of(request), now=now())
        except SignInRefused as refused:
            form.add_error(None, str(refused))
        else:
            keep_halfway(request, user, next_page(request))
            step = "code" if has_second_factor(user) else "set_up"
            return HttpResponseRedirect(reverse(f"access:{step}"))
    shown = {
        "form": form,
        "next": next_page(request),
        "asked": passkey_question(request),
        "forces": offered(),
    }
    return render(request, "access/sign_in.html", shown)


@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """The second step: the code of the user's app."""
    known = halfway(request)
    if known is None or not has_second_factor(known.user):
        return HttpResponseRedirect(reverse("access:sign_in"))
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            take_code(user=known.user, **form.cleaned_data, place=place_of(request), now=now())
        except SignInRefused as refused:
            form.add_error("code", str(refused))
        else:
            forget_halfway(request)
            session.begin(request, known.user, way=Way.APP)
            return HttpResponseRedirect(known.next_page)
    shown = {"form": form, "next": known.next_page, "asked": passkey_question(request)}
    return render(request, "access/code.html", shown)


@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def recovery_code(request: HttpRequest) -> HttpResponse:
    """The second step without the app: a recovery code."""
    known = halfway(request)
    if known is None or not has_second_factor(known.user):
        return HttpResponseRedirect(reverse("access:sign_in"))
    form = RecoveryCodeForm(request.POST or None)
    if form.is_valid():
        try:
            take_recovery_code(
                user=known.user, **form.cleaned_data, place=place_of(request), now=now()
            )
        except SignInRefused as refused:
            form.add_error("code", str(refused))
        else:
            forget_halfway(request)
            session.begin(request, known.user, way=Way.RECOVERY_CODE)
            messages.warning(request, _few_left(known.user))
            return HttpResponseRedirect(known.next_page)
    return render(request, "access/recovery_code.html", {"form": form})


@require_POST
def passkey(request: HttpRequest) -> HttpResponse:
    """Sign in with a passkey, alone or after a password."""
    known = halfway(request)
    try:
        user = take_passkey(**answer_of(request), party=party_of(request), now=now())
    except SignInRefused as refused:
        messages.error(request, str(refused))
        return back_to("access:code" if known else "access:sign_in", request)
    both = known is not None and known.user == user
    forget_halfway(request)
    session.begin(request, user, way=Way.PASSWORD_AND_PASSKEY if both else Way.PASSKEY)
    return HttpResponseRedirect(next_page(request))


def _few_left(user: User) -> str:
    left = recovery_codes_of(user).left
    words = "1 recovery code is" if left == 1 else f"{left} recovery codes are"
    return f"{words} left. Make new ones at “Your sign-in” when you have your app again."


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    if session.actor_or_none(request) is not None:
        record_sign_out(user=session.user_of(request), now=now())
    session.end(request)
    out = HttpResponseRedirect(reverse("access:sign_in"))
    out["Clear-Site-Data"] = '"cache", "storage"'  # what was typed and shown leaves the device
    return out
