"""An import as it stands, and what was built on it."""

from collections.abc import Iterator

from django.db.models import F, Q

from nmo.audit.queries import ChangedSince, changed_since, changes_after_entry, first_entry_of
from nmo.orders.errors import ImportNotFound
from nmo.orders.imported import BuiltOn, ImportShown
from nmo.orders.models import (
    ImportStep,
    OrderEvent,
    OrderImport,
    OrderParty,
    PossibleDuplicate,
    ProtectiveOrder,
    RowsImported,
)
from nmo.orders.words import SUBJECT, DuplicateDecision
from nmo.people.queries import person_refs_of
from nmo.work.queries import finished_since

RECORDED = "order.recorded"
ATTACHED = "document.attached"  # the papers that the orders came with


def import_shown(import_ref: str) -> ImportShown:
    """The import of that reference that stands, or the one taken back last.

    Raises ImportNotFound.
    """
    imports = OrderImport.objects.filter(ref=import_ref).select_related("began_by", "undone_by")
    found = imports.order_by(F("undone_at").desc(nulls_first=True)).first()
    if found is None:
        raise ImportNotFound
    added = RowsImported.objects.filter(step__of_import=found)
    return ImportShown(
        ref=found.ref,
        orders=sum(len(made) for made in found.steps.values_list("made", flat=True)),
        orders_added_to=added.values("order_id").distinct().count(),
        began_at=found.began_at,
        began_by=found.began_by.full_name,
        undone_at=found.undone_at,
        undone_by=found.undone_by.full_name if found.undone_by else "",
        undone_because=found.undone_because,
    )


def built_on_import(import_ref: str) -> tuple[BuiltOn, ...]:
    """What stands in the way of taking the import back; empty where nothing does.

    Raises ImportNotFound where no import of that reference stands.
    """
    found = OrderImport.objects.filter(ref=import_ref, undone_at=None).first()
    if found is None:
        raise ImportNotFound
    return what_was_built_on(found.pk)


def what_was_built_on(number: int) -> tuple[BuiltOn, ...]:
    """What others did since with the orders and persons of this import, the oldest first.

    Whatever changes an order or a person is in the log, so the log is asked what was done after
    the import. Looking at them, a check that was answered and a card that was shown are not
    building.
    """
    found = OrderImport.objects.get(pk=number)
    steps = list(found.steps.order_by("id"))
    written_in = [step.written_in for step in steps]
    changed = changed_since(SUBJECT, RECORDED, written_in, with_it=(ATTACHED,))
    built = [_changed(SUBJECT, each) for each in changed]
    first = first_entry_of(written_in)
    made = {order_id for step in steps for order_id in step.made}
    for step in steps:
        built += _named_since(step, made)
        built += _persons_changed(step, first)
        built += _decided(step)
        built += _relied_on(step, found, made)
    return tuple(sorted(built, key=lambda each: each.at))


def _changed(kind: str, change: ChangedSince) -> BuiltOn:
    words = change.what.replace(".", " ").replace("_", " ")
    return BuiltOn(
        subject_kind=kind,
        subject_ref=change.subject_id,
        what="sent again with more" if change.what == RECORDED else words,
        at=change.at,
    )


def _named_since(step: ImportStep, made: set[int]) -> Iterator[BuiltOn]:
    """Persons of whom the import said something, named by another order since."""
    mine = dict(_brought_to(step))
    others = OrderParty.objects.filter(
        person_id__in=mine, known_until=None, order__taken_back_at=None
    ).select_related("order", "person")
    for party in others:
        if party.order_id not in made and party.pk > mine[party.person_id]:
            yield BuiltOn(
                subject_kind="person",
                subject_ref=party.person.ref,
                what=f"named by order {party.order.ref}",
                at=party.recorded_at,
            )


def _persons_changed(step: ImportStep, first: int) -> Iterator[BuiltOn]:
    """Persons whom the import made, given or deprived of facts since."""
    mine = dict(_brought_to(step))
    earlier = OrderParty.objects.filter(person_id__in=mine).exclude(order_id__in=step.made)
    known = {
        person_id
        for person_id, party in earlier.values_list("person_id", "pk")
        if party < mine[person_id]
    }
    refs = person_refs_of(set(mine) - known).values()
    return (_changed("person", each) for each in changes_after_entry("person", refs, first))


def _brought_to(step: ImportStep) -> Iterator[tuple[int, int]]:
    """Each person of whom the step said something new, with the party that did."""
    parties = OrderParty.objects.filter(order_id__in=step.made).exclude(brought={})
    return iter(parties.order_by("-pk").values_list("person_id", "pk"))


def _decided(step: ImportStep) -> Iterator[BuiltOn]:
    """Doubles that somebody decided about, whichever of the two came with the import."""
    concerned = Q(order_id__in=step.made) | Q(earlier_id__in=step.made)
    pairs = PossibleDuplicate.objects.filter(concerned).exclude(
        decision=DuplicateDecision.UNDECIDED
    )
    for pair in pairs.select_related("order", "earlier"):
        if pair.decided_at is not None and pair.earlier_id in step.made:
            yield BuiltOn(
                subject_kind=SUBJECT,
                subject_ref=pair.earlier.ref,
                what=f"decided whether order {pair.order.ref} is the same",
                at=pair.decided_at,
            )


def _relied_on(step: ImportStep, found: OrderImport, made: set[int]) -> Iterator[BuiltOn]:
    """Work that was done on the orders, and orders that say since that one replaced them."""
    refs = list(ProtectiveOrder.ever.filter(pk__in=step.made).values_list("ref", flat=True))
    for ref, at in finished_since(SUBJECT, refs, since=found.began_at):
        yield BuiltOn(subject_kind=SUBJECT, subject_ref=ref, what="work on it was done", at=at)
    replaced = OrderEvent.objects.filter(
        superseded_by__in=refs, known_until=None, recorded_at__gte=found.began_at
    ).exclude(order_id__in=made)
    for event in replaced.select_related("order"):
        yield BuiltOn(
            subject_kind=SUBJECT,
            subject_ref=event.superseded_by,
            what=f"order {event.order.ref} says that it was replaced by it",
            at=event.recorded_at,
        )
