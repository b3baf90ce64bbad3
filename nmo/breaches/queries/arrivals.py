"""What was recorded of an order since a moment, in plain words. Names nobody."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from nmo import law
from nmo.breaches.queries.positions import Meant
from nmo.orders.labels import EVENT_LABELS, METHOD_LABELS

Row = law.Event | law.Condition | law.Awareness


def what_arrived(meant: Meant, *, since: datetime, order_ref: str) -> str:
    """What came, was corrected or withdrawn since: "Varied, 5 May 2026: recorded 9 May 2026".

    order_ref: the order that was asked until then; another one answers where two were decided to
    be the same.
    """
    history = meant.history
    said = [*_events(history, since), *_replaced(history, since), *_awareness(history, since)]
    if history.order_ref != order_ref:
        said.insert(0, f"The order was decided to be the same as {history.order_ref}")
    elif not history.as_known(meant.known).events:
        said.insert(0, "The order was taken back from the register")
    return ". ".join(said or ["What is held of the order was corrected"]) + "."


def _events(history: law.History, since: datetime) -> Iterator[str]:
    versions: dict[int, list[law.Event]] = defaultdict(list)
    for event in history.events:
        versions[event.number].append(event)
    for rows in versions.values():
        terms = [term for row in rows for term in row.conditions]
        became = _became(rows, since) or _became(terms, since, read="read")
        if became:
            yield f"{EVENT_LABELS[rows[-1].kind]}, {law.speak_when(rows[-1].at)}: {became}"


def _replaced(history: law.History, since: datetime) -> Iterator[str]:
    """The order that replaced this one, where it came to the register since, or left it."""
    for event in history.events:
        came, went = event.successor_known_from, event.successor_known_until
        if event.known_until is None and came is not None and max(came, went or came) > since:
            became = "taken back from the register" if went else "recorded"
            day = law.speak_day(law.london_day(went or came))
            yield f"Order {event.superseded_by}, which replaced it: {became} {day}"


def _awareness(history: law.History, since: datetime) -> Iterator[str]:
    versions: dict[int, list[law.Awareness]] = defaultdict(list)
    for entry in history.awareness:
        versions[entry.number].append(entry)
    for rows in versions.values():
        became = _became(rows, since)
        if became:
            told = f"{METHOD_LABELS[rows[-1].method]}, {law.speak_when(rows[-1].at)}"
            yield f"Evidence of knowledge ({told}): {became}"


def _became(rows: Sequence[Row], since: datetime, *, read: str = "recorded") -> str:
    """What became of an entry since; "" where nothing did."""
    came = [row.known_from for row in rows if row.known_from > since]
    went = [row.known_until for row in rows if row.known_until and row.known_until > since]
    if not came and not went:
        return ""
    word = "corrected" if came and went else read if came else "withdrawn"
    return f"{word} {law.speak_day(law.london_day(max([*came, *went])))}"
