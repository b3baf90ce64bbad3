"""A reported breach, what others may know of it, and reports that may be of one breach."""

from django.db import models
from django.db.models import F, Q

from nmo.breaches.words import Channel, DoubleDecision, Reporter, Status
from nmo.orders.columns import word, words


class Breach(models.Model):
    """One report that an order was broken. What is said of it and done stands in its other rows.

    status: what its steps make of it (`rules.status`), kept beside them for lists.
    same_as: the breach that this report turned out to be; it is kept, and counts nowhere.
    version: raised by every change, so that a page that is out of date is told.
    """

    ref = models.CharField(max_length=20, unique=True)
    order = models.ForeignKey("orders.ProtectiveOrder", models.PROTECT, related_name="+")
    owning_force = models.ForeignKey("access.Force", models.PROTECT, related_name="+")
    channel = word()
    reporter = word()
    reporter_name = models.CharField(max_length=200, blank=True)
    incident_number = models.CharField(max_length=60, blank=True)
    reported_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    status = word(default=Status.REPORTED)
    started_at = models.DateTimeField()  # of the account that counts, for lists and repeats
    ended_at = models.DateTimeField()
    officer = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey("access.Team", models.PROTECT, null=True, related_name="+")
    same_as = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            words("channel", Channel),
            words("reporter", Reporter),
            words("status", Status),
            models.CheckConstraint(
                name="breach_ends_after_it_began", condition=Q(ended_at__gte=F("started_at"))
            ),
            models.CheckConstraint(
                name="breach_is_not_itself", condition=~Q(same_as=F("id")) | Q(same_as=None)
            ),
        ]
        indexes = [
            models.Index(fields=["owning_force", "-reported_at"], name="breach_by_force"),
            models.Index(fields=["order", "started_at"], name="breach_by_order"),
        ]


class BreachKnown(models.Model):
    """That a breach is on record, and when: what every force may know of another's (a view).

    Repeats across forces stand on it (requirement 36). It holds no word of what happened.
    """

    read_only = True

    ref = models.CharField(max_length=20)
    order = models.ForeignKey("orders.ProtectiveOrder", models.DO_NOTHING, related_name="+")
    owning_force = models.ForeignKey("access.Force", models.DO_NOTHING, related_name="+")
    status = models.CharField(max_length=40)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    reported_at = models.DateTimeField()
    same_as = models.ForeignKey(Breach, models.DO_NOTHING, null=True, related_name="+")

    class Meta:
        managed = False
        db_table = "breaches_known"


class BreachDouble(models.Model):
    """Two reports that may be of one breach: found by the register, decided by a person."""

    first = models.ForeignKey(Breach, models.CASCADE, related_name="doubles")
    second = models.ForeignKey(Breach, models.CASCADE, related_name="+")
    found_at = models.DateTimeField()
    decision = word(default=DoubleDecision.UNDECIDED)
    because = models.CharField(max_length=500, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        "access.User", models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta:
        constraints = [
            words("decision", DoubleDecision),
            models.UniqueConstraint(fields=["first", "second"], name="breachdouble_once"),
            models.CheckConstraint(
                name="breachdouble_in_order", condition=Q(first__lt=F("second"))
            ),
            models.CheckConstraint(
                name="breachdouble_decided_whole",
                condition=Q(decision=DoubleDecision.UNDECIDED, decided_at=None, decided_by=None)
                | Q(decided_at__isnull=False, decided_by__isnull=False),
            ),
        ]
