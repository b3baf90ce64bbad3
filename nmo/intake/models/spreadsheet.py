"""Spreadsheets that came: how each was read, how far its import is, which rows it left out."""

from django.db import models
from django.db.models import Q

from nmo.intake.models.feed import words
from nmo.intake.spreadsheet.words import UNFINISHED, SheetState


class SpreadsheetImport(models.Model):
    """One import of one spreadsheet. The file lies in `documents`, byte for byte.

    key: the digest of everything that decides what the import does: file, sheet, mapping, force.
    rows_done: how many rows of the file are accounted for; an import goes on after them.
    """

    ref = models.CharField(max_length=20, unique=True)
    key = models.CharField(max_length=64, blank=True, db_index=True)
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    file_name = models.CharField(max_length=255)
    size_bytes = models.PositiveBigIntegerField()
    sheet = models.CharField(max_length=255, blank=True)
    headers = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    default_force = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=12)
    state_because = models.CharField(max_length=1000, blank=True)  # why refused or stopped
    tried = models.JSONField(null=True)  # what the dry run found
    rows_total = models.PositiveIntegerField(default=0)
    rows_done = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    same_again = models.PositiveIntegerField(default=0)
    added_to = models.PositiveIntegerField(default=0)
    differing = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField(default=0)
    force = models.ForeignKey("access.Force", models.PROTECT, related_name="+")
    received_at = models.DateTimeField()
    received_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            words("state", SheetState),
            models.UniqueConstraint(
                fields=["key"],
                condition=Q(state__in=[state.value for state in UNFINISHED]),
                name="spreadsheetimport_one_under_way",
            ),
            models.CheckConstraint(
                name="spreadsheetimport_refusal_has_its_reason",
                condition=~Q(state__in=[SheetState.REFUSED.value, SheetState.STOPPED.value])
                | ~Q(state_because=""),
            ),
            models.CheckConstraint(
                name="spreadsheetimport_done_is_whole",
                condition=~Q(state=SheetState.DONE.value) | Q(finished_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["force", "-received_at"], name="spreadsheetimport_newest"),
        ]


class RejectedRow(models.Model):
    """A row that was left out, whole, with the reason."""

    of_import = models.ForeignKey(SpreadsheetImport, models.CASCADE, related_name="rejects")
    number = models.PositiveIntegerField()
    cells = models.JSONField()
    reason = models.CharField(max_length=1000)
    differs = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of_import", "number"], name="rejectedrow_once"),
            models.CheckConstraint(name="rejectedrow_says_why", condition=~Q(reason="")),
        ]


class SavedMapping(models.Model):
    """How a source's spreadsheets are read, kept for the next one; by the headers it knows it."""

    force = models.ForeignKey("access.Force", models.PROTECT, related_name="+")
    source = models.CharField(max_length=100)
    headers = models.JSONField(default=list)
    mapping = models.JSONField()
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["force", "source"], name="savedmapping_once"),
            models.CheckConstraint(name="savedmapping_has_a_source", condition=~Q(source="")),
        ]
