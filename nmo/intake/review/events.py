"""What a paper says that the court did."""

from collections.abc import Sequence

from nmo.intake.reading.answer import ExpiryKind, ExpiryRead
from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.review.as_read import OrderAsRead
from nmo.law import Effect, EndType, EventKind, NotATime, NoticeType, When, parse_when
from nmo.orders.shapes import ConditionIn, EndsIn, EventIn

NOTICE = {"with": NoticeType.ON_NOTICE, "without": NoticeType.WITHOUT_NOTICE}
ENDS = {
    ExpiryKind.DATETIME: EndType.SPECIFIED_DATE_TIME,
    ExpiryKind.DATE: EndType.SPECIFIED_DATE_TIME,
    ExpiryKind.UNTIL_HEARING: EndType.UNTIL_NEXT_HEARING,
    ExpiryKind.FURTHER_ORDER: EndType.NO_FIXED_END,
}
EVENTS = {
    PaperType.VARIATION: EventKind.VARIED,
    PaperType.EXTENSION: EventKind.EXTENDED,
    PaperType.DISCHARGE: EventKind.DISCHARGED,
    PaperType.UNDERTAKING: EventKind.UNDERTAKING_GIVEN,
}


def event_of(
    order: OrderAsRead,
    conditions: Sequence[ConditionIn],
    *,
    made_at: When,
    effect: Effect = Effect.UNKNOWN,
    revoked: Sequence[str] = (),
    note: str = "",
) -> EventIn:
    """What the court did on that day: made, varied, extended or discharged an order."""
    kind = EVENTS.get(order.order_type or PaperType.OTHER, EventKind.MADE)
    return EventIn(
        event=kind,
        at=made_at,
        notice_type=NOTICE.get(order.notice or "", NoticeType.UNKNOWN),
        ends=_ends(order, kind),
        return_hearing_at=moment_of(order.return_hearing.at if order.return_hearing else None),
        effect=effect,
        conditions=tuple(conditions),
        revoked_paragraphs=tuple(revoked),
        note=note,
    )


def _ends(order: OrderAsRead, kind: EventKind) -> EndsIn | None:
    """The end that the paper sets; an end that was not read is unknown, neither none nor never."""
    if kind is EventKind.DISCHARGED:
        return None
    if order.expiry is None:
        return None if kind is EventKind.VARIED else EndsIn(end_type=EndType.UNKNOWN)
    return ends_of(order.expiry)


def ends_of(expiry: ExpiryRead) -> EndsIn:
    """How the order ends; a date that cannot be read is unknown."""
    kind = ENDS[expiry.kind]
    at = moment_of(expiry.at)
    if kind is not EndType.SPECIFIED_DATE_TIME:
        return EndsIn(end_type=kind)
    return EndsIn(end_type=kind, at=at) if at else EndsIn(end_type=EndType.UNKNOWN)


def moment_of(written: str | None) -> When | None:
    """The day or the minute; None where there is none that can be read."""
    if not written:
        return None
    try:
        return parse_when(written)
    except NotATime:
        return None
