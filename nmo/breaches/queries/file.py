"""Everything that an evidence pack of one breach is made from, as its reader may see it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.access.rules import may
from nmo.access.words import REASON_WORDS
from nmo.breaches.case_file import (
    CaseFile,
    KeptBack,
    LookUp,
    OrderInFile,
    OtherOrder,
    PaperInFile,
    PersonInFile,
    WhyKeptBack,
)
from nmo.breaches.models import BreachPack
from nmo.breaches.queries.case import called
from nmo.breaches.queries.earlier import earlier_breaches, orders_around
from nmo.breaches.queries.page import Opened, force_of, opened, restricted_in
from nmo.breaches.words import SUBJECT
from nmo.checks.looked_up import checks_that_showed
from nmo.checks.words import AnswerKind
from nmo.orders.queries import CardShown, PartyShown, cards, pairs_of, papers_of
from nmo.orders.queries.beside import awareness_of
from nmo.orders.words import PROTECTED_ROLES
from nmo.people.queries import kept_back_of, names_of, one_and_the_same, person_refs_of

ANSWERS = {
    AnswerKind.FOUND: "Order found",
    AnswerKind.POSSIBLE: "Possible match",
    AnswerKind.NONE: "None found",
    AnswerKind.CANNOT_ANSWER: "Cannot answer",
}


def case_file(ref: str, *, by: Actor, now: datetime, purpose: Purpose | None) -> CaseFile:
    """The breach with its order, papers, evidence, earlier breaches and look-ups, whole.

    Papers of an order with somebody under restricted handling are left out for who may not open
    them. Raises BreachNotFound, NotPermitted. Requirement 37.
    """
    with reading(
        Permission.BREACH_PACK,
        by=by,
        now=now,
        what="breach.file_opened",
        purpose=purpose,
        owned_by=force_of(ref),
    ) as note:
        note.about(SUBJECT, ref)
        return _file(opened(ref, by=by, purpose=purpose, now=now), by=by, purpose=purpose, now=now)


def _file(found: Opened, *, by: Actor, purpose: Purpose | None, now: datetime) -> CaseFile:
    row, card = found.row, found.card
    around = orders_around(row.order_id, card.parties)
    opens = may(
        by,
        Permission.DOCUMENT_READ,
        now=now,
        purpose=purpose,
        restricted=restricted_in(card),
    ).allowed
    papers = _papers(row.order_id) if opens else ()
    return CaseFile(
        case=found.case,
        version=row.version,
        incident_number=row.incident_number,
        officer=called(row.officer) if row.officer else "",
        team=row.team.name if row.team else "",
        order=OrderInFile(
            order_ref=card.order_ref,
            order_type=card.order_type,
            order_name=card.order_name,
            court_name=card.court_name,
            case_numbers=card.case_numbers,
            owning_force=card.owning_force,
            version=card.version,
            confirmed=card.confirmed,
        ),
        people=tuple(_person(party) for party in card.parties),
        history=found.history,
        awareness=awareness_of(row.order, card),
        papers=papers,
        papers_withheld=0 if opens else len(card.papers),
        hidden=tuple(sorted(p.person.ref for p in card.parties if p.person.hidden)),
        earlier=earlier_breaches(row, around, by=by),
        look_ups=tuple(_look_ups(card)),
        other_orders=_other_orders(row.order_id, by=by, now=now),
        kept_back=tuple(_kept_back(found)),
        packs=BreachPack.objects.filter(breach=row).count(),
    )


def _person(party: PartyShown) -> PersonInFile:
    person = party.person
    return PersonInFile(
        role=party.role,
        name=party.shown_name,
        other_names=person.other_names,
        born=person.born,
        person_ref="" if person.hidden else person.ref,
    )


def _papers(order_id: int) -> tuple[PaperInFile, ...]:
    return tuple(
        PaperInFile(
            number=each.number,
            kind=each.kind,
            name=each.name,
            sha256=each.document.sha256,
            media_type=each.document.media_type,
            content=each.document.content,
            attached_at=each.attached_at,
            source=each.source,
        )
        for each in papers_of(order_id)
    )


def _look_ups(card: CardShown) -> Iterator[LookUp]:
    """The checks that showed the order, before and after the breach."""
    refs = person_refs_of(_records(card.parties)).values()
    for each in checks_that_showed(card.order_ref, list(refs)):
        yield LookUp(
            at=each.at,
            by=each.by,
            force=each.force,
            reason=REASON_WORDS[each.reason] if each.reason else "",
            answer=ANSWERS[each.answer],
        )


def _records(parties: Iterable[PartyShown]) -> frozenset[int]:
    """Every record of these people, by the decisions about who is who."""
    groups = one_and_the_same({party.person.person_id for party in parties})
    return frozenset[int]().union(*groups.values())


def _other_orders(order_id: int, *, by: Actor, now: datetime) -> tuple[OtherOrder, ...]:
    pair = pairs_of([order_id])[order_id]
    return tuple(
        OtherOrder(
            order_ref=each.order_ref,
            order_name=each.order_name,
            standing=each.card.standing_line.text,
        )
        for each in cards(pair, by=by, at=now, now=now).values()
    )


def _kept_back(found: Opened) -> Iterator[KeptBack]:
    """What is held and confidential: of those whom the order protects, and of places."""
    protected = [party for party in found.card.parties if party.role in PROTECTED_ROLES]
    held = kept_back_of(_records(protected))
    places = {
        term.place
        for event in found.history.events
        for term in event.conditions
        if term.place_confidential and term.place
    }
    of = (
        (WhyKeptBack.ADDRESS, held.addresses),
        (WhyKeptBack.CONTACT, held.contacts),
        (WhyKeptBack.SAFE_CONTACT, held.safe_contact),
        (WhyKeptBack.PLACE, (*sorted(places), *found.places)),
        (WhyKeptBack.NAME, _names_not_on_the_order(found, protected)),
    )
    for why, values in of:
        yield from (KeptBack(value=value, why=why) for value in dict.fromkeys(values) if value)


def _names_not_on_the_order(found: Opened, protected: Iterable[PartyShown]) -> Iterator[str]:
    """What of the names of restricted people the order does not print: a new surname."""
    printed = {word for p in found.card.parties for word in p.typed_name.casefold().split()}
    restricted = {party.person.person_id for party in protected if party.person.restricted}
    for name in names_of(restricted) if restricted else ():
        new = [word for word in name.split() if word.casefold() not in printed]
        if new:
            yield " ".join(new)
