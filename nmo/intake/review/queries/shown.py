"""A part of a paper as the page shows it: what was read, where it stands, whom and what it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from nmo.access.actors import Actor, Purpose
from nmo.intake.models import IntakeItem, IntakeReading
from nmo.intake.papers.queries.opening import PaperShown, open_paper
from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.reading.answer import RespondentRead
from nmo.intake.review.actions.changing import by_mail_alone, called_back
from nmo.intake.review.actions.keeping import last_reading
from nmo.intake.review.around import import_ref
from nmo.intake.review.as_read import PackAsRead, pack_of
from nmo.intake.review.awareness import belongs_to
from nmo.intake.review.blocks import blocks_of
from nmo.intake.review.errors import PartNotFound
from nmo.intake.review.files import PaperFile, files_of
from nmo.intake.review.pages import PageAt, every_page, page_of_place
from nmo.intake.review.parts import Part, PartKind, as_kind, part_of, parts_of, services_of
from nmo.intake.review.queries.candidates import PartyToPlace, parties_to_place
from nmo.intake.review.queries.held import HeldOrder, orders_it_may_be_about
from nmo.intake.review.service_block import service_block
from nmo.intake.review.sheet import Block, by_doubt
from nmo.intake.review.sureness import sureness_of
from nmo.orders.errors import ImportNotFound
from nmo.orders.queries import built_on_import


@dataclass(frozen=True, kw_only=True)
class PartTold:
    """A part of the paper in the list of them: its key, what it is, what was made of it."""

    key: str
    name: str
    made: str = ""
    order_refs: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PartShown:
    """One part of a paper with all that a person needs to decide about it.

    blocks: the doubtful ones first. places: the page of each block that has one, by its key.
    found_as: orders that officers find since it was read, and that stand only because of it.
    """

    paper: PaperShown
    pack: PackAsRead
    reading: int
    part: Part
    parts: tuple[PartTold, ...]
    blocks: tuple[Block, ...]
    files: tuple[PaperFile, ...]
    pages: tuple[PageAt, ...]
    places: dict[str, PageAt]
    people: tuple[PartyToPlace, ...]
    held: tuple[HeldOrder, ...]
    found_as: tuple[str, ...]
    needs_the_court: bool

    @property
    def is_change(self) -> bool:
        """Whether it acts on an earlier order."""
        return self.part.kind is PartKind.CHANGE

    @property
    def is_service(self) -> bool:
        """Whether it is a statement of service that came alone."""
        return self.part.kind is PartKind.SERVICE

    @property
    def dealt_with(self) -> bool:
        """Whether somebody has decided about it."""
        return any(each.made for each in self.parts if each.key == self.part.key)


def part_shown(
    paper_ref: str,
    key: str,
    *,
    kind: PaperType | None = None,
    by: Actor,
    purpose: Purpose,
    now: datetime,
) -> PartShown:
    """The part with that key, or the first that waits where `key` is empty; opening is recorded.

    `kind` is what a person said that the paper is, where it was read as something else. Raises
    PaperNotFound, PartNotFound, NotPermitted.
    """
    paper = open_paper(paper_ref, by=by, purpose=purpose, now=now)
    item = IntakeItem.objects.get(ref=paper_ref)
    number, pack = last_reading(item)
    told = _told(item, number, pack)
    part = as_kind(_wanted(pack, key, told), kind)
    files = files_of(item)
    blocks = blocks_of_part(pack, part)
    found = _found_as(item, part)
    return PartShown(
        paper=paper,
        pack=pack,
        reading=number,
        part=part,
        parts=told,
        blocks=tuple(by_doubt(blocks)),
        files=files,
        pages=tuple(every_page(files)),
        places={block.key: at for block in blocks if (at := page_of_place(files, block.place))},
        people=()
        if part.kind is not PartKind.ORDER
        else parties_to_place(part.order, besides=found, by=by, purpose=purpose, now=now),
        held=_held(pack, part, besides=found),
        found_as=tuple(found),
        needs_the_court=by_mail_alone(item) and not called_back(item),
    )


def read_before(shown: PartShown, key: str, number: int) -> PartShown | None:
    """The same part as that earlier reading of the paper had it; None where it had none."""
    row = IntakeReading.objects.filter(item__ref=shown.paper.ref, number=number).first()
    pack = pack_of(row.answer) if row else PackAsRead()
    part = part_of(pack, key or shown.part.key)
    if row is None or part is None:
        return None
    blocks = tuple(by_doubt(blocks_of_part(pack, part)))
    return replace(shown, pack=pack, part=part, reading=number, blocks=blocks)


def blocks_of_part(pack: PackAsRead, part: Part) -> list[Block]:
    """The blocks of the order and of the statements of service that go with it."""
    blocks: list[Block] = []
    if part.kind is not PartKind.SERVICE:
        blocks += blocks_of(part.order, sureness_of(pack, part.key))
    for number, service in services_of(pack, part):
        sureness = sureness_of(pack, f"services[{number}]")
        counts = part.kind is PartKind.SERVICE or belongs_to(service, part.order)
        blocks.append(service_block(service, number, sureness, counts=counts))
    return blocks


def _told(item: IntakeItem, number: int, pack: PackAsRead) -> tuple[PartTold, ...]:
    reviews = {review.part: review for review in item.reviews.filter(reading=number)}
    return tuple(
        PartTold(
            key=part.key,
            name=_name(part, pack),
            made=reviews[part.key].made if part.key in reviews else "",
            order_refs=tuple(reviews[part.key].order_refs) if part.key in reviews else (),
        )
        for part in parts_of(pack)
    )


def _name(part: Part, pack: PackAsRead) -> str:
    """What the part is called in the list; never by anybody's name."""
    if part.kind is PartKind.SERVICE:
        return "Statement of service"
    of = [each.key for each in parts_of(pack) if each.kind is not PartKind.SERVICE]
    number = f" {of.index(part.key) + 1}" if len(of) > 1 else ""
    return f"{'Change of an order' if part.kind is PartKind.CHANGE else 'Order'}{number}"


def _wanted(pack: PackAsRead, key: str, told: Sequence[PartTold]) -> Part:
    waiting = [each.key for each in told if not each.made]
    key = key or (waiting or [told[0].key])[0]
    found = next((part for part in parts_of(pack) if part.key == key), None)
    if found is None:
        raise PartNotFound
    return found


def _found_as(item: IntakeItem, part: Part) -> list[str]:
    """The orders that stand only because the part was read, and with which nobody has worked."""
    try:
        worked_with = built_on_import(import_ref(item.ref, part.key))
    except ImportNotFound:
        return []
    if worked_with:
        return []
    return list(item.orders.filter(part=part.key).values_list("order_ref", flat=True))


def _held(pack: PackAsRead, part: Part, *, besides: Sequence[str]) -> tuple[HeldOrder, ...]:
    """The orders that the part may be about, but for those that it made itself."""
    read = part.order
    if part.kind is PartKind.SERVICE:
        service = pack.services[part.services[0]]
        read = replace(
            read,
            case_numbers=(service.case_number,) if service.case_number else (),
            respondent=RespondentRead(name=service.served_name),
        )
    return tuple(held for held in orders_it_may_be_about(read) if held.ref not in besides)
