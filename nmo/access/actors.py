"""Who is acting, and why: the two values that every action and every audited read is given."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.permissions import Permission
from nmo.access.roles import permissions_of
from nmo.access.words import NEEDS_NUMBER, AccessReason, Role


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A person under restricted handling whom an actor has opened in an emergency."""

    number: int  # of the opening, which every look while it lasts carries in the log
    person_ref: str
    until_at: datetime


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
    # When a second factor was last given afresh in this session; None when none was.
    proved_at: datetime | None = None
    opened: tuple[Opened, ...] = ()  # by break-glass, in this session
    # What a token was given of all that its role may do; None for everybody else.
    limited_to: frozenset[Permission] | None = None
    on_behalf_of: str = ""  # whom a system says that it asks for; kept in the log's detail

    @property
    def permissions(self) -> frozenset[Permission]:
        """What the roles held allow between them, and a token only as far as it names it."""
        held = permissions_of(self.roles)
        return held if self.limited_to is None else held & self.limited_to

    @property
    def is_operator(self) -> bool:
        """Whether this is a command or task of the machine itself, which serves every force."""
        return self.via in {"cli", "task"}


@dataclass(frozen=True, kw_only=True)
class Purpose:
    """Why personal data is asked for, and the incident it is for where there is one."""

    reason: AccessReason
    incident_number: str = ""

    @property
    def lacks_number(self) -> bool:
        """Whether the reason is one that belongs to an incident, and none was named."""
        return self.reason in NEEDS_NUMBER and not self.incident_number
