"""The courts' feed and papers that came, for other systems."""

from nmo.intake.api.feeds import router
from nmo.intake.api.papers import router as papers

__all__ = ["papers", "router"]
