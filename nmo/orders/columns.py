"""Columns that several tables share, and the database's own refusals."""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q


def words(field: str, allowed: type[StrEnum]) -> models.CheckConstraint:
    """The database's own refusal of any word that is not one of these."""
    return models.CheckConstraint(
        name=f"%(class)s_{field}_known",
        condition=Q(**{f"{field}__in": [word.value for word in allowed]}),
    )


def word(**options: object) -> "models.CharField[str, str]":
    """A column for one fixed word."""
    return models.CharField(max_length=40, **options)  # type: ignore[arg-type]


class Recorded(models.Model):
    """What every row read from a paper or told by a person carries: when the register knew it."""

    known_from = models.DateTimeField()
    known_until = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        abstract = True

    @staticmethod
    def known_in_order() -> models.CheckConstraint:
        """Nothing is replaced before it was known."""
        return models.CheckConstraint(
            name="%(class)s_known_in_order",
            condition=Q(known_until=None) | Q(known_until__gte=F("known_from")),
        )
