"""Who held which role, from when until when, and who gave and took it."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.models import RoleGrant
from nmo.access.words import Role


@dataclass(frozen=True, kw_only=True)
class GrantRow:
    """A role that a user holds or held."""

    role: Role
    from_at: datetime
    by: str  # empty: given by the register itself
    until_at: datetime | None
    ended_by: str


def role_history_of(user_id: int) -> list[GrantRow]:
    """Every role the user held, the latest first. For the page that opened the user."""
    rows = RoleGrant.objects.filter(user=user_id).select_related("by", "ended_by")
    return [
        GrantRow(
            role=Role(row.role),
            from_at=row.from_at,
            by=row.by.full_name if row.by else "",
            until_at=row.until_at,
            ended_by=row.ended_by.full_name if row.ended_by else "",
        )
        for row in rows.order_by("-from_at", "role")
    ]
