"""Taking what waits in the mailbox: kept here first, and only then marked as taken there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog
from django.db import DatabaseError

from nmo.access.acting import require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.intake.mail.mailbox import Mailbox
from nmo.intake.mail.opening import MailboxNotRead, MessageNotRead, OpenMailbox, opened
from nmo.intake.models import IntakeArrival
from nmo.intake.papers.actions import AskForReading, PaperReceived, receive_paper
from nmo.intake.papers.actions.places import place_looked_at
from nmo.intake.papers.actions.receiving import MOST_BYTES
from nmo.intake.papers.errors import PaperRefused
from nmo.intake.papers.words import PlaceProblem, Way

log = structlog.get_logger(__name__)


@dataclass(frozen=True, kw_only=True)
class Taken:
    """How a look into the mailbox went: messages taken, those left there, and what is wrong."""

    taken: int = 0
    left: int = 0
    problem: PlaceProblem | None = None


def take_from_mailbox(
    mailbox: Mailbox, *, ask: AskForReading, by: Actor, clock: Callable[[], datetime]
) -> Taken:
    """Take every message that waits in the mailbox, each in a transaction of its own.

    A message is marked as taken on the server once it is kept here, so whatever is killed when, it
    is in one place at least; taken twice, it is one paper. One that cannot be taken stays there,
    and the others are taken. Raises NotPermitted.
    """
    require(Permission.PAPER_RECEIVE, by=by, now=clock())
    taken = left = 0
    problem: PlaceProblem | None = None
    try:
        with opened(mailbox) as there:
            for uid in there.waiting():
                done = _take(there, uid, ask=ask, by=by, clock=clock)
                taken, left = taken + done, left + (not done)
    except MailboxNotRead as trouble:
        problem = trouble.problem
    problem = problem or (PlaceProblem.SOME_LEFT if left else None)
    place_looked_at(mailbox.place, Way.MAILBOX, problem, left=left, by=by, now=clock())
    return Taken(taken=taken, left=left, problem=problem)


def _take(
    there: OpenMailbox, uid: str, *, ask: AskForReading, by: Actor, clock: Callable[[], datetime]
) -> bool:
    """Keep one message and mark it as taken; whether that was done."""
    place = there.place_of(uid)
    try:
        if not IntakeArrival.objects.filter(place=place).exists():
            _keep(there, uid, place, ask=ask, by=by, now=clock())
        there.take_away(uid)
    except (MessageNotRead, PaperRefused, DatabaseError) as why:
        log.warning("message_left_in_mailbox", because=type(why).__name__)
        return False
    return True


def _keep(
    there: OpenMailbox, uid: str, place: str, *, ask: AskForReading, by: Actor, now: datetime
) -> None:
    if there.size_of(uid) > MOST_BYTES:
        raise PaperRefused("The message is too large.")
    paper = PaperReceived(
        name=f"message-{uid}.eml", content=there.message(uid), way=Way.MAILBOX, place=place
    )
    receive_paper(paper, ask=ask, by=by, now=now)
