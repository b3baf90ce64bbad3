"""Which paragraphs: the court's own words as boxes to tick."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from django import forms

from nmo.law import Condition, Event, History, Position, shown_words, speak_when
from nmo.law.terms import paragraph_key

NOT_SURE = "not_sure"
NOT_SURE_WORDS = "Not sure which"


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One paragraph to tick: its number, its words as they stand or stood last, and its past."""

    number: str
    words: str
    third_party: str = ""  # its words, where they reach what somebody else does
    note: str = ""  # what it said before, or that it no longer binds


def paragraphs_of(history: History, position: Position) -> tuple[Paragraph, ...]:
    """Every paragraph that the order has or had: those that bind now first, in their order.

    What no longer binds is offered too: the breach may be older than its end.
    """
    found: dict[str, list[tuple[Event, Condition]]] = {}
    for event, term in _terms(history):
        found.setdefault(paragraph_key(term.paragraph), []).append((event, term))
    binding = {paragraph_key(term.paragraph): term for term in position.conditions}
    now = [_paragraph(found.get(key, []), term, True) for key, term in binding.items()]
    before = [
        _paragraph(versions, versions[-1][1], not binding)
        for key, versions in found.items()
        if key not in binding
    ]
    return (*now, *before)


def _terms(history: History) -> Iterator[tuple[Event, Condition]]:
    for event in sorted(history.events, key=lambda each: each.at.at):
        if event.known_until is None:
            for term in event.conditions:
                if term.known_until is None and term.paragraph:
                    yield event, term


def _paragraph(versions: list[tuple[Event, Condition]], term: Condition, binds: bool) -> Paragraph:
    said = shown_words(term, term.text)
    earlier = [
        f"Until {speak_when(after.at)}: “{shown_words(old, old.text)}”"
        for (_, old), (after, new) in pairwise(versions)
        if old.text != new.text
    ]
    gone = [] if binds else ["It does not bind now"]
    return Paragraph(
        number=term.paragraph,
        words=said,
        third_party=said if term.third_party else "",
        note=". ".join((*gone, *earlier)),
    )


def paragraph_field(paragraphs: tuple[Paragraph, ...]) -> forms.MultipleChoiceField:
    """The boxes to tick, the last of them for whoever is not sure."""
    return forms.MultipleChoiceField(
        label="Which paragraphs did it break?",
        choices=[
            *((each.number, f"{each.number}. {each.words}") for each in paragraphs),
            (NOT_SURE, NOT_SURE_WORDS),
        ],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick a paragraph, or that you are not sure which"},
    )


def ticked(chosen: list[str], typed: str = "") -> dict[str, object]:
    """Paragraphs by the names of an account; not sure beside one that is ticked stays not sure."""
    numbers = [each for each in chosen if each != NOT_SURE]
    numbers += [part.strip() for part in typed.split(",") if part.strip()]
    return {
        "paragraphs": tuple(dict.fromkeys(numbers)),
        "conditions_known": bool(numbers) and NOT_SURE not in chosen,
    }
