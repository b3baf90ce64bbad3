"""What the court did, and the numbered terms."""

from django.db import models
from django.db.models import Q

from nmo.law import Effect, EndType, EventKind, NoticeType
from nmo.orders.columns import Recorded, word, words
from nmo.orders.fields import WhenField, stated
from nmo.orders.models.order import ProtectiveOrder


class OrderEvent(Recorded):
    """One thing that the court did."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="events")
    number = models.PositiveSmallIntegerField()
    kind = word()
    at = WhenField()
    effective_from = WhenField(null=True)
    notice_type = word(default=NoticeType.UNKNOWN)
    end_type = models.CharField(max_length=40, null=True)  # None: the event says nothing of an end
    ends_at = WhenField(null=True)
    ends_on_event = models.CharField(max_length=300, blank=True)
    return_hearing_at = WhenField(null=True)
    effect = word(default=Effect.UNKNOWN)
    conditions_read = models.BooleanField(default=False)
    revoked_paragraphs = models.JSONField(default=list)
    superseded_by = models.CharField(max_length=60, blank=True)
    note = models.CharField(max_length=500, blank=True)
    page = models.PositiveSmallIntegerField(null=True)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            words("kind", EventKind),
            words("notice_type", NoticeType),
            words("effect", Effect),
            models.CheckConstraint(
                name="orderevent_end_type_known",
                condition=Q(end_type=None) | Q(end_type__in=[end.value for end in EndType]),
            ),
            models.CheckConstraint(
                name="orderevent_end_has_its_time",
                condition=Q(end_type=EndType.SPECIFIED_DATE_TIME, ends_at__isnull=False)
                | (Q(ends_at=None) & (Q(end_type=None) | ~Q(end_type=EndType.SPECIFIED_DATE_TIME))),
            ),
            models.CheckConstraint(
                name="orderevent_superseded_names_its_successor",
                condition=Q(superseded_by="") | Q(kind=EventKind.SUPERSEDED),
            ),
            stated("at", "effective_from", "ends_at", "return_hearing_at"),
            Recorded.known_in_order(),
            models.UniqueConstraint(
                fields=["order", "number"],
                condition=Q(known_until=None),
                name="orderevent_one_live_version",
            ),
            models.UniqueConstraint(
                fields=["order"],
                condition=Q(known_until=None, kind__in=["made", "undertaking_given"]),
                name="orderevent_made_once",
            ),
        ]
        # Very few name another order; whoever records one asks which do.
        indexes = [
            models.Index(
                fields=["superseded_by"],
                condition=~Q(superseded_by=""),
                name="orderevent_by_successor",
            )
        ]


class Condition(Recorded):
    """One numbered term, in the court's exact words, with our reading beside them."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="conditions")
    event_number = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()
    paragraph = models.CharField(max_length=20)
    text = models.TextField()
    codes = models.JSONField(default=list)
    protects = models.JSONField(default=list)
    place = models.CharField(max_length=500, null=True)
    place_confidential = models.BooleanField(default=False)
    metres = models.PositiveIntegerField(null=True)
    times = models.CharField(max_length=300, null=True)
    exceptions = models.JSONField(default=list)
    third_party = models.BooleanField(default=False)
    until = WhenField(null=True)
    power_of_arrest = models.BooleanField(default=False)
    power_of_arrest_until = WhenField(null=True)
    page_box = models.JSONField(null=True)

    class Meta:
        constraints = [
            stated("until", "power_of_arrest_until"),
            Recorded.known_in_order(),
            models.CheckConstraint(name="condition_has_words", condition=~Q(text="")),
            models.CheckConstraint(
                name="condition_power_of_arrest_end_needs_power",
                condition=Q(power_of_arrest=True) | Q(power_of_arrest_until=None),
            ),
            models.UniqueConstraint(
                fields=["order", "event_number", "paragraph", "position"],
                condition=Q(known_until=None),
                name="condition_one_live_version",
            ),
        ]
