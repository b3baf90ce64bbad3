"""Whether a token that was sent opens the register, and as whom."""

import hmac
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import Q

from nmo.access.actors import Actor
from nmo.access.models import Token, TokenSecret
from nmo.access.permissions import Permission
from nmo.access.queries import actor_for
from nmo.access.tokens.refusals import (
    TokenExpired,
    TokenOfASandbox,
    TokenRefused,
    TokenRevoked,
    TokenRotated,
    TokenUnknown,
)
from nmo.access.tokens.secret import Secret, read_secret
from nmo.access.words import AccessReason
from nmo.audit.actions import record
from nmo.audit.words import Kind
from nmo.pages.synthetic import is_synthetic

NOTED_AFTER = timedelta(minutes=1)
_NO_DIGEST = "0" * 64  # compared with where there is no such key, so that both take as long


@dataclass(frozen=True, kw_only=True)
class TokenHeld:
    """A good token: as whom it acts, for which reasons, and how often."""

    token_id: int
    actor: Actor
    reasons: frozenset[AccessReason]
    requests_per_minute: int
    synthetic: bool


def token_presented(text: str, *, now: datetime) -> TokenHeld:
    """The token that this secret opens; raises TokenRefused with what to do.

    A token of this register that is refused (revoked, expired, replaced) is a trace of somebody
    who should not have it: the log keeps it, once a minute at most.
    """
    secret = read_secret(text)
    if secret is None:
        raise TokenUnknown
    if secret.synthetic != is_synthetic():
        raise TokenOfASandbox
    row = _row(secret)
    try:
        _refuse_ended(row, now)
    except TokenRefused as refused:
        _note_refused(row.token, refused, now)
        raise
    _note_used(row.token, now)
    return _held(row.token, now)


def _row(secret: Secret) -> TokenSecret:
    row = TokenSecret.objects.select_related("token__user__force").filter(key=secret.key).first()
    kept = row.digest if row else _NO_DIGEST
    if not hmac.compare_digest(kept, secret.digest) or row is None:
        raise TokenUnknown
    if row.token.synthetic != secret.synthetic:
        raise TokenOfASandbox
    return row


def _refuse_ended(row: TokenSecret, now: datetime) -> None:
    token = row.token
    if token.revoked_at is not None or not token.user.is_active:
        raise TokenRevoked
    if token.expires_at <= now:
        raise TokenExpired
    if row.until_at is not None and row.until_at <= now:
        raise TokenRotated


def _held(token: Token, now: datetime) -> TokenHeld:
    actor = actor_for(token.user, now=now, via="api")
    return TokenHeld(
        token_id=token.pk,
        actor=replace(actor, limited_to=frozenset(map(Permission, token.permissions))),
        reasons=frozenset(map(AccessReason, token.reasons)),
        requests_per_minute=token.requests_per_minute,
        synthetic=token.synthetic,
    )


def _note_used(token: Token, now: datetime) -> None:
    """A token may be used fifty times a second: that it is in use is written once a minute."""
    if token.last_used_at is None or now - token.last_used_at >= NOTED_AFTER:
        Token.objects.filter(pk=token.pk).update(last_used_at=now)


def _note_refused(token: Token, refused: TokenRefused, now: datetime) -> None:
    not_lately = Q(last_refused_at__isnull=True) | Q(last_refused_at__lte=now - NOTED_AFTER)
    if not Token.objects.filter(not_lately, pk=token.pk).update(last_refused_at=now):
        return
    record(
        at=now,
        kind=Kind.SECURITY,
        what="token.refused",
        actor_id=token.user_id,
        actor_name=token.user.username,
        force_id=token.user.force_id,
        reason="",
        subject_kind="token",
        subject_id=str(token.pk),
        detail={"why": type(refused).__name__},
        via="api",
    )
