"""Orders as the law reads them: every version of every row, with when it was known."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from nmo import law
from nmo.orders.models import (
    AwarenessEvidence,
    Condition,
    Confirmation,
    CourtCheck,
    OrderEvent,
    ProtectiveOrder,
)

Row = TypeVar("Row", OrderEvent, Condition, AwarenessEvidence, CourtCheck, Confirmation)


def histories(order_ids: Collection[int]) -> dict[int, law.History]:
    """The whole history of each of these orders, by its number; five reads for any count."""
    wanted = list(order_ids)
    orders = ProtectiveOrder.objects.filter(pk__in=wanted)
    within = {"order_id__in": wanted}
    events = _grouped(
        OrderEvent.objects.filter(**within).select_related("document").defer("document__content")
    )
    conditions = _grouped(Condition.objects.filter(**within).order_by("event_number", "position"))
    awareness = _grouped(AwarenessEvidence.objects.filter(**within).order_by("number", "id"))
    checks = _grouped(CourtCheck.objects.filter(**within).order_by("on", "id"))
    confirmations = _grouped(Confirmation.objects.filter(**within).order_by("at", "id"))
    held = _held_successors(row for rows in events.values() for row in rows)
    return {
        order.pk: law.History(
            order_ref=order.ref,
            order_type=law.OrderType(order.order_type),
            made_in=law.MadeIn(order.made_in),
            court_name=order.court_name,
            events=tuple(
                _event(row, conditions[order.pk], held)
                for row in sorted(events[order.pk], key=lambda row: (row.number, row.pk))
            ),
            awareness=tuple(_awareness(row) for row in awareness[order.pk]),
            court_checks=tuple(_check(row) for row in checks[order.pk]),
            confirmations=tuple(_confirmation(row) for row in confirmations[order.pk]),
            languages_differ=order.languages_differ,
        )
        for order in orders
    }


def _grouped(rows: Iterable[Row]) -> dict[int, list[Row]]:
    by_order: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        by_order[row.order_id].append(row)
    return by_order


def _held_successors(events: Iterable[OrderEvent]) -> dict[str, datetime]:
    """Which orders named as successors stand on the register, and since when."""
    refs = {row.superseded_by for row in events if row.superseded_by}
    if not refs:
        return {}
    held = ProtectiveOrder.objects.filter(ref__in=refs)
    return dict(held.values_list("ref", "recorded_at"))


def _event(
    row: OrderEvent, conditions: Iterable[Condition], held: Mapping[str, datetime]
) -> law.Event:
    return law.Event(
        number=row.number,
        kind=law.EventKind(row.kind),
        at=_certain(row.at),
        effective_from=row.effective_from,
        notice_type=law.NoticeType(row.notice_type),
        ends=None
        if row.end_type is None
        else law.Ends(
            end_type=law.EndType(row.end_type), when=row.ends_at, event=row.ends_on_event
        ),
        return_hearing_at=row.return_hearing_at,
        effect=law.Effect(row.effect),
        conditions=tuple(
            _condition(term) for term in conditions if term.event_number == row.number
        ),
        conditions_read=row.conditions_read,
        revoked_paragraphs=tuple(row.revoked_paragraphs),
        superseded_by=row.superseded_by or None,
        successor_held=row.superseded_by in held,
        successor_known_from=held.get(row.superseded_by),
        note=row.note,
        document=row.document.sha256 if row.document else None,
        page=row.page,
        known_from=row.known_from,
        known_until=row.known_until,
    )


def _certain(when: law.When | None) -> law.When:
    if when is None:  # the column may not be empty: only a broken database gets here
        raise ValueError("An event without its moment.")
    return when


def _condition(row: Condition) -> law.Condition:
    return law.Condition(
        paragraph=row.paragraph,
        text=row.text,
        codes=tuple(law.ConditionCode(code) for code in row.codes),
        protects=tuple(row.protects),
        place=row.place,
        place_confidential=row.place_confidential,
        metres=row.metres,
        times=row.times,
        exceptions=tuple(row.exceptions),
        third_party=row.third_party,
        until=row.until,
        power_of_arrest=row.power_of_arrest,
        power_of_arrest_until=row.power_of_arrest_until,
        known_from=row.known_from,
        known_until=row.known_until,
        ref=str(row.pk),
    )


def _awareness(row: AwarenessEvidence) -> law.Awareness:
    return law.Awareness(
        number=row.number,
        at=_certain(row.at),
        method=law.Method(row.method),
        by=row.by,
        knew=law.Knew(row.knew),
        of_event=row.of_event,
        evidenced=row.evidenced,
        identity_checked=row.identity_checked,
        known_from=row.known_from,
        known_until=row.known_until,
    )


def _check(row: CourtCheck) -> law.CourtCheck:
    return law.CourtCheck(on=row.on, known_from=row.known_from, known_until=row.known_until)


def _confirmation(row: Confirmation) -> law.Confirmation:
    return law.Confirmation(at=row.at, known_from=row.known_from, known_until=row.known_until)
