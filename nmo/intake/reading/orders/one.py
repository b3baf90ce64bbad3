"""One document read as a court order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nmo.intake.reading.answer import ExpiryRead, HearingRead, OrderType
from nmo.intake.reading.found import Found
from nmo.intake.reading.orders.births import birth_of
from nmo.intake.reading.orders.case_numbers import case_numbers_of
from nmo.intake.reading.orders.children import ChildSeen, children_of
from nmo.intake.reading.orders.court import court_of
from nmo.intake.reading.orders.dated import Dated, dated_in
from nmo.intake.reading.orders.definitions import definitions_of
from nmo.intake.reading.orders.expiry import RunsFrom, expiry_of
from nmo.intake.reading.orders.flags import draft_of, flag_of, notice_of
from nmo.intake.reading.orders.hearing import hearing_of
from nmo.intake.reading.orders.homes import addresses_of, says_withheld, withheld_beside
from nmo.intake.reading.orders.judge import judge_of
from nmo.intake.reading.orders.kind import kind_of
from nmo.intake.reading.orders.made import earlier_order_of, made_of
from nmo.intake.reading.orders.naming import Role
from nmo.intake.reading.orders.nearest import Owners, with_aliases_apart
from nmo.intake.reading.orders.parties import Party, parties_of
from nmo.intake.reading.orders.sense import sensible
from nmo.intake.reading.orders.service_method import service_method_of
from nmo.intake.reading.people.names import folded
from nmo.intake.reading.sheets.documents import Document
from nmo.intake.reading.sheets.sheet import Sheet
from nmo.intake.reading.terms import ProhibitionType, Terms, read_terms

_CHANGES = (OrderType.VARIATION, OrderType.EXTENSION, OrderType.DISCHARGE)
_WITHOUT_TERMS = (OrderType.DISCHARGE,)
_MOLESTS = frozenset(
    {
        ProhibitionType.VIOLENCE,
        ProhibitionType.HARASSMENT,
        ProhibitionType.CONTACT,
        ProhibitionType.EXCLUSION,
        ProhibitionType.APPROACH,
        ProhibitionType.PUBLICATION,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartySeen:
    """A party with what the order says of them."""

    party: Party | None
    dob: Found[str | None] | None = None
    addresses: tuple[Found[str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSeen:
    """One order of one document, its values with their places and signals."""

    document: Document
    kind: Found[OrderType]
    applicants: tuple[PartySeen, ...]
    respondents: tuple[PartySeen, ...]
    children: tuple[ChildSeen, ...]
    court: Found[str] | None
    judge: Found[str] | None
    case_numbers: tuple[Found[str], ...]
    made: Found[str] | None
    notice: Found[str] | None
    flags: dict[str, Found[bool]]
    expiry: Found[ExpiryRead] | None
    hearing: Found[HearingRead] | None
    service_method: Found[str] | None
    amends: Found[str] | None
    terms: Terms
    withheld: tuple[int, int] | None

    @property
    def sheet(self) -> Sheet:
        """The words of the document."""
        return self.document.sheet


def order_in(document: Document, *, served: date | None = None) -> OrderSeen:
    """The order that stands in the document.

    served: when a statement of the same pack says that it was served, for lengths of time that
    run from service.
    """
    sheet = document.sheet
    dates = dated_in(sheet)
    made = made_of(sheet, dates)
    made_on = date.fromisoformat(made.value) if made else None
    parties = {role: parties_of(sheet, role) for role in Role}
    owners = Owners(sheet, (*parties[Role.APPLICANT], *parties[Role.RESPONDENT]))
    seen = {
        role: tuple(_party(sheet, party, owners, made_on) for party in parties[role])
        for role in Role
    }
    children = _children(sheet, owners, made_on)
    terms = _terms(sheet, owners, children)
    kind = kind_of(sheet, forbids=any(_MOLESTS & {*each.types} for each in terms.prohibitions))
    amends = _amends(sheet, kind, dates, made)
    hearing = hearing_of(sheet, dates, made=made.value if made else None)
    order = OrderSeen(
        document=document,
        kind=kind,
        applicants=seen[Role.APPLICANT],
        respondents=seen[Role.RESPONDENT],
        children=children,
        court=court_of(sheet),
        judge=judge_of(sheet),
        case_numbers=case_numbers_of(sheet),
        made=made,
        notice=notice_of(sheet),
        flags=_flags(sheet),
        expiry=_expiry(sheet, kind, hearing, made_on, served),
        hearing=hearing,
        service_method=service_method_of(sheet),
        amends=amends,
        terms=Terms() if kind.value in _WITHOUT_TERMS else terms,
        withheld=says_withheld(sheet) or _withheld(sheet, parties[Role.APPLICANT], owners),
    )
    return sensible(_formally_checked(order))


def _formally_checked(order: OrderSeen) -> OrderSeen:
    """The order, its kind never sure unless it says of itself what every order made says.

    That is its day, its judge, its case and its respondent; and of a change, the order changed. A
    draft, a statement or a letter that repeats an order's words lacks one of them.
    """
    said = (order.judge, order.case_numbers, order.respondents, order.made)
    dated = order.made is not None and order.made.signals.labelled
    named = order.amends is not None or order.kind.value not in _CHANGES
    if all(said) and dated and named:
        return order
    return replace(order, kind=order.kind.but(checked=False))


def _party(sheet: Sheet, party: Party, owners: Owners, made: date | None) -> PartySeen:
    return PartySeen(
        party=with_aliases_apart(party, owners),
        dob=birth_of(sheet, party, owners, made=made),
        addresses=addresses_of(sheet, party, owners),
    )


def _withheld(sheet: Sheet, applicants: Sequence[Party], owners: Owners) -> tuple[int, int] | None:
    """Where a cell by the name of an applicant says that the address is kept back."""
    spans = (withheld_beside(sheet, party, owners) for party in applicants)
    return next((span for span in spans if span), None)


def _children(sheet: Sheet, owners: Owners, made: date | None) -> tuple[ChildSeen, ...]:
    grown_up = {folded(party.name.value) for party in owners.parties}
    grown_up |= {folded(alias.value) for party in owners.parties for alias in party.aliases}
    return children_of(sheet, grown_up=grown_up, made=made)


def _flags(sheet: Sheet) -> dict[str, Found[bool]]:
    found = {
        flag: flag_of(sheet, flag) for flag in ("by_consent", "penal_notice", "power_of_arrest")
    }
    found["is_draft"] = draft_of(sheet)
    return {flag: value for flag, value in found.items() if value}


def _expiry(
    sheet: Sheet,
    kind: Found[OrderType],
    hearing: Found[HearingRead] | None,
    made: date | None,
    served: date | None,
) -> Found[ExpiryRead] | None:
    if kind.value is OrderType.DISCHARGE:
        return None
    basis = RunsFrom(made=made, served=served, hearing=hearing.value.at if hearing else None)
    return expiry_of(sheet, basis)


def _amends(
    sheet: Sheet, kind: Found[OrderType], dates: Sequence[Dated], made: Found[str] | None
) -> Found[str] | None:
    if kind.value not in _CHANGES:
        return None
    return earlier_order_of(sheet, dates, made=made.value if made else None)


def _terms(sheet: Sheet, owners: Owners, children: Sequence[ChildSeen]) -> Terms:
    people = {child.name.value: "child" for child in children} | {
        name.value: party.role.value
        for party in owners.parties
        for name in (*party.aliases, party.name)
    }
    return read_terms(
        sheet.text,
        definitions=definitions_of(sheet),
        ticks=sheet.ticks,
        people=people,
        unwrapped=not sheet.margins,
    )
