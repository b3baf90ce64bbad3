"""The PDFs of a night: each kept byte for byte and accounted for."""

from dataclasses import dataclass

from django.db import transaction

from nmo.access.acting import act
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.documents.actions import keep_document
from nmo.documents.rules import PDF, media_type
from nmo.intake.actions.run import Run, take_turn
from nmo.intake.feed.names import PaperName
from nmo.intake.feed.unpack import Unpacked
from nmo.intake.models import FeedFile, FeedRow
from nmo.intake.words import SOURCE, SUBJECT, FileResult, RowResult
from nmo.orders.actions import attach_document
from nmo.orders.queries import order_ids_of
from nmo.orders.words import DocumentKind

KIND_AND_RESULT = {
    False: (DocumentKind.ORDER, FileResult.ATTACHED),
    True: (DocumentKind.WELSH_ORDER, FileResult.TWIN),
}


@dataclass(frozen=True, kw_only=True)
class Papers:
    """What is to be said of an order's PDFs, and whether one differs from an earlier one."""

    notes: tuple[str, ...] = ()
    differ: bool = False


def attach_files(run: Run, paper: PaperName, *, new: bool) -> Papers:
    """Attach the English and the Welsh PDF of an order, where the zip holds them."""
    here = [file for key in (paper.english_key, paper.welsh_key) if (file := run.files.get(key))]
    differ = [_attach(run, file, paper.order_ref, new=new) for file in here]
    notes = []
    if paper.english_key not in run.files:
        notes.append("Its PDF was not in the file. Ask for it.")
    if any(differ):
        notes.append("Its PDF differs from the one that came before. Both are kept: compare them.")
    return Papers(notes=tuple(notes), differ=any(differ))


def _attach(run: Run, file: Unpacked, order_ref: str, *, new: bool) -> bool:
    """Attach one PDF, once; answers whether another PDF of the same name came before."""
    if FeedFile.objects.filter(batch_id=run.batch_id, name=file.name).exists():
        return False
    paper = file.paper
    kind, result = KIND_AND_RESULT[paper is not None and paper.welsh]
    earlier = [] if new else list(_attached(order_ref, result))
    same = next((document for sha256, document in earlier if sha256 == file.sha256), None)
    if same is None:
        content = file.path.read_bytes()
        if media_type(content) != PDF:
            _account(run, file, FileResult.REJECTED, reasons=["It is not a PDF."])
            return False
        same = attach_document(
            order_ref, content, kind=kind, by=run.by, now=run.now, name=file.name, source=SOURCE
        )
        differs = bool(earlier)
    else:
        differs = False
    _account(run, file, result, document_id=same, order_ref=order_ref)
    return differs


def _attached(order_ref: str, result: FileResult) -> list[tuple[str, int | None]]:
    held = FeedFile.objects.filter(order_ref=order_ref, result=result)
    return list(held.values_list("sha256", "document_id"))


def note_missing(run: Run, name: str, *, order_ref: str) -> None:
    """Keep that a row names a PDF which the zip does not hold."""
    if name and name.casefold() not in run.files:
        FeedFile.objects.get_or_create(
            batch_id=run.batch_id,
            name=name,
            defaults={"result": FileResult.MISSING, "order_ref": order_ref},
        )


def account_for_file(run: Run, file: Unpacked) -> None:
    """Account for a file that no row took: of an order that is held, without a row, or no PDF."""
    with transaction.atomic():
        take_turn()
        paper = file.paper
        if FeedFile.objects.filter(batch_id=run.batch_id, name=file.name).exists():
            return
        if paper is not None and order_ids_of([paper.order_ref]):
            _attach(run, file, paper.order_ref, new=False)
            return
        if media_type(file.path.read_bytes()) != PDF:
            _account(run, file, FileResult.REJECTED, reasons=["It is not a PDF."])
        elif paper is None:
            reason = "Its name is not one that the courts give to an order (FL404A)."
            _keep(run, file, FileResult.REJECTED, reason)
        elif _row_rejected(run, paper):
            _keep(run, file, FileResult.REJECTED, "Its row was rejected. Read it.")
        else:
            reason = "No row of the file names it. Read it and record the order by hand."
            _keep(run, file, FileResult.NO_ROW, reason)


def _row_rejected(run: Run, paper: PaperName) -> bool:
    return FeedRow.objects.filter(
        batch_id=run.batch_id, result=RowResult.REJECTED, file_name__iexact=paper.english_key
    ).exists()


def _keep(run: Run, file: Unpacked, result: FileResult, reason: str) -> None:
    """Keep a PDF that belongs to no order, for a person to read."""
    with act(
        Permission.FEED_IMPORT, by=run.by, now=run.now, what="feed.file_kept", kind=Kind.COLLECTION
    ) as note:
        kept = keep_document(file.path.read_bytes(), now=run.now)
        _account(run, file, result, document_id=kept.document_id, reasons=[reason])
        note.about(SUBJECT, run.batch_id)
        note.detail.update(document=kept.document_id, result=result)


def _account(
    run: Run,
    file: Unpacked,
    result: FileResult,
    *,
    document_id: int | None = None,
    order_ref: str = "",
    reasons: list[str] | None = None,
) -> None:
    FeedFile.objects.create(
        batch_id=run.batch_id,
        name=file.name,
        order_ref=order_ref,
        result=result,
        reasons=reasons or [],
        sha256=file.sha256,
        size_bytes=file.size,
        document_id=document_id,
    )
