"""The files of a night that no row took: each is accounted for all the same."""

from django.db import transaction

from nmo.access.acting import act
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.documents.actions import keep_document
from nmo.documents.rules import PDF, media_type
from nmo.intake.actions.files import NOT_A_PDF, attach_files
from nmo.intake.actions.run import Run, take_turn
from nmo.intake.feed.names import PaperName
from nmo.intake.feed.unpack import Unpacked
from nmo.intake.models import FeedFile, FeedRow
from nmo.intake.words import SUBJECT, FileResult, RowResult
from nmo.orders.queries import order_ids_of


def account_for_others(run: Run) -> None:
    """Account for every file of the zip that is not accounted for yet, each on its own."""
    held = FeedFile.objects.filter(batch_id=run.batch_id)
    done = {name.casefold() for name in held.values_list("name", flat=True)}
    for key, file in run.files.items():
        if key not in done:
            _account_for(run, file)


def _account_for(run: Run, file: Unpacked) -> None:
    """Attach it to an order that is held; otherwise keep it for a person, if it is a PDF."""
    with transaction.atomic():
        take_turn()
        paper = file.paper
        if FeedFile.objects.filter(batch_id=run.batch_id, name=file.name).exists():
            return
        if paper is not None and order_ids_of([paper.order_ref]):
            attach_files(run, [paper])
            return
        content = file.path.read_bytes()
        if media_type(content) != PDF:
            _account(run, file, FileResult.REJECTED, NOT_A_PDF, document_id=None)
            return
        result, reason = _why_left(run, paper)
        _keep(run, file, content, result, reason)


def _why_left(run: Run, paper: PaperName | None) -> tuple[FileResult, str]:
    if paper is None:
        reason = "Its name is not one that the courts give to an order (FL404A)."
        return FileResult.REJECTED, reason
    rejected = FeedRow.objects.filter(batch_id=run.batch_id, result=RowResult.REJECTED)
    if rejected.filter(file_name__iexact=paper.english_key).exists():
        return FileResult.REJECTED, "Its row was rejected. Read it."
    return FileResult.NO_ROW, "No row of the file names it. Read it and record the order by hand."


def _keep(run: Run, file: Unpacked, content: bytes, result: FileResult, reason: str) -> None:
    with act(
        Permission.FEED_IMPORT, by=run.by, now=run.now, what="feed.file_kept", kind=Kind.COLLECTION
    ) as note:
        kept = keep_document(content, now=run.now)
        _account(run, file, result, reason, document_id=kept.document_id)
        note.about(SUBJECT, run.batch_ref)
        note.detail.update(document=kept.document_id, result=result)


def _account(
    run: Run, file: Unpacked, result: FileResult, reason: str, *, document_id: int | None
) -> None:
    FeedFile.objects.create(
        batch_id=run.batch_id,
        name=file.name,
        result=result,
        reasons=[reason],
        sha256=file.sha256,
        size_bytes=file.size,
        document_id=document_id,
    )
