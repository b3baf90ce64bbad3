"""Your sign-in: passkeys, recovery codes, and where you are signed in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.passkeys.listing import passkeys_of
from nmo.access.session import actor_of, session_of, user_of
from nmo.access.sessions.afar import end_own_session
from nmo.access.sessions.listing import open_sessions_of
from nmo.access.sessions.words import WAY_WORDS
from nmo.access.sign_in.proof import signs_on
from nmo.access.sign_in.recovery import recovery_codes_of
from nmo.pages.views import render


@never_cache
@require_safe
@signed_in()
def own(request: HttpRequest) -> HttpResponse:
    """The page, for everybody signed in."""
    user = user_of(request)
    shown = {
        "signs_on": signs_on(user.pk),
        "force": actor_of(request).force_name,
        "passkeys": passkeys_of(user),
        "recovery": recovery_codes_of(user),
        "sessions": open_sessions_of(user.pk, now=now()),
        "this_session": session_of(request),
        "ways": WAY_WORDS,
    }
    return render(request, "access/own/page.html", shown)


@require_POST
@signed_in()
def end_session(request: HttpRequest, session_id: int) -> HttpResponse:
    """Sign out of another device. It needs no proof: nothing is gained by it."""
    if end_own_session(session_id, user=user_of(request), now=now()):
        messages.success(request, "That device is signed out.")
    else:
        messages.info(request, "That device was signed out already.")
    return HttpResponseRedirect(reverse("access:own"))
