"""Whether an ID token stands up (OpenID Connect Core 1.0, section 3.1.3.7)."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from nmo.access.oidc.providers import Provider, keys_of
from nmo.access.oidc.refusals import AnswerNotGood

# Signatures with a key pair alone: with "none" or a shared secret anybody could have signed.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
LEEWAY = timedelta(minutes=1)  # clocks of two machines
OLDEST = timedelta(minutes=10)  # as long as a sign-in may take


def claims_of(
    id_token: object,
    *,
    provider: Provider,
    client_id: str,
    nonce: str,
    access_token: str,
    now: datetime,
) -> Mapping[str, object]:
    """The claims of a token that the provider signed for us, now, and for this sign-in.

    Checked: signature by a key of the provider and an algorithm of `ALGORITHMS`, `iss`, `aud`,
    `azp`, `nonce`, `exp`, `nbf`, `iat` (not old, not to come), `sub`, and `at_hash` where there is
    one. Raises AnswerNotGood and ProviderSilent.
    """
    token = verified(id_token, provider=provider, now=now)
    claims = CodeIDToken(
        token.claims,
        token.header,
        options={
            "iss": {"essential": True, "value": provider.issuer},
            "aud": {"essential": True, "value": client_id},
            "sub": {"essential": True},
            "nonce": {"essential": True, "value": nonce},
        },
        params={"client_id": client_id, "nonce": nonce, "access_token": access_token},
    )
    try:
        claims.validate(now=int(now.timestamp()), leeway=int(LEEWAY.total_seconds()))
    except (JoseError, ValueError, TypeError) as error:
        raise AnswerNotGood from error
    if moment_of(claims, "iat") < now - OLDEST:
        raise AnswerNotGood
    return dict(claims)


def verified(token: object, *, provider: Provider, now: datetime) -> jwt.Token:
    """The token, its signature verified and nothing else yet; raises as `claims_of`."""
    if not isinstance(token, str):
        raise AnswerNotGood
    try:
        try:
            return _decoded(token, keys_of(provider, now=now))
        except InvalidKeyIdError:
            return _decoded(token, keys_of(provider, now=now, unknown_key=True))
    except (JoseError, ValueError, TypeError, RecursionError) as error:
        raise AnswerNotGood from error


def moment_of(claims: Mapping[str, object], name: str) -> datetime:
    """A claim that is a moment, in seconds since 1970; raises AnswerNotGood for anything else."""
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise AnswerNotGood
    try:
        return datetime.fromtimestamp(value, UTC)
    except (OverflowError, ValueError, OSError) as error:
        raise AnswerNotGood from error


def _decoded(token: str, keys: KeySet) -> jwt.Token:
    return jwt.decode(token, keys, algorithms=ALGORITHMS)
