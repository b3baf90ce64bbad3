"""The PDFs of orders: each kept byte for byte, attached once and accounted for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nmo.documents.rules import PDF, media_type
from nmo.intake.actions.run import Run
from nmo.intake.feed.names import PaperName
from nmo.intake.feed.unpack import Unpacked
from nmo.intake.models import FeedFile
from nmo.intake.words import SOURCE, FileResult
from nmo.orders.actions import PaperToAttach, attach_documents
from nmo.orders.words import DocumentKind

ATTACHED = (FileResult.ATTACHED, FileResult.TWIN)
NOT_A_PDF = "It is not a PDF."


@dataclass(frozen=True, kw_only=True)
class Papers:
    """What is to be said of an order's PDFs, and whether one differs from an earlier one."""

    notes: tuple[str, ...] = ()
    differ: bool = False


@dataclass(kw_only=True)
class _Arrived:
    """A PDF of the zip on its way to its order."""

    file: Unpacked
    paper: PaperName
    document_id: int | None = None
    content: bytes | None = None
    differs: bool = False

    @property
    def result(self) -> FileResult:
        """What becomes of it when it is attached."""
        return FileResult.TWIN if self.paper.welsh else FileResult.ATTACHED

    @property
    def refused(self) -> bool:
        """Whether it is no PDF at all."""
        return self.content is not None and media_type(self.content) != PDF


def attach_files(run: Run, papers: Sequence[PaperName]) -> Mapping[str, Papers]:
    """Attach the English and Welsh PDFs of these orders that the zip holds; what to say of each.

    A PDF that came before, with the same bytes, is not attached again.
    """
    arrived = list(_arrived(run, papers))
    _find_earlier(arrived, {paper.order_ref for paper in papers})
    _attach(run, [one for one in arrived if one.content is not None and not one.refused])
    FeedFile.objects.bulk_create([_account(run, one) for one in arrived])
    return {paper.order_ref: _papers(run, paper, arrived) for paper in papers}


def _arrived(run: Run, papers: Sequence[PaperName]) -> Iterator[_Arrived]:
    keys = [key for paper in papers for key in (paper.english_key, paper.welsh_key)]
    files = [run.files[key] for key in keys if key in run.files]
    names = [file.name for file in files]
    accounted = FeedFile.objects.filter(batch_id=run.batch_id, name__in=names)
    done = set(accounted.values_list("name", flat=True))
    for file in files:
        paper = file.paper
        if file.name not in done and paper is not None:
            yield _Arrived(file=file, paper=paper)


def _find_earlier(arrived: Sequence[_Arrived], refs: set[str]) -> None:
    """Say of each PDF which document it is already, or read its bytes."""
    held: dict[tuple[str, str], dict[str, int | None]] = {}
    rows = FeedFile.objects.filter(order_ref__in=refs, result__in=ATTACHED)
    for ref, result, sha256, document in rows.values_list(
        "order_ref", "result", "sha256", "document_id"
    ):
        held.setdefault((ref, result), {})[sha256] = document
    for one in arrived:
        earlier = held.get((one.paper.order_ref, one.result), {})
        one.document_id = earlier.get(one.file.sha256)
        one.differs = bool(earlier) and one.document_id is None
        if one.document_id is None:
            one.content = one.file.path.read_bytes()


def _attach(run: Run, arrived: Sequence[_Arrived]) -> None:
    papers = [
        PaperToAttach(
            order_ref=one.paper.order_ref,
            content=one.content or b"",
            kind=DocumentKind.WELSH_ORDER if one.paper.welsh else DocumentKind.ORDER,
            name=one.file.name,
            source=SOURCE,
        )
        for one in arrived
    ]
    numbers = attach_documents(papers, by=run.by, now=run.now)
    for one, number in zip(arrived, numbers, strict=True):
        one.document_id = number


def _account(run: Run, one: _Arrived) -> FeedFile:
    return FeedFile(
        batch_id=run.batch_id,
        name=one.file.name,
        order_ref=one.paper.order_ref,
        result=FileResult.REJECTED if one.refused else one.result,
        reasons=[NOT_A_PDF] if one.refused else [],
        sha256=one.file.sha256,
        size_bytes=one.file.size,
        document_id=one.document_id,
    )


def _papers(run: Run, paper: PaperName, arrived: Sequence[_Arrived]) -> Papers:
    mine = [one for one in arrived if one.paper.order_ref == paper.order_ref]
    differ = any(one.differs and not one.refused for one in mine)
    notes = []
    if paper.english_key not in run.files:
        notes.append("Its PDF was not in the file. Ask for it.")
    if any(one.refused for one in mine):
        notes.append("What came as its PDF is not a PDF. Ask for it.")
    if differ:
        notes.append("Its PDF differs from the one that came before. Both are kept: compare them.")
    return Papers(notes=tuple(notes), differ=differ)


def note_missing(run: Run, named: Mapping[str, str]) -> None:
    """Keep which of the PDFs that rows name, each with its order, the zip does not hold."""
    missing = {
        name: ref for name, ref in named.items() if name and name.casefold() not in run.files
    }
    FeedFile.objects.bulk_create(
        [
            FeedFile(batch_id=run.batch_id, name=name, order_ref=ref, result=FileResult.MISSING)
            for name, ref in missing.items()
        ],
        ignore_conflicts=True,
    )
