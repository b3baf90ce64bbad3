"""The work queue, for other systems."""

from nmo.work.api.operations import router

__all__ = ["router"]
