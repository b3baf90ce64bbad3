"""Forces' own sign-ons (OpenID Connect), and whose accounts there are whose here."""

from django.db import models
from django.db.models import F, Q

from nmo.access.models.users import Force, Team, User
from nmo.access.words import Role


class SignOn(models.Model):
    """How a force's own sign-on is reached and read, from a moment until another.

    Rows are ended, never rewritten, so how somebody got a role stays known.
    """

    force = models.ForeignKey(Force, on_delete=models.PROTECT, related_name="sign_ons")
    issuer = models.CharField(max_length=500)
    client_id = models.CharField(max_length=255)
    secret_encrypted = models.TextField()
    scopes = models.CharField(max_length=300)
    username_claim = models.CharField(max_length=100)
    name_claim = models.CharField(max_length=100)
    roles_claim = models.CharField(max_length=100)
    team_claim = models.CharField(max_length=100, blank=True)
    force_claim = models.CharField(max_length=100, blank=True)
    # The user in whose name the sign-on gives and takes roles; nobody signs in as it.
    acts_as = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    from_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    until_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="sign_on_open_once_in_force",
                fields=["force"],
                condition=Q(until_at__isnull=True),
            ),
            models.CheckConstraint(
                name="sign_on_end_has_who",
                condition=Q(until_at__isnull=True, ended_by__isnull=True)
                | Q(until_at__gte=F("from_at"), ended_by__isnull=False),
            ),
        ]


class SignOnRole(models.Model):
    """A value of the roles claim, and a role that it stands for."""

    sign_on = models.ForeignKey(SignOn, on_delete=models.CASCADE, related_name="roles")
    value = models.CharField(max_length=200)
    role = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="sign_on_role_once", fields=["sign_on", "value", "role"]),
            # A token is given to another system by name, never by a claim about a person.
            models.CheckConstraint(
                name="sign_on_role_is_of_people",
                condition=Q(role__in=[role.value for role in Role if role is not Role.SYSTEM]),
            ),
        ]


class SignOnTeam(models.Model):
    """A value of the team claim, and the team that it stands for."""

    sign_on = models.ForeignKey(SignOn, on_delete=models.CASCADE, related_name="teams")
    value = models.CharField(max_length=200)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="sign_on_team_once", fields=["sign_on", "value"]),
        ]


class SignOnAccount(models.Model):
    """The account at a provider that a user signs in with, by what never changes of it."""

    user = models.OneToOneField(
        User, on_delete=models.PROTECT, primary_key=True, related_name="sign_on_account"
    )
    issuer = models.CharField(max_length=500)
    subject = models.CharField(max_length=255)
    first_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="sign_on_account_is_one", fields=["issuer", "subject"]),
        ]
