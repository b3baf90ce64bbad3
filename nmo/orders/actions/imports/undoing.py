"""Taking an import back whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.orders.actions.facts import restate
from nmo.orders.actions.imports.taking_back import (
    end_added,
    end_rows,
    facts_brought,
    let_go_of_doubles,
    mark_taken_back,
)
from nmo.orders.actions.replacing import replaced_by
from nmo.orders.actions.turns import take_turn
from nmo.orders.errors import ImportBuiltOn, ImportNotFound
from nmo.orders.following import Arrival, tell_followers
from nmo.orders.models import ImportStep, OrderImport, ProtectiveOrder, RowsImported
from nmo.orders.queries.imports import what_was_built_on
from nmo.people.actions import hold_people

MISTAKEN = "The import that brought it was taken back."


@dataclass(frozen=True, kw_only=True)
class Undone:
    """How much was taken back with an import."""

    orders: int  # that it had made
    orders_added_to: int  # that were held already, and stay
    people: int  # of whom it had said something


def undo_import(import_ref: str, *, because: str = MISTAKEN, by: Actor, now: datetime) -> Undone:
    """Take back everything that came with this import, in one transaction, or nothing.

    Its orders are found by nobody and counted nowhere, what it added to orders and persons that
    were held already is withdrawn, and nothing of it is due any longer. Every row stays with the
    moment it was taken back, so a card shown meanwhile can still be explained, and the same file
    may be imported afresh. Raises ImportBuiltOn with what was built on it since, ImportNotFound
    (no such import, or taken back before), NotPermitted.
    """
    found = OrderImport.objects.filter(ref=import_ref, undone_at=None).first()
    if found is None:
        raise ImportNotFound
    with act(
        Permission.ORDER_CORRECT,
        by=by,
        now=now,
        what="order.import_undone",
        kind=Kind.ALTERATION,
        owned_by=found.force_id,
    ) as note:
        take_turn()
        _end(found, because=because, by=by, now=now)
        steps = list(found.steps.order_by("id"))
        refs = _hold(steps, because=because, by=by, now=now)
        _refuse_what_was_built_on(import_ref, found)
        people = 0
        concerned: set[int] = set()
        for step in steps:
            people += end_rows(step.made, because=because, by=by, now=now)
            concerned |= let_go_of_doubles(step.made, because=because, by=by, now=now)
            concerned |= replaced_by([refs[number] for number in step.made])
        changed = _take_back_added(found, now=now)
        note.about("import", import_ref)
        for ref in (*refs.values(), *changed.values()):
            note.also("order", ref, {"import": import_ref, "because": because})
        restate((concerned | changed.keys()) - refs.keys(), now=now)
        everything = concerned | changed.keys() | refs.keys()
        tell_followers(everything, Arrival(by=by, now=now, note=note))
    return Undone(orders=len(refs), orders_added_to=len(changed), people=people)


def _end(found: OrderImport, *, because: str, by: Actor, now: datetime) -> None:
    """The import stands no longer; somebody who was quicker wins, and the second is told."""
    ended = OrderImport.objects.filter(pk=found.pk, undone_at=None).update(
        undone_at=now, undone_by_id=by.user_id, undone_because=because
    )
    if ended != 1:
        raise ImportNotFound


def _hold(steps: Sequence[ImportStep], *, because: str, by: Actor, now: datetime) -> dict[int, str]:
    """Mark every order and lock every person first: nobody builds on them while we look."""
    refs: dict[int, str] = {}
    for step in steps:
        refs |= mark_taken_back(step.made, because=because, by=by, now=now)
        hold_people(facts_brought(step.made))
    return refs


def _refuse_what_was_built_on(import_ref: str, found: OrderImport) -> None:
    built = what_was_built_on(found.pk)
    if built:
        raise ImportBuiltOn(import_ref, built)


def _take_back_added(found: OrderImport, *, now: datetime) -> dict[int, str]:
    """Withdraw what was added to orders that were held already; their references by number."""
    added = list(RowsImported.objects.filter(step__of_import=found).order_by("order_id", "id"))
    for rows in added:
        end_added(rows, now=now)
    numbers = {rows.order_id for rows in added}
    return dict(ProtectiveOrder.objects.filter(pk__in=numbers).values_list("pk", "ref"))
