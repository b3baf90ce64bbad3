"""Papers from another system: sending one, which came and how far each is, and reading it again."""

from dataclasses import dataclass
from typing import Annotated

from django.http import HttpRequest
from ninja import Header, Query, Router

from nmo.access.calling import bytes_of, caller_of, takes_bytes
from nmo.access.clock import now
from nmo.access.said import Day
from nmo.documents.rules import UNKNOWN, ZIP
from nmo.intake.papers.actions import PaperReceived, read_again, receive_paper
from nmo.intake.papers.queries.listing import Narrowed, PaperLine, Which
from nmo.intake.papers.queries.listing import papers as papers_shown
from nmo.intake.papers.queries.opening import open_paper
from nmo.intake.papers.tasks import ask_for_reading
from nmo.intake.papers.words import Doubt, PaperState, Way
from nmo.law import write_moment
from nmo.law.shape import Moment, Shape

MOST_BYTES = 40 * 1024 * 1024

router = Router(tags=["Papers"])

FileName = Annotated[
    str,
    Header(
        alias="NMO-File-Name",
        min_length=1,
        max_length=255,
        pattern=r"^[ -~]+$",
        description="The file's name. What a file is, is told by its bytes and never by its name.",
    ),
]


@dataclass(frozen=True, kw_only=True)
class PaperOut(Shape):
    """One paper that came, and how far it is; nothing in it is personal data."""

    paper: str
    """Its reference."""
    received_at: Moment
    """When it came."""
    way: Way
    """How it came."""
    court: str
    """The court that it names; empty until it was read."""
    kinds: list[str]
    """What orders were read in it, in words."""
    state: PaperState
    """How far it is."""
    waits_minutes: int | None
    """How long it has waited; null once somebody has decided."""


@dataclass(frozen=True, kw_only=True)
class PapersOut(Shape):
    """One page of the papers."""

    papers: list[PaperOut]
    """What waits, longest first; or everything, newest first."""
    next_page: int | None
    """The page that goes on; null on the last one."""


@dataclass(frozen=True, kw_only=True)
class PaperKeptOut(Shape):
    """That a paper was kept; the worker reads it."""

    paper: str
    """Its reference: the same whenever the same bytes come."""
    state: PaperState
    """How far it is."""


@dataclass(frozen=True, kw_only=True)
class PaperStateOut(Shape):
    """How far one paper is, and what came of it."""

    paper: str
    """Its reference."""
    state: PaperState
    """How far it is."""
    because: str
    """Why, where the state says why."""
    orders: list[str]
    """The orders of the register that came of it."""
    doubts: list[Doubt]
    """Why it should be asked whether it is what it says it is."""


@router.get("", response=PapersOut, operation_id="list_received_papers")
def list_papers(
    request: HttpRequest,
    which: Annotated[Which, Query(description="What waits, or all.")] = Which.WAITING,
    day: Annotated[Day | None, Query(description="The day on which they came.")] = None,
    page: Annotated[int, Query(ge=1, le=100_000, description="The page, from 1.")] = 1,
) -> PapersOut:
    """What came, how far each is, and how long it waits."""
    by = caller_of(request).actor
    shown = papers_shown(by=by, now=now(), narrowed=Narrowed(which=which, day=day), page=page)
    return PapersOut(papers=list(map(_line, shown.papers)), next_page=shown.next_page)


@router.post("", response={202: PaperKeptOut}, operation_id="send_paper")
@takes_bytes(UNKNOWN, ZIP, most=MOST_BYTES)
def send_paper(request: HttpRequest, file_name: FileName) -> PaperKeptOut:
    """Send a message or file as it came; the body is the file. The worker reads it.

    The same bytes again change nothing.
    """
    by = caller_of(request).actor
    paper = PaperReceived(name=file_name, content=bytes_of(request), way=Way.API)
    item = receive_paper(paper, ask=ask_for_reading, by=by, now=now())
    return PaperKeptOut(paper=item.ref, state=PaperState(item.state))


@router.get("/{paper}", response=PaperStateOut, operation_id="read_received_paper")
def read_paper(request: HttpRequest, paper: str) -> PaperStateOut:
    """How far one paper is, and which orders came of it."""
    caller = caller_of(request)
    shown = open_paper(paper, by=caller.actor, purpose=caller.purpose, now=now())
    return PaperStateOut(
        paper=shown.ref,
        state=shown.state,
        because=shown.state_because,
        orders=list(dict.fromkeys(each.order_ref for each in shown.orders)),
        doubts=list(shown.doubts),
    )


@router.post(
    "/{paper}/again", response={202: PaperKeptOut}, operation_id="read_received_paper_again"
)
def read_paper_again(request: HttpRequest, paper: str) -> PaperKeptOut:
    """Let a paper be read again that could not be read, or by a newer reader."""
    by = caller_of(request).actor
    read_again(paper, ask=ask_for_reading, by=by, now=now())
    return PaperKeptOut(paper=paper, state=PaperState.RECEIVED)


def _line(line: PaperLine) -> PaperOut:
    return PaperOut(
        paper=line.ref,
        received_at=write_moment(line.received_at.replace(second=0, microsecond=0)),
        way=line.way,
        court=line.court,
        kinds=list(line.kinds),
        state=line.state,
        waits_minutes=None if line.waits is None else int(line.waits.total_seconds() // 60),
    )
