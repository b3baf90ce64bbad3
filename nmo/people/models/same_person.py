"""What people decided of two records, and what the register suggested.

Two records stay two for ever: no row of either names the other, and nothing is moved. What is
said of a pair goes with either of its records when that is disposed of, so that a decision keeps
nobody on the register.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from nmo.people.models.persons import Person, choices, one_of
from nmo.people.same_person.words import Decision, SuggestionState


class Pair(models.Model):
    """Two records, the one with the lower number first, and how far they were seen to agree.

    `compared`: field, level and weight of each thing compared, never what was compared.
    """

    one = models.ForeignKey(Person, models.CASCADE, related_name="+", db_index=False)
    other = models.ForeignKey(Person, models.CASCADE, related_name="+", db_index=False)
    compared = models.JSONField(default=list)
    weights_version = models.CharField(max_length=40, blank=True)

    class Meta:
        abstract = True

    @staticmethod
    def in_order() -> models.CheckConstraint:
        """A pair is written one way, so that it is held once."""
        return models.CheckConstraint(name="%(class)s_in_order", condition=Q(one__lt=F("other")))


class SamePersonDecision(Pair):
    """That two records are one human being, or two, or that this was undone; the newest counts."""

    append_only = True
    rows_deletable = True  # with the records that they are about

    decision = models.CharField(max_length=10, choices=choices(Decision))
    because = models.CharField(max_length=500)
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    label = models.BigIntegerField(null=True)  # what was kept of it to learn from

    class Meta:
        constraints: ClassVar = [
            Pair.in_order(),
            one_of("decision", Decision),
            models.CheckConstraint(
                name="samepersondecision_has_a_reason", condition=~Q(because="")
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["one", "other", "id"], name="same_person_decided"),
            models.Index(fields=["other"], name="same_person_decided_of_other"),
        ]


class SamePersonSuggestion(Pair):
    """That two records may be one human being: found by the register, decided by a person."""

    ref = models.CharField(max_length=40, unique=True)
    suggested_at = models.DateTimeField()
    levels = models.JSONField(default=dict)  # as they are kept to learn from
    bits = models.FloatField()
    probability = models.FloatField()
    state = models.CharField(
        max_length=12, default=SuggestionState.OPEN, choices=choices(SuggestionState)
    )
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    settled_because = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints: ClassVar = [
            Pair.in_order(),
            one_of("state", SuggestionState),
            models.UniqueConstraint(
                fields=["one", "other"],
                condition=Q(state=SuggestionState.OPEN),
                name="same_person_suggested_once",
            ),
            models.CheckConstraint(
                name="samepersonsuggestion_settled_whole",
                condition=Q(
                    state=SuggestionState.OPEN,
                    settled_at=None,
                    settled_by=None,
                    settled_because="",
                )
                | (
                    ~Q(state=SuggestionState.OPEN)
                    & Q(settled_at__isnull=False, settled_by__isnull=False)
                    & ~Q(settled_because="")
                ),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["one", "other", "id"], name="same_person_suggested"),
            models.Index(fields=["other"], name="same_person_suggested_other"),
        ]
