"""What changed since, as far as a follower may read it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from nmo.access import Actor, Permission, Purpose, may
from nmo.access.acting import require
from nmo.api.following.shapes import ChangeOut, ChangesOut, RecordOut, SubjectKind
from nmo.audit.queries import Change, Cursor, changes_after
from nmo.law import write_moment
from nmo.orders.queries import orders_of_persons, persons_of_orders
from nmo.people.queries import restricted_among

# Whoever may read a kind of record may know that one changed.
READS: Mapping[SubjectKind, Permission] = {
    SubjectKind.ORDER: Permission.ORDER_READ,
    SubjectKind.PERSON: Permission.PERSON_READ,
    SubjectKind.DOCUMENT: Permission.DOCUMENT_READ,
}


def changes_since(
    after: str | None, *, limit: int, by: Actor, purpose: Purpose | None, now: datetime
) -> ChangesOut:
    """The next changes after the cursor (None: from the beginning), at most `limit` of them.

    Every change that is committed is given once and none is left out. Holds no personal data, so
    asking is not recorded; reading what changed is. Raises UnknownCursor, NotPermitted.
    """
    kinds = _readable(by=by, purpose=purpose, now=now)
    found = changes_after(Cursor.read(after) if after else None, limit=limit)
    shown = [change for change in found if SubjectKind(change.subject_kind) in kinds]
    also = _also(shown, kinds, by=by)
    return ChangesOut(
        changes=[_out(change, also) for change in shown],
        next=str(found[-1].cursor) if found else after,
        more=len(found) == limit,
    )


def _readable(*, by: Actor, purpose: Purpose | None, now: datetime) -> frozenset[SubjectKind]:
    kinds = frozenset(
        kind for kind, needed in READS.items() if may(by, needed, purpose=purpose).allowed
    )
    if not kinds:
        require(Permission.ORDER_READ, by=by, now=now, purpose=purpose)
    return kinds


def _also(
    changes: Sequence[Change], kinds: frozenset[SubjectKind], *, by: Actor
) -> dict[tuple[str, str], list[RecordOut]]:
    """What an order says of its persons is read with it, and the other way about.

    Whom it named before counts too: somebody may be made and then decided to be another before a
    follower ever asks, and is still on the register. Whom an order hides from this reader is not
    named beside it either: a reference that was copied earlier would say who that is.
    """
    refs = {
        kind: {each.subject_id for each in changes if each.subject_kind == kind}
        for kind in SubjectKind
    }
    found: dict[tuple[str, str], list[RecordOut]] = {}
    if SubjectKind.PERSON in kinds:
        named = persons_of_orders(refs[SubjectKind.ORDER])
        hidden = _hidden_from(by, {person for persons in named.values() for person in persons})
        for order, persons in named.items():
            shown = [person for person in persons if person not in hidden]
            found[SubjectKind.ORDER, order] = _records(SubjectKind.PERSON, shown)
    if SubjectKind.ORDER in kinds:
        for person, orders in orders_of_persons(refs[SubjectKind.PERSON]).items():
            found[SubjectKind.PERSON, person] = _records(SubjectKind.ORDER, orders)
    return found


def _hidden_from(by: Actor, person_refs: Collection[str]) -> frozenset[str]:
    sees = Permission.PERSON_SEE_RESTRICTED in by.permissions
    return frozenset() if sees else restricted_among(person_refs)


def _records(kind: SubjectKind, refs: Sequence[str]) -> list[RecordOut]:
    return [RecordOut(kind=kind, ref=ref) for ref in refs]


def _out(change: Change, also: Mapping[tuple[str, str], list[RecordOut]]) -> ChangeOut:
    return ChangeOut(
        cursor=str(change.cursor),
        at=write_moment(change.at.replace(second=0, microsecond=0)),
        what=change.what,
        kind=change.kind,
        subject=RecordOut(kind=SubjectKind(change.subject_kind), ref=change.subject_id),
        version=change.cursor.id,
        also=also.get((change.subject_kind, change.subject_id), []),
    )
