"""The tokens by which other systems call, for administrators."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.forms.tokens import RotateForm, TokenForm
from nmo.access.permissions import PERMISSION_WORDS, Permission
from nmo.access.refusals import AccessChangeRefused
from nmo.access.session import actor_of
from nmo.access.tokens.actions import TokenMade, create_token, revoke_token, rotate_token
from nmo.access.tokens.queries import TokenRow, TokenState, token_seen_by, tokens_seen_by
from nmo.access.tokens.refusals import NoSuchToken
from nmo.access.words import REASON_WORDS
from nmo.pages.views import render

STATE_WORDS = {
    TokenState.GOOD: "Good",
    TokenState.EXPIRED: "Expired",
    TokenState.REVOKED: "Revoked",
}


@require_safe
@signed_in(Permission.TOKEN_ADMINISTER)
def tokens(request: HttpRequest) -> HttpResponse:
    """The systems of one's own force."""
    found = tokens_seen_by(actor_of(request), now=now())
    return render(request, "access/tokens.html", {"tokens": found, "states": STATE_WORDS})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.TOKEN_ADMINISTER)
def add(request: HttpRequest) -> HttpResponse:
    """Let a system of one's own force call, and show its token once."""
    actor = actor_of(request)
    form = TokenForm(request.POST or None)
    if form.is_valid():
        try:
            made = create_token(**form.values(), force_id=actor.force_id, by=actor, now=now())
        except AccessChangeRefused as refused:
            form.add_error("expires_on", str(refused))
        else:
            return _shown_once(request, made)
    return render(request, "access/add_token.html", {"form": form})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.TOKEN_ADMINISTER)
def token(request: HttpRequest, token_id: int) -> HttpResponse:
    """One token; sent, it gets a new secret, which is shown once."""
    shown = _token(request, token_id)
    form = RotateForm(request.POST or None)
    if form.is_valid():
        try:
            made = rotate_token(token_id, overlap=form.overlap(), by=actor_of(request), now=now())
        except AccessChangeRefused as refused:
            form.add_error("hours", str(refused))
        else:
            return _shown_once(request, made)
    context = {
        "token": shown,
        "form": form,
        "state": STATE_WORDS[shown.state],
        "permissions": [PERMISSION_WORDS[each] for each in shown.permissions],
        "reasons": [REASON_WORDS[each] for each in shown.reasons],
    }
    return render(request, "access/token.html", context)


@require_POST
@signed_in(Permission.TOKEN_ADMINISTER)
def revoke(request: HttpRequest, token_id: int) -> HttpResponse:
    """Stop a token for good."""
    _token(request, token_id)
    revoke_token(token_id, by=actor_of(request), now=now())
    messages.success(request, "The token is revoked: the next request with it is refused.")
    return HttpResponseRedirect(reverse("access:token", args=[token_id]))


def _token(request: HttpRequest, token_id: int) -> TokenRow:
    try:
        return token_seen_by(actor_of(request), token_id, now=now())
    except NoSuchToken as none:
        raise Http404 from none


def _shown_once(request: HttpRequest, made: TokenMade) -> HttpResponse:
    return render(request, "access/token_made.html", {"made": made})
