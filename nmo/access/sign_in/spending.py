"""Spending what may be used once: a code of the app, a challenge, a state."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from nmo.access.models import SecondFactor, Spent, User
from nmo.access.sign_in.keeping import decrypted, digest_of
from nmo.access.sign_in.recording import record_step
from nmo.access.sign_in.refusals import UsedAlready, WrongCode
from nmo.access.sign_in.totp import step_of_code
from nmo.access.sign_in.trying import begin_try, forget_tries

REMEMBERED = timedelta(days=1)  # longer than anything spent here is taken


def spend_code(*, user: User, code: str, place: str, now: datetime) -> None:
    """Spend a code of the user's app, or raise WrongCode or TooManyTries."""
    begin_try(user.username, place, now)
    factor = SecondFactor.objects.filter(user=user).first()
    step = _step(factor, code, now) if factor else None
    # The condition settles a race: of two tries with one code, one changes the row.
    unspent = SecondFactor.objects.filter(user=user, last_step__lt=step or 0)
    if step is None or not unspent.update(last_step=step):
        record_step("sign_in.code_refused", user, now)
        raise WrongCode
    forget_tries(user.username, place)


def spend_once(text: str, *, now: datetime) -> None:
    """Remember that `text` was presented, or raise UsedAlready: the table settles a race."""
    Spent.objects.filter(at__lt=now - REMEMBERED).delete()
    try:
        with transaction.atomic():
            Spent.objects.create(digest=digest_of(text), at=now)
    except IntegrityError as error:
        raise UsedAlready from error


def _step(factor: SecondFactor, code: str, now: datetime) -> int | None:
    return step_of_code(decrypted(factor.secret_encrypted), code, at=now, after=factor.last_step)
