"""What saving an order will do, said before it is done."""

from collections.abc import Iterator
from datetime import datetime

from nmo.access.actors import Actor
from nmo.law import speak_when
from nmo.orders.folding import folded_case_number, folded_name
from nmo.orders.labels import ROLE_LABELS
from nmo.orders.models import CaseNumber, OrderEvent, OrderParty, PossibleDuplicate
from nmo.orders.shapes import OrderIn, PartyIn
from nmo.orders.words import DuplicateDecision, PartyRole
from nmo.people.queries import briefs, person_ids_of
from nmo.reference.queries import book


def what_saving_will_do(order: OrderIn, *, by: Actor, now: datetime) -> tuple[str, ...]:
    """Sentences for whoever is about to save this order as a new one."""
    return tuple(_sentences(order, by=by, now=now))


def _sentences(order: OrderIn, *, by: Actor, now: datetime) -> Iterator[str]:
    yield f"make a new order: {book(now).order_types[order.order_type].name}"
    for party in order.parties:
        yield _person(party, by=by)
    for ref in _like(order):
        yield f"ask you to decide whether it is the same order as {ref}"
    made = order.events[0]
    if made.at.at > now:
        yield f"record an order made in the future ({speak_when(made.at)}): check that date"
    if not made.conditions:
        yield "leave what it forbids as not read yet, and put that on the work queue"
    yield "let every officer find it at once, marked not yet checked against the sealed copy"


def _person(party: PartyIn, *, by: Actor) -> str:
    role = ROLE_LABELS[party.role].lower()
    if party.person_ref is None:
        return f"make a new person: {party.name}, {role}"
    number = person_ids_of([party.person_ref]).get(party.person_ref)
    shown = briefs([number], by=by)[number].shown_name if number else party.person_ref
    return f"join {party.name}, {role}, to {shown} ({party.person_ref}), who is on the register"


def _like(order: OrderIn) -> list[str]:
    """Orders with a case number in common, the respondent's name, and the day made."""
    folded = {folded_case_number(number) for number in order.case_numbers}
    respondent = next(p for p in order.parties if p.role is PartyRole.RESPONDENT)
    refs = []
    for case in CaseNumber.objects.filter(folded__in=folded).select_related("order"):
        live = {"order": case.order_id, "known_until": None}
        party = OrderParty.objects.filter(role=PartyRole.RESPONDENT, **live).first()
        made = OrderEvent.objects.filter(number=0, **live).first()
        same_name = party and folded_name(party.typed_name) == folded_name(respondent.name)
        if same_name and made and made.at and made.at.day == order.events[0].at.day:
            refs.append(case.order.ref)
    return sorted(set(refs))


def duplicates_to_decide(order_ref: str) -> list[int]:
    """The numbers of the pairs in which somebody has to decide about this order."""
    rows = PossibleDuplicate.objects.filter(
        order__ref=order_ref, decision=DuplicateDecision.UNDECIDED
    )
    return list(rows.order_by("id").values_list("id", flat=True))
