"""The door before a view: signed in, permitted, asked why, and proved. For faces only."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from nmo.access.acting import require
from nmo.access.clock import now
from nmo.access.permissions import ASKS_PURPOSE, Permission
from nmo.access.purposes.keeping import note_use, purpose_of, show_purpose
from nmo.access.rules import Decision, NotPermitted, may
from nmo.access.session import actor_or_none

Parameters = ParamSpec("Parameters")
View = Callable[Concatenate[HttpRequest, Parameters], HttpResponse]


def signed_in(
    permission: Permission | None = None,
    *,
    page_asks_why: bool = False,
    page_asks_proof: bool = False,
) -> Callable[[View[Parameters]], View[Parameters]]:
    """Let only those in who are signed in and hold `permission` (None: everybody signed in).

    Nobody signed in goes to the sign-in page and back. Where the permission asks for a purpose
    and none was said, the page that asks for it comes first, unless `page_asks_why`: the view
    asks itself. Where it asks for a fresh proof, the page that takes one comes first, unless
    `page_asks_proof`: the view asks itself, and keeps what was typed. A refusal is recorded and
    raised as NotPermitted, which `web` shows as a page.
    """

    def decorate(view: View[Parameters]) -> View[Parameters]:
        @wraps(view)
        def guarded(
            request: HttpRequest, /, *args: Parameters.args, **kwargs: Parameters.kwargs
        ) -> HttpResponse:
            turned = _turned_away(request, permission, page_asks_why, page_asks_proof)
            if turned is not None:
                return turned
            try:
                return view(request, *args, **kwargs)
            except NotPermitted as refused:
                asked = _asked_first(request, refused.decision)
                if asked is None:
                    raise
                return asked

        return guarded

    return decorate


def to_sign_in(request: HttpRequest) -> HttpResponseRedirect:
    """To the sign-in page, and back to this one afterwards."""
    return _to("access:sign_in", request)


def to_ask_why(request: HttpRequest) -> HttpResponseRedirect:
    """To the page that asks why, and back to this one afterwards."""
    return _to("access:why", request)


def to_prove_it(request: HttpRequest) -> HttpResponseRedirect:
    """To the page that takes a second factor afresh, and back to this one afterwards."""
    return _to("access:prove_it", request)


def _asked_first(request: HttpRequest, decision: Decision) -> HttpResponse | None:
    """The page that asks for the one thing that is missing; None where it is a refusal."""
    if decision.lacks_only_purpose:
        return to_ask_why(request)
    return to_prove_it(request) if decision.lacks_only_proof else None


def next_page(request: HttpRequest) -> str:
    """Where to go on to, as the address says; home, if it says anything but a page of ours."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(asked, allowed_hosts={request.get_host()})
    return asked if ours and asked.startswith("/") else "/"


def _turned_away(
    request: HttpRequest, permission: Permission | None, asks_why: bool, asks_proof: bool
) -> HttpResponse | None:
    actor = actor_or_none(request)
    if actor is None:
        return to_sign_in(request)
    if permission is None:
        return None
    moment, purpose = now(), purpose_of(request)
    decision = may(actor, permission, now=moment, purpose=purpose)
    if decision.lacks_only_purpose and asks_why:
        return None
    if decision.lacks_only_proof and asks_proof:
        show_purpose(request)
        return None
    asked = _asked_first(request, decision)
    if asked is None:
        require(permission, by=actor, now=moment, purpose=purpose)
        if permission in ASKS_PURPOSE:
            note_use(request, now=moment)
            show_purpose(request)
    return asked


def _to(name: str, request: HttpRequest) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode({'next': request.get_full_path()})}")
