"""Having a paper read again: with a password, by a newer reader, or after a fault was mended."""

from collections.abc import Sequence
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.papers.actions.moving import locked, move
from nmo.intake.papers.actions.receiving import AskForReading
from nmo.intake.papers.passwords import with_passwords
from nmo.intake.papers.words import SUBJECT, PaperState


def read_again(
    ref: str,
    *,
    passwords: Sequence[str] = (),
    ask: AskForReading,
    by: Actor,
    now: datetime,
) -> None:
    """Let a paper wait for the reader again; earlier readings stay beside the new one.

    `passwords` are tried on what is locked in it, with those given before. Raises NotPossibleNow,
    PaperNotFound, NotPermitted.
    """
    with act(
        Permission.PAPER_RECEIVE, by=by, now=now, what="paper.read_again", kind=Kind.ALTERATION
    ) as note:
        item = locked(ref, by=by)
        note.about(SUBJECT, ref)
        item.passwords = with_passwords(item.passwords, passwords)
        if item.state == PaperState.DUPLICATE:  # what was recorded of it was taken back
            item.findable_at = None
        item.attempts, item.duplicate_of, item.settled_at = 0, None, None
        move(item, PaperState.RECEIVED, by=by, now=now)
        ask(ref)
