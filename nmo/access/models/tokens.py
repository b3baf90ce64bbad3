"""The tokens by which other systems call, and their secrets, of which a digest alone is kept."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from nmo.access.models.users import User


class Token(models.Model):
    """One system of one force: what it may do, for which reasons, and until when.

    The system acts as a user of its own, so that everything it does names it in the log.
    """

    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="token")
    name = models.CharField(max_length=100)
    permissions = ArrayField(models.CharField(max_length=60))
    reasons = ArrayField(models.CharField(max_length=40))
    requests_per_minute = models.PositiveIntegerField()
    synthetic = models.BooleanField()  # made on a register of people who do not exist
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    last_used_at = models.DateTimeField(null=True)  # to the minute: no write for every request
    last_refused_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="token_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="token_ends_after_it_starts", condition=Q(expires_at__gt=F("created_at"))
            ),
            models.CheckConstraint(
                name="token_may_call", condition=Q(requests_per_minute__range=(1, 100_000))
            ),
            models.CheckConstraint(
                name="token_revocation_has_who",
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
            ),
        ]


class TokenSecret(models.Model):
    """A secret of a token: the part of it that says which it is, and a digest of the rest."""

    token = models.ForeignKey(Token, on_delete=models.PROTECT, related_name="secrets")
    key = models.CharField(max_length=20, unique=True)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)  # set when another took its place

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="token_secret_is_a_digest", condition=Q(digest__regex=r"^[0-9a-f]{64}$")
            ),
        ]
