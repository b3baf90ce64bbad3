"""What signing in needs to remember: the second factor, and recent tries."""

from django.db import models
from django.db.models import Q

from nmo.access.models.users import User


class SecondFactor(models.Model):
    """One user's authenticator app (RFC 6238), its secret encrypted under the program's key."""

    user = models.OneToOneField(
        User, on_delete=models.CASCADE, primary_key=True, related_name="second_factor"
    )
    secret_encrypted = models.TextField()
    set_up_at = models.DateTimeField()
    # The 30-second step of the last code taken: that code and every earlier one are spent.
    last_step = models.BigIntegerField(default=0)


class SignInTry(models.Model):
    """One try to sign in that has not succeeded (yet), kept for a day to slow guessing down.

    What was typed is not kept, only a keyed digest of it: people type passwords into the wrong
    box.
    """

    name_digest = models.CharField(max_length=64)
    from_digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["name_digest", "at"], name="try_by_name"),
            models.Index(fields=["from_digest", "at"], name="try_by_place"),
        ]
        constraints = [
            models.CheckConstraint(
                name="try_is_digests_only",
                condition=Q(name_digest__regex=r"^[0-9a-f]{64}$")
                & Q(from_digest__regex=r"^[0-9a-f]{64}$"),
            ),
        ]
