"""What every change shares: who answers for a setting, and that caches learn of a decision."""

from uuid import uuid4

from nmo.access.operator import operator_force_id
from nmo.access.permissions import EVERY_FORCE
from nmo.audit.words import Kind as AuditKind
from nmo.reference.errors import NotASetting
from nmo.reference.following import tell_followers
from nmo.reference.models import Change, Version
from nmo.reference.words import Kind

SUBJECT = "setting"
# Nobody's data is touched: what changes is how the register speaks and counts for everybody.
ALTERATION = AuditKind.ALTERATION
ONE = 1


def answers_for(force_id: int | None) -> int:
    """The force that may change it: its own, or for a national value the operator's."""
    return force_id or operator_force_id() or EVERY_FORCE


def change_numbered(number: int) -> Change:
    """The change with that number; raises NotASetting."""
    change = Change.objects.select_related("force").filter(pk=number).first()
    if change is None:
        raise NotASetting
    return change


def tell_all(change: Change) -> None:
    """Give the settings a new mark, so that every process reads them again, and tell followers.

    The row is the last thing that two decisions at once wait for.
    """
    Version.objects.bulk_create(
        [Version(pk=ONE, mark=uuid4())],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["mark"],
    )
    tell_followers(Kind(change.kind))
