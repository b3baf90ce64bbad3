"""Who may do what, for which reason: the pure part, importable from anywhere above."""

from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.access.rules import Decision, NotPermitted, may
from nmo.access.words import AccessReason, Role

__all__ = [
    "AccessReason",
    "Actor",
    "Decision",
    "NotPermitted",
    "Permission",
    "Purpose",
    "Role",
    "may",
]
