"""Documents as they came: the bytes, under the digest that proves them unaltered."""

from django.db import models
from django.db.models import Q


class Document(models.Model):
    """One document, stored once however often it comes (requirement 12)."""

    append_only = True

    sha256 = models.CharField(max_length=64, unique=True)
    content = models.BinaryField()
    size_bytes = models.PositiveIntegerField()
    media_type = models.CharField(max_length=100)
    received_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="document_sha256_is_hex", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")
            ),
            models.CheckConstraint(name="document_is_not_empty", condition=Q(size_bytes__gt=0)),
        ]
