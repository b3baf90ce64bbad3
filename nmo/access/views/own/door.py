"""The doors before a change that whoever finds a screen unlocked must not make."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.access.sign_in.proof import is_proved, signs_on

View = Callable[[HttpRequest], HttpResponse]


def freshly_proved(*, back_to: str) -> Callable[[View], View]:
    """Let in who gave a second factor just now; others prove it first and come back.

    `back_to` names the page to come back to where something was sent and not only opened.
    """

    def decorate(view: View) -> View:
        @signed_in()
        @wraps(view)
        def guarded(request: HttpRequest) -> HttpResponse:
            if is_proved(actor_of(request), now=now()):
                return view(request)
            back = request.path if request.method == "GET" else reverse(back_to)
            return HttpResponseRedirect(f"{reverse('access:prove_it')}?{urlencode({'next': back})}")

        return guarded

    return decorate


def with_own_factors(view: View) -> View:
    """The same for what a user of a force's sign-on does not have: a factor kept here (404)."""
    proved = freshly_proved(back_to="access:own")(view)

    @signed_in()
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if signs_on(actor_of(request).user_id):
            raise Http404
        return proved(request)

    return guarded
