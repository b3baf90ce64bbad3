"""Signing in and out: each step taken or refused, and each recorded."""

from datetime import datetime

from django.contrib.auth import authenticate
from django.db import transaction
from django.db.models import Q

from nmo.access.models import SecondFactor, SignInTry, User
from nmo.access.sign_in.keeping import decrypted, encrypted, name_digest, place_digest
from nmo.access.sign_in.passwords import set_good_password
from nmo.access.sign_in.refusals import TooManyTries, WrongCode, WrongNameOrPassword
from nmo.access.sign_in.totp import step_of_code
from nmo.access.sign_in.tries import KEPT, Try, may_try_again_at
from nmo.audit.actions import record
from nmo.audit.words import Kind


def take_password(*, username: str, password: str, place: str, now: datetime) -> User:
    """The active user with this name and password: the first of two steps.

    `place` is the network address that the try comes from. Raises TooManyTries or
    WrongNameOrPassword, which read the same and take as long whether the name is known or not.
    """
    _begin_try(username, place, now)
    user = authenticate(None, username=username, password=password)
    if not isinstance(user, User):
        _record("sign_in.password_refused", _known(username), now)
        raise WrongNameOrPassword
    return user


def take_code(*, user: User, code: str, place: str, now: datetime) -> None:
    """The second step: spend a code of the user's app, or raise WrongCode or TooManyTries."""
    _begin_try(user.username, place, now)
    factor = SecondFactor.objects.get(user=user)
    step = step_of_code(decrypted(factor.secret_encrypted), code, at=now, after=factor.last_step)
    # The condition settles a race: of two tries with one code, one changes the row.
    unspent = SecondFactor.objects.filter(user=user, last_step__lt=step or 0)
    if step is None or not unspent.update(last_step=step):
        _record("sign_in.code_refused", user, now)
        raise WrongCode
    _succeed(user, place, now)


def set_up_sign_in(
    *, user: User, password: str, secret: str, code: str, place: str, now: datetime
) -> None:
    """The second step at the first sign-in: the user's own password, and the app, tried once.

    Raises WrongCode when the app shows another code than the secret gives, PasswordTooWeak, and
    TooManyTries.
    """
    _begin_try(user.username, place, now)
    step = step_of_code(secret, code, at=now, after=0)
    if step is None:
        _record("sign_in.code_refused", user, now)
        raise WrongCode
    with transaction.atomic():
        SecondFactor.objects.create(
            user=user, secret_encrypted=encrypted(secret), set_up_at=now, last_step=step
        )
        set_good_password(user, password)
        user.save(update_fields=["password"])
        _record("sign_in.set_up", user, now)
        _succeed(user, place, now)


def has_second_factor(user: User) -> bool:
    """Whether the user has set up an app."""
    return SecondFactor.objects.filter(user=user).exists()


def record_sign_out(*, user: User, now: datetime) -> None:
    """Say in the log that the user signed out."""
    _record("sign_in.ended", user, now)


def _begin_try(username: str, place: str, now: datetime) -> None:
    """Count this try before it is looked at, so that many at once cannot slip through."""
    mine = {"name_digest": name_digest(username), "from_digest": place_digest(place)}
    SignInTry.objects.filter(at__lt=now - KEPT).delete()
    own = SignInTry.objects.create(**mine, at=now)
    alike = Q(name_digest=mine["name_digest"]) | Q(from_digest=mine["from_digest"])
    earlier = SignInTry.objects.filter(alike, pk__lt=own.pk)
    wait_until = may_try_again_at(
        (
            Try(
                at=row.at,
                same_name=row.name_digest == mine["name_digest"],
                same_place=row.from_digest == mine["from_digest"],
            )
            for row in earlier
        ),
        now=now,
    )
    if wait_until is not None:
        own.delete()  # a try that was not looked at must not lengthen the wait
        _record("sign_in.too_many_tries", _known(username), now)
        raise TooManyTries(wait_until, now=now)


def _succeed(user: User, place: str, now: datetime) -> None:
    SignInTry.objects.filter(
        name_digest=name_digest(user.username), from_digest=place_digest(place)
    ).delete()
    _record("sign_in.taken", user, now)


def _known(username: str) -> User | None:
    return User.objects.filter(username=username.strip().lower()).first()


def _record(what: str, user: User | None, now: datetime) -> None:
    record(
        at=now,
        kind=Kind.SECURITY,
        what=what,
        # What was typed for an unknown name is not kept: it may be a password.
        actor_id=user.pk if user else None,
        actor_name=user.username if user else "",
        force_id=user.force_id if user else None,
        reason="",
        subject_kind="user",
        subject_id=str(user.pk) if user else "unknown",
        detail={},
        via="page",
    )
