"""The door before a change of one's own sign-in."""

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


def freshly_proved(view: View) -> View:
    """Let in who gave a second factor just now, and whose factors are kept here.

    Whoever finds a screen unlocked must not add a key of their own. Somebody else is sent to
    prove it and then to "Your sign-in"; a user of a force's sign-on has no factor here: 404.
    """

    @signed_in()
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        actor = actor_of(request)
        if signs_on(actor.user_id):
            raise Http404
        if not is_proved(actor, now=now()):
            back = {"next": request.path if request.method == "GET" else reverse("access:own")}
            return HttpResponseRedirect(f"{reverse('access:prove_it')}?{urlencode(back)}")
        return view(request)

    return guarded
