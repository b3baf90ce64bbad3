"""How far the log is sealed, and when it was last verified."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.access.queries import forces
from nmo.audit.sealing.newest import newest_seals
from nmo.law import speak_moment

OF_NO_FORCE = 0


@dataclass(frozen=True, kw_only=True)
class SealShown:
    """The newest seal of one chain."""

    chain: str
    number: int
    entries: int
    sealed_at: str
    hash: str


def seals_shown(*, by: Actor, purpose: Purpose | None, now: datetime) -> list[SealShown]:
    """The newest seal over the entries of the reader's force, and over those of no force.

    Looking is recorded. Raises NotPermitted. Requirement 58.
    """
    with reading(
        Permission.AUDIT_READ,
        by=by,
        now=now,
        what="log.seals_read",
        purpose=purpose,
        owned_by=by.force_id,
    ) as note:
        note.about("force", by.force_code)
        names = {force.force_id: force.name for force in forces()}
        return [
            SealShown(
                chain=names.get(seal.chain, "No force: signing in, and the machine itself"),
                number=seal.number,
                entries=seal.size,
                sealed_at=speak_moment(datetime.fromisoformat(seal.sealed_at)),
                hash=seal.hash.hex(),
            )
            for seal in newest_seals()
            if seal.chain in (by.force_id, OF_NO_FORCE)
        ]
