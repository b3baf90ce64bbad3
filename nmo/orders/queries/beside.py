"""What stands beside the card of one order: awareness, corrections, national systems, doubles."""

from collections.abc import Collection, Iterator, Mapping

from django.db.models import Q

from nmo import law
from nmo.access.showing import HIDDEN_VALUE
from nmo.law import is_evidence_by_itself
from nmo.orders.labels import (
    CORRECTED_LABELS,
    EVENT_LABELS,
    FIELD_LABELS,
    KNEW_LABELS,
    METHOD_LABELS,
    NATIONAL_LABELS,
)
from nmo.orders.models import (
    AwarenessEvidence,
    Condition,
    Correction,
    NationalStatus,
    OrderDocument,
    PossibleDuplicate,
    ProtectiveOrder,
)
from nmo.orders.queries.cards import CardShown
from nmo.orders.queries.hiding import hidden_names, shown_without
from nmo.orders.queries.shown import (
    AwarenessShown,
    CorrectionShown,
    DuplicateShown,
    NationalShown,
)
from nmo.orders.words import DuplicateDecision, NationalState
from nmo.people.hiding import without_names
from nmo.people.shown import HIDDEN_NAME

TELL_A_PLACE = frozenset({"place", "text", "exceptions"})


def awareness_of(order: ProtectiveOrder, card: CardShown) -> tuple[AwarenessShown, ...]:
    """Every entry that the history of the card holds, the latest first."""
    then = card.history.known
    still = Q(known_until=None) | Q(known_until__gt=then)
    rows = AwarenessEvidence.objects.filter(still, order=order, known_from__lte=then)
    papers = dict(OrderDocument.objects.filter(order=order).values_list("document_id", "id"))
    events = {event.number: event for event in card.history.events}
    names = hidden_names(card.parties)
    return tuple(
        shown_without(_entry(row, papers, events), names)
        for row in rows.select_related("recorded_by").order_by("-number")
    )


def _entry(
    row: AwarenessEvidence, papers: Mapping[int, int], events: Mapping[int, law.Event]
) -> AwarenessShown:
    method = law.Method(row.method)
    told_of = events.get(row.of_event) if row.of_event is not None else None
    return AwarenessShown(
        number=row.number,
        when=law.speak_when(row.at) if row.at else "",
        method=METHOD_LABELS[method],
        knew=KNEW_LABELS[law.Knew(row.knew)],
        told_of=f"{EVENT_LABELS[told_of.kind]}, {law.speak_when(told_of.at)}" if told_of else "",
        evidenced=is_evidence_by_itself(method) if row.evidenced is None else row.evidenced,
        by=row.by,
        where=row.where,
        identity_checked=row.identity_checked,
        interpreter=row.interpreter,
        said=row.said,
        video_ref=row.video_ref,
        original_words=row.original_words,
        recorded_by=row.recorded_by.full_name,
        recorded_at=row.recorded_at,
        paper=papers.get(row.document_id) if row.document_id else None,
    )


def corrections_of(order: ProtectiveOrder, card: CardShown) -> tuple[CorrectionShown, ...]:
    """Every correction, the latest first, its values hidden where the facts themselves may be.

    Whoever may see a confidential place does so in the order in full, after a proof (requirement
    20).
    """
    hides_place = Condition.objects.filter(order=order, place_confidential=True).exists()
    names = hidden_names(card.parties)
    rows = Correction.objects.filter(order=order).select_related("corrected_by").order_by("-id")
    return tuple(_correction(row, hides_place=hides_place, hidden=names) for row in rows)


def _correction(row: Correction, *, hides_place: bool, hidden: Collection[str]) -> CorrectionShown:
    mask = ""
    if hides_place and row.corrected == "condition" and row.field in TELL_A_PLACE:
        mask = HIDDEN_VALUE
    if hidden and row.corrected == "party":
        mask = HIDDEN_NAME
    return CorrectionShown(
        corrected=CORRECTED_LABELS[row.corrected],
        number=row.number,
        field=FIELD_LABELS[row.field],
        was=mask or without_names(row.was, hidden),
        became=mask or without_names(row.became, hidden),
        because=without_names(row.because, hidden),
        corrected_at=row.corrected_at,
        corrected_by=row.corrected_by.full_name,
    )


def national_of(order: ProtectiveOrder) -> tuple[NationalShown, ...]:
    """The newest step on each national system (requirement 27)."""
    newest: dict[str, NationalShown] = {}
    for row in NationalStatus.objects.filter(order=order).order_by("id"):
        newest[row.system] = NationalShown(
            system=row.system,
            state=NATIONAL_LABELS[NationalState(row.state)],
            reference=row.reference,
            on=row.on,
        )
    return tuple(newest.values())


def duplicates_of(order: ProtectiveOrder) -> tuple[DuplicateShown, ...]:
    """Orders that may be the same, and what was decided (requirement 17)."""
    return tuple(_duplicates(order))


def _duplicates(order: ProtectiveOrder) -> Iterator[DuplicateShown]:
    for row in PossibleDuplicate.objects.filter(order=order).select_related("earlier"):
        yield _duplicate(row, row.earlier.ref)
    for row in PossibleDuplicate.objects.filter(earlier=order).select_related("order"):
        yield _duplicate(row, row.order.ref)


def _duplicate(row: PossibleDuplicate, other_ref: str) -> DuplicateShown:
    return DuplicateShown(
        number=row.pk,
        other_ref=other_ref,
        because=row.because,
        decision=DuplicateDecision(row.decision),
        decided_because=row.decided_because,
    )
