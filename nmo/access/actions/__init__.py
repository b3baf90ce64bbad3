"""Every change to forces, teams, users and their roles."""

from nmo.access.actions.forces import add_force, add_team
from nmo.access.actions.grants import grant_role, withdraw_role
from nmo.access.actions.local_admin import make_local_admin
from nmo.access.actions.users import (
    AddedUser,
    add_user,
    renew_sign_in,
    restore_user,
    suspend_user,
)

__all__ = [
    "AddedUser",
    "add_force",
    "add_team",
    "add_user",
    "grant_role",
    "make_local_admin",
    "renew_sign_in",
    "restore_user",
    "suspend_user",
    "withdraw_role",
]
