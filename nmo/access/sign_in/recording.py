"""Writing the steps of signing in to the log."""

from collections.abc import Mapping
from datetime import datetime

from nmo.access.models import User
from nmo.audit.actions import record
from nmo.audit.words import Kind


def record_step(
    what: str,
    user: User | None,
    now: datetime,
    detail: Mapping[str, object] | None = None,
    *,
    force_id: int | None = None,
) -> None:
    """Record a step that was taken or refused, of `user`, or of somebody unknown in a force.

    What was typed for an unknown name is not kept: it may be a password.
    """
    record(
        at=now,
        kind=Kind.SECURITY,
        what=what,
        actor_id=user.pk if user else None,
        actor_name=user.username if user else "",
        force_id=user.force_id if user else force_id,
        reason="",
        subject_kind="user",
        subject_id=str(user.pk) if user else "unknown",
        detail=detail or {},
        via="page",
    )
