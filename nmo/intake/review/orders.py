"""The adapter: what was read, or put by a person, in the shape in which orders are recorded.

One paper may be two orders (a non-molestation order with an occupation order), one event on an
order that is held already (variation, extension, discharge), or nothing (a draft).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review.as_read import OrderAsRead, ParagraphAsRead, day_of
from nmo.intake.review.awareness import awareness_of, belongs_to
from nmo.intake.review.conditions import conditions_of
from nmo.intake.review.events import event_of
from nmo.intake.review.parties import PartyKey, parties_of
from nmo.law import DATE_NOT_READ, OrderType, When, parse_when
from nmo.orders.shapes import AwarenessIn, OrderIn
from nmo.orders.words import Channel

TYPES: Mapping[PaperType, OrderType] = {
    PaperType.NON_MOLESTATION: OrderType.NMO,
    PaperType.OCCUPATION: OrderType.OCCUPATION,
    PaperType.UNDERTAKING: OrderType.UNDERTAKING,
    PaperType.OTHER: OrderType.OTHER,
}
OCCUPATION = "occupation"
POWER_NOT_PLACED = (
    "The paper attaches a power of arrest. To which paragraphs was not read: read the paper."
)


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """What the paper itself does not say of the order that it becomes.

    `came_on` stands for the day made where that was not read. `people` says which parties are on
    the register already; `leak` that an address kept back stands somewhere on the papers;
    `languages_differ` that its Welsh and English versions say different things.
    """

    came_on: When
    owning_force: str = ""
    channel: Channel = Channel.UNKNOWN
    people: Mapping[PartyKey, str] | None = None
    leak: bool = False
    languages_differ: bool = False
    order_refs: Sequence[str] = ()


def orders_of(
    order: OrderAsRead, services: Sequence[ServiceRead], around: Circumstances
) -> tuple[OrderIn, ...]:
    """The orders that this paper makes; none for a draft, and none for a change of another order.

    A paper without a respondent's name makes none either: nobody could be found by it.
    """
    if order.is_draft or order.changes_another or order.order_type is None:
        return ()
    if not (order.respondent.name or "").strip():
        return ()
    parts = _parts(order)
    refs = [*around.order_refs, *[None] * len(parts)]
    return tuple(
        _order(order, kind, paragraphs, services, around, ref)
        for (kind, paragraphs), ref in zip(parts, refs, strict=False)
    )


def _parts(order: OrderAsRead) -> list[tuple[OrderType, list[ParagraphAsRead]]]:
    """The kinds of order that the paper is, each with its paragraphs."""
    paragraphs = list(order.prohibitions)
    if order.order_type is not PaperType.NON_MOLESTATION_WITH_OCCUPATION:
        return [(TYPES[order.order_type or PaperType.OTHER], paragraphs)]
    return [
        (OrderType.NMO, [each for each in paragraphs if set(each.types) != {OCCUPATION}]),
        (OrderType.OCCUPATION, [each for each in paragraphs if OCCUPATION in each.types]),
    ]


def _order(
    order: OrderAsRead,
    kind: OrderType,
    paragraphs: Sequence[ParagraphAsRead],
    services: Sequence[ServiceRead],
    around: Circumstances,
    ref: str | None,
) -> OrderIn:
    terms = conditions_of(order, _without_power(paragraphs, kind), leak=around.leak)
    made = parse_when(order.made_date) if order.made_date else around.came_on
    note = "" if order.made_date else DATE_NOT_READ
    powers_placed = any(term.power_of_arrest for term in terms)
    return OrderIn(
        order_ref=ref,
        order_type=kind,
        court_name=(order.court or "")[:200],
        judge=(order.judge or "")[:200],
        languages_differ=around.languages_differ,
        by_consent=order.by_consent or None,  # only a yes is read: no word of consent is unknown
        case_numbers=tuple(number[:60] for number in order.case_numbers),
        owning_force=around.owning_force,
        channel=around.channel,
        notes=POWER_NOT_PLACED
        if order.power_of_arrest and kind is OrderType.OCCUPATION and not powers_placed
        else "",
        parties=parties_of(order, people=around.people),
        events=(event_of(order, terms, made_at=made, note=note),),
        awareness=_awareness(order, services),
    )


def _without_power(paragraphs: Sequence[ParagraphAsRead], kind: OrderType) -> list[ParagraphAsRead]:
    """Only an occupation order carries a power of arrest (Family Law Act 1996, s.47)."""
    if kind is OrderType.OCCUPATION:
        return list(paragraphs)
    return [replace(each, power_of_arrest=False) for each in paragraphs]


def _awareness(order: OrderAsRead, services: Sequence[ServiceRead]) -> tuple[AwarenessIn, ...]:
    """What shows that he knew; a time before the order was made cannot be right and is left out.

    Where the day it was made was not read, no time is before it.
    """
    made = day_of(order.made_date)
    entries = (awareness_of(each) for each in services if belongs_to(each, order))
    return tuple(entry for entry in entries if entry and (made is None or entry.at.day >= made))
