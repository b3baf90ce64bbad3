"""What `may` answers for one cell of the permission table, found by asking it."""

from datetime import timedelta

from nmo.access import Permission, Role, may
from nmo.access.actors import Actor, Opened
from nmo.access.table import Cell, Record
from nmo.access.tests.builders import AT_AN_INCIDENT, NOON, an_actor

OWN, OTHER, PERSON = 1, 2, "P1"


def answered(role: Role, permission: Permission, record: Record) -> Cell:
    """What it takes for somebody with this role alone: the least that `may` lets through."""
    holder = an_actor(role, force_id=OWN)
    if _allowed(holder, permission, record, why=False):
        return Cell.YES
    if _allowed(holder, permission, record):
        return Cell.REASON
    if _allowed(an_actor(role, force_id=OWN, proved_at=NOON), permission, record):
        return Cell.PROOF
    if Permission.BREAK_GLASS_OPEN not in holder.permissions:
        return Cell.NO
    opened = Opened(number=1, person_ref=PERSON, until_at=NOON + timedelta(minutes=1))
    in_emergency = an_actor(role, force_id=OWN, opened=(opened,))
    return Cell.EMERGENCY if _allowed(in_emergency, permission, record) else Cell.NO


def _allowed(actor: Actor, permission: Permission, record: Record, *, why: bool = True) -> bool:
    return may(
        actor,
        permission,
        now=NOON,
        purpose=AT_AN_INCIDENT if why else None,
        owned_by=OTHER if record is Record.OTHER_FORCE else OWN,
        restricted=PERSON if record is Record.RESTRICTED else None,
    ).allowed
