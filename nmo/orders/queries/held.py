"""An order as it would be given: the same shape out as in (docs/shapes.md)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from nmo.law import (
    ConditionCode,
    Effect,
    EndType,
    EventKind,
    Knew,
    MadeIn,
    Method,
    NoticeType,
    OrderType,
)
from nmo.orders.models import (
    AwarenessEvidence,
    CaseNumber,
    Condition,
    Confirmation,
    CourtCheck,
    OrderEvent,
    OrderParty,
    ProtectiveOrder,
)
from nmo.orders.shapes import (
    AddressIn,
    AwarenessIn,
    ConditionIn,
    CourtCheckIn,
    EndsIn,
    EventIn,
    OrderIn,
    PartyIn,
)
from nmo.orders.shapes.given import ContactIn
from nmo.orders.words import Channel, PartyRole
from nmo.people.queries import (
    TypedAddress,
    TypedContact,
    person_refs_of,
    pronouns_of,
    typed_addresses,
    typed_contacts,
)
from nmo.people.words import Confidentiality, ContactKind


class Recorded(Protocol):
    """A row of an order."""

    order_id: int


Row = TypeVar("Row", bound=Recorded)


def held_orders(order_ids: Collection[int]) -> dict[int, OrderIn]:
    """Each of these orders in the shape in which it could be recorded, by its number.

    Nothing is masked: for comparing with what is sent again, and for readers whose permission the
    caller has checked. Each table is read once, for one order or for hundreds.
    """
    live = {"order_id__in": order_ids, "known_until": None}
    events = _by_order(OrderEvent.objects.filter(**live).order_by("number"))
    terms = _by_order(Condition.objects.filter(**live).order_by("event_number", "position"))
    awareness = _by_order(AwarenessEvidence.objects.filter(**live).order_by("number"))
    checks = _by_order(CourtCheck.objects.filter(**live).order_by("id"))
    confirmed = _by_order(Confirmation.objects.filter(**live).order_by("-at"))
    cases = _by_order(CaseNumber.objects.filter(order_id__in=order_ids).order_by("id"))
    parties = _parties(list(OrderParty.objects.filter(**live).order_by("position")))
    orders = ProtectiveOrder.objects.filter(pk__in=order_ids).select_related("owning_force")
    return {
        order.pk: OrderIn.model_construct(
            order_ref=order.ref,
            order_type=OrderType(order.order_type),
            made_in=MadeIn(order.made_in),
            court_name=order.court_name,
            court_code=order.court_code,
            judge=order.judge,
            by_consent=order.by_consent,
            case_numbers=tuple(case.number for case in cases[order.pk]),
            owning_force=order.owning_force.name,
            channel=Channel(order.channel),
            notes=order.notes,
            languages_differ=order.languages_differ,
            parties=tuple(parties[order.pk]),
            events=_events(events[order.pk], terms[order.pk]),
            awareness=_all_awareness(awareness[order.pk], events[order.pk]),
            court_checks=tuple(map(_court_check, checks[order.pk])),
            confirmed_at=next((row.at for row in confirmed[order.pk]), None),
        )
        for order in orders
    }


def _by_order(rows: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.order_id].append(row)
    return found


def _events(rows: Sequence[OrderEvent], terms: Sequence[Condition]) -> tuple[EventIn, ...]:
    brought: dict[int, list[Condition]] = defaultdict(list)
    for term in terms:
        brought[term.event_number].append(term)
    return tuple(_event(row, brought[row.number]) for row in rows)


def _all_awareness(
    rows: Sequence[AwarenessEvidence], events: Sequence[OrderEvent]
) -> tuple[AwarenessIn, ...]:
    places = {event.number: place for place, event in enumerate(events)}
    return tuple(_awareness(row, places) for row in rows)


def _court_check(row: CourtCheck) -> CourtCheckIn:
    return CourtCheckIn.model_construct(on=row.on, said=row.said, recorded_at=_taken_over(row))


def _taken_over(row: OrderEvent | AwarenessEvidence | CourtCheck) -> datetime | None:
    """When a former system recorded it, if that is not when this register did."""
    return None if row.known_from == row.recorded_at else row.known_from


def _event(row: OrderEvent, terms: list[Condition]) -> EventIn:
    return EventIn.model_construct(
        event=EventKind(row.kind),
        at=row.at,
        effective_from=row.effective_from,
        notice_type=NoticeType(row.notice_type),
        ends=None
        if row.end_type is None
        else EndsIn.model_construct(
            end_type=EndType(row.end_type), at=row.ends_at, event=row.ends_on_event
        ),
        return_hearing_at=row.return_hearing_at,
        effect=Effect(row.effect),
        conditions=tuple(_condition(term) for term in terms),
        revoked_paragraphs=tuple(row.revoked_paragraphs),
        superseded_by=row.superseded_by,
        note=row.note,
        page=row.page,
        recorded_at=_taken_over(row),
    )


def _condition(row: Condition) -> ConditionIn:
    return ConditionIn.model_construct(
        paragraph=row.paragraph,
        text=row.text,
        codes=tuple(ConditionCode(code) for code in row.codes),
        protects=tuple(row.protects),
        place=row.place,
        place_confidential=row.place_confidential,
        metres=row.metres,
        times=row.times,
        exceptions=tuple(row.exceptions),
        third_party=row.third_party,
        until=row.until,
        power_of_arrest=row.power_of_arrest,
        power_of_arrest_until=row.power_of_arrest_until,
    )


def _awareness(row: AwarenessEvidence, places: dict[int, int]) -> AwarenessIn:
    return AwarenessIn.model_construct(
        at=row.at,
        method=Method(row.method),
        by=row.by,
        where=row.where,
        knew=Knew(row.knew),
        of_event=None if row.of_event is None else places.get(row.of_event),
        evidenced=row.evidenced,
        identity_checked=row.identity_checked,
        interpreter=row.interpreter,
        said=row.said,
        video_ref=row.video_ref,
        original_words=row.original_words,
        recorded_at=_taken_over(row),
    )


def _parties(rows: list[OrderParty]) -> dict[int, list[PartyIn]]:
    """The parties of each order, as typed."""
    addresses = typed_addresses({number for row in rows for number in row.address_rows})
    contacts = typed_contacts({number for row in rows for number in row.contact_rows})
    refs = person_refs_of({row.person_id for row in rows})
    pronouns = pronouns_of({row.person_id for row in rows})
    found: dict[int, list[PartyIn]] = defaultdict(list)
    for row in rows:
        party = PartyIn.model_construct(
            role=PartyRole(row.role),
            name=row.typed_name,
            person_ref=refs[row.person_id],
            other_names=tuple(row.typed_other_names),
            date_of_birth=row.typed_date_of_birth,
            pronoun=pronouns[row.person_id],
            relationship=row.relationship,
            addresses=tuple(_address(addresses[number]) for number in row.address_rows),
            phones=_contacts(contacts, row.contact_rows, ContactKind.PHONE),
            emails=_contacts(contacts, row.contact_rows, ContactKind.EMAIL),
        )
        found[row.order_id].append(party)
    return found


def _address(row: TypedAddress) -> AddressIn:
    return AddressIn.model_construct(
        text=row.text,
        postcode=row.postcode,
        confidential=row.confidentiality is Confidentiality.CONFIDENTIAL,
        withheld=row.confidentiality is Confidentiality.WITHHELD,
        no_fixed_address=row.no_fixed_address,
    )


def _contacts(
    held: dict[int, TypedContact], rows: list[int], kind: ContactKind
) -> tuple[ContactIn, ...]:
    return tuple(
        ContactIn.model_construct(
            value=held[number].value,
            confidential=held[number].confidentiality is Confidentiality.CONFIDENTIAL,
            withheld=held[number].confidentiality is Confidentiality.WITHHELD,
        )
        for number in rows
        if held[number].kind is kind
    )
