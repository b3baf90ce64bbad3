"""Facts that slices state, and the tasks that follow from them."""

from django.db import models
from django.db.models import F, Q

from nmo.work.words import TaskState


class Fact(models.Model):
    """Something that happened, in closed words: no personal data stands here."""

    append_only = True

    kind = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=20)
    subject_ref = models.CharField(max_length=60)
    force = models.ForeignKey("access.Force", models.PROTECT, related_name="+", db_index=False)
    happened_at = models.DateTimeField()
    stated_at = models.DateTimeField()
    values = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_ref", "id"])]


class Task(models.Model):
    """Something due because of the facts, and what people claimed and did of it.

    What, why and when are a projection that can be rebuilt from the facts at any time.
    """

    subject_kind = models.CharField(max_length=20)
    subject_ref = models.CharField(max_length=60)
    key = models.CharField(max_length=80)
    force = models.ForeignKey("access.Force", models.PROTECT, related_name="+")
    what = models.CharField(max_length=200)
    why = models.CharField(max_length=300)
    role = models.CharField(max_length=40)
    appears_at = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=12, default=TaskState.OPEN)
    claimed_by = models.ForeignKey(
        "access.User", models.PROTECT, null=True, related_name="+", db_index=False
    )
    claimed_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(
        "access.User", models.PROTECT, null=True, related_name="+", db_index=False
    )
    done_at = models.DateTimeField(null=True)
    done_note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject_kind", "subject_ref", "key"], name="task_once_per_subject"
            ),
            models.CheckConstraint(
                name="task_state_known", condition=Q(state__in=[state.value for state in TaskState])
            ),
            models.CheckConstraint(
                name="task_claim_whole",
                condition=Q(claimed_by=None, claimed_at=None)
                | Q(claimed_by__isnull=False, claimed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="task_done_whole",
                condition=Q(state=TaskState.DONE, done_by__isnull=False, done_at__isnull=False)
                | (~Q(state=TaskState.DONE) & Q(done_by=None, done_at=None)),
            ),
            models.CheckConstraint(
                name="task_appears_before_due", condition=Q(due_at__gte=F("appears_at"))
            ),
        ]
        indexes = [
            models.Index(
                fields=["force", "due_at"], name="task_open_by_due", condition=Q(state="open")
            )
        ]
