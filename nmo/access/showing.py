"""Showing what is confidential: asked of `may`, and recorded each time as a look of its own."""

from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.access.rules import may

# What stands where a confidential value is held and not shown: never the same as none.
HIDDEN_VALUE = "Confidential"


def shows_confidential(
    subject_kind: str,
    subject_id: str,
    *,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
    restricted: str | None = None,
) -> bool:
    """Whether this reader is shown the confidential values of that record; then it is recorded.

    To be asked only where the record holds one. `restricted` as in `may`. Requirements 20 and 58.
    """
    permission = Permission.PERSON_SEE_CONFIDENTIAL
    if not may(by, permission, now=now, purpose=purpose, restricted=restricted).allowed:
        return False
    with reading(
        permission,
        by=by,
        now=now,
        what="confidential.shown",
        purpose=purpose,
        restricted=restricted,
    ) as note:
        note.about(subject_kind, subject_id)
    return True
