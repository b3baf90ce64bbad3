"""The courts' feed, for other systems."""

from nmo.intake.api.feeds import router

__all__ = ["router"]
