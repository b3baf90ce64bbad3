"""Setting a whole paper aside: not for us, sent back, a repeat, or for another force."""

from datetime import datetime

from nmo.access.acting import together
from nmo.access.actors import Actor
from nmo.intake.papers.actions import AskForReading, hand_on, settle
from nmo.intake.papers.actions.moving import locked
from nmo.intake.papers.words import PaperState
from nmo.intake.review.actions.keeping import InHand, last_reading
from nmo.intake.review.actions.taking_back import take_back
from nmo.intake.review.parts import parts_of


def set_aside(
    paper_ref: str,
    to: PaperState,
    because: str,
    *,
    same_as: str = "",
    by: Actor,
    now: datetime,
) -> None:
    """Settle a paper of which nothing is to be confirmed, with why.

    What was recorded when it was read is taken back, but for papers that are sent back: officers
    go on finding the order while its missing pages are asked for. Raises WorkedWith,
    PaperRefused, NotPossibleNow, PaperNotFound, NotPermitted.
    """
    with together():
        if to is not PaperState.SENT_BACK:
            _take_back_all(paper_ref, because, by=by, now=now)
        settle(paper_ref, to, because, same_as=same_as, by=by, now=now)


def hand_to_force(
    paper_ref: str, to_force: str, because: str, *, ask: AskForReading, by: Actor, now: datetime
) -> None:
    """Hand a paper to another force, which reads it anew and answers for its orders.

    Raises WorkedWith, PaperRefused, NoSuchForce, NotPossibleNow, PaperNotFound, NotPermitted.
    """
    with together():
        _take_back_all(paper_ref, because, by=by, now=now)
        hand_on(paper_ref, to_force, because, ask=ask, by=by, now=now)


def _take_back_all(paper_ref: str, because: str, *, by: Actor, now: datetime) -> None:
    """Take back what the machine recorded of each part that nobody has confirmed."""
    item = locked(paper_ref, by=by)
    number, pack = last_reading(item)
    done = set(item.reviews.filter(reading=number).values_list("part", flat=True))
    for part in parts_of(pack):
        if part.key not in done:
            held = InHand(item=item, pack=pack, part=part, reading=number)
            take_back(held, because or "The paper was set aside.", by=by, now=now)
