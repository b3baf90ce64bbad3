"""Recovery codes: ten, shown once, for when the app and the passkeys are out of reach."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from nmo.access.models import RecoveryCode, User
from nmo.access.sign_in.keeping import recovery_digest
from nmo.access.sign_in.passwords import LETTERS
from nmo.access.sign_in.recording import record_step
from nmo.access.sign_in.refusals import WrongRecoveryCode
from nmo.access.sign_in.trying import begin_try, forget_tries

MADE = 10
FEW = 3  # from here on the user is told to make new ones


@dataclass(frozen=True, kw_only=True)
class RecoveryCodes:
    """How a user stands with recovery codes."""

    left: int
    made_at: datetime | None  # None: never made
    used_at: datetime | None  # when one was last used

    @property
    def are_few(self) -> bool:
        """Whether it is time to make new ones."""
        return self.left <= FEW


def make_recovery_codes(*, user: User, now: datetime) -> list[str]:
    """Ten new codes, to be shown once; every code made before is void."""
    codes = [_new_code() for _ in range(MADE)]
    with transaction.atomic():
        # Two pages at once: the second voids what the first made.
        User.objects.select_for_update(of=("self",)).get(pk=user.pk)
        RecoveryCode.objects.filter(user=user).delete()
        RecoveryCode.objects.bulk_create(
            RecoveryCode(user=user, digest=recovery_digest(code), made_at=now) for code in codes
        )
        record_step("sign_in.recovery_codes_made", user, now)
    return codes


def spend_recovery_code(*, user: User, code: str, place: str, now: datetime) -> None:
    """Use one code up, or raise WrongRecoveryCode or TooManyTries.

    The condition settles a race: of two tries with one code, one changes the row.
    """
    begin_try(user.username, place, now)
    unused = RecoveryCode.objects.filter(
        user=user, digest=recovery_digest(code), used_at__isnull=True
    )
    if not unused.update(used_at=now):
        record_step("sign_in.recovery_code_refused", user, now)
        raise WrongRecoveryCode
    forget_tries(user.username, place)
    record_step("sign_in.recovery_code_used", user, now, {"left": recovery_codes_of(user).left})


def recovery_codes_of(user: User) -> RecoveryCodes:
    """How many codes the user has left, and when they were made and last used."""
    rows = list(RecoveryCode.objects.filter(user=user).values_list("made_at", "used_at"))
    return RecoveryCodes(
        left=sum(used is None for _, used in rows),
        made_at=max((made for made, _ in rows), default=None),
        used_at=max((used for _, used in rows if used), default=None),
    )


def _new_code() -> str:
    """Two groups of five, just under fifty bits: tries are counted, so that is out of reach."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(5)) for _ in range(2))
