"""Whom a command or a task acts as."""

from nmo.access.actors import Actor
from nmo.access.clock import now
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.refusals import NoSuchUser
from nmo.access.roles import OPERATOR_USERNAME


def operator_actor(username: str = OPERATOR_USERNAME, *, via: str = "cli") -> Actor:
    """The actor that a command (`via="cli"`) or a task (`via="task"`) acts as.

    Raises NoSuchUser when there is none of that name, or the user is suspended.
    """
    user = (
        User.objects.select_related("force")
        .filter(username=username.strip().lower(), is_active=True)
        .first()
    )
    if user is None:
        raise NoSuchUser
    return actor_for(user, now=now(), via=via)


def operator_force_id() -> int | None:
    """The force of the operator, which answers for what is the same for every force."""
    return (
        User.objects.filter(username=OPERATOR_USERNAME).values_list("force_id", flat=True).first()
    )
