"""Whom a paper names, as the register records them."""

import re
from collections.abc import Iterator, Mapping

from nmo.intake.reading.answer import ApplicantRead, ChildRead, RespondentRead
from nmo.intake.review.as_read import OrderAsRead, day_of
from nmo.orders.shapes import AddressIn, PartyIn
from nmo.orders.words import PartyRole

POSTCODE = re.compile(r"\b([A-Z]{1,2}[0-9][A-Z0-9]?)\s*([0-9][A-Z]{2})\b", re.IGNORECASE)
NO_FIXED = re.compile(r"\bno\s+fixed\s+(?:abode|address)\b", re.IGNORECASE)

# Which party of the paper somebody is: "respondent", "applicant", "applicant-0" for the first
# beside that one, or "child-0".
PartyKey = str


def parties_of(
    order: OrderAsRead, *, people: Mapping[PartyKey, str] | None = None
) -> tuple[PartyIn, ...]:
    """The parties, the respondent first; `people` says who of them is on the register already."""
    return tuple(
        party.model_copy(update={"person_ref": (people or {}).get(key)})
        for key, party in parties_by_key(order)
    )


def parties_by_key(order: OrderAsRead) -> Iterator[tuple[PartyKey, PartyIn]]:
    """Each party that has a name, with the key by which a page speaks of it."""
    if order.respondent.name:
        yield "respondent", _respondent(order.respondent, order.respondent.name)
    if order.applicant.name:
        yield "applicant", _applicant(order.applicant, order.applicant.name)
    for place, further in enumerate(order.further_applicants):
        if further.name:
            yield f"applicant-{place}", _applicant(further, further.name)
    for place, child in enumerate(order.children):
        if child.name:
            yield f"child-{place}", _child(child)


def _child(read: ChildRead) -> PartyIn:
    return PartyIn(
        role=PartyRole.RELEVANT_CHILD, name=read.name[:300], date_of_birth=day_of(read.dob)
    )


def _respondent(read: RespondentRead, name: str) -> PartyIn:
    return PartyIn(
        role=PartyRole.RESPONDENT,
        name=name[:300],
        other_names=_other_names(read.aliases),
        date_of_birth=day_of(read.dob),
        addresses=tuple(address_of(each) for each in read.addresses if each.strip()),
    )


def _applicant(read: ApplicantRead, name: str) -> PartyIn:
    """An address kept back is held as withheld; one that is on the paper all the same is sealed."""
    kept_back = read.address_confidential
    held = tuple(address_of(each, confidential=kept_back) for each in read.addresses if each)
    return PartyIn(
        role=PartyRole.APPLICANT,
        name=name[:300],
        other_names=_other_names(read.aliases),
        addresses=held or ((AddressIn(withheld=True),) if kept_back else ()),
    )


def _other_names(aliases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(alias.strip()[:300] for alias in aliases if alias.strip())


def address_of(written: str, *, confidential: bool = False) -> AddressIn:
    """An address as printed, its postcode apart."""
    if NO_FIXED.search(written):
        return AddressIn(no_fixed_address=True)
    found = list(POSTCODE.finditer(written))
    if not found:
        return AddressIn(text=written[:500], confidential=confidential)
    last = found[-1]
    text = (written[: last.start()] + written[last.end() :]).strip(" ,\n")
    postcode = f"{last[1]} {last[2]}".upper()
    return AddressIn(text=text[:500], postcode=postcode, confidential=confidential)
