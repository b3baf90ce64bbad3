"""Which orders name which persons, or have ever named them, by their references."""

from collections import defaultdict
from collections.abc import Collection

from nmo.orders.models import OrderParty


def orders_of_persons(person_refs: Collection[str]) -> dict[str, list[str]]:
    """The orders that name each of these persons, or did before a decision or a correction."""
    return _pairs("person__ref", "order__ref", person_refs)


def persons_of_orders(order_refs: Collection[str]) -> dict[str, list[str]]:
    """The persons whom each of these orders names, or did before a decision or a correction."""
    return _pairs("order__ref", "person__ref", order_refs)


def _pairs(key: str, value: str, refs: Collection[str]) -> dict[str, list[str]]:
    rows = OrderParty.objects.filter(**{f"{key}__in": refs})
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in rows.order_by(value).values_list(key, value).distinct():
        found[one].append(other)
    return found
