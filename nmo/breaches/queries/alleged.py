"""The paragraphs that are said to be broken, in the words that they had at the alleged time."""

from collections.abc import Iterator, Sequence

from nmo import law
from nmo.breaches.case import ConditionAlleged
from nmo.breaches.queries.positions import Meant
from nmo.law.terms import paragraph_key


def conditions_alleged(paragraphs: Sequence[str], meant: Meant) -> tuple[ConditionAlleged, ...]:
    """Each of these paragraphs as it stood then; what tells of a confidential place is taken out.

    Where it did not bind then, in its last words before; where no such paragraph is held, its
    number alone. One that was varied within the alleged time stands once for each wording.
    """
    return tuple(
        alleged for paragraph in dict.fromkeys(paragraphs) for alleged in _alleged(paragraph, meant)
    )


def _alleged(paragraph: str, meant: Meant) -> Iterator[ConditionAlleged]:
    key = paragraph_key(paragraph)
    found = {
        term.ref or term.text: (term, position)
        for position in meant.positions
        for term in position.conditions
        if paragraph_key(term.paragraph) == key
    }
    if found:
        for term, position in found.values():
            runs = position.breach is not None and term in position.breach.arrestable
            yield _in_its_words(paragraph, term, meant.history, power=runs)
        return
    before = _last_words(key, meant)
    if before is None:
        yield ConditionAlleged(paragraph=paragraph, held=False)
    else:
        yield _in_its_words(paragraph, before, meant.history, power=False)


def _last_words(key: str, meant: Meant) -> law.Condition | None:
    """The paragraph's wording in the last event that had it, of those known."""
    events = sorted(meant.history.as_known(meant.known).events, key=lambda event: event.at.at)
    terms = [term for event in events for term in event.conditions]
    return next((term for term in reversed(terms) if paragraph_key(term.paragraph) == key), None)


def _in_its_words(
    paragraph: str, term: law.Condition, history: law.History, *, power: bool
) -> ConditionAlleged:
    return ConditionAlleged(
        paragraph=paragraph,
        text=law.shown_words(term, term.text),
        codes=term.codes,
        third_party=term.third_party,
        power_of_arrest=power,
        exceptions=tuple(law.shown_words(term, each) for each in term.exceptions),
        of_event=next(
            (
                event.number
                for event in history.events
                if any(each.ref == term.ref for each in event.conditions)
            ),
            None,
        ),
    )
