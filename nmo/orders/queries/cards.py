"""The answer card of an order: what the law says of it, and whom it names."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from nmo import law
from nmo.access.actors import Actor
from nmo.orders.labels import DOCUMENT_LABELS
from nmo.orders.models import (
    CaseNumber,
    OrderDocument,
    PossibleDuplicate,
    ProtectiveOrder,
)
from nmo.orders.queries.histories import histories
from nmo.orders.queries.parties import PartyShown, parties_of
from nmo.orders.words import PROTECTED_ROLES, DocumentKind, DuplicateDecision, PartyRole

RING = "the control room"


@dataclass(frozen=True, kw_only=True)
class PaperShown:
    """A document that hangs on the order."""

    number: int
    kind: DocumentKind
    label: str
    name: str
    sha256: str
    attached_at: datetime


@dataclass(frozen=True, kw_only=True)
class ContactHold:
    """Officers are asked not to tell the respondent before this moment."""

    until: datetime
    because: str


@dataclass(frozen=True, kw_only=True)
class CardShown:
    """One order as it stands at a moment, for the card, the page and the command line."""

    order_id: int
    order_ref: str
    version: int
    order_type: law.OrderType
    order_name: str
    court_name: str
    case_numbers: tuple[str, ...]
    owning_force: str
    at: datetime
    history: law.History
    position: law.Position
    card: law.Card
    parties: tuple[PartyShown, ...]
    papers: tuple[PaperShown, ...]
    confirmed: bool
    contact_hold: ContactHold | None
    same_as: str | None

    @property
    def respondent(self) -> PartyShown:
        """Whom the order binds."""
        return next(party for party in self.parties if party.role is PartyRole.RESPONDENT)

    @property
    def protected(self) -> tuple[PartyShown, ...]:
        """The grown-ups whom the order protects, the applicant first."""
        return tuple(
            party
            for role in PROTECTED_ROLES
            for party in self.parties
            if party.role is role and role is not PartyRole.RELEVANT_CHILD
        )

    @property
    def children(self) -> tuple[PartyShown, ...]:
        """The children whom the order protects."""
        return tuple(party for party in self.parties if party.role is PartyRole.RELEVANT_CHILD)

    @property
    def restricted(self) -> bool:
        """Whether any party's record is under restricted handling."""
        return any(party.person.restricted for party in self.parties)


def cards(
    order_ids: Collection[int],
    *,
    by: Actor,
    at: datetime,
    now: datetime,
    known: datetime | None = None,
    ring: str = RING,
) -> dict[int, CardShown]:
    """The answer card of each of these orders at `at`, on what was known at `known` (None: now).

    Masked to what the reader may see. The caller writes the audit entry of what it shows.
    """
    rows = {row.pk: row for row in _orders(order_ids)}
    numbers = _case_numbers(rows)
    whole = histories(rows)
    parties = parties_of(rows, by=by)
    papers = _papers(rows)
    same_as = _same_as(rows)
    shown: dict[int, CardShown] = {}
    for number, row in rows.items():
        history = whole[number].as_known(known or now)
        position = law.position(history, at)
        shown[number] = CardShown(
            order_id=number,
            order_ref=row.ref,
            version=row.version,
            order_type=law.OrderType(row.order_type),
            order_name=law.ORDER_TYPES[law.OrderType(row.order_type)].name,
            court_name=row.court_name,
            case_numbers=tuple(numbers[number]),
            owning_force=row.owning_force.name,
            at=at,
            history=history,
            position=position,
            card=law.answer_card(
                history,
                position,
                at=at,
                people=_people(parties[number]),
                ring=ring,
                children_order_known=False,
            ),
            parties=parties[number],
            papers=tuple(papers[number]),
            confirmed=any(each.known_until is None for each in whole[number].confirmations),
            contact_hold=_hold(row, now),
            same_as=same_as.get(number),
        )
    return shown


def _orders(order_ids: Collection[int]) -> list[ProtectiveOrder]:
    return list(ProtectiveOrder.objects.filter(pk__in=order_ids).select_related("owning_force"))


def _people(parties: Collection[PartyShown]) -> law.CardPeople:
    respondent = next(party for party in parties if party.role is PartyRole.RESPONDENT)
    protected = next((party for party in parties if party.role in PROTECTED_ROLES), None)
    return law.CardPeople(
        respondent_pronoun=respondent.person.pronoun,
        protected_pronoun=protected.person.pronoun if protected else law.Pronoun.UNKNOWN,
    )


def _case_numbers(order_ids: Collection[int]) -> dict[int, list[str]]:
    numbers: dict[int, list[str]] = defaultdict(list)
    for row in CaseNumber.objects.filter(order_id__in=order_ids).order_by("id"):
        numbers[row.order_id].append(row.number)
    return numbers


def _papers(order_ids: Collection[int]) -> dict[int, list[PaperShown]]:
    papers: dict[int, list[PaperShown]] = defaultdict(list)
    rows = OrderDocument.objects.filter(order_id__in=order_ids).select_related("document")
    for row in rows.defer("document__content").order_by("id"):
        papers[row.order_id].append(
            PaperShown(
                number=row.pk,
                kind=DocumentKind(row.kind),
                label=DOCUMENT_LABELS[DocumentKind(row.kind)],
                name=row.name,
                sha256=row.document.sha256,
                attached_at=row.attached_at,
            )
        )
    return papers


def _same_as(order_ids: Collection[int]) -> dict[int, str]:
    rows = PossibleDuplicate.objects.filter(order_id__in=order_ids, decision=DuplicateDecision.SAME)
    return dict(rows.values_list("order_id", "earlier__ref"))


def _hold(row: ProtectiveOrder, now: datetime) -> ContactHold | None:
    if row.contact_hold_until is None or row.contact_hold_until <= now:
        return None
    return ContactHold(until=row.contact_hold_until, because=row.contact_hold_because)
