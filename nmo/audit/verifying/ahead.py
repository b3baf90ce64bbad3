"""A stream whose next item can be looked at before it is taken."""

from collections.abc import Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Ahead(Generic[Item]):
    """`next` is the item to come, None at the end."""

    def __init__(self, items: Iterator[Item]) -> None:
        self._items = items
        self.next: Item | None = next(items, None)

    def take(self, item: Item) -> Item:
        """Take `item`, which is the one that `next` showed."""
        self.next = next(self._items, None)
        return item
