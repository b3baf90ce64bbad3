"""Restricted records opened in an emergency."""

from django.db import models
from django.db.models import F, Q

from nmo.access.break_glass.words import Finding
from nmo.access.models.users import Force, Team, User


class BreakGlass(models.Model):
    """One restricted person opened by one user for half an hour, and what its review found."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    person_ref = models.CharField(max_length=40)
    owning_force = models.ForeignKey(Force, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    reason = models.CharField(max_length=40)
    incident_number = models.CharField(max_length=40, blank=True)
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()  # brought forward when it is ended by hand
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    finding = models.CharField(max_length=20, blank=True)
    finding_words = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["user", "from_at"], name="break_glass_by_user"),
            models.Index(fields=["owning_force", "from_at"], name="break_glass_by_force"),
        ]
        constraints = [
            models.CheckConstraint(name="break_glass_says_why", condition=~Q(words="")),
            models.CheckConstraint(
                name="break_glass_ends_after_it_starts", condition=Q(until_at__gte=F("from_at"))
            ),
            models.CheckConstraint(
                name="break_glass_review_whole",
                condition=Q(reviewed_at=None, reviewed_by=None, finding="", finding_words="")
                | (
                    Q(reviewed_at__gte=F("from_at"), reviewed_by__isnull=False)
                    & Q(finding__in=[finding.value for finding in Finding])
                    & ~Q(finding_words="")
                ),
            ),
            models.CheckConstraint(
                name="break_glass_reviewed_by_another",
                condition=Q(reviewed_by=None) | ~Q(reviewed_by=F("user")),
            ),
        ]
