"""The Welsh twins and the copies, kept beside the orders that they repeat."""

from collections.abc import Sequence

from nmo.intake.reading.answer import Twin
from nmo.intake.reading.orders.twins import Pair
from nmo.intake.reading.sheets.language import language_of


def twins_of(pairs: Sequence[Pair], first: Sequence[int]) -> tuple[Twin, ...]:
    """The documents that repeat an order; `first` is the number of each pair's first order."""
    return tuple(
        Twin(
            order=number,
            doc=again.sheet.doc,
            pages=again.sheet.pages,
            other_language=language_of(again.sheet) is not language_of(pair.order.sheet),
            differs_in=pair.differs_in,
        )
        for pair, number in zip(pairs, first, strict=True)
        for again in pair.again
    )
