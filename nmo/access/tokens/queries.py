"""The tokens of a force, without their secrets."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import QuerySet

from nmo.access.acting import reading
from nmo.access.actors import Actor
from nmo.access.models import Token
from nmo.access.permissions import Permission
from nmo.access.tokens.refusals import NoSuchToken
from nmo.access.words import AccessReason


class TokenState(StrEnum):
    """Whether a token opens anything."""

    GOOD = "good"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, kw_only=True)
class TokenRow:
    """A token as an administrator sees it."""

    token_id: int
    name: str
    username: str
    force_id: int
    force_name: str
    permissions: tuple[Permission, ...]
    reasons: tuple[AccessReason, ...]
    requests_per_minute: int
    synthetic: bool
    state: TokenState
    created_at: datetime
    created_by: str
    expires_at: datetime
    last_used_at: datetime | None
    # When the secret that was replaced stops opening anything, while there are two.
    both_until: datetime | None


def tokens_seen_by(actor: Actor, *, now: datetime) -> list[TokenRow]:
    """The tokens of the actor's force (of every force, for a command), by name.

    Raises NotPermitted.
    """
    with reading(Permission.TOKEN_ADMINISTER, by=actor, now=now, what="tokens.listed") as note:
        note.about("force", actor.force_id)
        return [_row(token, now) for token in _tokens_of(actor).order_by("name", "pk")]


def token_seen_by(actor: Actor, token_id: int, *, now: datetime) -> TokenRow:
    """One such token; raises NoSuchToken alike for none and for another force's, NotPermitted."""
    with reading(Permission.TOKEN_ADMINISTER, by=actor, now=now, what="token.opened") as note:
        note.about("token", token_id)
        token = _tokens_of(actor).filter(pk=token_id).first()
        if token is None:
            raise NoSuchToken
        return _row(token, now)


def _tokens_of(actor: Actor) -> QuerySet[Token]:
    tokens = Token.objects.select_related("user__force", "created_by").prefetch_related("secrets")
    return tokens if actor.is_operator else tokens.filter(user__force=actor.force_id)


def _row(token: Token, now: datetime) -> TokenRow:
    ending = [each.until_at for each in token.secrets.all() if each.until_at is not None]
    return TokenRow(
        token_id=token.pk,
        name=token.name,
        username=token.user.username,
        force_id=token.user.force_id,
        force_name=token.user.force.name,
        permissions=tuple(map(Permission, token.permissions)),
        reasons=tuple(map(AccessReason, token.reasons)),
        requests_per_minute=token.requests_per_minute,
        synthetic=token.synthetic,
        state=_state(token, now),
        created_at=token.created_at,
        created_by=token.created_by.full_name,
        expires_at=token.expires_at,
        last_used_at=token.last_used_at,
        both_until=max((at for at in ending if at > now), default=None),
    )


def _state(token: Token, now: datetime) -> TokenState:
    if token.revoked_at is not None or not token.user.is_active:
        return TokenState.REVOKED
    return TokenState.EXPIRED if token.expires_at <= now else TokenState.GOOD
