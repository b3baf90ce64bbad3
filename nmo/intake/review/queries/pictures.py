"""The picture of one page of a paper."""

from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.intake.models import IntakeItem
from nmo.intake.papers.errors import PaperNotFound
from nmo.intake.papers.words import SUBJECT
from nmo.intake.review.drawing import PageNotDrawn
from nmo.intake.review.files import files_of
from nmo.intake.review.pages import Picture, picture_of


def page_picture(
    paper_ref: str, file: int, page: int, *, by: Actor, purpose: Purpose, now: datetime
) -> Picture:
    """The page of that file, by its place among the files from 0; opening it is recorded.

    Raises PaperNotFound, PageNotDrawn, NotPermitted.
    """
    papers = IntakeItem.objects.filter(ref=paper_ref)
    item = (papers if by.is_operator else papers.filter(force_id=by.force_id)).first()
    if item is None:
        raise PaperNotFound
    with reading(
        Permission.PAPER_OPEN,
        by=by,
        now=now,
        what="paper.page_opened",
        purpose=purpose,
        owned_by=item.force_id,
    ) as note:
        note.about(SUBJECT, paper_ref)
        note.detail.update(file=file, page=page)
        files = files_of(item)
    if file >= len(files):
        raise PageNotDrawn("The paper has no such file.")
    return picture_of(files[file], page)
