"""The answer card of an order: what the law says of it, and whom it names."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from nmo import law
from nmo.access.actors import Actor
from nmo.orders.labels import DOCUMENT_LABELS
from nmo.orders.queries.hiding import hidden_names, history_without
from nmo.orders.queries.histories import history_of, moment
from nmo.orders.queries.parties import PartyShown, parties_of
from nmo.orders.queries.whole import Whole, rows_of, wholes
from nmo.orders.reported import reported_as_broken
from nmo.orders.words import PROTECTED_ROLES, DocumentKind, PartyRole
from nmo.people.hiding import without_names
from nmo.reference.book import Book
from nmo.reference.queries import books

A_MOMENT = timedelta(microseconds=1)


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
class TakenBack:
    """The order was taken back with the import that brought it, and counts nowhere since."""

    at: datetime
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
    ring: str
    labels: Mapping[law.ConditionCode, str]
    children_order_known: bool
    parties: tuple[PartyShown, ...]
    papers: tuple[PaperShown, ...]
    confirmed: bool
    contact_hold: ContactHold | None
    same_as: str | None
    taken_back: TakenBack | None
    breach_reported: bool

    @property
    def people(self) -> law.CardPeople:
        """How sentences speak of the two."""
        return _people(self.parties, breach_reported=self.breach_reported)

    @cached_property
    def card(self) -> law.Card:
        """Every sentence of the card; worded when asked for, since a list shows standings only."""
        return law.answer_card(
            self.history,
            self.position,
            at=self.at,
            people=self.people,
            ring=self.ring,
            labels=self.labels,
            children_order_known=self.children_order_known,
        )

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
) -> dict[int, CardShown]:
    """The answer card of each of these orders at `at`, on what was known at `known` (None: now).

    Masked to what the reader may see. The caller writes the audit entry of what it shows.
    """
    held = wholes(order_ids)
    if not held:
        return {}
    settings = books().at(at, known or now)
    numbers = [whole["id"] for whole in held]
    parties = parties_of(numbers, by=by)
    broken = reported_as_broken(numbers, by_then=known or now)
    return {
        whole["id"]: _card(
            whole,
            parties[whole["id"]],
            at=at,
            now=now,
            known=known or now,
            book=settings,
            breach_reported=whole["id"] in broken,
        )
        for whole in held
    }


def _card(
    whole: Whole,
    parties: tuple[PartyShown, ...],
    *,
    at: datetime,
    now: datetime,
    known: datetime,
    book: Book,
    breach_reported: bool,
) -> CardShown:
    names = hidden_names(parties)
    everything = history_without(history_of(whole), names)
    taken_back = _taken_back(whole)
    if taken_back is not None:  # nothing has been known of it since
        known = min(known, taken_back.at - A_MOMENT)
    history = everything.as_known(known)
    force_code = whole["owning_force_code"]
    position = law.position(
        history,
        at,
        rules=book.order_types,
        court_check_stale_days=book.court_check_stale_days(force_code),
    )
    return CardShown(
        order_id=whole["id"],
        order_ref=whole["ref"],
        version=whole["version"],
        order_type=history.order_type,
        order_name=position.rule.name,
        court_name=whole["court_name"],
        case_numbers=tuple(whole["case_numbers"] or ()),
        owning_force=whole["owning_force"],
        at=at,
        history=history,
        position=position,
        ring=book.ring(force_code),
        labels=book.conditions,
        children_order_known=whole["children_order"],
        parties=parties,
        papers=tuple(_paper(row, names) for row in rows_of(whole, "papers")),
        confirmed=any(each.known_until is None for each in everything.confirmations),
        contact_hold=_hold(whole, now, names),
        same_as=whole["same_as"],
        taken_back=taken_back,
        breach_reported=breach_reported,
    )


def _people(parties: Collection[PartyShown], *, breach_reported: bool) -> law.CardPeople:
    respondent = next(party for party in parties if party.role is PartyRole.RESPONDENT)
    protected = next((party for party in parties if party.role in PROTECTED_ROLES), None)
    return law.CardPeople(
        respondent_pronoun=respondent.person.pronoun,
        protected_pronoun=protected.person.pronoun if protected else law.Pronoun.UNKNOWN,
        breach_reported=breach_reported,
    )


def _paper(row: Whole, names: Collection[str]) -> PaperShown:
    kind = DocumentKind(row["kind"])
    return PaperShown(
        number=row["id"],
        kind=kind,
        label=DOCUMENT_LABELS[kind],
        name=without_names(row["name"], names),
        sha256=row["sha256"],
        attached_at=datetime.fromisoformat(row["attached_at"]),
    )


def _taken_back(whole: Whole) -> TakenBack | None:
    at = moment(whole["taken_back_at"])
    return None if at is None else TakenBack(at=at, because=whole["taken_back_because"])


def _hold(whole: Whole, now: datetime, names: Collection[str]) -> ContactHold | None:
    until = moment(whole["contact_hold_until"])
    if until is None or until <= now:
        return None
    because = without_names(whole["contact_hold_because"], names)
    return ContactHold(until=until, because=because)
