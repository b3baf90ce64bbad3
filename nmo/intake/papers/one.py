"""One paper, read from beginning to end: what the worker does with a reference."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic

from nmo.access.actors import Actor
from nmo.intake.mail.authenticity.evidence import Evidence
from nmo.intake.papers.actions.evidence import keep_evidence
from nmo.intake.papers.actions.reading import Tell, begin_reading, keep_apart, keep_reading
from nmo.intake.papers.errors import PaperNotRead
from nmo.intake.papers.reader import Reader

WhoSent = Callable[[bytes], Evidence]  # of the raw message

UNFORESEEN = (
    "Reading this paper met an error that was not expected. It is kept as it came. Have it read "
    "again; if that fails too, read it yourself and tell whoever runs the register."
)


def read_one(
    ref: str,
    *,
    read: Reader,
    who_sent: WhoSent,
    tell: Tell,
    by: Actor,
    clock: Callable[[], datetime],
) -> None:
    """Read a waiting paper and keep what was found; does nothing where it was read meanwhile.

    What cannot be read is kept apart with the reason, and the error of a fault of ours is raised
    again for whoever runs the register. Raises PaperNotFound, NotPermitted.
    """
    held = begin_reading(ref, by=by, now=clock())
    if held is None:
        return
    if held.asks_who_sent_it:
        keep_evidence(ref, who_sent(held.content), by=by, now=clock())
    began = monotonic()
    try:
        found = read(held.name, held.content, held.passwords)
    except PaperNotRead as why:
        keep_apart(ref, str(why), by=by, now=clock())
        return
    except Exception:
        keep_apart(ref, UNFORESEEN, by=by, now=clock())
        raise
    keep_reading(ref, found, seconds=monotonic() - began, tell=tell, by=by, now=clock())
