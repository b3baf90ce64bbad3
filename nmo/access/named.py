"""Users by name, for what is said of them elsewhere: the log, the reviews."""

from collections.abc import Collection
from dataclasses import dataclass

from nmo.access.models import User


@dataclass(frozen=True, kw_only=True)
class UserNamed:
    """A user as a sentence names one."""

    user_id: int
    username: str
    full_name: str
    force_id: int
    force_name: str

    @property
    def in_words(self) -> str:
        """The user with the force: "Test Officer (pc1234) of Test Police"."""
        return f"{self.full_name} ({self.username}) of {self.force_name}"


def users_named(user_ids: Collection[int]) -> dict[int, UserNamed]:
    """These users by their numbers, suspended ones too. The caller decides who may be told."""
    return {user.pk: _named(user) for user in User.objects.filter(pk__in=user_ids)}


def user_called(username: str) -> UserNamed | None:
    """The user with that username, in any case; None where there is none."""
    user = User.objects.filter(username=username.strip().lower()).first()
    return _named(user) if user else None


def _named(user: User) -> UserNamed:
    return UserNamed(
        user_id=user.pk,
        username=user.username,
        full_name=user.full_name,
        force_id=user.force_id,
        force_name=user.force.name,
    )
