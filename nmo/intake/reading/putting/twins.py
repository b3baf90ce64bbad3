"""The Welsh twins and the copies, kept beside the orders that they repeat."""

from collections.abc import Sequence

from nmo.intake.reading.answer import Twin
from nmo.intake.reading.orders.twins import Pair


def twins_of(pairs: Sequence[Pair], first: Sequence[int]) -> tuple[Twin, ...]:
    """The documents that repeat an order; `first` is the number of each pair's first order."""
    return tuple(
        Twin(
            order=number,
            doc=again.sheet.doc,
            pages=again.sheet.pages,
            differs_in=pair.differs_in,
        )
        for pair, number in zip(pairs, first, strict=True)
        for again in pair.again
    )
