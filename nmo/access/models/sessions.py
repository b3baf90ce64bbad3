"""Where users are and were signed in."""

from django.db import models
from django.db.models import F, Q

from nmo.access.models.users import User
from nmo.access.sessions.words import Device, Ended, Way


class Session(models.Model):
    """One stay of a user at one device, from signing in to its end."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="sessions")
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    device = models.CharField(max_length=10)
    device_words = models.CharField(max_length=100)
    way = models.CharField(max_length=30)
    # When a second factor was last given afresh in this session; empty when none was yet.
    proved_at = models.DateTimeField(null=True)
    # What the force's sign-on calls its own session, so that it can end this one with it.
    provider_session = models.CharField(max_length=255, blank=True, default="")
    ended_at = models.DateTimeField(null=True)
    ended_because = models.CharField(max_length=30, blank=True, default="")
    ended_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(
                fields=["user", "-began_at"],
                name="session_open_of_user",
                condition=Q(ended_at__isnull=True),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="session_device_is_known",
                condition=Q(device__in=[each.value for each in Device]),
            ),
            models.CheckConstraint(
                name="session_way_is_known", condition=Q(way__in=[each.value for each in Way])
            ),
            models.CheckConstraint(
                name="session_end_says_why",
                condition=Q(ended_at__isnull=True, ended_because="", ended_by__isnull=True)
                | Q(ended_at__gte=F("began_at"), ended_because__in=[each.value for each in Ended]),
            ),
        ]
