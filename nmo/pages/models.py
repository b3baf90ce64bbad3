"""What the pages keep for themselves: entries that somebody has begun and not saved."""

from typing import ClassVar

from django.db import models


class Draft(models.Model):
    """An entry of several steps, as far as its owner has typed it.

    The owner is a plain number, because this floor does not know users. The reference stands in
    the address of each step, so it is random and says nothing about anyone.
    """

    ref = models.CharField(max_length=22, unique=True)
    owner_id = models.BigIntegerField()
    kind = models.CharField(max_length=40)
    typed = models.JSONField(default=dict)
    started_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["owner_id", "kind"], name="draft_of_owner"),
            models.Index(fields=["updated_at"], name="draft_untouched_since"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(updated_at__gte=models.F("started_at")),
                name="draft_updated_after_start",
            ),
        ]

    def __str__(self) -> str:
        """The reference, which names nobody."""
        return self.ref


class SyntheticMark(models.Model):
    """That this register holds synthetic people only: one row, which stands on every page.

    It lies in the database so that it goes wherever the people go, into backups too.
    """

    id = models.SmallIntegerField(primary_key=True, default=1)
    marked_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(id=1), name="synthetic_mark_is_one"),
        ]

    def __str__(self) -> str:
        """What the mark says."""
        return "synthetic"
