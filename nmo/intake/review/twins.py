"""Orders that came in two versions, mostly in Welsh and English, that say different things."""

from collections.abc import Iterator

from nmo.intake.reading.answer import Twin
from nmo.intake.review.as_read import PackAsRead

# The values that reading compares, by their paths in an order, and what a page calls them.
COMPARED = {
    "made": ("made_date", "the day it was made"),
    "expiry": ("expiry", "when it ends"),
    "hearing": ("return_hearing", "the next hearing"),
    "notice": ("notice", "notice"),
}


def twins_that_differ(pack: PackAsRead, root: str) -> list[Twin]:
    """The other versions of that order ("orders[0]") that say something otherwise."""
    return [
        twin
        for twin in pack.twins
        if twin.differs_in and root in (f"orders[{place}]" for place in _orders_of(twin, pack))
    ]


def languages_differ(pack: PackAsRead, root: str) -> bool:
    """Whether the Welsh and the English version of that order say different things."""
    return any(twin.other_language for twin in twins_that_differ(pack, root))


def differing_paths(pack: PackAsRead) -> Iterator[str]:
    """The paths of all values that another version says otherwise."""
    for twin in pack.twins:
        for place in _orders_of(twin, pack):
            for name in twin.differs_in:
                yield f"orders[{place}].{COMPARED[name][0] if name in COMPARED else name}"


def told(twin: Twin) -> str:
    """What differs, in a sentence."""
    what = " and ".join(COMPARED[name][1] if name in COMPARED else name for name in twin.differs_in)
    which = "Welsh and English versions" if twin.other_language else "two copies in these papers"
    return f"The {which} of this order say different things: {what}. Compare both, word by word."


def _orders_of(twin: Twin, pack: PackAsRead) -> Iterator[int]:
    """The orders that the twin repeats: one paper against two respondents is two of them."""
    if twin.order >= len(pack.orders):
        return
    first = pack.orders[twin.order]
    for place, order in enumerate(pack.orders):
        one_paper = (order.doc, order.case_numbers, order.made_date) == (
            first.doc,
            first.case_numbers,
            first.made_date,
        )
        if place == twin.order or (one_paper and place > twin.order):
            yield place
