"""The courts' nightly files: what each held, and what became of every row and every PDF of it."""

from enum import StrEnum

from django.db import models
from django.db.models import Q

from nmo.intake.words import BatchState, FileResult, RowResult


def words(field: str, allowed: type[StrEnum]) -> models.CheckConstraint:
    """The database's own refusal of any word that is not one of these."""
    return models.CheckConstraint(
        name=f"%(class)s_{field}_known",
        condition=Q(**{f"{field}__in": [word.value for word in allowed]}),
    )


class FeedBatch(models.Model):
    """One zip of the courts, known by its digest: the same bytes are the same batch."""

    ref = models.CharField(max_length=20, unique=True)
    sha256 = models.CharField(max_length=64, unique=True)
    zip_name = models.CharField(max_length=255)
    size_bytes = models.PositiveBigIntegerField()
    state = models.CharField(max_length=12)
    state_because = models.CharField(max_length=500, blank=True)  # why refused or stopped
    night = models.DateField(null=True)  # as the manifest's name states; None until verified
    manifest_name = models.CharField(max_length=255, blank=True)
    manifest = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")
    rows_stated = models.PositiveIntegerField(default=0)
    problems = models.JSONField(default=list)
    force = models.ForeignKey("access.Force", models.PROTECT, related_name="+")
    received_at = models.DateTimeField()
    received_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            words("state", BatchState),
            models.CheckConstraint(
                name="feedbatch_sha256_is_hex", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")
            ),
            models.CheckConstraint(
                name="feedbatch_done_is_whole",
                condition=~Q(state=BatchState.DONE.value)
                | Q(night__isnull=False, manifest__isnull=False, finished_at__isnull=False),
            ),
            models.CheckConstraint(
                name="feedbatch_refusal_has_its_reason",
                condition=~Q(state__in=[BatchState.REFUSED.value, BatchState.STOPPED.value])
                | ~Q(state_because=""),
            ),
        ]
        indexes = [models.Index(fields=["night"], name="feedbatch_by_night")]


class FeedPart(models.Model):
    """A piece of an uploaded zip, kept only until the worker has imported or refused it."""

    batch = models.ForeignKey(FeedBatch, models.CASCADE, related_name="parts")
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "number"], name="feedpart_once"),
        ]


class FeedRow(models.Model):
    """One row of a manifest, and what became of it."""

    batch = models.ForeignKey(FeedBatch, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    case_number = models.CharField(max_length=60, blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    order_ref = models.CharField(max_length=60, blank=True, db_index=True)
    result = models.CharField(max_length=12)
    reasons = models.JSONField(default=list)
    cells = models.JSONField(default=dict)  # as they stood, unless the row was seen before

    class Meta:
        constraints = [
            words("result", RowResult),
            models.UniqueConstraint(fields=["batch", "number"], name="feedrow_once"),
            models.CheckConstraint(
                name="feedrow_rejected_or_about_an_order",
                condition=Q(result=RowResult.REJECTED.value) | ~Q(order_ref=""),
            ),
            models.CheckConstraint(
                name="feedrow_rejected_says_why",
                condition=~Q(result__in=[RowResult.REJECTED.value, RowResult.CHANGED.value])
                | ~Q(reasons=[]),
            ),
        ]


class FeedFile(models.Model):
    """One file of a zip, or one that a row names, and what became of it."""

    batch = models.ForeignKey(FeedBatch, models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    order_ref = models.CharField(max_length=60, blank=True)
    result = models.CharField(max_length=12)
    reasons = models.JSONField(default=list)
    sha256 = models.CharField(max_length=64, blank=True)
    size_bytes = models.PositiveIntegerField(default=0)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            words("result", FileResult),
            models.UniqueConstraint(fields=["batch", "name"], name="feedfile_once"),
            models.CheckConstraint(
                name="feedfile_here_or_missing",
                condition=Q(result=FileResult.MISSING.value, sha256="", document=None)
                | (~Q(result=FileResult.MISSING.value) & ~Q(sha256="")),
            ),
            models.CheckConstraint(
                name="feedfile_attached_is_kept",
                condition=~Q(result__in=[FileResult.ATTACHED.value, FileResult.TWIN.value])
                | (Q(document__isnull=False) & ~Q(order_ref="")),
            ),
        ]
        indexes = [models.Index(fields=["order_ref", "sha256"], name="feedfile_by_order")]
