"""Asking a provider over the network: what it offers, and its keys.

A provider may be down or slow when everybody comes on shift. So each call has a short patience, a
limit on what is read, and few are made at once: the other threads go on answering look-ups. Nobody
who is signed in waits for a provider.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import requests
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from nmo.access.oidc.refusals import AnswerNotGood, ProviderSilent

PATIENCE = (2.0, 4.0)  # seconds to connect, and to wait for the next part of an answer
SLOTS = 2  # calls at once in one web process, of its four threads
WAIT_FOR_SLOT = 1.0
MOST_BYTES = 1_000_000
KEPT = timedelta(seconds=30)  # so that nobody is sent to a provider that is down
KEYS_AGAIN_AFTER = timedelta(seconds=30)
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

_slots = threading.BoundedSemaphore(SLOTS)


@dataclass(frozen=True, kw_only=True)
class Provider:
    """What a provider says of itself (OpenID Connect Discovery 1.0, section 3)."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str = ""
    client_authentication: str = "client_secret_basic"


@dataclass
class _Kept:
    """What was asked of one issuer lately."""

    provider: Provider
    at: datetime
    keys: KeySet | None = None
    keys_at: datetime | None = None


_kept: dict[str, _Kept] = {}


def provider_at(issuer: str, *, now: datetime) -> Provider:
    """The provider of that issuer, asked once in half a minute.

    Raises ProviderSilent, and AnswerNotGood for a provider that says it is another.
    """
    kept = _kept.get(issuer)
    if kept is None or now - kept.at >= KEPT or now < kept.at:
        kept = _Kept(provider=_discovered(issuer), at=now)
        _kept[issuer] = kept
    return kept.provider


def keys_of(provider: Provider, *, now: datetime, unknown_key: bool = False) -> KeySet:
    """The provider's keys, asked again when a token names one that is not among them.

    Keys are changed without notice; forged tokens name any key, so they are asked again at most
    once in half a minute. Raises ProviderSilent and AnswerNotGood.
    """
    kept = _kept[provider.issuer]
    asked_lately = kept.keys_at is not None and now - kept.keys_at < KEYS_AGAIN_AFTER
    if kept.keys is None or (unknown_key and not asked_lately):
        kept.keys, kept.keys_at = _key_set(get_json(provider.jwks_uri)), now
    return kept.keys


def is_safe(address: str) -> bool:
    """Whether an address of a provider is over TLS, or on this machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


@contextmanager
def calling() -> Iterator[None]:
    """Call a provider, while few others do; every fault of the network is ProviderSilent."""
    if not _slots.acquire(timeout=WAIT_FOR_SLOT):
        raise ProviderSilent
    try:
        yield
    except requests.RequestException as error:
        raise ProviderSilent from error
    finally:
        _slots.release()


def get_json(address: str, *, token: str = "") -> dict[str, object]:
    """The JSON object at an address of a provider; `token` is sent as bearer.

    Raises ProviderSilent where none comes, and AnswerNotGood where it is no object.
    """
    if not is_safe(address):
        raise AnswerNotGood
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with (
        calling(),
        requests.get(
            address, headers=headers, timeout=PATIENCE, allow_redirects=False, stream=True
        ) as answer,
    ):
        answer.raise_for_status()
        body = answer.raw.read(MOST_BYTES + 1, decode_content=True)
    return object_in(body)


def object_in(body: bytes) -> dict[str, object]:
    """The JSON object that a body is; raises AnswerNotGood for anything else."""
    try:
        found = json.loads(body) if len(body) <= MOST_BYTES else None
    except (ValueError, RecursionError) as error:
        raise AnswerNotGood from error
    if not isinstance(found, dict):
        raise AnswerNotGood
    return found


def _discovered(issuer: str) -> Provider:
    said = get_json(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
    provider = Provider(
        issuer=issuer,
        authorization_endpoint=str(said.get("authorization_endpoint", "")),
        token_endpoint=str(said.get("token_endpoint", "")),
        jwks_uri=str(said.get("jwks_uri", "")),
        userinfo_endpoint=str(said.get("userinfo_endpoint") or ""),
        client_authentication=_authentication(said.get("token_endpoint_auth_methods_supported")),
    )
    needed = (provider.authorization_endpoint, provider.token_endpoint, provider.jwks_uri)
    # An issuer that calls itself otherwise could pass off another's users as its own.
    if said.get("issuer") != issuer or not all(map(is_safe, needed)):
        raise AnswerNotGood
    return provider


def _authentication(supported: object) -> str:
    """How the secret is sent: in the header, unless the provider takes it in the body alone."""
    only_post = isinstance(supported, list) and "client_secret_basic" not in supported
    return "client_secret_post" if only_post else "client_secret_basic"


def _key_set(said: dict[str, object]) -> KeySet:
    try:
        return KeySet.import_key_set(said)  # type: ignore[arg-type]
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise AnswerNotGood from error
