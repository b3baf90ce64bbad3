"""Keeping what the order meant over the alleged time: added, never changed."""

from datetime import datetime

from nmo import law
from nmo.access.actors import Actor
from nmo.breaches.models import Breach, BreachPosition
from nmo.breaches.queries.positions import Meant

LONGEST = 500


def freeze(
    breach: Breach, meant: Meant, *, number: int, by: Actor, now: datetime, because: str = ""
) -> None:
    """Keep it as a further position of the breach: what was known, why it was computed, by whom.

    by: whoever recorded what it is computed for, of whichever force.
    """
    BreachPosition.objects.create(
        breach=breach,
        number=number,
        known=meant.known,
        computed_at=now,
        moments=[position.at.isoformat() for position in meant.positions],
        said=[_said(position) for position in meant.positions],
        because=because if len(because) <= LONGEST else f"{because[: LONGEST - 1]}…",
        recorded_by_id=by.user_id,
    )


def next_position(breach: Breach) -> int:
    """The number after the last position of the breach."""
    last = BreachPosition.objects.filter(breach=breach).order_by("-number")
    return (last.values_list("number", flat=True).first() or 0) + 1


def _said(position: law.Position) -> dict[str, object]:
    """As it was told: the shape of `nmo order show --json`."""
    return position.as_json()
