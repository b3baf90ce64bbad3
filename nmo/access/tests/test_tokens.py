"""Tokens: made, taken, replaced and taken back."""

from datetime import datetime, timedelta

import pytest

from nmo.access import AccessReason, Actor, NotPermitted, Role
from nmo.access.actions import grant_role, renew_sign_in, suspend_user
from nmo.access.models import Token, TokenSecret, User
from nmo.access.permissions import Permission
from nmo.access.queries import actor_for
from nmo.access.refusals import RoleOfSystems
from nmo.access.tests.builders import NOON, a_force, a_user
from nmo.access.tokens.actions import TokenMade, create_token, revoke_token, rotate_token
from nmo.access.tokens.presenting import token_presented
from nmo.access.tokens.refusals import (
    TokenExpired,
    TokenNotPossible,
    TokenOfASandbox,
    TokenRefused,
    TokenRevoked,
    TokenRotated,
    TokenUnknown,
)
from nmo.audit.queries import entries_about
from nmo.pages.synthetic import mark_synthetic

pytestmark = pytest.mark.django_db
IN_A_MONTH = NOON + timedelta(days=30)


@pytest.fixture
def boss() -> Actor:
    return actor_for(a_user("boss", Role.ADMINISTRATOR), now=NOON)


def made(by: Actor, **options: object) -> TokenMade:
    given: dict[str, object] = {
        "name": "Command and control",
        "permissions": [Permission.CHECK_ASK],
        "reasons": [AccessReason.INCIDENT],
        "expires_at": IN_A_MONTH,
        "force_id": by.force_id,
        **options,
    }
    return create_token(by=by, now=NOON, **given)  # type: ignore[arg-type]


def refusal(secret: str, at: datetime = NOON) -> type[TokenRefused]:
    with pytest.raises(TokenRefused) as refused:
        token_presented(secret, now=at)
    return refused.type


def test_a_token_acts_as_a_system_of_its_force_and_may_what_it_names(boss: Actor) -> None:
    held = token_presented(made(boss).secret, now=NOON)
    assert held.actor.permissions == {Permission.CHECK_ASK}
    assert (held.actor.force_id, held.actor.via) == (boss.force_id, "api")
    assert held.reasons == {AccessReason.INCIDENT}


def test_the_secret_is_kept_nowhere(boss: Actor) -> None:
    secret = made(boss).secret
    kept = TokenSecret.objects.values_list("key", "digest")
    assert not any(secret.rpartition("_")[2] in text for row in kept for text in row)
    assert secret not in repr(made(boss, name="Another"))


@pytest.mark.parametrize(
    "sent", ["", "nmo_live_", "Bearer", "nmo_live_aaaaaaaaaaaa_" + "x" * 43, "x" * 100_000, "nmo\0"]
)
def test_what_is_no_token_opens_nothing(sent: str) -> None:
    assert refusal(sent) is TokenUnknown


def test_the_right_key_with_another_secret_opens_nothing(boss: Actor) -> None:
    mine, other = made(boss).secret, made(boss, name="Another").secret
    assert refusal(mine[:22] + other[22:]) is TokenUnknown


def test_a_token_opens_nothing_once_it_has_expired(boss: Actor) -> None:
    secret = made(boss).secret
    assert token_presented(secret, now=IN_A_MONTH - timedelta(seconds=1))
    assert refusal(secret, IN_A_MONTH) is TokenExpired


def test_a_revoked_token_is_refused_at_the_next_request(boss: Actor) -> None:
    token = made(boss)
    revoke_token(token.token_id, by=boss, now=NOON)
    assert refusal(token.secret) is TokenRevoked


def test_a_system_whose_user_is_suspended_is_refused(boss: Actor) -> None:
    token = made(boss)
    user = User.objects.get(token__pk=token.token_id)
    suspend_user(user_id=user.pk, by=boss, now=NOON)
    assert refusal(token.secret) is TokenRevoked


def test_both_secrets_open_until_the_overlap_is_over(boss: Actor) -> None:
    old = made(boss)
    new = rotate_token(old.token_id, by=boss, now=NOON, overlap=timedelta(hours=2))
    just_before, after = NOON + timedelta(minutes=119), NOON + timedelta(hours=2)
    assert token_presented(old.secret, now=just_before).token_id == old.token_id
    assert token_presented(new.secret, now=after).token_id == old.token_id
    assert refusal(old.secret, after) is TokenRotated


def test_a_second_rotation_never_lengthens_the_first(boss: Actor) -> None:
    old = made(boss)
    rotate_token(old.token_id, by=boss, now=NOON, overlap=timedelta(hours=1))
    rotate_token(old.token_id, by=boss, now=NOON, overlap=timedelta(hours=5))
    assert refusal(old.secret, NOON + timedelta(hours=1)) is TokenRotated


def test_a_token_of_a_live_register_opens_no_sandbox(boss: Actor) -> None:
    live = made(boss).secret
    mark_synthetic(now=NOON)
    test = made(boss, name="Trying").secret
    assert (live[:9], test[:9]) == ("nmo_live_", "nmo_test_")
    assert refusal(live) is TokenOfASandbox
    assert token_presented(test, now=NOON)


def test_a_token_of_a_sandbox_opens_no_live_register(boss: Actor) -> None:
    live = made(boss).secret
    assert refusal(live.replace("nmo_live_", "nmo_test_")) is TokenOfASandbox


@pytest.mark.parametrize(
    "never",
    [
        Permission.PERSON_SEE_CONFIDENTIAL,
        Permission.PERSON_SEE_RESTRICTED,
        Permission.USER_ADMINISTER,
        Permission.TOKEN_ADMINISTER,
        Permission.AUDIT_READ,
    ],
)
def test_no_token_may_see_what_is_confidential_or_change_access(
    boss: Actor, never: Permission
) -> None:
    with pytest.raises(TokenNotPossible):
        made(boss, permissions=[never])


def test_a_token_of_another_force_is_made_by_nobody_here(boss: Actor) -> None:
    with pytest.raises(NotPermitted):
        made(boss, force_id=a_force("OTHER", "Other Police").pk)


def test_a_refused_token_stands_in_the_log_once_a_minute(boss: Actor) -> None:
    token = made(boss)
    revoke_token(token.token_id, by=boss, now=NOON)
    for second in (1, 2, 30, 61):
        refusal(token.secret, NOON + timedelta(seconds=second))
    said = [entry.what for entry in entries_about("token", str(token.token_id))]
    assert said == ["token.created", "token.revoked", "token.refused", "token.refused"]


def test_that_a_token_is_used_is_written_once_a_minute(boss: Actor) -> None:
    token = made(boss)
    for second in (0, 59):
        token_presented(token.secret, now=NOON + timedelta(seconds=second))
    assert Token.objects.get(pk=token.token_id).last_used_at == NOON


def test_nobody_signs_in_as_a_system_or_holds_its_role(boss: Actor) -> None:
    user = User.objects.get(token__pk=made(boss).token_id)
    officer = a_user("pc1")
    with pytest.raises(RoleOfSystems):
        renew_sign_in(user_id=user.pk, by=boss, now=NOON)
    with pytest.raises(RoleOfSystems):
        grant_role(user_id=officer.pk, role=Role.SYSTEM, by=boss, now=NOON)
    assert not user.has_usable_password()
