"""Asking a court whether a paper is its own, by a number of the register's own directory."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import IntakeCallBack, IntakeItem
from nmo.intake.papers.actions.moving import locked
from nmo.intake.papers.errors import PaperRefused
from nmo.intake.papers.words import CALLED_BACK, SUBJECT
from nmo.work.actions import state_facts
from nmo.work.due import FactStated


def record_call_back(
    ref: str,
    *,
    court: str,
    number: str,
    genuine: bool | None,
    said: str = "",
    by: Actor,
    now: datetime,
) -> IntakeCallBack:
    """Record that a court was rung about a paper, and what it said; nobody changes it later.

    `number` is the one of the register's own directory that was rung. `genuine` is whether the
    court knows the paper as its own; None where nobody there could say, and it is asked again.
    Raises PaperRefused, PaperNotFound, NotPermitted.
    """
    if not court.strip() or not number.strip():
        raise PaperRefused("Say which court was rung, by which number of the directory.")
    with act(
        Permission.PAPER_DECIDE, by=by, now=now, what="paper.called_back", kind=Kind.COLLECTION
    ) as note:
        item = locked(ref, by=by)
        kept = IntakeCallBack.objects.create(
            item=item,
            court=court.strip()[:200],
            number=number.strip()[:40],
            genuine=genuine,
            said=said.strip()[:500],
            at=now,
            by_id=by.user_id,
        )
        _state(item, genuine, now=now)
        note.about(SUBJECT, ref)
        note.detail["genuine"] = genuine
    return kept


def _state(item: IntakeItem, genuine: bool | None, *, now: datetime) -> None:
    fact = FactStated(
        kind=CALLED_BACK,
        subject_kind=SUBJECT,
        subject_ref=item.ref,
        force_id=item.force_id,
        happened_at=now,
        values={"genuine": "" if genuine is None else "yes" if genuine else "no"},
    )
    state_facts([fact], now=now)
