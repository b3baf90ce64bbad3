"""The tables of access."""

from nmo.access.models.break_glass import BreakGlass
from nmo.access.models.factors import Passkey, RecoveryCode, Spent
from nmo.access.models.sessions import Session
from nmo.access.models.sign_in import SecondFactor, SignInTry
from nmo.access.models.sign_on import SignOn, SignOnAccount, SignOnRole, SignOnTeam
from nmo.access.models.tokens import Token, TokenSecret
from nmo.access.models.users import Force, RoleGrant, Team, User

__all__ = [
    "BreakGlass",
    "Force",
    "Passkey",
    "RecoveryCode",
    "RoleGrant",
    "SecondFactor",
    "Session",
    "SignInTry",
    "SignOn",
    "SignOnAccount",
    "SignOnRole",
    "SignOnTeam",
    "Spent",
    "Team",
    "Token",
    "TokenSecret",
    "User",
]
