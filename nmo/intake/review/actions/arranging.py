"""Splitting a paper into two, and joining two into one: new papers, read anew; nothing is lost."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from nmo.access.acting import together
from nmo.access.actors import Actor
from nmo.intake.models import IntakeItem
from nmo.intake.papers.actions import AskForReading, PaperReceived, receive_paper
from nmo.intake.papers.actions.moving import locked
from nmo.intake.papers.words import PaperState, Way
from nmo.intake.review.actions.setting_aside import set_aside
from nmo.intake.review.arranging import NotToBeArranged, joined, split_pdf
from nmo.intake.review.errors import ReviewRefused
from nmo.intake.review.files import PaperFile, files_of
from nmo.intake.unpacking import PartKind
from nmo.intake.unpacking.limits import LimitReached, limited

SECONDS, MEBIBYTES = 60, 1024
Made = TypeVar("Made")


def split_paper(
    paper_ref: str, file_name: str, after: int, *, ask: AskForReading, by: Actor, now: datetime
) -> list[str]:
    """Make two papers of a PDF, the second from the page after `after`; their references.

    Every other file of the paper becomes a paper of its own, so that none is lost. The paper as it
    came is kept, and says into what it was split. Raises ReviewRefused, WorkedWith, PaperNotFound,
    NotPossibleNow, NotPermitted.
    """
    with together():
        item = locked(paper_ref, by=by)
        files = _with_pages(item)
        chosen = next((file for file in files if file.name == file_name), None)
        if chosen is None or chosen.kind is not PartKind.PDF:
            raise ReviewRefused("Choose one of the paper’s PDFs.")
        parts = _limited(split_pdf, chosen.data, after)
        others = [(file.name, file.data) for file in files if file is not chosen]
        named = [(f"{chosen.name} part {n}", part) for n, part in enumerate(parts, 1)]
        refs = [
            _receive(name, content, Way(item.way), ask=ask, by=by, now=now)
            for name, content in [*named, *others]
        ]
        because = f"It was split into {', '.join(refs)}."
        set_aside(paper_ref, PaperState.DUPLICATE, because, same_as=refs[0], by=by, now=now)
    return refs


def join_papers(
    paper_ref: str, other_ref: str, *, ask: AskForReading, by: Actor, now: datetime
) -> str:
    """Make one paper of two, the pages of the first before those of the second; its reference.

    Both are kept as they came, and say into what they were joined. A paper that came by mail stays
    one: what is asked of papers by mail is asked of it. Raises as `split_paper`.
    """
    if paper_ref == other_ref:
        raise ReviewRefused("Give the reference of the other paper.")
    with together():
        items = [locked(ref, by=by) for ref in (paper_ref, other_ref)]
        files = [file.data for item in items for file in _with_pages(item)]
        whole = _limited(joined, files)
        ways = {Way(item.way) for item in items}
        way = Way.MAILBOX if Way.MAILBOX in ways else Way(items[0].way)
        ref = _receive("joined papers.pdf", whole, way, ask=ask, by=by, now=now)
        for each in (paper_ref, other_ref):
            because = f"It was joined into {ref}."
            set_aside(each, PaperState.DUPLICATE, because, same_as=ref, by=by, now=now)
    return ref


def _with_pages(item: IntakeItem) -> list[PaperFile]:
    found = [file for file in files_of(item) if file.has_pages]
    if not found:
        raise ReviewRefused("The paper holds no PDF and no picture, so it cannot be arranged.")
    return found


def _receive(
    name: str, content: bytes, way: Way, *, ask: AskForReading, by: Actor, now: datetime
) -> str:
    paper = PaperReceived(name=name, content=content, way=way)
    return receive_paper(paper, ask=ask, by=by, now=now).ref


def _limited(arrange: Callable[..., Made], *given: object) -> Made:
    try:
        return limited(arrange, *given, seconds=SECONDS, mebibytes=MEBIBYTES)
    except (NotToBeArranged, LimitReached) as why:
        raise ReviewRefused(str(why)) from why
