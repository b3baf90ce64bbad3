"""Passkeys, recovery codes, and what was spent: the factors beside the authenticator app."""

from django.db import models
from django.db.models import Q

from nmo.access.models.users import User


class Passkey(models.Model):
    """A passkey of one user: the public half alone, so nothing here can be used to sign in."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="passkeys")
    name = models.CharField(max_length=60)
    credential_id = models.BinaryField(unique=True)
    public_key = models.BinaryField()
    # What the authenticator last counted; most passkeys that are copied between devices say 0.
    sign_count = models.BigIntegerField(default=0)
    added_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="passkey_name_is_one_of_user", fields=["user", "name"]),
        ]


class RecoveryCode(models.Model):
    """One recovery code of a user, as a keyed digest; used once."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="recovery_codes")
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="recovery_code_is_one", fields=["user", "digest"]),
            models.CheckConstraint(
                name="recovery_code_is_digest_only", condition=Q(digest__regex=r"^[0-9a-f]{64}$")
            ),
        ]


class Spent(models.Model):
    """What may be presented once and was: a challenge or a state, as a digest, for a day."""

    digest = models.CharField(max_length=64, primary_key=True)
    at = models.DateTimeField(db_index=True)
