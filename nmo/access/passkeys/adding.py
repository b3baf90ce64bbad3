"""Adding and removing passkeys."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac
from webauthn import (
    generate_registration_options,
    options_to_json,
    verify_registration_response,
)
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from nmo.access.models import Passkey, User
from nmo.access.passkeys.asking import Asked, Party, PasskeyRefused, challenge_of, keep_challenge
from nmo.access.sign_in.recording import record_step

ADDING = "adding a passkey"
MOST = 20


def ask_for_new(*, user: User, party: Party, now: datetime) -> Asked:
    """The question that makes a new passkey: one that stands alone and checks who holds it."""
    options = generate_registration_options(
        rp_id=party.host,
        rp_name=party.name,
        user_id=_handle(user),
        user_name=user.username,
        user_display_name=user.full_name,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[
            PublicKeyCredentialDescriptor(id=bytes(held))
            for held in Passkey.objects.filter(user=user).values_list("credential_id", flat=True)
        ],
    )
    kept = keep_challenge(options.challenge, what=_what(user), now=now)
    return Asked(options=options_to_json(options), under_way=kept)


def add_passkey(
    *, user: User, name: str, answer: str, under_way: str, party: Party, now: datetime
) -> None:
    """Keep the passkey that the browser made; raises PasskeyRefused, TookTooLong, UsedAlready.

    `answer` is the JSON that the browser gave. Who made the authenticator is not asked: that
    would name the device and keeps nobody out.
    """
    challenge = challenge_of(under_way, what=_what(user), now=now)
    made = _verified(answer, challenge, party)
    if Passkey.objects.filter(user=user).count() >= MOST:
        raise PasskeyRefused(f"You have {MOST} passkeys. Remove one that you no longer use.")
    try:
        with transaction.atomic():
            passkey = Passkey.objects.create(
                user=user,
                name=name,
                credential_id=made.credential_id,
                public_key=made.credential_public_key,
                sign_count=made.sign_count,
                added_at=now,
            )
            record_step("passkey.added", user, now, {"passkey": passkey.pk})
    except IntegrityError as error:
        raise PasskeyRefused(
            "You have a passkey of that name, or this one was added before."
        ) from error


def remove_passkey(*, user: User, passkey_id: int, now: datetime) -> bool:
    """Forget the user's passkey of that number, and say whether there was one."""
    with transaction.atomic():
        removed, _ = Passkey.objects.filter(user=user, pk=passkey_id).delete()
        if removed:
            record_step("passkey.removed", user, now, {"passkey": passkey_id})
    return bool(removed)


def _verified(answer: str, challenge: bytes, party: Party) -> VerifiedRegistration:
    try:
        return verify_registration_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=party.host,
            expected_origin=party.address,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError) as error:
        raise PasskeyRefused("That passkey was not taken. Try again.") from error


def _what(user: User) -> str:
    """One user's question is not answered by another."""
    return f"{ADDING} of user {user.pk}"


def _handle(user: User) -> bytes:
    """What the authenticator keeps for the user: it says nothing about them (WebAuthn 14.6.1)."""
    return salted_hmac("nmo passkey holder", str(user.pk), algorithm="sha256").digest()
