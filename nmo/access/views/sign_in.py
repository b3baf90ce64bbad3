"""Signing in, in two steps, and out."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from nmo.access import session
from nmo.access.clock import now
from nmo.access.doors import next_page
from nmo.access.forms.sign_in import CodeForm, PasswordForm
from nmo.access.sessions.words import Way
from nmo.access.sign_in.actions import (
    has_second_factor,
    record_sign_out,
    take_code,
    take_password,
)
from nmo.access.sign_in.refusals import SignInRefused
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
    return render(request, "access/sign_in.html", {"form": form, "next": next_page(request)})


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
    return render(request, "access/code.html", {"form": form})


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    if session.actor_or_none(request) is not None:
        record_sign_out(user=session.user_of(request), now=now())
    session.end(request)
    out = HttpResponseRedirect(reverse("access:sign_in"))
    out["Clear-Site-Data"] = '"cache", "storage"'  # what was typed and shown leaves the device
    return out
