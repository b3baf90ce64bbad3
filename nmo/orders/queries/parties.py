"""Who an order names, and which orders name somebody."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from nmo.access.actors import Actor
from nmo.orders.folding import folded_case_number, folded_name
from nmo.orders.models import CaseNumber, OrderParty, PossibleDuplicate, ProtectiveOrder
from nmo.orders.words import DuplicateDecision, PartyRole
from nmo.people.queries import briefs
from nmo.people.shown import HIDDEN_NAME, PersonBrief


@dataclass(frozen=True, kw_only=True)
class Naming:
    """That an order names a person, and as what."""

    order_id: int
    person_id: int
    role: PartyRole


@dataclass(frozen=True, kw_only=True)
class PartyShown:
    """A party of an order as this reader may see it."""

    position: int
    role: PartyRole
    typed_name: str
    person: PersonBrief
    decision_basis: str
    decided_because: str

    @property
    def shown_name(self) -> str:
        """The name as typed on the order, unless it is hidden from this reader."""
        return HIDDEN_NAME if self.person.hidden else self.typed_name


def orders_naming(person_ids: Collection[int]) -> list[Naming]:
    """Every order that names one of these persons, newest first.

    A double is left out where the order that answers for it names the person too: whom the double
    alone names is still found by it (DESIGN decision 15).
    """
    rows = (
        _standing_for(Q(person_id__in=person_ids))
        .order_by("-order_id", "position")
        .values_list("order_id", "person_id", "role")
    )
    return [
        Naming(order_id=order_id, person_id=person_id, role=PartyRole(role))
        for order_id, person_id, role in rows
    ]


def order_refs_naming(person_ids: Collection[int]) -> dict[int, list[str]]:
    """`orders_naming` for any number of persons at once: the references of each one's orders."""
    asked = RawSQL("SELECT unnest(%s::bigint[])", [list(person_ids)])
    rows = _standing_for(Q(person_id__in=asked)).order_by("-order_id")
    found: dict[int, list[str]] = defaultdict(list)
    for person_id, ref in rows.values_list("person_id", "order__ref"):
        if ref not in found[person_id]:
            found[person_id].append(ref)
    return dict(found)


def _standing_for(persons: Q) -> QuerySet[OrderParty]:
    answered = PossibleDuplicate.objects.filter(
        order=OuterRef("order"),
        decision=DuplicateDecision.SAME,
        earlier__parties__person=OuterRef("person"),
        earlier__parties__known_until=None,
    )
    return OrderParty.objects.filter(persons, known_until=None).exclude(Exists(answered))


def those_that_answer(order_ids: Collection[int]) -> list[int]:
    """Each of these orders, or the earlier one that was decided to be the same and answers."""
    rows = PossibleDuplicate.objects.filter(order__in=order_ids, decision=DuplicateDecision.SAME)
    earlier = dict(rows.values_list("order_id", "earlier_id"))
    if not earlier:
        return list(order_ids)
    return those_that_answer(
        list(dict.fromkeys(earlier.get(number, number) for number in order_ids))
    )


def those_answered_for_by(order_ids: Collection[int]) -> list[int]:
    """These orders, and the later ones that were decided to be the same and step back for them."""
    rows = PossibleDuplicate.objects.filter(
        earlier__in=order_ids, decision=DuplicateDecision.SAME
    ).exclude(order__in=order_ids)
    later = list(rows.values_list("order_id", flat=True))
    known = list(dict.fromkeys([*order_ids, *later]))
    return those_answered_for_by(known) if later else known


def orders_with_case_number(number: str) -> list[int]:
    """The orders that bear this court case number, newest first; doubles are among them."""
    folded = folded_case_number(number)
    if not folded:
        return []
    rows = CaseNumber.objects.filter(folded=folded)
    return list(rows.order_by("-order_id").values_list("order_id", flat=True))


def case_numbers_held(numbers: Collection[str]) -> set[str]:
    """Which of these court case numbers, however written, some order bears."""
    folded = {number: folded_case_number(number) for number in numbers}
    rows = CaseNumber.objects.filter(folded__in=folded.values())
    held = set(rows.values_list("folded", flat=True))
    return {number for number, form in folded.items() if form in held}


def order_ids_of(refs: Collection[str]) -> dict[str, int]:
    """The numbers of the orders with these references."""
    return dict(ProtectiveOrder.objects.filter(ref__in=refs).values_list("ref", "pk"))


def respondents_of(order_ids: Collection[int]) -> dict[int, int]:
    """The person that each of these orders binds."""
    rows = OrderParty.objects.filter(
        order_id__in=order_ids, role=PartyRole.RESPONDENT, known_until=None
    )
    return dict(rows.values_list("order_id", "person_id"))


def parties_of(order_ids: Collection[int], *, by: Actor) -> dict[int, tuple[PartyShown, ...]]:
    """The parties of each of these orders, masked to what the reader may see.

    Of an order that was taken back, those whom it named until then.
    """
    rows = _party_rows(order_ids, known_until=None)
    gone = set(order_ids) - {order_id for order_id, *_ in rows}
    if gone:
        rows += _party_rows(gone, known_until=F("order__taken_back_at"))
    persons = briefs({person_id for _, person_id, *_ in rows}, by=by)
    shown: dict[int, list[PartyShown]] = defaultdict(list)
    for order_id, person_id, position, role, typed_name, basis, because in rows:
        shown[order_id].append(
            PartyShown(
                position=position,
                role=PartyRole(role),
                typed_name=typed_name,
                person=persons[person_id],
                decision_basis=basis,
                decided_because=because,
            )
        )
    return {order_id: tuple(shown[order_id]) for order_id in order_ids}


def _party_rows(
    order_ids: Collection[int], *, known_until: F | None
) -> list[tuple[int, int, int, str, str, str, str]]:
    rows = OrderParty.objects.filter(order_id__in=order_ids, known_until=known_until)
    return list(
        rows.order_by("position").values_list(
            "order_id",
            "person_id",
            "position",
            "role",
            "typed_name",
            "decision_basis",
            "decided_because",
        )
    )


def same_person_in_case(
    case_number: str, role: PartyRole, name: str, born_on: date | None
) -> str | None:
    """The reference of the person who bears this name in this role in this court case, if one.

    The court itself says that they are one: same case, same side, same name, and no other date of
    birth. None when there is none or more than one.
    """
    rows = OrderParty.objects.filter(
        order__case_numbers__folded=folded_case_number(case_number), role=role, known_until=None
    ).values_list("typed_name", "typed_date_of_birth", "person__ref")
    refs = {
        ref
        for typed, born, ref in rows
        if folded_name(typed) == folded_name(name) and (None in (born, born_on) or born == born_on)
    }
    return refs.pop() if len(refs) == 1 else None


def pairs_of(order_ids: Collection[int]) -> dict[int, tuple[int, ...]]:
    """For each order, every other order between the same respondent and protected persons.

    Cross-orders, where the sides are swapped, are among them (requirement 6).
    """
    mine = defaultdict(set)
    for order_id, person_id in OrderParty.objects.filter(
        order_id__in=order_ids, known_until=None
    ).values_list("order_id", "person_id"):
        mine[order_id].add(person_id)
    everybody = set().union(*mine.values()) if mine else set()
    theirs = defaultdict(set)
    for order_id, person_id in OrderParty.objects.filter(
        person_id__in=everybody, known_until=None
    ).values_list("order_id", "person_id"):
        theirs[order_id].add(person_id)
    at_least = 2  # the one bound and one protected
    return {
        order_id: tuple(
            other
            for other, persons in sorted(theirs.items(), reverse=True)
            if other != order_id and len(persons & mine[order_id]) >= at_least
        )
        for order_id in order_ids
    }
