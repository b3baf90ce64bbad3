"""What an import recorded, so that it can be taken back whole."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from nmo.orders.models.order import ProtectiveOrder


class OrderImport(models.Model):
    """A file of orders that was recorded under one reference, and whether it was taken back."""

    ref = models.CharField(max_length=100)
    force = models.ForeignKey("access.Force", models.PROTECT, related_name="+")
    began_at = models.DateTimeField()
    began_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    undone_because = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            # The same file may be imported afresh after it was taken back.
            models.UniqueConstraint(
                fields=["ref"], condition=Q(undone_at=None), name="orderimport_stands_once"
            ),
            models.CheckConstraint(name="orderimport_ref_not_blank", condition=~Q(ref="")),
            models.CheckConstraint(
                name="orderimport_undoing_whole",
                condition=Q(undone_at=None, undone_by=None, undone_because="")
                | (Q(undone_at__isnull=False, undone_by__isnull=False) & ~Q(undone_because="")),
            ),
        ]


class ImportStep(models.Model):
    """One transaction of an import: which orders it made, and the log's number of it."""

    append_only = True

    of_import = models.ForeignKey(OrderImport, models.PROTECT, related_name="steps")
    written_in = models.BigIntegerField()
    made = ArrayField(models.BigIntegerField())  # orders

    class Meta:
        indexes = [models.Index(fields=["of_import", "id"], name="importstep_in_order")]


class RowsImported(models.Model):
    """The rows that one transaction of an import added to an order that was held already."""

    append_only = True

    step = models.ForeignKey(ImportStep, models.PROTECT, related_name="added")
    order = models.ForeignKey(ProtectiveOrder, models.PROTECT, related_name="+")
    events = ArrayField(models.BigIntegerField())
    conditions = ArrayField(models.BigIntegerField())
    awareness = ArrayField(models.BigIntegerField())
    court_checks = ArrayField(models.BigIntegerField())
    confirmations = ArrayField(models.BigIntegerField())
