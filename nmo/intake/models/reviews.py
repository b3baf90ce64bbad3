"""What people made of papers: what was read and what they put, and how long it took them."""

from enum import StrEnum

from django.db import models

from nmo.intake.models.feed import words
from nmo.intake.models.papers import IntakeItem


class Made(StrEnum):
    """What a person made of a part of a paper."""

    ORDER = "order"  # one or two orders that were not held
    ADDED = "added"  # what was not known of an order that was held
    EVENT = "event"  # a variation, extension or discharge of an order that was held
    SERVICE = "service"  # evidence that the respondent knew, alone
    NOTHING = "nothing"  # a draft, or no order of ours; the rest of the paper stands


class PaperOpening(models.Model):
    """Somebody opened a paper to check it: the minute clock begins."""

    append_only = True

    item = models.ForeignKey(IntakeItem, models.PROTECT, related_name="openings")
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()


class PaperReview(models.Model):
    """What a person made of one part of a paper: what was read and what was put are both kept.

    part: of the answer, such as "orders[0]". read, put: in the shape of nmo-intake/1. seconds: of
    the person's time, from opening the paper; None where nobody saw it open.
    """

    append_only = True

    item = models.ForeignKey(IntakeItem, models.PROTECT, related_name="reviews")
    part = models.CharField(max_length=60, blank=True)
    reading = models.PositiveIntegerField()
    made = models.CharField(max_length=12)
    read = models.JSONField()
    put = models.JSONField()
    differs_in = models.JSONField(default=list)
    order_refs = models.JSONField(default=list)
    because = models.CharField(max_length=500, blank=True)
    seconds = models.PositiveIntegerField(null=True)
    at = models.DateTimeField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [words("made", Made)]
        indexes = [models.Index(fields=["-at"], name="paperreview_newest")]
