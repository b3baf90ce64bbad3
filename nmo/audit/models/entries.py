"""Entries that stay, and details that can be deleted."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from nmo.audit.transactions import CurrentTransaction
from nmo.audit.words import CHANGES, Kind

CHANGED = Q(kind__in=[kind.value for kind in CHANGES])


class AuditEntry(models.Model):
    """Who did what, when, why and to which record: no personal data, never changed or deleted.

    The people and forces it names are numbers without a foreign key: nothing may stand in the
    way of disposal, and the log must outlive what it speaks of.
    """

    append_only = True

    # Entries are ordered by this and their id: ids alone are not in the order of commits.
    written_in = models.BigIntegerField(db_default=CurrentTransaction())
    at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=Now())  # the database's clock, beside ours
    kind = models.CharField(max_length=20)
    what = models.CharField(max_length=80)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=150, blank=True)
    force_id = models.BigIntegerField(null=True)
    via = models.CharField(max_length=10, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=80)
    detail_digest = models.CharField(max_length=64)

    class Meta:
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "at"], name="audit_by_subject"),
            models.Index(fields=["actor_id", "at"], name="audit_by_actor"),
            models.Index(fields=["at", "id"], name="audit_by_moment"),
            models.Index(fields=["written_in", "id"], name="audit_in_order"),
            models.Index(
                fields=["written_in", "id"], name="audit_changes_in_order", condition=CHANGED
            ),
            models.Index(
                fields=["subject_kind", "subject_id", "id"],
                name="audit_by_version",
                condition=CHANGED,
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="audit_kind_is_known", condition=Q(kind__in=[kind.value for kind in Kind])
            ),
            models.CheckConstraint(
                name="audit_digest_is_hex", condition=Q(detail_digest__regex=r"^[0-9a-f]{64}$")
            ),
            models.CheckConstraint(
                name="audit_says_what_about_which",
                condition=~Q(what="") & ~Q(subject_kind="") & ~Q(subject_id=""),
            ),
        ]


class AuditDetail(models.Model):
    """What an entry was about in particular; it may be deleted, never changed.

    The payload is kept as the text that was hashed: a JSON column would rewrite it.
    """

    append_only = True
    rows_deletable = True

    entry = models.OneToOneField(
        AuditEntry, on_delete=models.DO_NOTHING, primary_key=True, related_name="detail"
    )
    salt = models.BinaryField()
    payload = models.TextField()
