"""The door before a view: signed in, permitted, and asked why. For faces only."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from nmo.access.acting import require
from nmo.access.clock import now
from nmo.access.permissions import Permission
from nmo.access.rules import NotPermitted, may
from nmo.access.session import actor_or_none, purpose_of

Parameters = ParamSpec("Parameters")
View = Callable[Concatenate[HttpRequest, Parameters], HttpResponse]


def signed_in(
    permission: Permission | None = None, *, page_asks_why: bool = False
) -> Callable[[View[Parameters]], View[Parameters]]:
    """Let only those in who are signed in and hold `permission` (None: everybody signed in).

    Nobody signed in goes to the sign-in page and back. Where the permission asks for a purpose
    and none was said, the page that asks for it comes first, unless `page_asks_why`: the view
    asks itself. A refusal is recorded and raised as NotPermitted, which `web` shows as a page.
    """

    def decorate(view: View[Parameters]) -> View[Parameters]:
        @wraps(view)
        def guarded(
            request: HttpRequest, /, *args: Parameters.args, **kwargs: Parameters.kwargs
        ) -> HttpResponse:
            turned = _turned_away(request, permission, page_asks_why)
            if turned is not None:
                return turned
            try:
                return view(request, *args, **kwargs)
            except NotPermitted as refused:
                if refused.decision.lacks_only_purpose:
                    return to_ask_why(request)
                raise

        return guarded

    return decorate


def to_sign_in(request: HttpRequest) -> HttpResponseRedirect:
    """To the sign-in page, and back to this one afterwards."""
    return _to("access:sign_in", request)


def to_ask_why(request: HttpRequest) -> HttpResponseRedirect:
    """To the page that asks why, and back to this one afterwards."""
    return _to("access:why", request)


def next_page(request: HttpRequest) -> str:
    """Where to go on to, as the address says; home, if it says anything but a page of ours."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(asked, allowed_hosts={request.get_host()})
    return asked if ours and asked.startswith("/") else "/"


def _turned_away(
    request: HttpRequest, permission: Permission | None, page_asks_why: bool
) -> HttpResponse | None:
    actor = actor_or_none(request)
    if actor is None:
        return to_sign_in(request)
    if permission is None:
        return None
    purpose = purpose_of(request)
    if not may(actor, permission, purpose=purpose).lacks_only_purpose:
        require(permission, by=actor, now=now(), purpose=purpose)
        return None
    return None if page_asks_why else to_ask_why(request)


def _to(name: str, request: HttpRequest) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode({'next': request.get_full_path()})}")
