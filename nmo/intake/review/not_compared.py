"""What a paper was read to say of what must not stand before somebody has compared it."""

import re
from collections.abc import Iterator

from nmo.intake.reading.answer import ExpiryKind
from nmo.intake.review import labels
from nmo.intake.review.as_read import OrderAsRead
from nmo.law import parse_when, speak_when

HALF_AN_ORDER = "Pages of the paper are missing: it may forbid more than is shown here."
BEGINS, ENDS = "Read in the paper, compared by nobody yet: ", ". Read the paper."
_NOTES = re.compile(
    rf" ?(?:{re.escape(BEGINS)}.{{0,500}}?{re.escape(ENDS)}|{re.escape(HALF_AN_ORDER)})"
)
FIXED = (ExpiryKind.DATE, ExpiryKind.DATETIME)


def read_not_compared(read: OrderAsRead, kept: OrderAsRead, *, kind_stands: bool) -> str:
    """A note of the kind, end and notice that were read and left out of `kept`; perhaps empty.

    The card goes by none of it. Whoever opens the order knows what to look for on its paper.
    """
    said = [*_end(read)] if kept.expiry is None else []
    if read.order_type is not None and not kind_stands:
        said.insert(0, labels.TYPE_LABELS[read.order_type])
    if kept.notice is None and read.notice:
        said.append(labels.NOTICE_LABELS[read.notice])
    if not said:
        return ""
    return f"{BEGINS}{'; '.join(said)}{ENDS}"


def once_compared(notes: str) -> str:
    """The notes of an order without what was true only until somebody compared it."""
    return _NOTES.sub("", notes).strip()


def _end(read: OrderAsRead) -> Iterator[str]:
    if read.expiry is None:
        return
    if read.expiry.kind in FIXED and read.expiry.at:
        yield f"until {speak_when(parse_when(read.expiry.at))}"
    elif read.expiry.kind in labels.EXPIRY_LABELS:
        yield labels.EXPIRY_LABELS[read.expiry.kind]
