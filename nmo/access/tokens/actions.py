"""Giving another system its token, changing its secret, and taking the token back."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.models import Force, RoleGrant, Token, TokenSecret, User
from nmo.access.permissions import Permission
from nmo.access.refusals import NoSuchForce
from nmo.access.tokens.refusals import NoSuchToken, TokenNotPossible
from nmo.access.tokens.rules import (
    permissions_that_fit,
    reasons_that_fit,
    refuse_overlap,
    refuse_unfit,
)
from nmo.access.tokens.secret import Secret, new_secret
from nmo.access.words import Role
from nmo.audit.words import Kind
from nmo.pages.synthetic import is_synthetic

OVERLAP = timedelta(hours=24)


@dataclass(frozen=True, kw_only=True)
class TokenMade:
    """A token and its secret, which is shown once and kept nowhere in clear."""

    token_id: int
    name: str
    secret: str = field(repr=False)


def create_token(
    *,
    by: Actor,
    now: datetime,
    force_id: int,
    name: str,
    permissions: Collection[str],
    reasons: Collection[str],
    expires_at: datetime,
    requests_per_minute: int = 600,
) -> TokenMade:
    """Let a system of the force call, for what and for which reasons is named, until `expires_at`.

    It acts as a user of its own with the role `system`, which nobody can sign in as. Raises
    TokenNotPossible, NoSuchForce, NotPermitted.
    """
    allowed, held = permissions_that_fit(permissions), reasons_that_fit(reasons)
    refuse_unfit(name=name, expires_at=expires_at, requests_per_minute=requests_per_minute, now=now)
    with act(
        Permission.TOKEN_ADMINISTER,
        by=by,
        now=now,
        what="token.created",
        kind=Kind.COLLECTION,
        owned_by=force_id,
    ) as note:
        secret = new_secret(synthetic=is_synthetic())
        token = Token.objects.create(
            user=_user(secret.key, name, force_id, by=by, now=now),
            name=name.strip(),
            permissions=sorted(allowed),
            reasons=sorted(held),
            requests_per_minute=requests_per_minute,
            synthetic=secret.synthetic,
            created_at=now,
            created_by_id=by.user_id,
            expires_at=expires_at,
        )
        _keep(token, secret, now=now)
        note.about("token", token.pk)
        note.detail.update(
            name=token.name,
            user=token.user_id,
            permissions=token.permissions,
            reasons=token.reasons,
            expires_at=expires_at,
        )
    return TokenMade(token_id=token.pk, name=token.name, secret=secret.text)


def rotate_token(
    token_id: int, *, by: Actor, now: datetime, overlap: timedelta = OVERLAP
) -> TokenMade:
    """Give the token a new secret; those it had stay good for `overlap`, so that nothing stops.

    Raises NoSuchToken, TokenNotPossible for one that is revoked or expired, NotPermitted.
    """
    refuse_overlap(overlap)
    with act(
        Permission.TOKEN_ADMINISTER,
        by=by,
        now=now,
        what="token.rotated",
        kind=Kind.ALTERATION,
        owned_by=_force_of(token_id),
    ) as note:
        token = Token.objects.select_for_update(of=("self",)).get(pk=token_id)
        if token.revoked_at is not None or token.expires_at <= now:
            raise TokenNotPossible("This token opens nothing any more. Create a new one.")
        secret = new_secret(synthetic=token.synthetic)
        good = TokenSecret.objects.filter(token=token)
        good.filter(until_at__isnull=True).update(until_at=now + overlap)
        good.filter(until_at__gt=now + overlap).update(until_at=now + overlap)
        _keep(token, secret, now=now)
        note.about("token", token.pk)
        note.detail["overlap_minutes"] = int(overlap.total_seconds() // 60)
    return TokenMade(token_id=token.pk, name=token.name, secret=secret.text)


def revoke_token(token_id: int, *, by: Actor, now: datetime) -> None:
    """Stop the token with the next request; for good. Raises NoSuchToken, NotPermitted."""
    with act(
        Permission.TOKEN_ADMINISTER,
        by=by,
        now=now,
        what="token.revoked",
        kind=Kind.ALTERATION,
        owned_by=_force_of(token_id),
    ) as note:
        still = Token.objects.filter(pk=token_id, revoked_at__isnull=True)
        still.update(revoked_at=now, revoked_by_id=by.user_id)
        note.about("token", token_id)


def _user(key: str, name: str, force_id: int, *, by: Actor, now: datetime) -> User:
    if not Force.objects.filter(pk=force_id).exists():
        raise NoSuchForce
    user = User(username=f"system-{key}", full_name=name.strip(), force_id=force_id, added_at=now)
    user.set_unusable_password()
    user.save(force_insert=True)
    RoleGrant.objects.create(user=user, role=Role.SYSTEM, from_at=now, by_id=by.user_id)
    return user


def _keep(token: Token, secret: Secret, *, now: datetime) -> None:
    TokenSecret.objects.create(token=token, key=secret.key, digest=secret.digest, made_at=now)


def _force_of(token_id: int) -> int:
    force = Token.objects.filter(pk=token_id).values_list("user__force_id", flat=True).first()
    if force is None:
        raise NoSuchToken
    return force
