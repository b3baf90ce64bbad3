"""Reporting that an order was broken."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.own_force import for_force_of
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.breaches.actions.accounts import refuse_times_to_come, write_account
from nmo.breaches.actions.doubles import notice_doubles
from nmo.breaches.actions.facts import state_breach
from nmo.breaches.actions.freezing import freeze
from nmo.breaches.actions.turns import lock_what_answers, take_turn
from nmo.breaches.errors import BreachRefused, ReportDiffers
from nmo.breaches.models import Breach, BreachAccount
from nmo.breaches.queries.case import with_whose
from nmo.breaches.queries.doubles import doubles_of
from nmo.breaches.queries.given import account_given
from nmo.breaches.queries.positions import what_it_meant
from nmo.breaches.shapes import Report
from nmo.breaches.words import SUBJECT, Channel
from nmo.orders.queries import order_ids_of
from nmo.people.refs import new_ref, ref_from

REPORTED_FIRST = "It was reported before it happened. Check both times."


@dataclass(frozen=True, kw_only=True)
class Reported:
    """A breach that was reported, and the reports that may be of the same one.

    again: the same entry had been saved before, and nothing was added.
    """

    ref: str
    doubles: tuple[str, ...] = ()
    again: bool = False


def report_breach(
    order_ref: str, report: Report, *, by: Actor, now: datetime, channel: Channel
) -> Reported:
    """Record that an order is said to have been broken, and keep what it meant at that time.

    One dated before the order was made or after it ended is recorded too: the position says so.
    The order may be of any force; the breach belongs to the force of who reports it. Sent again
    under the same `entry` it is not reported twice. Reports that may be of one breach are both
    kept, and named in the answer. Raises BreachRefused (in the future), ReportDiffers (the same
    entry says something else), OrderNotFound, NotPermitted. Requirement 33.
    """
    refuse_times_to_come(report, now=now)
    told_at = _told_at(report, now=now)
    with act(
        Permission.BREACH_REPORT, by=by, now=now, what="breach.reported", kind=Kind.COLLECTION
    ) as note:
        for_force_of(by)
        take_turn(by)
        ref = ref_from("B", f"{by.force_id}:{report.entry}") if report.entry else new_ref("B")
        held = Breach.objects.filter(ref=ref).first()
        if held is not None:
            note.looked_at(SUBJECT, ref, "breach.report_sent_again")
            return _again(held, order_ref, report)
        lock_what_answers(order_ref)
        breach = _write(order_ref, ref, report, told_at, by=by, now=now, channel=channel)
        doubles = notice_doubles(breach, now=now, note=note)
        note.about(SUBJECT, ref)
        note.detail.update(order=order_ref, channel=channel, doubles=list(doubles))
        state_breach(breach, now=now)
    return Reported(ref=ref, doubles=doubles)


def _told_at(report: Report, *, now: datetime) -> datetime:
    told = report.reported_at
    if told is None:
        return now
    if told.at > now:
        raise BreachRefused("The time of the report is in the future. Check it, or leave it out.")
    if told.surely_past_at < report.alleged.earliest:
        raise BreachRefused(REPORTED_FIRST)
    return told.at


def _again(held: Breach, order_ref: str, report: Report) -> Reported:
    """The report that was saved under this entry before. Raises ReportDiffers."""
    first = BreachAccount.objects.get(breach=held, number=1)
    was, said = account_given(first), report.account()
    differs = [
        name.replace("_", " ")
        for name in type(was).model_fields
        if name != "conditions_known" and getattr(was, name) != getattr(said, name)
    ]
    if held.order.ref != order_ref:
        differs.insert(0, "the order")
    if differs:
        raise ReportDiffers(held.ref, differs)
    return Reported(ref=held.ref, doubles=doubles_of(held), again=True)


def _write(
    order_ref: str,
    ref: str,
    report: Report,
    told_at: datetime,
    *,
    by: Actor,
    now: datetime,
    channel: Channel,
) -> Breach:
    order_id = order_ids_of({order_ref})[order_ref]
    meant = what_it_meant(order_id, report.alleged, now=now, force_code=by.force_code)
    row = Breach.objects.create(
        ref=ref,
        order_id=order_id,
        owning_force_id=by.force_id,
        channel=channel,
        reporter=report.reporter,
        reporter_name=report.reporter_name,
        incident_number=report.incident_number,
        reported_at=told_at,
        recorded_at=now,
        recorded_by_id=by.user_id,
        started_at=report.alleged.earliest,
        ended_at=report.alleged.latest,
        team_id=by.team_id,
    )
    write_account(row, report, meant, number=1, by=by, now=now)
    freeze(row, meant, number=1, by=by, now=now)
    return with_whose(Breach.objects.all()).get(pk=row.pk)
