"""What was done about a breach, and what the order meant at the time."""

from django.db import models
from django.db.models import Q

from nmo.breaches.models.breach import Breach
from nmo.breaches.words import StepKind
from nmo.orders.columns import word, words
from nmo.orders.fields import WhenField, stated


class BreachStep(models.Model):
    """One step; a slip is withdrawn with its reason, and never changed."""

    breach = models.ForeignKey(Breach, models.CASCADE, related_name="steps")
    number = models.PositiveSmallIntegerField()
    kind = word()
    at = WhenField()
    values = models.JSONField(default=dict)
    words = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(
        "access.User", models.PROTECT, null=True, related_name="+", db_index=False
    )
    withdrawn_because = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            words("kind", StepKind),
            stated("at"),
            models.UniqueConstraint(fields=["breach", "number"], name="breachstep_numbered"),
            models.CheckConstraint(
                name="breachstep_withdrawn_whole",
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False)
                & ~Q(withdrawn_because=""),
            ),
        ]


class BreachPosition(models.Model):
    """What the order meant over the alleged time, as it was computed once: never changed.

    moments: those at which the order meant something else, the first the start of the alleged
    time. said: for each of them the position in the shape of `nmo order show --json`. recorded_by:
    whoever recorded what it was computed for (the report, a correction of the account, what arrived
    late of the order); None where a release that did not keep it computed it.
    """

    append_only = True

    breach = models.ForeignKey(Breach, models.CASCADE, related_name="positions")
    number = models.PositiveSmallIntegerField()
    known = models.DateTimeField()
    computed_at = models.DateTimeField()
    moments = models.JSONField()
    said = models.JSONField()
    because = models.CharField(max_length=500, blank=True)
    recorded_by = models.ForeignKey(
        "access.User", models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["breach", "number"], name="breachposition_numbered")
        ]
