"""Of which orders a breach is reported and not over: known to the slice above that records it.

The respondent of such an order is called the suspect (SCREENS section 3). This floor does not know
breaches; whoever does says it here when it starts.
"""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import TypeAlias

Finder: TypeAlias = Callable[[Collection[int], datetime], frozenset[int]]

_FINDERS: list[Finder] = []


def register_reported(find: Finder) -> None:
    """Ask `find` of which of these orders, by number, a breach was reported by that moment."""
    if find not in _FINDERS:
        _FINDERS.append(find)


def reported_as_broken(order_ids: Collection[int], *, by_then: datetime) -> frozenset[int]:
    """Those of the orders of which a breach was reported by that moment and is not over."""
    return frozenset[int]().union(*(find(order_ids, by_then) for find in _FINDERS))
