"""Orders as the law reads them: every version of every row, with when it was known."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime

from nmo import law
from nmo.orders.queries.whole import Whole, rows_of, wholes


def histories(order_ids: Collection[int]) -> dict[int, law.History]:
    """The whole history of each of these orders, by its number, in one read."""
    return {whole["id"]: history_of(whole) for whole in wholes(order_ids)}


def history_of(whole: Whole) -> law.History:
    """The history of an order that was read whole."""
    terms: dict[int, list[Whole]] = defaultdict(list)
    for term in rows_of(whole, "conditions"):
        terms[term["event_number"]].append(term)
    return law.History(
        order_ref=whole["ref"],
        order_type=law.OrderType(whole["order_type"]),
        made_in=law.MadeIn(whole["made_in"]),
        court_name=whole["court_name"],
        events=tuple(_event(row, terms[row["number"]]) for row in rows_of(whole, "events")),
        awareness=tuple(_awareness(row) for row in rows_of(whole, "awareness")),
        court_checks=tuple(_check(row) for row in rows_of(whole, "court_checks")),
        confirmations=tuple(_confirmation(row) for row in rows_of(whole, "confirmations")),
        languages_differ=whole["languages_differ"],
    )


def moment(text: str | None) -> datetime | None:
    """The stored moment, if there is one."""
    return None if text is None else datetime.fromisoformat(text)


def _when(text: str | None) -> law.When | None:
    return None if text is None else law.parse_when(text)


def _event(row: Whole, terms: Iterable[Whole]) -> law.Event:
    return law.Event(
        number=row["number"],
        kind=law.EventKind(row["kind"]),
        at=law.parse_when(row["at"]),
        effective_from=_when(row["effective_from"]),
        notice_type=law.NoticeType(row["notice_type"]),
        ends=_ends(row),
        return_hearing_at=_when(row["return_hearing_at"]),
        effect=law.Effect(row["effect"]),
        conditions=tuple(_condition(term) for term in terms),
        conditions_read=row["conditions_read"],
        revoked_paragraphs=tuple(row["revoked_paragraphs"]),
        superseded_by=row["superseded_by"] or None,
        successor_held=row["successor_known_from"] is not None
        and row["successor_known_until"] is None,
        successor_known_from=moment(row["successor_known_from"]),
        successor_known_until=moment(row["successor_known_until"]),
        note=row["note"],
        document=row["document"],
        page=row["page"],
        known_from=datetime.fromisoformat(row["known_from"]),
        known_until=moment(row["known_until"]),
    )


def _ends(row: Whole) -> law.Ends | None:
    if row["end_type"] is None:
        return None
    return law.Ends(
        end_type=law.EndType(row["end_type"]),
        when=_when(row["ends_at"]),
        event=row["ends_on_event"],
    )


def _condition(row: Whole) -> law.Condition:
    return law.Condition(
        paragraph=row["paragraph"],
        text=row["text"],
        codes=tuple(law.ConditionCode(code) for code in row["codes"]),
        protects=tuple(row["protects"]),
        place=row["place"],
        place_confidential=row["place_confidential"],
        metres=row["metres"],
        times=row["times"],
        exceptions=tuple(row["exceptions"]),
        third_party=row["third_party"],
        until=_when(row["until"]),
        power_of_arrest=row["power_of_arrest"],
        power_of_arrest_until=_when(row["power_of_arrest_until"]),
        known_from=datetime.fromisoformat(row["known_from"]),
        known_until=moment(row["known_until"]),
        ref=str(row["id"]),
    )


def _awareness(row: Whole) -> law.Awareness:
    return law.Awareness(
        number=row["number"],
        at=law.parse_when(row["at"]),
        method=law.Method(row["method"]),
        by=row["by"],
        knew=law.Knew(row["knew"]),
        of_event=row["of_event"],
        evidenced=row["evidenced"],
        identity_checked=row["identity_checked"],
        known_from=datetime.fromisoformat(row["known_from"]),
        known_until=moment(row["known_until"]),
    )


def _check(row: Whole) -> law.CourtCheck:
    return law.CourtCheck(
        on=date.fromisoformat(row["on"]),
        known_from=datetime.fromisoformat(row["known_from"]),
        known_until=moment(row["known_until"]),
    )


def _confirmation(row: Whole) -> law.Confirmation:
    return law.Confirmation(
        at=datetime.fromisoformat(row["at"]),
        known_from=datetime.fromisoformat(row["known_from"]),
        known_until=moment(row["known_until"]),
    )
