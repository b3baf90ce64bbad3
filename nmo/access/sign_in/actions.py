"""Signing in and out: each step taken or refused, and each recorded."""

from datetime import datetime

from django.contrib.auth import authenticate
from django.db import transaction

from nmo.access.models import SecondFactor, User
from nmo.access.sign_in.keeping import encrypted
from nmo.access.sign_in.passwords import set_good_password
from nmo.access.sign_in.recording import record_step
from nmo.access.sign_in.recovery import spend_recovery_code
from nmo.access.sign_in.refusals import WrongCode, WrongNameOrPassword
from nmo.access.sign_in.spending import spend_code
from nmo.access.sign_in.totp import step_of_code
from nmo.access.sign_in.trying import begin_try, forget_tries, known_user


def take_password(*, username: str, password: str, place: str, now: datetime) -> User:
    """The active user with this name and password: the first of two steps.

    `place` is the network address that the try comes from. Raises TooManyTries or
    WrongNameOrPassword, which read the same and take as long whether the name is known or not.
    """
    begin_try(username, place, now)
    user = authenticate(None, username=username, password=password)
    if not isinstance(user, User):
        record_step("sign_in.password_refused", known_user(username), now)
        raise WrongNameOrPassword
    return user


def take_code(*, user: User, code: str, place: str, now: datetime) -> None:
    """The second step: spend a code of the user's app, or raise WrongCode or TooManyTries."""
    spend_code(user=user, code=code, place=place, now=now)
    record_step("sign_in.taken", user, now)


def take_recovery_code(*, user: User, code: str, place: str, now: datetime) -> None:
    """The second step without the app: spend a recovery code; raises as `take_code` does."""
    spend_recovery_code(user=user, code=code, place=place, now=now)
    record_step("sign_in.taken", user, now)


def set_up_sign_in(
    *, user: User, password: str, secret: str, code: str, place: str, now: datetime
) -> None:
    """The second step at the first sign-in: the user's own password, and the app, tried once.

    Raises WrongCode when the app shows another code than the secret gives, PasswordTooWeak, and
    TooManyTries.
    """
    begin_try(user.username, place, now)
    step = step_of_code(secret, code, at=now, after=0)
    if step is None:
        record_step("sign_in.code_refused", user, now)
        raise WrongCode
    with transaction.atomic():
        SecondFactor.objects.create(
            user=user, secret_encrypted=encrypted(secret), set_up_at=now, last_step=step
        )
        set_good_password(user, password)
        user.save(update_fields=["password"])
        record_step("sign_in.set_up", user, now)
        forget_tries(user.username, place)
        record_step("sign_in.taken", user, now)


def has_second_factor(user: User) -> bool:
    """Whether the user has set up an app."""
    return SecondFactor.objects.filter(user=user).exists()


def record_sign_out(*, user: User, now: datetime) -> None:
    """Say in the log that the user signed out."""
    record_step("sign_in.ended", user, now)
