"""Signing in, and proving afresh, with a passkey that checked who holds it."""

from datetime import datetime

from webauthn import (
    generate_authentication_options,
    options_to_json,
    verify_authentication_response,
)
from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
from webauthn.helpers import parse_authentication_credential_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import UserVerificationRequirement

from nmo.access.models import Passkey, User
from nmo.access.passkeys.asking import Asked, Party, PasskeyRefused, challenge_of, keep_challenge
from nmo.access.sign_in.proof import keep_proof
from nmo.access.sign_in.recording import record_step

SIGNING_IN = "signing in with a passkey"


def ask_for_passkey(*, party: Party, now: datetime) -> Asked:
    """The question for any passkey of this register: it names no user, known or not."""
    options = generate_authentication_options(
        rp_id=party.host, user_verification=UserVerificationRequirement.REQUIRED
    )
    kept = keep_challenge(options.challenge, what=SIGNING_IN, now=now)
    return Asked(options=options_to_json(options), under_way=kept)


def take_passkey(*, answer: str, under_way: str, party: Party, now: datetime) -> User:
    """The active user whose passkey answered; raises PasskeyRefused, TookTooLong, UsedAlready.

    The device checked a fingerprint, a face or its own PIN, so this is both factors at once.
    """
    user = _user_of_answer(answer, under_way, party, now)
    record_step("sign_in.taken", user, now)
    return user


def prove_by_passkey(
    *, user: User, session_id: int, answer: str, under_way: str, party: Party, now: datetime
) -> None:
    """Prove afresh in an open session; raises as `take_passkey`, and for another's passkey."""
    if _user_of_answer(answer, under_way, party, now) != user:
        record_step("sign_in.passkey_refused", user, now)
        raise PasskeyRefused
    keep_proof(user=user, session_id=session_id, how="passkey", now=now)


def _user_of_answer(answer: str, under_way: str, party: Party, now: datetime) -> User:
    challenge = challenge_of(under_way, what=SIGNING_IN, now=now)
    passkey = _passkey_named_in(answer)
    if passkey is None or not passkey.user.is_active:
        record_step("sign_in.passkey_refused", passkey.user if passkey else None, now)
        raise PasskeyRefused
    try:
        verified = _verified(answer, challenge, passkey, party)
        _count(passkey, verified.new_sign_count, now)
    except (WebAuthnException, PasskeyRefused, ValueError) as error:
        record_step("sign_in.passkey_refused", passkey.user, now)
        raise PasskeyRefused from error
    return passkey.user


def _passkey_named_in(answer: str) -> Passkey | None:
    try:
        credential = parse_authentication_credential_json(answer)
    except (WebAuthnException, ValueError):
        return None
    return (
        Passkey.objects.select_related("user__force")
        .filter(credential_id=credential.raw_id)
        .first()
    )


def _verified(
    answer: str, challenge: bytes, passkey: Passkey, party: Party
) -> VerifiedAuthentication:
    return verify_authentication_response(
        credential=answer,
        expected_challenge=challenge,
        expected_rp_id=party.host,
        expected_origin=party.address,
        credential_public_key=bytes(passkey.public_key),
        # A count that does not rise is refused there: the passkey was copied (WebAuthn 6.1.1).
        credential_current_sign_count=passkey.sign_count,
        require_user_verification=True,
    )


def _count(passkey: Passkey, count: int, now: datetime) -> None:
    """Keep the new count, unless another answer was taken since this one was looked at."""
    unchanged = Passkey.objects.filter(pk=passkey.pk, sign_count=passkey.sign_count)
    if not unchanged.update(sign_count=count, used_at=now):
        raise PasskeyRefused
