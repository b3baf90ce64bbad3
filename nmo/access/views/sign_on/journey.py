"""To a force's own sign-on and back."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from nmo.access import session
from nmo.access.address import public_address
from nmo.access.clock import now
from nmo.access.doors import next_page, signed_in
from nmo.access.models import Session
from nmo.access.oidc.following import account_user, place_of_claims, user_following
from nmo.access.oidc.journeys import Arrived, begin_journey, end_journey
from nmo.access.oidc.queries import settings_of_code
from nmo.access.oidc.refusals import AnotherPerson, SignOnRefused
from nmo.access.oidc.settings import SignOnSettings
from nmo.access.session import actor_of, session_of
from nmo.access.sessions.words import Way
from nmo.access.sign_in.proof import keep_proof
from nmo.access.sign_in.recording import record_step
from nmo.access.views.sign_on import cookie
from nmo.pages.views import render


@never_cache
@require_safe
def to_sign_on(request: HttpRequest, code: str) -> HttpResponse:
    """Send the browser to the force's sign-on."""
    return _sent_off(request, _settings(code))


@never_cache
@require_safe
@signed_in()
def prove_at_sign_on(request: HttpRequest) -> HttpResponse:
    """Send the browser there once more, to sign in afresh."""
    settings = _settings(actor_of(request).force_code)
    return _sent_off(request, settings, proves=session_of(request))


@never_cache
@require_safe
def back(request: HttpRequest, code: str) -> HttpResponse:
    """The browser comes back: sign its user in, or say why not.

    The answer is a page and not a redirect. The browser came from another site, and would follow
    a redirect without the session's cookie; a page of ours leads on with it.
    """
    settings = _settings(code)
    try:
        arrived = end_journey(
            settings,
            kept=cookie.kept(request),
            answer=request.GET.dict(),
            back=_address_of_back(request, settings),
            now=now(),
        )
        _take(request, arrived, settings)
    except SignOnRefused as refused:
        answer = _refused(request, refused, settings)
    else:
        answer = render(request, "access/sign_on/arrived.html", {"next": arrived.next_page})
    cookie.forget(answer)
    return answer


def _sent_off(
    request: HttpRequest, settings: SignOnSettings, *, proves: int | None = None
) -> HttpResponse:
    try:
        begun = begin_journey(
            settings,
            back=_address_of_back(request, settings),
            next_page=next_page(request),
            proves=proves,
            now=now(),
        )
    except SignOnRefused as refused:
        return _refused(request, refused, settings)
    away = HttpResponseRedirect(begun.address)
    cookie.keep(away, begun.kept)
    return away


def _take(request: HttpRequest, arrived: Arrived, settings: SignOnSettings) -> None:
    if arrived.proves is not None:
        _prove(arrived, arrived.proves, settings)
        return
    user = user_following(place_of_claims(arrived.claims, settings), now=now())
    session.begin(
        request,
        user,
        way=Way.SIGN_ON,
        proved=arrived.fresh,
        provider_session=str(arrived.claims.get("sid", ""))[:255],
    )


def _prove(arrived: Arrived, session_id: int, settings: SignOnSettings) -> None:
    """Note the proof in the session that asked for it, if the same person signed in."""
    user = account_user(settings.issuer, arrived.claims)
    mine = Session.objects.filter(pk=session_id, user=user, ended_at__isnull=True)
    if user is None or not mine.exists():
        raise AnotherPerson
    keep_proof(user=user, session_id=session_id, how="sign_on", now=now())


def _refused(
    request: HttpRequest, refused: SignOnRefused, settings: SignOnSettings
) -> HttpResponse:
    """The page that says why nobody was signed in, and its entry in the log."""
    detail = {"why": refused.why}
    record_step("sign_on.refused", None, now(), detail, force_id=settings.force_id)
    shown = {"title": refused.title, "text": refused.text, "force": settings.force_name}
    return render(request, "access/sign_on/refused.html", shown, status=refused.status)


def _settings(code: str) -> SignOnSettings:
    settings = settings_of_code(code)
    if settings is None:
        raise Http404
    return settings


def _address_of_back(request: HttpRequest, settings: SignOnSettings) -> str:
    return public_address(request) + reverse("access:sign_on_back", args=[settings.force_code])
