"""Keeping what a raw message shows of its sender, and letting the queue know of a doubt."""

from collections.abc import Sequence
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.mail.authenticity.evidence import Evidence
from nmo.intake.models import IntakeEvidence, IntakeItem
from nmo.intake.papers.actions.moving import locked
from nmo.intake.papers.words import DOUBTED, SUBJECT, Doubt
from nmo.work.actions import state_facts
from nmo.work.due import FactStated


def keep_evidence(ref: str, found: Evidence, *, by: Actor, now: datetime) -> None:
    """Keep what the checks found, beside what an earlier look found; a doubt is rung about.

    Raises PaperNotFound, NotPermitted.
    """
    with act(
        Permission.PAPER_RECEIVE, by=by, now=now, what="paper.evidence_kept", kind=Kind.COLLECTION
    ) as note:
        item = locked(ref, by=by)
        IntakeEvidence.objects.create(
            item=item,
            spf=found.spf,
            dkim=found.dkim,
            dmarc=found.dmarc,
            arc=found.arc,
            from_domain=found.from_domain,
            signed_by=list(found.signed_by),
            said=list(found.said),
            doubts=list(found.doubts),
            found_at=now,
        )
        state_doubts(item, found.doubts, now=now)
        note.about(SUBJECT, ref)
        note.detail["doubts"] = list(found.doubts)


def state_doubts(item: IntakeItem, doubts: Sequence[Doubt], *, now: datetime) -> None:
    """Let the queue know, inside the caller's action, that the court is to be rung."""
    if not doubts:
        return
    fact = FactStated(
        kind=DOUBTED,
        subject_kind=SUBJECT,
        subject_ref=item.ref,
        force_id=item.force_id,
        happened_at=now,
        values={doubt.value: True for doubt in doubts},
    )
    state_facts([fact], now=now)
