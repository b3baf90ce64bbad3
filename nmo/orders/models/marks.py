"""What hangs on an order: papers, national systems, references; and where orders come from."""

from django.db import models

from nmo.orders.columns import word, words
from nmo.orders.models.order import ProtectiveOrder
from nmo.orders.words import (
    DocumentKind,
    ForceReference,
    NationalState,
    NationalSystem,
    SourceKind,
)


class OrderDocument(models.Model):
    """A document that hangs on an order."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="documents")
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    kind = word(default=DocumentKind.ORDER)
    name = models.CharField(max_length=255, blank=True)
    source = models.CharField(max_length=200, blank=True)
    attached_at = models.DateTimeField()
    attached_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            words("kind", DocumentKind),
            models.UniqueConstraint(
                fields=["order", "document", "kind"], name="orderdocument_attached_once"
            ),
        ]


class NationalStatus(models.Model):
    """A step of an entry on a national system, with its reference; the newest one counts."""

    append_only = True

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="national_statuses")
    system = word()
    state = word()
    reference = models.CharField(max_length=100, blank=True)
    on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [words("system", NationalSystem), words("state", NationalState)]


class OrderReference(models.Model):
    """A reference of a force's own system (requirement 28)."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="references")
    kind = word()
    value = models.CharField(max_length=100)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            words("kind", ForceReference),
            models.UniqueConstraint(fields=["order", "kind", "value"], name="orderreference_once"),
        ]


class Source(models.Model):
    """Where orders come from, and up to when it is complete."""

    name = models.CharField(max_length=200, unique=True)
    kind = word()
    fresh_to = models.DateTimeField(null=True)

    class Meta:
        constraints = [words("kind", SourceKind)]
