"""Every change to forces, teams, users and their roles."""

from nmo.access.actions.forces import add_force, add_team, rename_force, rename_team
from nmo.access.actions.grants import grant_role, withdraw_role
from nmo.access.actions.local_admin import make_local_admin
from nmo.access.actions.users import (
    AddedUser,
    add_user,
    move_user,
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
    "move_user",
    "rename_force",
    "rename_team",
    "renew_sign_in",
    "restore_user",
    "suspend_user",
    "withdraw_role",
]
