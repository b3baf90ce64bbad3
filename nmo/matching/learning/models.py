"""What weights are learnt from, the versions of them, and which was in force when."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from nmo.matching.learning.words import Origin


class LabelledPair(models.Model):
    """How far two statements about people agreed, and what was decided: one human being or two.

    Nothing here says who. `is_same` is null where nobody decided: a pair of a bulk link, from
    which only what usually goes together is learnt. `probability` is the one that was shown.
    """

    append_only = True
    rows_deletable = True

    levels = models.JSONField()
    weights_version = models.CharField(max_length=40)
    is_same = models.BooleanField(null=True)
    origin = models.CharField(max_length=20)
    at = models.DateTimeField()
    probability = models.FloatField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="labelled_pair_origin_known",
                condition=Q(origin__in=[origin.value for origin in Origin]),
            ),
            models.CheckConstraint(
                name="labelled_pair_is_likely_from_0_to_1",
                condition=Q(probability__isnull=True)
                | Q(probability__gte=0.0, probability__lte=1.0),
            ),
        ]


class WeightsVersion(models.Model):
    """A version of the weights that was learnt. Never changed, never deleted: old answers name it.

    `table` is in the shape of the built-in versions' files; `figures` are those of its training.
    """

    append_only = True

    version = models.CharField(max_length=40, unique=True)
    made_at = models.DateTimeField()
    learnt_from = models.CharField(max_length=40)
    table = models.JSONField()
    figures = models.JSONField()


class WeightsInForce(models.Model):
    """From when a version was in force, and why it was put there; the newest counts."""

    append_only = True

    version = models.CharField(max_length=40)
    in_force_from = models.DateTimeField()
    reason = models.CharField(max_length=500)
