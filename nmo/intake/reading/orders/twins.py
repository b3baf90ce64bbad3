"""Orders that are one order: its Welsh twin, or the same paper sent twice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from nmo.intake.reading.found import Found
from nmo.intake.reading.orders.case_numbers import plain_number
from nmo.intake.reading.orders.one import OrderSeen, PartySeen
from nmo.intake.reading.people.names import folded
from nmo.intake.reading.sheets.language import Language, language_of

T = TypeVar("T")
FIELDS = ("made", "expiry", "hearing", "notice")


@dataclass(frozen=True, slots=True)
class Pair:
    """An order, and the documents that say the same again."""

    order: OrderSeen
    again: tuple[OrderSeen, ...] = ()
    differs_in: tuple[str, ...] = ()


def without_twins(orders: Sequence[OrderSeen]) -> list[Pair]:
    """Each order once; its Welsh twin and its copies are kept beside it for comparison.

    A value that the twin says again is surer, one that it says otherwise less sure.
    """
    pairs: list[Pair] = []
    for order in sorted(orders, key=lambda o: language_of(o.sheet) is Language.WELSH):
        at = next((n for n, pair in enumerate(pairs) if _same(pair.order, order)), None)
        if at is None:
            pairs.append(Pair(order))
        else:
            pairs[at] = _joined(pairs[at], order)
    return pairs


def _same(one: OrderSeen, two: OrderSeen) -> bool:
    welsh = [language_of(order.sheet) is Language.WELSH for order in (one, two)]
    numbers = [{plain_number(n.value) for n in order.case_numbers} for order in (one, two)]
    if not numbers[0] & numbers[1] and all(numbers):
        return False
    if not _agree(_value(one.made), _value(two.made)):
        return False
    if not _agree(_names(one.respondents), _names(two.respondents)):
        return False
    if welsh[0] != welsh[1]:
        return True
    return one.kind.value is two.kind.value and _agree(_value(one.expiry), _value(two.expiry))


def _agree(one: object, two: object) -> bool:
    """Whether two values are the same, or one of them was not read."""
    return not one or not two or one == two


def _names(parties: Sequence[PartySeen]) -> frozenset[str]:
    return frozenset(folded(seen.party.name.value) for seen in parties if seen.party)


def _value(found: Found[object] | None) -> object:
    return found.value if found else None


def _joined(pair: Pair, again: OrderSeen) -> Pair:
    order = pair.order
    differs = [
        name
        for name in FIELDS
        if not _agree(_value(getattr(order, name)), _value(getattr(again, name)))
    ]
    joined = replace(
        order,
        made=_weighed(order.made, again.made),
        expiry=_weighed(order.expiry, again.expiry),
        hearing=_weighed(order.hearing, again.hearing),
        notice=_weighed(order.notice, again.notice),
    )
    return Pair(joined, (*pair.again, again), tuple(dict.fromkeys((*pair.differs_in, *differs))))


def _weighed(mine: Found[T] | None, other: Found[T] | None) -> Found[T] | None:
    """The order's value, surer or less sure by what the twin says; the twin's where it has none."""
    if mine is None or other is None:
        return mine or other
    if mine.value == other.value:
        return mine.but(repeated=mine.signals.repeated + 1)
    return mine.but(differing=mine.signals.differing + 1, checked=False)
