"""The provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0)."""

from collections.abc import Mapping
from datetime import datetime

from nmo.access.models import Session, SignOnAccount
from nmo.access.oidc.id_tokens import LEEWAY, OLDEST, moment_of, verified
from nmo.access.oidc.providers import provider_at
from nmo.access.oidc.refusals import AnswerNotGood
from nmo.access.oidc.settings import SignOnSettings
from nmo.access.sessions.words import Ended
from nmo.access.sign_in.recording import record_step

EVENT = "http://schemas.openid.net/event/backchannel-logout"


def end_by_sign_on(token: str, *, settings: SignOnSettings, now: datetime) -> int:
    """End the sessions that a logout token names, and say how many there were.

    It names a session of the provider, or an account with all its sessions. The same token again
    ends nothing more. Raises AnswerNotGood and ProviderSilent.
    """
    provider = provider_at(settings.issuer, now=now)
    claims = verified(token, provider=provider, now=now).claims
    _require_good(claims, settings, now)
    account = SignOnAccount.objects.filter(issuer=settings.issuer, subject=claims.get("sub", ""))
    named = {"provider_session": claims["sid"]} if claims.get("sid") else {}
    users = {"user__sign_on_account__in": account} if claims.get("sub") else {}
    open_ones = Session.objects.filter(
        **named,
        **users,
        ended_at__isnull=True,
        user__sign_on_account__issuer=settings.issuer,
    )
    users_of = {session.user for session in open_ones.select_related("user__force")}
    ended = open_ones.update(ended_at=now, ended_because=Ended.BY_SIGN_ON)
    for user in users_of:
        record_step("session.ended_by_sign_on", user, now)
    return ended


def _require_good(claims: Mapping[str, object], settings: SignOnSettings, now: datetime) -> None:
    """Section 2.6: issuer, audience, time, the event, somebody named, and no nonce."""
    audience = claims.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    events = claims.get("events")
    made = moment_of(claims, "iat")
    good = (
        claims.get("iss") == settings.issuer
        and settings.client_id in audiences
        and now - OLDEST < made <= now + LEEWAY
        and isinstance(events, dict)
        and EVENT in events
        and "nonce" not in claims
        and any(isinstance(claims.get(name), str) and claims[name] for name in ("sub", "sid"))
    )
    if not good:
        raise AnswerNotGood
