"""To the provider and back: what is asked, what is kept meanwhile, and what the answer must be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session
from django.utils.crypto import constant_time_compare

from nmo.access.oidc.id_tokens import LEEWAY, claims_of, moment_of
from nmo.access.oidc.providers import PATIENCE, Provider, calling, get_json, is_safe, provider_at
from nmo.access.oidc.reading import lacking
from nmo.access.oidc.refusals import AnswerNotGood, NotFresh, ProviderRefused, StartAgain
from nmo.access.oidc.settings import SignOnSettings
from nmo.access.sign_in.keeping import SIGN_ON, decrypted
from nmo.access.sign_in.refusals import SignInRefused
from nmo.access.sign_in.under_way import open_once, seal

WHAT = "a force's sign-on"


@dataclass(frozen=True, kw_only=True)
class Begun:
    """Where to send the browser, and what it keeps for us until it comes back."""

    address: str
    kept: str


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """Who came back, by checked claims, and what the journey was for."""

    claims: Mapping[str, object]
    next_page: str
    proves: int | None  # the session that is proved afresh; None at a sign-in
    fresh: bool  # whether the provider says that it asked for their factors on this journey


def begin_journey(
    settings: SignOnSettings,
    *,
    back: str,
    next_page: str,
    now: datetime,
    proves: int | None = None,
) -> Begun:
    """Ask the provider to sign somebody in and send them `back`, an address of ours.

    With `proves`, the number of a session, it is asked to have them sign in afresh, whatever
    session they have there. Raises ProviderSilent and AnswerNotGood.
    """
    provider = provider_at(settings.issuer, now=now)
    state, nonce, verifier = generate_token(43), generate_token(43), generate_token(64)
    fresh = {} if proves is None else {"prompt": "login", "max_age": "0"}
    address, _ = _client(settings, provider, back).create_authorization_url(
        provider.authorization_endpoint,
        state=state,
        nonce=nonce,
        code_verifier=verifier,
        **fresh,
    )
    kept = {"sign_on": str(settings.sign_on_id), "state": state, "nonce": nonce}
    rest = {"verifier": verifier, "next": next_page, "proves": str(proves or "")}
    return Begun(address=address, kept=seal({**kept, **rest}, what=WHAT, now=now))


def end_journey(
    settings: SignOnSettings,
    *,
    kept: str,
    answer: Mapping[str, str],
    back: str,
    now: datetime,
) -> Arrived:
    """Check the provider's answer and give the claims; it is taken once.

    `kept` is what the browser kept, `answer` the query it came back with. Raises StartAgain,
    ProviderRefused, ProviderSilent, AnswerNotGood, NotFresh.
    """
    journey = _open(kept, settings, now)
    if not constant_time_compare(answer.get("state", ""), journey["state"]):
        raise StartAgain
    _not_from_another(answer, settings)
    if "error" in answer or not answer.get("code"):
        raise ProviderRefused
    provider = provider_at(settings.issuer, now=now)
    tokens = _exchanged(settings, provider, back, answer["code"], journey["verifier"])
    access_token = str(tokens.get("access_token", ""))
    claims = claims_of(
        tokens.get("id_token"),
        provider=provider,
        client_id=settings.client_id,
        nonce=journey["nonce"],
        access_token=access_token,
        now=now,
    )
    proves = int(journey["proves"]) if journey["proves"] else None
    fresh = _is_fresh(claims, datetime.fromisoformat(journey["at"]))
    if proves is not None and not fresh:
        raise NotFresh
    return Arrived(
        claims=_completed(claims, settings, provider, access_token),
        next_page=journey["next"],
        proves=proves,
        fresh=fresh,
    )


def _open(kept: str, settings: SignOnSettings, now: datetime) -> dict[str, str]:
    try:
        journey = open_once(kept, what=WHAT, now=now)
    except SignInRefused as error:
        raise StartAgain from error
    # Settings that were changed meanwhile are not trusted with an answer to the earlier ones.
    if journey["sign_on"] != str(settings.sign_on_id):
        raise StartAgain
    return journey


def _not_from_another(answer: Mapping[str, str], settings: SignOnSettings) -> None:
    """Refuse an answer that says it is of another issuer (RFC 9207)."""
    if answer.get("iss", settings.issuer) != settings.issuer:
        raise AnswerNotGood


def _exchanged(
    settings: SignOnSettings, provider: Provider, back: str, code: str, verifier: str
) -> Mapping[str, object]:
    """The code's tokens, fetched by us with our secret, never through the browser."""
    try:
        with calling():
            tokens: Mapping[str, object] = _client(settings, provider, back).fetch_token(
                provider.token_endpoint,
                code=code,
                code_verifier=verifier,
                timeout=PATIENCE,
                allow_redirects=False,
            )
    except (AuthlibBaseError, ValueError, TypeError, AttributeError) as error:
        raise AnswerNotGood from error
    return tokens


def _completed(
    claims: Mapping[str, object], settings: SignOnSettings, provider: Provider, access_token: str
) -> Mapping[str, object]:
    """The claims, with what the ID token left out asked at the provider (section 5.3)."""
    if not provider.userinfo_endpoint or not lacking(claims, settings.claims):
        return claims
    if not is_safe(provider.userinfo_endpoint):
        raise AnswerNotGood
    more = get_json(provider.userinfo_endpoint, token=access_token)
    if more.get("sub") != claims["sub"]:
        raise AnswerNotGood
    return {**more, **claims}


def _is_fresh(claims: Mapping[str, object], began_at: datetime) -> bool:
    return "auth_time" in claims and moment_of(claims, "auth_time") >= began_at - LEEWAY


def _client(settings: SignOnSettings, provider: Provider, back: str) -> OAuth2Session:
    return OAuth2Session(
        client_id=settings.client_id,
        client_secret=decrypted(settings.secret_encrypted, of=SIGN_ON),
        token_endpoint_auth_method=provider.client_authentication,
        scope=settings.scopes,
        redirect_uri=back,
        code_challenge_method="S256",
    )
