"""Following the register: what changed, in one order, so that another system keeps a true copy."""

from nmo.api.following.operations import router

__all__ = ["router"]
