"""What happened to an order, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from nmo import law
from nmo.law.awareness import is_evidenced
from nmo.orders.labels import EVENT_LABELS, METHOD_LABELS, NOTICE_LABELS
from nmo.orders.queries.cards import CardShown, PaperShown
from nmo.orders.queries.shown import AwarenessShown
from nmo.orders.words import DocumentKind

FIRST_EVENTS = (law.EventKind.MADE, law.EventKind.UNDERTAKING_GIVEN)


@dataclass(frozen=True, kw_only=True)
class TimelineLine:
    """One line: when, what, the words beside it, and the paper behind it."""

    at: datetime
    when: str
    what: str
    detail: str = ""
    paper: int | None = None


def timeline(card: CardShown, awareness: Sequence[AwarenessShown]) -> tuple[TimelineLine, ...]:
    """Made, told, varied, checked with the court, ends: newest first."""
    history = card.history
    papers = {paper.sha256: paper.number for paper in card.papers}
    told_by = {entry.number: entry.paper for entry in awareness}
    lines = [
        *(
            _event(event, papers.get(event.document or "") or _made_by(event, card.papers))
            for event in history.events
        ),
        *(_told(entry, card, told_by.get(entry.number)) for entry in history.awareness),
        *(
            _line(law.parse_when(check.on.isoformat()), "Checked with the court")
            for check in history.court_checks
        ),
        *(_confirmed(confirmation) for confirmation in history.confirmations),
    ]
    end = card.position.ends.ends.when if card.position.ends else None
    if end is not None:
        lines.append(_line(end, "Ends" if end.at > card.at else "Ended"))
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _line(when: law.When, what: str, detail: str = "", paper: int | None = None) -> TimelineLine:
    return TimelineLine(
        at=when.at, when=law.speak_when(when), what=what, detail=detail, paper=paper
    )


def _event(event: law.Event, paper: int | None) -> TimelineLine:
    parts = []
    if event.kind in FIRST_EVENTS and event.notice_type is not law.NoticeType.UNKNOWN:
        parts.append(f"{NOTICE_LABELS[event.notice_type]}.")
    if event.ends is not None and event.ends.when is not None:
        parts.append(f"Until {law.speak_when(event.ends.when)}.")
    if event.return_hearing_at is not None:
        parts.append(f"Hearing {law.speak_when(event.return_hearing_at)}.")
    if event.revoked_paragraphs:
        parts.append(f"Paragraphs taken away: {', '.join(event.revoked_paragraphs)}.")
    if event.superseded_by:
        parts.append(f"By {event.superseded_by}.")
    if event.note:
        parts.append(event.note)
    return _line(event.at, EVENT_LABELS[event.kind], " ".join(parts), paper)


def _made_by(event: law.Event, papers: Sequence[PaperShown]) -> int | None:
    """The making's own paper is the first of the court's orders held, or the copy shown."""
    if event.kind not in FIRST_EVENTS:
        return None
    orders = (DocumentKind.ORDER, DocumentKind.COPY_SHOWN)
    return next((paper.number for paper in papers if paper.kind in orders), None)


def _told(entry: law.Awareness, card: CardShown, paper: int | None) -> TimelineLine:
    he = law.CardPeople(respondent_pronoun=card.respondent.person.pronoun).respondent
    knows = f"that {he.subject} {he.verb('knows', 'know')}"
    what = f"Evidence {knows}" if is_evidenced(entry) else f"Reported, not evidenced, {knows}"
    by = f", by {entry.by}" if entry.by else ""
    return _line(entry.at, what, f"{METHOD_LABELS[entry.method]}{by}", paper)


def _confirmed(confirmation: law.Confirmation) -> TimelineLine:
    return TimelineLine(
        at=confirmation.at,
        when=law.speak_moment(confirmation.at),
        what="Checked against the sealed copy",
    )
