"""Which passkeys a user holds."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.models import Passkey, User


@dataclass(frozen=True, kw_only=True)
class PasskeyRow:
    """A passkey as its owner sees it."""

    passkey_id: int
    name: str
    added_at: datetime
    used_at: datetime | None  # None: not used yet


def passkeys_of(user: User) -> list[PasskeyRow]:
    """The user's passkeys, by name."""
    return [
        PasskeyRow(
            passkey_id=passkey.pk,
            name=passkey.name,
            added_at=passkey.added_at,
            used_at=passkey.used_at,
        )
        for passkey in Passkey.objects.filter(user=user).order_by("name")
    ]
