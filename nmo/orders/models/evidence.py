"""What shows that the respondent knew, and what was checked."""

from django.db import models
from django.db.models import Q

from nmo.law import Knew, Method
from nmo.orders.columns import Recorded, word, words
from nmo.orders.fields import WhenField, stated
from nmo.orders.models.order import ProtectiveOrder


class AwarenessEvidence(Recorded):
    """One dated piece of evidence that the respondent knew (requirement 29)."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="awareness")
    number = models.PositiveSmallIntegerField()
    at = WhenField()
    method = word()
    by = models.CharField(max_length=200, blank=True)
    where = models.CharField(max_length=300, blank=True)
    knew = word(default=Knew.EXISTENCE)
    of_event = models.PositiveSmallIntegerField(null=True)
    evidenced = models.BooleanField(null=True)  # None: nobody said, so the method decides
    identity_checked = models.CharField(max_length=300, blank=True)
    interpreter = models.CharField(max_length=200, blank=True)
    said = models.TextField(blank=True)
    video_ref = models.CharField(max_length=100, blank=True)
    original_words = models.CharField(max_length=300, blank=True)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            words("method", Method),
            words("knew", Knew),
            stated("at"),
            Recorded.known_in_order(),
            models.UniqueConstraint(
                fields=["order", "number"],
                condition=Q(known_until=None),
                name="awarenessevidence_one_live_version",
            ),
        ]


class CourtCheck(Recorded):
    """The court said on this day how the order stands."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="court_checks")
    on = models.DateField()
    said = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [Recorded.known_in_order()]


class Confirmation(Recorded):
    """A person compared the record with the sealed copy (requirement 26)."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="confirmations")
    at = models.DateTimeField()

    class Meta:
        constraints = [Recorded.known_in_order()]
