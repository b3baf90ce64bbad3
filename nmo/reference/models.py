"""Changes of settings: proposed, decided, never overwritten; and the mark that caches go by."""

from django.db import models
from django.db.models import F, Q

from nmo.reference.words import ChangeState, Kind

NATIONAL_ONLY = (Kind.ORDER_TYPE, Kind.CONDITION, Kind.FORM, Kind.OUTCOME_CODE)
LIVE = (ChangeState.PROPOSED, ChangeState.APPROVED)
ONE = ("kind", "code", "force", "from_on")


class Change(models.Model):
    """A new value of one setting from a day on. What was proposed stays as it was proposed.

    force: None for every force. corrects: the change of the same day whose value it puts right,
    once that day has begun. The database refuses a second person who is the first, and two
    changes for one day.
    """

    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=40)
    force = models.ForeignKey("access.Force", models.PROTECT, null=True, related_name="+")
    value = models.JSONField()
    from_on = models.DateField()
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    because = models.CharField(max_length=1000)
    asks_second = models.BooleanField()
    proposed_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    state = models.CharField(max_length=12, default=ChangeState.PROPOSED)
    decided_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_because = models.CharField(max_length=1000, blank=True)
    withdrawn_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="change_kind_known", condition=Q(kind__in=[kind.value for kind in Kind])
            ),
            models.CheckConstraint(
                name="change_state_known",
                condition=Q(state__in=[state.value for state in ChangeState]),
            ),
            models.CheckConstraint(
                name="change_of_the_law_is_national",
                condition=~Q(kind__in=NATIONAL_ONLY) | Q(force=None),
            ),
            models.CheckConstraint(
                name="change_decision_whole",
                condition=Q(decided_by=None, decided_at=None)
                | Q(decided_by__isnull=False, decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="change_decided_where_it_says_so",
                condition=Q(state=ChangeState.PROPOSED, decided_by=None)
                | Q(state__in=(ChangeState.APPROVED, ChangeState.REFUSED), decided_by__isnull=False)
                | Q(state=ChangeState.WITHDRAWN),
            ),
            models.CheckConstraint(
                name="change_second_person_is_another",
                condition=Q(asks_second=False)
                | Q(decided_by=None)
                | ~Q(decided_by=F("proposed_by")),
            ),
            models.CheckConstraint(
                name="change_withdrawal_whole",
                condition=Q(
                    state=ChangeState.WITHDRAWN,
                    withdrawn_by__isnull=False,
                    withdrawn_at__isnull=False,
                )
                | (~Q(state=ChangeState.WITHDRAWN) & Q(withdrawn_by=None, withdrawn_at=None)),
            ),
            models.UniqueConstraint(
                name="change_once_for_each_day",
                fields=ONE,
                condition=Q(state__in=LIVE, corrects=None),
                nulls_distinct=False,
            ),
            models.UniqueConstraint(
                name="change_corrected_once", fields=["corrects"], condition=Q(state__in=LIVE)
            ),
        ]


class Version(models.Model):
    """One row whose mark is new after every decision: what was read under another mark is old.

    A random mark and no number: the mark of a transaction that was undone never comes again.
    """

    mark = models.UUIDField()
