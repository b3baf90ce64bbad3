"""The officer's question, for other systems."""

from nmo.checks.api.operations import router

__all__ = ["router"]
