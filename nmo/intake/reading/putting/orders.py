"""An order that was read, as the answer has it: one for each respondent."""

from nmo.intake.reading.answer import (
    ApplicantRead,
    ChildRead,
    ExpiryRead,
    OrderRead,
    OrderType,
    RespondentRead,
)
from nmo.intake.reading.found import found_at
from nmo.intake.reading.orders.kind import REGISTRABLE
from nmo.intake.reading.orders.one import OrderSeen, PartySeen
from nmo.intake.reading.orders.sense import expiry_doubts
from nmo.intake.reading.putting.notes import Notes
from nmo.intake.reading.putting.terms import exceptions_of, prohibitions_of, zones_of

_NOBODY = PartySeen(party=None)
_ASKED = {
    "expiry_before_made": "The order seems to end before it was made. Read both dates again.",
    "expiry_far_ahead": "The order seems to run for more than five years. Is that so?",
    "expiry_is_hearing": "The order ends on the day of the next hearing. Is that its end?",
    "expiry_at_midnight": "The order ends at midnight. Is that the start or the end of that day?",
}


def orders_read(order: OrderSeen, notes: Notes, *, first: int, withheld: bool) -> list[OrderRead]:
    """The order once for each of its respondents, noted under the paths from `orders[first]`.

    withheld: whether any paper of the pack says that the applicant's address is kept back.
    """
    respondents = order.respondents or (_NOBODY,)
    return [
        _order(order, respondent, notes, f"orders[{first + nth}]", withheld=withheld)
        for nth, respondent in enumerate(respondents)
    ]


def _order(
    order: OrderSeen, respondent: PartySeen, notes: Notes, path: str, *, withheld: bool
) -> OrderRead:
    kind = notes.take(f"{path}.order_type", order.kind) or OrderType.OTHER
    draft = bool(notes.take(f"{path}.is_draft", order.flags.get("is_draft")))
    notes.note(f"{path}.registrable", order.kind.signals, order.kind.place)
    numbers = tuple(
        notes.take(f"{path}.case_numbers[{nth}]", number) or ""
        for nth, number in enumerate(order.case_numbers)
    )
    return OrderRead(
        doc=order.sheet.doc,
        order_type=kind,
        registrable=kind in REGISTRABLE and not draft,
        is_draft=draft,
        by_consent=bool(notes.take(f"{path}.by_consent", order.flags.get("by_consent"))),
        penal_notice=bool(notes.take(f"{path}.penal_notice", order.flags.get("penal_notice"))),
        power_of_arrest=bool(
            notes.take(f"{path}.power_of_arrest", order.flags.get("power_of_arrest"))
        ),
        court=notes.take(f"{path}.court", order.court),
        judge=notes.take(f"{path}.judge", order.judge),
        case_numbers=numbers,
        made_date=notes.take(f"{path}.made_date", order.made),
        notice=notes.take(f"{path}.notice", order.notice),
        applicant=_applicant(order, _first(order), notes, f"{path}.applicant", withheld=withheld),
        further_applicants=_further(order, notes, path, withheld=withheld),
        respondent=_respondent(respondent, notes, f"{path}.respondent"),
        children=_children(order, notes, path),
        prohibitions=prohibitions_of(order, notes, path),
        exclusion_zones=zones_of(order, notes, path),
        exceptions=exceptions_of(order, notes, path),
        expiry=_expiry(order, notes, path),
        return_hearing=notes.take(f"{path}.return_hearing.at", order.hearing),
        service_method=notes.take(f"{path}.service_method", order.service_method),
        amends_order_made=notes.take(f"{path}.amends_order_made", order.amends),
    )


def _first(order: OrderSeen) -> PartySeen:
    return order.applicants[0] if order.applicants else _NOBODY


def _further(
    order: OrderSeen, notes: Notes, path: str, *, withheld: bool
) -> tuple[ApplicantRead, ...]:
    """The applicants beside the first."""
    if len(order.applicants) > 1:
        text = "The order names more than one applicant."
        notes.ask(f"{path}.applicant", "further_applicants", text)
    return tuple(
        _applicant(order, seen, notes, f"{path}.further_applicants[{nth}]", withheld=withheld)
        for nth, seen in enumerate(order.applicants[1:])
    )


def _applicant(
    order: OrderSeen, seen: PartySeen, notes: Notes, path: str, *, withheld: bool
) -> ApplicantRead:
    name, aliases = _named(seen, notes, path)
    kept_back = withheld or order.withheld is not None
    if order.withheld is not None:
        notes.take(f"{path}.address_confidential", found_at(order.sheet, *order.withheld, True))
    addresses: tuple[str, ...] = ()
    if not kept_back:
        addresses = _addresses(seen, notes, path)
    return ApplicantRead(
        name=name, aliases=aliases, address_confidential=kept_back, addresses=addresses
    )


def _respondent(seen: PartySeen, notes: Notes, path: str) -> RespondentRead:
    name, aliases = _named(seen, notes, path)
    return RespondentRead(
        name=name,
        aliases=aliases,
        dob=notes.take(f"{path}.dob", seen.dob),
        addresses=_addresses(seen, notes, path),
    )


def _named(seen: PartySeen, notes: Notes, path: str) -> tuple[str | None, tuple[str, ...]]:
    if seen.party is None:
        return None, ()
    name = notes.take(f"{path}.name", seen.party.name)
    aliases = tuple(
        notes.take(f"{path}.aliases[{nth}]", alias) or ""
        for nth, alias in enumerate(seen.party.aliases)
    )
    return name, aliases


def _addresses(seen: PartySeen, notes: Notes, path: str) -> tuple[str, ...]:
    return tuple(
        notes.take(f"{path}.addresses[{nth}]", address) or ""
        for nth, address in enumerate(seen.addresses)
    )


def _children(order: OrderSeen, notes: Notes, path: str) -> tuple[ChildRead, ...]:
    return tuple(
        ChildRead(
            name=notes.take(f"{path}.children[{nth}].name", child.name) or "",
            dob=notes.take(f"{path}.children[{nth}].dob", child.dob),
        )
        for nth, child in enumerate(order.children)
    )


def _expiry(order: OrderSeen, notes: Notes, path: str) -> ExpiryRead | None:
    if order.expiry is None:
        return None
    for doubt in expiry_doubts(order):
        notes.ask(f"{path}.expiry.at", doubt, _ASKED[doubt])
    notes.note(f"{path}.expiry.kind", order.expiry.signals, order.expiry.place)
    return notes.take(f"{path}.expiry.at", order.expiry)
