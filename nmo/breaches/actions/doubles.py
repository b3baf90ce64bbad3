"""Noticing reports that may be of one breach, and the decision of a person about it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import F, Q

from nmo.access.acting import AuditNote, act
from nmo.access.actors import Actor
from nmo.access.own_force import for_force_of
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.breaches.actions.facts import state_breach
from nmo.breaches.actions.turns import lock_concerned, owner_of
from nmo.breaches.errors import BreachChanged, BreachNotFound, BreachRefused, ReasonMissing
from nmo.breaches.models import Breach, BreachDouble, BreachStep
from nmo.breaches.queries.case import with_whose
from nmo.breaches.words import SUBJECT, DoubleDecision, Status
from nmo.orders.queries import pairs_of

NEAR = timedelta(hours=1)  # two tellings of one moment differ
MOST = 20  # the nearest; somebody who rings all day is no reason for hundreds
NOTICED = "breach.double_noticed"


def notice_doubles(breach: Breach, *, now: datetime, note: AuditNote) -> tuple[str, ...]:
    """Keep which earlier reports of the force may be of the same breach; their references.

    Alike are: an order between the same two, and the times overlap or lie an hour apart, or the
    incident is the same. Nothing is joined: both are kept until somebody decides. A page of an
    earlier one that was opened before is out of date, and the log names it with the report.
    """
    orders = (breach.order_id, *pairs_of([breach.order_id])[breach.order_id])
    near = Q(started_at__lte=breach.ended_at + NEAR, ended_at__gte=breach.started_at - NEAR)
    if breach.incident_number:
        near |= Q(incident_number=breach.incident_number)
    alike = (
        Breach.objects.filter(near, order_id__in=orders, owning_force=breach.owning_force_id)
        .filter(same_as=None)
        .exclude(pk=breach.pk)
        .exclude(status=Status.NO_CRIME_CANCELLED)
        .order_by("-started_at")[:MOST]
    )
    found = sorted(alike, key=lambda other: other.pk)
    BreachDouble.objects.bulk_create(
        [BreachDouble(first=other, second=breach, found_at=now) for other in found]
    )
    _count_as_changed(found)
    for other in found:
        note.brought_about(SUBJECT, other.ref, NOTICED, {"other": breach.ref})
    return tuple(other.ref for other in found)


def decide_double(
    ref: str,
    other_ref: str,
    decision: DoubleDecision,
    because: str,
    *,
    by: Actor,
    now: datetime,
    version: int | None = None,
) -> str:
    """Say whether two reports are of one breach; returns the reference of the one that counts.

    Of two that are the same, that on which more was done counts, else the earlier: the other stays
    as it is, says so, and nothing is due for it. A mistaken decision is decided again, and the log
    keeps both. Every breach whose page says something else since is counted as changed and named in
    the log. `version`: of `ref`, as the page showed it; None does not compare. Raises
    ReasonMissing, BreachRefused, BreachChanged, BreachNotFound, NotPermitted.
    """
    if not because.strip():
        raise ReasonMissing
    if decision is DoubleDecision.UNDECIDED:
        raise BreachRefused("Say whether the two are the same breach or two different ones.")
    with act(
        Permission.BREACH_WORK,
        by=by,
        now=now,
        what="breach.double_decided",
        kind=Kind.COMBINATION,
        owned_by=owner_of(ref),
    ) as note:
        for_force_of(by)
        pair, further = _both(ref, other_ref, version=version)
        was = _decide(pair, decision, because.strip(), by=by, now=now)
        counts, steps_back = _in_order(pair)
        followed = _follow(decision, counts, steps_back, further)
        note.about(SUBJECT, ref)
        note.detail.update(
            other=other_ref, was=was, decision=decision, counts=counts.ref, because=because.strip()
        )
        changed = [*pair, *followed]
        _count_as_changed(changed)
        for each in changed:
            if each.ref != ref:
                note.also(SUBJECT, each.ref, {"decision": decision, "counts": counts.ref})
        for each in with_whose(Breach.objects.all()).filter(pk__in=[row.pk for row in pair]):
            state_breach(each, now=now)
    return counts.ref


def _both(
    ref: str, other_ref: str, *, version: int | None
) -> tuple[Sequence[Breach], Sequence[Breach]]:
    """The two, and what stepped back for either, all locked in the order of their numbers.

    Raises BreachNotFound, BreachChanged.
    """
    refs = {ref, other_ref}
    rows = lock_concerned(ref, other_ref)
    pair = [row for row in rows if row.ref in refs]
    if len(pair) != 2:
        raise BreachNotFound
    if version is not None and any(row.ref == ref and row.version != version for row in pair):
        raise BreachChanged
    return pair, [row for row in rows if row.ref not in refs]


def _count_as_changed(rows: Sequence[Breach]) -> None:
    """A page of one of these that was opened before is out of date."""
    held = Breach.objects.filter(pk__in=[row.pk for row in rows])
    list(held.select_for_update().order_by("pk").values_list("pk"))  # as everybody locks several
    held.update(version=F("version") + 1)


def _decide(
    pair: Sequence[Breach],
    decision: DoubleDecision,
    because: str,
    *,
    by: Actor,
    now: datetime,
) -> str:
    """Keep the decision; a pair that a person noticed is kept too. Returns what it was before."""
    first, second = pair
    row, _ = BreachDouble.objects.get_or_create(
        first=first, second=second, defaults={"found_at": now}
    )
    was = row.decision
    if was == decision:
        raise BreachRefused("It has already been decided so. Look at the breach again.")
    BreachDouble.objects.filter(pk=row.pk).update(
        decision=decision, because=because, decided_at=now, decided_by_id=by.user_id
    )
    return was


def _in_order(pair: Sequence[Breach]) -> tuple[Breach, Breach]:
    """The one that counts, and the one that steps back."""
    first, second = pair
    if second.same_as_id == first.pk or first.same_as_id == second.pk:
        return (first, second) if second.same_as_id == first.pk else (second, first)
    done = {
        row.pk: BreachStep.objects.filter(breach=row, withdrawn_at=None).count() for row in pair
    }
    return (second, first) if done[second.pk] > done[first.pk] else (first, second)


def _follow(
    decision: DoubleDecision, counts: Breach, steps_back: Breach, further: Sequence[Breach]
) -> Sequence[Breach]:
    """The one steps back, with all that stepped back for it before, or stands again.

    Returns those others. further: what stepped back for either.
    """
    rows = Breach.objects.filter(pk=steps_back.pk)
    if decision is DoubleDecision.DIFFERENT:
        rows.filter(same_as=counts).update(same_as=None)
        return ()
    if counts.same_as_id is not None:
        raise BreachRefused(
            "The other report was decided to be a further one. Decide about that one instead."
        )
    follow = [row for row in further if row.same_as_id == steps_back.pk]
    Breach.objects.filter(pk__in=[row.pk for row in (steps_back, *follow)]).update(same_as=counts)
    return follow
