"""Forces, teams, users, and the roles that users hold from and until."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from nmo.access.words import Role


class Force(models.Model):
    """A police force: what answers for orders, cases and users."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100, unique=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="force_code_is_plain", condition=Q(code__regex=r"^[A-Z0-9][A-Z0-9-]*$")
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """A team of one force."""

    force = models.ForeignKey(Force, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="team_name_is_one_in_force", fields=["force", "name"])
        ]

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    """Finds users by username as somebody types it: any case, spaces around it."""

    def get_queryset(self) -> "models.QuerySet[User]":
        # Every request asks which force its user is in, so the two come together.
        return super().get_queryset().select_related("force")

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username=(username or "").strip().lower())


class User(AbstractBaseUser):
    """Somebody who signs in, or the operator of the machine; in one force and at most one team."""

    username = models.CharField(max_length=60, unique=True)
    full_name = models.CharField(max_length=150)
    force = models.ForeignKey(Force, on_delete=models.PROTECT, related_name="users")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="users")
    is_active = models.BooleanField(default=True)  # false while suspended
    added_at = models.DateTimeField()

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="username_is_plain", condition=Q(username__regex=r"^[a-z0-9][a-z0-9._-]*$")
            ),
        ]

    def get_full_name(self) -> str:
        return self.full_name


class RoleGrant(models.Model):
    """A role that a user holds from a moment until another: rows are ended, never rewritten."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=40)
    from_at = models.DateTimeField()
    by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+"
    )  # empty only for the operator, whom nobody could have granted anything
    until_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="grant_role_is_known", condition=Q(role__in=[role.value for role in Role])
            ),
            models.CheckConstraint(
                name="grant_ends_after_it_starts",
                condition=Q(until_at__isnull=True) | Q(until_at__gte=F("from_at")),
            ),
            models.CheckConstraint(
                name="grant_end_has_who",
                condition=Q(until_at__isnull=True, ended_by__isnull=True)
                | Q(until_at__isnull=False, ended_by__isnull=False),
            ),
            models.UniqueConstraint(
                name="grant_open_once_for_each_role",
                fields=["user", "role"],
                condition=Q(until_at__isnull=True),
            ),
        ]
