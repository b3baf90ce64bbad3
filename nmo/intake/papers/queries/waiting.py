"""Papers that the machine has still to read."""

from datetime import datetime

from nmo.intake.models import IntakeItem
from nmo.intake.papers.states import UNREAD


def unread_since(moment: datetime, *, at_most: int = 1000) -> list[str]:
    """The papers that have waited for their reading since before `moment`, oldest first."""
    waiting = IntakeItem.objects.filter(state__in=UNREAD, state_since__lt=moment)
    return list(waiting.order_by("state_since").values_list("ref", flat=True)[:at_most])
