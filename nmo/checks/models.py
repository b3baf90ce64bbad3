"""Checks: who asked, when and why, what was asked, and what was answered."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from nmo.access.words import AccessReason
from nmo.checks.words import AnswerKind, Verdict

WITHOUT_MATCHES = (AnswerKind.NONE, AnswerKind.CANNOT_ANSWER)


class Check(models.Model):
    """One question with its answer as it was given. Only added, and deleted when it is disposed of.

    understood, sources, problems and matches are as in the JSON of the answer; a match also says
    whether it was sure and tied, and at which levels it agreed by the weights of
    `weights_version`. at: the moment asked about; at_stated: somebody named it, so that it was not
    simply now.
    """

    append_only = True
    rows_deletable = True

    ref = models.CharField(max_length=20, unique=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    force = models.ForeignKey("access.Force", on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=40)
    incident_number = models.CharField(max_length=60, blank=True)
    question = models.CharField(max_length=200, blank=True)
    fields = models.JSONField(default=dict, blank=True)
    understood = models.JSONField()
    at = models.DateTimeField()
    at_stated = models.BooleanField(default=False)
    answer = models.CharField(max_length=20)
    complete_to = models.DateTimeField(null=True)
    sources = models.JSONField()
    problems = models.JSONField()
    matches = models.JSONField()
    weights_version = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="check_answer_known",
                condition=Q(answer__in=[kind.value for kind in AnswerKind]),
            ),
            models.CheckConstraint(
                name="check_reason_known",
                condition=Q(reason__in=[reason.value for reason in AccessReason]),
            ),
            models.CheckConstraint(
                name="check_matches_only_where_somebody_may_be_meant",
                condition=Q(answer__in=[kind.value for kind in WITHOUT_MATCHES], matches=[])
                | (~Q(answer__in=[kind.value for kind in WITHOUT_MATCHES]) & ~Q(matches=[])),
            ),
        ]
        indexes = [models.Index(fields=["asked_by", "-asked_at"], name="check_by_asker")]

    def __str__(self) -> str:
        return self.ref


class MatchVerdict(models.Model):
    """What the officer who asked says of one match: whether it was the person. The newest counts.

    `label`: the number of the labelled pair that was kept of it (`nmo.matching.learning`).
    """

    append_only = True
    rows_deletable = True

    check_asked = models.ForeignKey(Check, on_delete=models.CASCADE, related_name="verdicts")
    person_ref = models.CharField(max_length=60)
    verdict = models.CharField(max_length=10)
    said_at = models.DateTimeField()
    label = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="match_verdict_known",
                condition=Q(verdict__in=[verdict.value for verdict in Verdict]),
            ),
        ]
        indexes = [models.Index(fields=["-said_at"], name="match_verdict_newest")]

    def __str__(self) -> str:
        return self.verdict
