"""A copy of an order shown at the door: photographed, and findable at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.documents.rules import PDF, PHOTOGRAPHS, media_type
from nmo.law import (
    DATE_NOT_READ,
    EndType,
    EventKind,
    OrderType,
    When,
    london_day,
    parse_when,
)
from nmo.orders.actions.duplicates import notice_duplicates
from nmo.orders.actions.events import attach_paper
from nmo.orders.actions.facts import state_standing
from nmo.orders.actions.sources import refresh_live_source
from nmo.orders.actions.store import store_new
from nmo.orders.errors import OrderRefused
from nmo.orders.folding import folded_case_number
from nmo.orders.shapes import EndsIn, EventIn, OrderIn, PartyIn
from nmo.orders.words import Channel, DecisionBasis, DocumentKind, PartyRole


@dataclass(frozen=True, kw_only=True)
class CopyShown:
    """What an officer reads off a copy at the door; what she cannot read stays unknown."""

    respondent_name: str
    pictures: Sequence[bytes]
    respondent_born_on: date | None = None
    protected_name: str = ""
    order_type: OrderType = OrderType.UNKNOWN
    court_name: str = ""
    case_number: str = ""
    made_on: date | None = None
    ends_at: When | None = None
    shown_by: str = ""


def photograph_copy(copy: CopyShown, *, by: Actor, now: datetime) -> str:
    """Record a copy shown to an officer and return the new order's reference.

    It is findable at once, marked not yet checked against the sealed copy, with its conditions to
    be read from the pictures. Raises OrderRefused, NotPermitted. Requirement 16.
    """
    _refuse_unusable(copy, now=now)
    with act(
        Permission.COPY_PHOTOGRAPH, by=by, now=now, what="copy.photographed", kind=Kind.COLLECTION
    ) as note:
        order = store_new(
            [_as_given(copy, now=now)],
            by=by,
            now=now,
            source="Copy shown to an officer",
            basis=DecisionBasis.NEW,
        )[0]
        for number, picture in enumerate(copy.pictures, 1):
            attach_paper(
                order,
                picture,
                by=by,
                now=now,
                kind=DocumentKind.COPY_SHOWN,
                name=f"copy-{number}",
                source=copy.shown_by,
            )
        notice_duplicates([order.pk], now=now)
        note.about("order", order.ref)
        note.detail["pictures"] = len(copy.pictures)
        state_standing([order.pk], by=by, now=now, note=note)
        refresh_live_source(by.force_name)
    return order.ref


def _refuse_unusable(copy: CopyShown, *, now: datetime) -> None:
    if not copy.respondent_name.strip():
        raise OrderRefused("Enter the respondent's name as the copy has it.")
    if not copy.pictures:
        raise OrderRefused("Add at least one photograph of the copy.")
    if any(media_type(picture) not in {*PHOTOGRAPHS, PDF} for picture in copy.pictures):
        raise OrderRefused("One of the files is not a picture or PDF. Choose a JPEG, PNG or PDF.")
    if copy.made_on and copy.made_on > london_day(now):
        raise OrderRefused("The date of the order is in the future. Check the date.")


def _as_given(copy: CopyShown, *, now: datetime) -> OrderIn:
    made = EventKind.MADE
    if copy.order_type is OrderType.UNDERTAKING:
        made = EventKind.UNDERTAKING_GIVEN
    return OrderIn(
        order_type=copy.order_type,
        court_name=copy.court_name,
        case_numbers=(copy.case_number,) if folded_case_number(copy.case_number) else (),
        channel=Channel.OFFICER_AT_SCENE,
        parties=(
            PartyIn(
                role=PartyRole.RESPONDENT,
                name=copy.respondent_name,
                date_of_birth=copy.respondent_born_on,
            ),
            *(
                (PartyIn(role=PartyRole.APPLICANT, name=copy.protected_name),)
                if copy.protected_name.strip()
                else ()
            ),
        ),
        events=(
            EventIn(
                event=made,
                at=parse_when((copy.made_on or london_day(now)).isoformat()),
                ends=EndsIn(end_type=EndType.SPECIFIED_DATE_TIME, at=copy.ends_at)
                if copy.ends_at
                else None,
                note="" if copy.made_on else DATE_NOT_READ,
            ),
        ),
    )
