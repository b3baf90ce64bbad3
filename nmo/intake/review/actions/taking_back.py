"""Taking back what was recorded of a part before a person had looked."""

from datetime import datetime

from nmo.access.actors import Actor
from nmo.intake.review.actions.keeping import InHand
from nmo.intake.review.around import import_ref
from nmo.intake.review.errors import WorkedWith
from nmo.orders.actions import undo_import
from nmo.orders.errors import ImportBuiltOn, ImportNotFound


def take_back(held: InHand, because: str, *, by: Actor, now: datetime) -> None:
    """Take back what was recorded of the part before a person had looked.

    Raises WorkedWith where officers have worked with it since.
    """
    try:
        undo_import(import_ref(held.item.ref, held.part.key), because=because[:500], by=by, now=now)
    except ImportNotFound:
        return
    except ImportBuiltOn as built_on:
        refs = [each.subject_ref for each in built_on.built if each.subject_kind == "order"]
        raise WorkedWith(refs[0] if refs else held.item.ref) from built_on
