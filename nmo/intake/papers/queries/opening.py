"""Opening one paper: what was read in it, who sent it, and its bytes."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.documents.queries import HeldDocument, held_document
from nmo.intake.models import IntakeItem, IntakeReading
from nmo.intake.papers.doubts import doubts_of_reading
from nmo.intake.papers.errors import PaperNotFound
from nmo.intake.papers.reader import Answer
from nmo.intake.papers.states import MOVES
from nmo.intake.papers.words import SUBJECT, Doubt, PaperState, Result, Way


@dataclass(frozen=True, kw_only=True)
class ReadingShown:
    """One reading: its number, by which reader, the whole answer, what could not be read."""

    number: int
    reader: str
    answer: Answer
    troubles: tuple[tuple[str, str], ...]
    seconds: float
    read_at: datetime


@dataclass(frozen=True, kw_only=True)
class ArrivalShown:
    """One time that the paper came."""

    way: Way
    name: str
    came_at: datetime
    by: str


@dataclass(frozen=True, kw_only=True)
class MoveShown:
    """One step of the paper, with why."""

    after: PaperState
    because: str
    at: datetime
    by: str


@dataclass(frozen=True, kw_only=True)
class EvidenceShown:
    """What the raw message shows of its sender: each check with its words, and the doubts."""

    spf: Result
    dkim: Result
    dmarc: Result
    arc: Result
    from_domain: str
    said: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    found_at: datetime


@dataclass(frozen=True, kw_only=True)
class OrderOfPaper:
    """An order of the register that came of the paper; `part` of the answer, or empty."""

    order_ref: str
    part: str


@dataclass(frozen=True, kw_only=True)
class CallBackShown:
    """What the court said when it was rung; `genuine` is None where nobody could say."""

    court: str
    number: str
    genuine: bool | None
    said: str
    at: datetime
    by: str


@dataclass(frozen=True, kw_only=True)
class PaperShown:
    """A paper as somebody who may open it sees it. Readings, moves and arrivals: newest last."""

    ref: str
    force_code: str
    name: str
    way: Way
    received_at: datetime
    state: PaperState
    state_because: str
    state_since: datetime
    duplicate_of: str
    handed_to: str
    needs_password: bool
    readings: tuple[ReadingShown, ...]
    orders: tuple[OrderOfPaper, ...]
    arrivals: tuple[ArrivalShown, ...]
    moves: tuple[MoveShown, ...]
    evidence: EvidenceShown | None
    call_backs: tuple[CallBackShown, ...]

    @property
    def reading(self) -> ReadingShown | None:
        """The last reading."""
        return self.readings[-1] if self.readings else None

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Every reason to ask whether it is what it says it is."""
        of_sender = self.evidence.doubts if self.evidence else ()
        of_words = doubts_of_reading(self.reading.answer, self.way) if self.reading else ()
        return tuple(dict.fromkeys((*of_sender, *of_words)))

    def may_become(self, state: PaperState) -> bool:
        """Whether it may be moved there now."""
        return state in MOVES[self.state]


def open_paper(ref: str, *, by: Actor, purpose: Purpose | None, now: datetime) -> PaperShown:
    """A paper with everything that is held of it; opening it is recorded.

    Raises PaperNotFound (alike for none and for another force's), NotPermitted.
    """
    item = _of_force(ref, by)
    with reading(
        Permission.PAPER_OPEN,
        by=by,
        now=now,
        what="paper.opened",
        purpose=purpose,
        owned_by=item.force_id,
    ) as note:
        note.about(SUBJECT, ref)
        return _shown(item)


def paper_as_it_came(
    ref: str, *, by: Actor, purpose: Purpose | None, now: datetime
) -> HeldDocument:
    """The bytes of a paper as they came; opening them is recorded.

    Raises PaperNotFound, NotPermitted, DocumentDamaged.
    """
    item = _of_force(ref, by)
    with reading(
        Permission.PAPER_OPEN,
        by=by,
        now=now,
        what="paper.file_opened",
        purpose=purpose,
        owned_by=item.force_id,
    ) as note:
        note.about(SUBJECT, ref)
        held = held_document(item.document_id)
        assert held is not None
        return held


def _of_force(ref: str, by: Actor) -> IntakeItem:
    papers = IntakeItem.objects.select_related("force", "duplicate_of", "handed_to")
    mine = papers if by.is_operator else papers.filter(force_id=by.force_id)
    item = mine.filter(ref=ref).first()
    if item is None:
        raise PaperNotFound
    return item


def _shown(item: IntakeItem) -> PaperShown:
    readings = tuple(map(_reading, item.readings.order_by("number")))
    return PaperShown(
        ref=item.ref,
        force_code=item.force.code,
        name=item.name,
        way=Way(item.way),
        received_at=item.received_at,
        state=PaperState(item.state),
        state_because=item.state_because,
        state_since=item.state_since,
        duplicate_of=item.duplicate_of.ref if item.duplicate_of else "",
        handed_to=item.handed_to.name if item.handed_to else "",
        needs_password=bool(readings) and "password_protected" in _codes(readings[-1]),
        readings=readings,
        orders=tuple(
            OrderOfPaper(order_ref=each.order_ref, part=each.part)
            for each in item.orders.order_by("id")
        ),
        arrivals=_arrivals(item),
        moves=_moves(item),
        evidence=_evidence(item),
        call_backs=_call_backs(item),
    )


def _codes(found: ReadingShown) -> set[str]:
    return {code for code, _ in found.troubles} | set(found.answer.get("warnings", ()))


def _reading(row: IntakeReading) -> ReadingShown:
    return ReadingShown(
        number=row.number,
        reader=row.reader,
        answer=row.answer,
        troubles=tuple((each["code"], each["text"]) for each in row.troubles),
        seconds=row.seconds,
        read_at=row.read_at,
    )


def _arrivals(item: IntakeItem) -> tuple[ArrivalShown, ...]:
    return tuple(
        ArrivalShown(way=Way(each.way), name=each.name, came_at=each.came_at, by=each.by.full_name)
        for each in item.arrivals.select_related("by").order_by("id")
    )


def _moves(item: IntakeItem) -> tuple[MoveShown, ...]:
    return tuple(
        MoveShown(
            after=PaperState(each.after), because=each.because, at=each.at, by=each.by.full_name
        )
        for each in item.moves.select_related("by").order_by("id")
    )


def _evidence(item: IntakeItem) -> EvidenceShown | None:
    row = item.evidence.order_by("id").last()
    if row is None:
        return None
    return EvidenceShown(
        spf=Result(row.spf),
        dkim=Result(row.dkim),
        dmarc=Result(row.dmarc),
        arc=Result(row.arc),
        from_domain=row.from_domain,
        said=tuple(row.said),
        doubts=tuple(map(Doubt, row.doubts)),
        found_at=row.found_at,
    )


def _call_backs(item: IntakeItem) -> tuple[CallBackShown, ...]:
    return tuple(
        CallBackShown(
            court=each.court,
            number=each.number,
            genuine=each.genuine,
            said=each.said,
            at=each.at,
            by=each.by.full_name,
        )
        for each in item.call_backs.select_related("by").order_by("id")
    )
