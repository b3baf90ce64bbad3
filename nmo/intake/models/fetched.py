"""The courts' folder: how the last look at it went, and which of its files were taken."""

from django.db import models
from django.db.models import Q

from nmo.intake.models.feed import FeedBatch
from nmo.intake.words import FolderProblem


class FeedFolder(models.Model):
    """One folder, by its address without secrets, and how the last look at it went."""

    place = models.CharField(max_length=300, unique=True)
    looked_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)  # when it was last read whole
    problem = models.CharField(max_length=20, blank=True)  # empty while it can be read
    problem_since = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="feedfolder_problem_known",
                condition=Q(problem="", problem_since=None)
                | Q(
                    problem__in=[problem.value for problem in FolderProblem],
                    problem_since__isnull=False,
                ),
            ),
        ]


class FolderFile(models.Model):
    """A file seen there: of the same name, size and time of change it is the same file.

    It is taken once a later look finds it unchanged, since the courts may still be writing it.
    """

    folder = models.ForeignKey(FeedFolder, models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    size_bytes = models.PositiveBigIntegerField()
    modified = models.BigIntegerField()  # the host's own second: not our time
    seen_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
    batch = models.ForeignKey(FeedBatch, models.SET_NULL, null=True, related_name="+")
    refused_because = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["folder", "name", "size_bytes", "modified"], name="folderfile_once"
            ),
        ]
