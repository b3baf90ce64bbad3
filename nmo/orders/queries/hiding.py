"""What an order says in words, without the names of those whom the reader may not know.

Requirement 21.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from nmo import law
from nmo.orders.queries.parties import PartyShown
from nmo.orders.queries.shown import AwarenessShown
from nmo.orders.shapes import AwarenessIn, ConditionIn, EventIn
from nmo.people.hiding import without_names
from nmo.people.queries import names_of

_SAID = ("by", "where", "identity_checked", "interpreter", "said", "original_words")


def hidden_names(parties: Iterable[PartyShown]) -> tuple[str, ...]:
    """Every name held of the parties who are hidden from this reader, and as typed on the order.

    Asks the database only where somebody is hidden.
    """
    hidden = [party for party in parties if party.person.hidden]
    if not hidden:
        return ()
    held = names_of({party.person.person_id for party in hidden})
    return (*(party.typed_name for party in hidden), *held)


def history_without(history: law.History, names: Collection[str]) -> law.History:
    """The history as the law reads it, its words without these names."""
    if not names:
        return history
    return replace(
        history,
        events=tuple(_event(each, names) for each in history.events),
        awareness=tuple(_awareness(each, names) for each in history.awareness),
    )


def _event(event: law.Event, names: Collection[str]) -> law.Event:
    terms = tuple(_condition(each, names) for each in event.conditions)
    return replace(event, conditions=terms, note=without_names(event.note, names))


def _condition(term: law.Condition, names: Collection[str]) -> law.Condition:
    return replace(
        term,
        text=without_names(term.text, names),
        protects=tuple(without_names(each, names) for each in term.protects),
        place=without_names(term.place, names) if term.place else term.place,
        times=without_names(term.times, names) if term.times else term.times,
        exceptions=tuple(without_names(each, names) for each in term.exceptions),
    )


def _awareness(entry: law.Awareness, names: Collection[str]) -> law.Awareness:
    return replace(
        entry,
        by=without_names(entry.by, names),
        identity_checked=without_names(entry.identity_checked, names),
    )


def event_without(event: EventIn, names: Collection[str]) -> EventIn:
    """An event in the shape in which it was recorded, its words without these names."""
    terms = tuple(_term(each, names) for each in event.conditions)
    return event.model_copy(update={"conditions": terms, "note": without_names(event.note, names)})


def _term(term: ConditionIn, names: Collection[str]) -> ConditionIn:
    return term.model_copy(
        update={
            "text": without_names(term.text, names),
            "protects": tuple(without_names(each, names) for each in term.protects),
            "place": without_names(term.place, names) if term.place else term.place,
            "times": without_names(term.times, names) if term.times else term.times,
            "exceptions": tuple(without_names(each, names) for each in term.exceptions),
        }
    )


def awareness_without(entry: AwarenessIn, names: Collection[str]) -> AwarenessIn:
    """A piece of evidence in the shape in which it was recorded, without these names."""
    return entry.model_copy(
        update={word: without_names(getattr(entry, word), names) for word in _SAID}
    )


def shown_without(entry: AwarenessShown, names: Collection[str]) -> AwarenessShown:
    """The same, as it stands on the order's page."""
    said = {word: without_names(getattr(entry, word), names) for word in _SAID}
    return replace(entry, **said)  # type: ignore[arg-type]  # every one of them is text
