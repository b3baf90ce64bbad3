"""Who is acting, and why: the two values that every action and every audited read is given."""

from dataclasses import dataclass

from nmo.access.permissions import Permission
from nmo.access.roles import permissions_of
from nmo.access.words import AccessReason, Role


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A user at the moment of acting, with the roles held then, in one force and team."""

    user_id: int
    username: str
    name: str
    force_id: int
    force_code: str
    force_name: str
    team_id: int | None = None
    roles: frozenset[Role] = frozenset()
    via: str = "page"  # page, cli, api or task

    @property
    def permissions(self) -> frozenset[Permission]:
        """What the roles held allow between them."""
        return permissions_of(self.roles)

    @property
    def is_operator(self) -> bool:
        """Whether this is a command or task of the machine itself, which serves every force."""
        return self.via in {"cli", "task"}


@dataclass(frozen=True, kw_only=True)
class Purpose:
    """Why personal data is asked for, and the incident it is for where there is one."""

    reason: AccessReason
    incident_number: str = ""
