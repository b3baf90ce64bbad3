"""What stands beside an order on its page, as the API writes it."""

from dataclasses import dataclass
from datetime import datetime

from nmo import law
from nmo.law.shape import Day, Moment, Shape
from nmo.orders.labels import NATIONAL_LABELS
from nmo.orders.queries import EntryNamed, OrderPage, PartyShown, entries_of
from nmo.orders.queries.shown import CorrectionShown, DuplicateShown, NationalShown
from nmo.orders.queries.timeline import TimelineLine
from nmo.orders.words import DuplicateDecision, NationalState, PartyRole

_STATES = {label: state for state, label in NATIONAL_LABELS.items()}


@dataclass(frozen=True, kw_only=True)
class TimelineOut(Shape):
    """One thing that happened to the order."""

    at: Moment
    """When, to sort by; `when` says it as it was stated."""
    when: str
    """When, in words."""
    what: str
    """What, in words."""
    detail: str
    """More of it, in words."""
    paper: int | None
    """The number of the paper behind it."""


@dataclass(frozen=True, kw_only=True)
class CorrectionOut(Shape):
    """A mistake that was mended."""

    corrected: str
    """What kind of entry, in words."""
    number: str
    """Which one."""
    field: str
    """Which field, in words."""
    was: str
    """Its old value."""
    became: str
    """Its right value."""
    because: str
    """Why."""
    corrected_at: Moment
    """When."""
    corrected_by: str
    """By whom."""


@dataclass(frozen=True, kw_only=True)
class NationalStatusOut(Shape):
    """The newest step on a national system."""

    system: str
    """Which system."""
    state: NationalState
    """How it stands there."""
    reference: str
    """Its reference there."""
    on: Day
    """Since which day."""


@dataclass(frozen=True, kw_only=True)
class ReferenceOut(Shape):
    """A reference of a force's own system."""

    kind: str
    """To what it refers, in words."""
    value: str
    """The reference."""


@dataclass(frozen=True, kw_only=True)
class DuplicateOut(Shape):
    """Another order that may be the same."""

    number: int
    """The number of the pair, under which it is decided."""
    other_ref: str
    """The other order."""
    because: str
    """Why it may be."""
    decision: DuplicateDecision
    """What was decided."""
    decided_because: str
    """Why."""


@dataclass(frozen=True, kw_only=True)
class PartyOut(Shape):
    """Somebody whom the order names, and the person they were decided to be."""

    position: int
    """Their place on the order."""
    role: PartyRole
    """What they are to it."""
    name: str
    """The name as typed, or `Restricted`."""
    person_ref: str | None
    """The person; null where who it is is hidden."""
    decision_basis: str
    """Why they are held to be that person."""
    decided_because: str
    """What was said of it."""


@dataclass(frozen=True, kw_only=True)
class EntryNamedOut(Shape):
    """An entry that may be corrected."""

    what: str
    """What kind of entry it is."""
    number: int
    """Its number, for a correction."""
    name: str
    """What it is called, in words."""


@dataclass(frozen=True, kw_only=True)
class UnreadOut(Shape):
    """An event whose paper has not been read whole yet."""

    number: int
    """The number of the event."""
    what: str
    """The event, in words."""


@dataclass(frozen=True, kw_only=True)
class DetailsOut(Shape):
    """Everything on the order's page beside its card."""

    order_ref: str
    """The order."""
    timeline: list[TimelineOut]
    """What happened, newest first."""
    parties: list[PartyOut]
    """Whom it names."""
    entries: list[EntryNamedOut]
    """What may be corrected."""
    corrections: list[CorrectionOut]
    """What was, the latest first."""
    national: list[NationalStatusOut]
    """How it stands on the national systems."""
    references: list[ReferenceOut]
    """References of forces' own systems."""
    duplicates: list[DuplicateOut]
    """Orders that may be the same."""
    other_orders: list[str]
    """Other orders between the same people."""
    unread_events: list[UnreadOut]
    """Events whose paper waits to be read."""
    recorded_at: Moment
    """When it was recorded."""
    recorded_by: str
    """By whom."""


def details_out(page: OrderPage) -> DetailsOut:
    """The page as JSON values, already masked to what its reader may see."""
    entries = [entry for named in entries_of(page.card).values() for entry in named]
    return DetailsOut(
        order_ref=page.card.order_ref,
        timeline=[_line(line) for line in page.timeline],
        parties=[_party(party) for party in page.card.parties],
        entries=[_entry(entry) for entry in entries],
        corrections=[_correction(each) for each in page.corrections],
        national=[_national(each) for each in page.national],
        references=[ReferenceOut(kind=kind, value=value) for kind, value in page.references],
        duplicates=[_duplicate(each) for each in page.duplicates],
        other_orders=[other.order_ref for other in page.other_orders],
        unread_events=[
            UnreadOut(number=each.number, what=each.what) for each in page.unread_events
        ],
        recorded_at=_moment(page.recorded_at),
        recorded_by=page.recorded_by,
    )


def _line(line: TimelineLine) -> TimelineOut:
    return TimelineOut(
        at=_moment(line.at), when=line.when, what=line.what, detail=line.detail, paper=line.paper
    )


def _party(party: PartyShown) -> PartyOut:
    hidden = party.person.hidden
    return PartyOut(
        position=party.position,
        role=party.role,
        name=party.shown_name,
        person_ref=None if hidden else party.person.ref,
        decision_basis=party.decision_basis,
        decided_because="" if hidden else party.decided_because,
    )


def _entry(entry: EntryNamed) -> EntryNamedOut:
    return EntryNamedOut(what=entry.what, number=int(entry.number or 0), name=entry.name)


def _correction(shown: CorrectionShown) -> CorrectionOut:
    return CorrectionOut(**{**vars(shown), "corrected_at": _moment(shown.corrected_at)})


def _national(shown: NationalShown) -> NationalStatusOut:
    return NationalStatusOut(
        system=shown.system,
        state=_STATES[shown.state],
        reference=shown.reference,
        on=shown.on.isoformat(),
    )


def _duplicate(shown: DuplicateShown) -> DuplicateOut:
    return DuplicateOut(**vars(shown))


def _moment(at: datetime) -> str:
    return law.write_moment(at.replace(second=0, microsecond=0))
