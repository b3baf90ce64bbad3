"""An order as it would be given: the same shape out as in (docs/shapes.md)."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

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


def held_orders(order_ids: Collection[int]) -> dict[int, OrderIn]:
    """Each of these orders in the shape in which it could be recorded, by its number.

    Nothing is masked: for comparing with what is sent again, and for readers whose permission the
    caller has checked.
    """
    orders = ProtectiveOrder.objects.filter(pk__in=order_ids).select_related("owning_force")
    return {order.pk: _held(order) for order in orders.prefetch_related("case_numbers")}


def _held(order: ProtectiveOrder) -> OrderIn:
    live = {"order": order, "known_until": None}
    terms: dict[int, list[Condition]] = defaultdict(list)
    for term in Condition.objects.filter(**live).order_by("event_number", "position"):
        terms[term.event_number].append(term)
    events = list(OrderEvent.objects.filter(**live).order_by("number"))
    places = {row.number: place for place, row in enumerate(events)}
    return OrderIn.model_construct(
        order_ref=order.ref,
        order_type=OrderType(order.order_type),
        made_in=MadeIn(order.made_in),
        court_name=order.court_name,
        court_code=order.court_code,
        judge=order.judge,
        by_consent=order.by_consent,
        case_numbers=tuple(case.number for case in order.case_numbers.order_by("id")),
        owning_force=order.owning_force.name,
        channel=Channel(order.channel),
        notes=order.notes,
        languages_differ=order.languages_differ,
        parties=_parties(list(OrderParty.objects.filter(**live).order_by("position"))),
        events=tuple(_event(row, terms[row.number]) for row in events),
        awareness=tuple(
            _awareness(row, places)
            for row in AwarenessEvidence.objects.filter(**live).order_by("number")
        ),
        court_checks=tuple(
            CourtCheckIn.model_construct(on=row.on, said=row.said, recorded_at=_taken_over(row))
            for row in CourtCheck.objects.filter(**live).order_by("id")
        ),
        confirmed_at=_confirmed_at(order),
    )


def _confirmed_at(order: ProtectiveOrder) -> datetime | None:
    """When somebody last compared it with the sealed copy."""
    rows = Confirmation.objects.filter(order=order, known_until=None).order_by("-at")
    return rows.values_list("at", flat=True).first()


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


def _parties(rows: list[OrderParty]) -> tuple[PartyIn, ...]:
    addresses = typed_addresses({number for row in rows for number in row.address_rows})
    contacts = typed_contacts({number for row in rows for number in row.contact_rows})
    refs = person_refs_of({row.person_id for row in rows})
    pronouns = pronouns_of({row.person_id for row in rows})
    return tuple(
        PartyIn.model_construct(
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
        for row in rows
    )


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
