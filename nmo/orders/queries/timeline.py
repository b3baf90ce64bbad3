"""What happened to an order, newest first (SCREENS section 5)."""

from dataclasses import dataclass
from datetime import datetime

from nmo import law
from nmo.orders.queries.cards import CardShown

_EVENT_WORDS = {
    law.EventKind.MADE: "Made",
    law.EventKind.VARIED: "Varied",
    law.EventKind.EXTENDED: "Extended",
    law.EventKind.DISCHARGED: "Discharged",
    law.EventKind.SUPERSEDED: "Replaced by another order",
    law.EventKind.WITHDRAWN_WITH_PROCEEDINGS: "Withdrawn with the proceedings",
    law.EventKind.HEARING_HELD: "Hearing held",
    law.EventKind.UNDERTAKING_GIVEN: "Undertaking given",
}


@dataclass(frozen=True, kw_only=True)
class TimelineLine:
    """One line: when, what, and the words beside it."""

    at: datetime
    when: str
    what: str
    detail: str = ""


def timeline(card: CardShown) -> tuple[TimelineLine, ...]:
    """Made, told, varied, checked with the court, ends: newest first."""
    history = card.history
    lines = [
        *(_event(event) for event in history.events),
        *(_told(entry) for entry in history.awareness),
        *(
            _line(law.parse_when(check.on.isoformat()), "Checked with the court")
            for check in history.court_checks
        ),
        *(_confirmed(confirmation) for confirmation in history.confirmations),
    ]
    end = card.position.ends.ends.when if card.position.ends else None
    if end is not None:
        lines.append(_line(end, "Ends"))
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _line(when: law.When, what: str, detail: str = "") -> TimelineLine:
    return TimelineLine(at=when.at, when=law.speak_when(when), what=what, detail=detail)


def _event(event: law.Event) -> TimelineLine:
    parts = []
    if event.notice_type is law.NoticeType.WITHOUT_NOTICE:
        parts.append("Without notice.")
    if event.notice_type is law.NoticeType.ON_NOTICE:
        parts.append("On notice.")
    if event.ends is not None and event.ends.when is not None:
        parts.append(f"Until {law.speak_when(event.ends.when)}.")
    if event.return_hearing_at is not None:
        parts.append(f"Hearing {law.speak_when(event.return_hearing_at)}.")
    if event.superseded_by:
        parts.append(f"By {event.superseded_by}.")
    if event.note:
        parts.append(event.note)
    return _line(event.at, _EVENT_WORDS[event.kind], " ".join(parts))


def _told(entry: law.Awareness) -> TimelineLine:
    what = "Evidence that he knows" if entry.evidenced else "Reported, not evidenced"
    words = entry.method.value.replace("_", " ")
    return _line(entry.at, what, f"{words}{f', by {entry.by}' if entry.by else ''}")


def _confirmed(confirmation: law.Confirmation) -> TimelineLine:
    return TimelineLine(
        at=confirmation.at,
        when=law.speak_moment(confirmation.at),
        what="Checked against the sealed copy",
    )
