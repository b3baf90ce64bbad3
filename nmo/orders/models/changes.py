"""What people decided and mended: nothing of it is overwritten."""

from django.db import models
from django.db.models import F, Q

from nmo.orders.columns import word, words
from nmo.orders.models.order import ProtectiveOrder
from nmo.orders.words import DuplicateDecision


class Correction(models.Model):
    """Why a row was replaced: the old row and the new one both stand."""

    append_only = True

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="corrections")
    corrected = word()  # event, condition, awareness, party, order
    number = models.CharField(max_length=40)
    field = models.CharField(max_length=60)
    was = models.TextField(blank=True)
    became = models.TextField(blank=True)
    because = models.CharField(max_length=500)
    corrected_at = models.DateTimeField()
    corrected_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(name="correction_has_reason", condition=~Q(because="")),
        ]


class PossibleDuplicate(models.Model):
    """Two orders that may be one: a person decides (requirement 17)."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="may_duplicate")
    earlier = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="may_be_duplicated")
    because = models.CharField(max_length=300)
    noticed_at = models.DateTimeField()
    decision = word(default=DuplicateDecision.UNDECIDED)
    decided_because = models.CharField(max_length=500, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            words("decision", DuplicateDecision),
            models.UniqueConstraint(fields=["order", "earlier"], name="possibleduplicate_once"),
            models.CheckConstraint(
                name="possibleduplicate_not_itself", condition=~Q(order=F("earlier"))
            ),
            models.CheckConstraint(
                name="possibleduplicate_decision_whole",
                condition=Q(decision=DuplicateDecision.UNDECIDED, decided_at=None, decided_by=None)
                | (
                    ~Q(decision=DuplicateDecision.UNDECIDED)
                    & Q(decided_at__isnull=False, decided_by__isnull=False)
                    & ~Q(decided_because="")
                ),
            ),
        ]
