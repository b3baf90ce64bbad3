"""Proving afresh, in an open session, that it is still the same person: step-up."""

from datetime import datetime

from nmo.access.actors import Actor
from nmo.access.models import SignOnAccount, User
from nmo.access.permissions import PROOF_LASTS
from nmo.access.sessions.actions import note_proof
from nmo.access.sign_in.recording import record_step
from nmo.access.sign_in.recovery import spend_recovery_code
from nmo.access.sign_in.spending import spend_code


def prove_by_app(*, user: User, session_id: int, code: str, place: str, now: datetime) -> None:
    """Spend a code of the user's app; raises WrongCode or TooManyTries."""
    spend_code(user=user, code=code, place=place, now=now)
    keep_proof(user=user, session_id=session_id, how="app", now=now)


def prove_by_recovery_code(
    *, user: User, session_id: int, code: str, place: str, now: datetime
) -> None:
    """Spend a recovery code; raises WrongRecoveryCode or TooManyTries."""
    spend_recovery_code(user=user, code=code, place=place, now=now)
    keep_proof(user=user, session_id=session_id, how="recovery_code", now=now)


def keep_proof(*, user: User, session_id: int, how: str, now: datetime) -> None:
    """Note in the session and in the log that a factor was given afresh.

    `how` is a closed word: app, passkey, recovery_code or sign_on.
    """
    note_proof(session_id, now=now)
    record_step("sign_in.proved", user, now, {"how": how})


def is_proved(actor: Actor, *, now: datetime) -> bool:
    """Whether a second factor was given so lately that it is not asked again."""
    return actor.proved_at is not None and now < actor.proved_at + PROOF_LASTS


def signs_on(user_id: int) -> bool:
    """Whether the user signs in at their force's own sign-on, and so has no factor here."""
    return SignOnAccount.objects.filter(user=user_id).exists()
