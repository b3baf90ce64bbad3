"""What is said to have happened: each correction is a row of its own."""

from django.db import models
from django.db.models import F, Q

from nmo.breaches.models.breach import Breach
from nmo.breaches.words import Certainty, Known, Through
from nmo.orders.columns import word, words
from nmo.orders.fields import WhenField, stated


def known() -> "models.CharField[str, str]":
    """A column for yes, no or not known."""
    return word(default=Known.NOT_KNOWN)


class BreachAccount(models.Model):
    """One version of what is said to have happened."""

    breach = models.ForeignKey(Breach, models.CASCADE, related_name="accounts")
    number = models.PositiveSmallIntegerField()
    happened = models.TextField()
    her_words = models.TextField(blank=True)
    started = WhenField()
    ended = WhenField(null=True)
    certainty = word(default=Certainty.EXACT)
    where = models.CharField(max_length=300, blank=True)
    where_confidential = models.BooleanField(default=False)
    means = models.JSONField(default=list)
    through = word(default=Through.RESPONDENT)
    third_party = models.CharField(max_length=200, blank=True)
    named_as = models.CharField(max_length=200, blank=True)
    conditions_known = models.BooleanField(default=True)
    safe_now = known()
    still_there = known()
    children_present = known()
    weapons = known()
    injuries = models.TextField(blank=True)
    other_party_alleges = models.TextField(blank=True)
    aggressor = models.JSONField(default=dict)
    honour_based = known()
    works_for_police = known()
    known_from = models.DateTimeField()
    known_until = models.DateTimeField(null=True)
    because = models.CharField(max_length=500, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = [
            words("certainty", Certainty),
            words("through", Through),
            stated("started", "ended"),
            *(
                words(field, Known)
                for field in (
                    "safe_now", "still_there", "children_present", "weapons", "honour_based",
                    "works_for_police",
                )
            ),
            models.UniqueConstraint(fields=["breach", "number"], name="breachaccount_numbered"),
            models.UniqueConstraint(
                fields=["breach"], condition=Q(known_until=None), name="breachaccount_one_counts"
            ),
            models.CheckConstraint(
                name="breachaccount_known_in_order",
                condition=Q(known_until=None) | Q(known_until__gte=F("known_from")),
            ),
        ]  # fmt: skip


class BreachCondition(models.Model):
    """A paragraph that an account says was broken, in the words that it had at that time."""

    append_only = True

    account = models.ForeignKey(BreachAccount, models.CASCADE, related_name="conditions")
    position = models.PositiveSmallIntegerField()
    paragraph = models.CharField(max_length=20)
    text = models.TextField(blank=True)
    codes = models.JSONField(default=list)
    third_party = models.BooleanField(default=False)
    power_of_arrest = models.BooleanField(default=False)
    exceptions = models.JSONField(default=list)
    of_event = models.PositiveSmallIntegerField(null=True)
    held = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "position"], name="breachcondition_placed")
        ]
