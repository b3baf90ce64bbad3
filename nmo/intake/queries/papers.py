"""The PDFs of a night that hang on no order."""

from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.documents.queries import HeldDocument, held_document
from nmo.intake.errors import BatchNotFound
from nmo.intake.models import FeedFile
from nmo.intake.words import SUBJECT


def kept_paper(
    ref: str, file_id: int, *, by: Actor, purpose: Purpose | None, now: datetime
) -> HeldDocument:
    """The bytes of a kept PDF; one that hangs on an order is read there, under that order's rules.

    Raises BatchNotFound, NotPermitted, DocumentDamaged.
    """
    with reading(
        Permission.DOCUMENT_READ, by=by, now=now, what="feed.file_opened", purpose=purpose
    ) as note:
        note.about(SUBJECT, ref)
        note.detail["file"] = file_id
        row = FeedFile.objects.filter(pk=file_id, batch__ref=ref, order_ref="").first()
        found = None if row is None or row.document_id is None else held_document(row.document_id)
        if found is None:
            raise BatchNotFound
        return found
