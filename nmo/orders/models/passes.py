"""How far the register was looked through for records of one person."""

from django.db import models


class SamePersonPass(models.Model):
    """One night's look at the records that are new or changed since the last; it goes on later.

    `through` is the place in the log's own order of changes up to which everything was looked at.
    """

    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    through = models.CharField(max_length=60, blank=True)
    looked_at = models.PositiveIntegerField(default=0)  # records
    suggested = models.PositiveIntegerField(default=0)  # pairs
    caught_up = models.BooleanField(default=False)
