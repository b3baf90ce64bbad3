"""The rider: words that stretch a prohibition to what the respondent has others do."""

from dataclasses import dataclass
from pathlib import Path

from nmo.intake.reading.terms.wording.cues import cues_of, first_of
from nmo.intake.reading.terms.wording.fold import fold
from nmo.intake.reading.terms.wording.types import types_in

RIDERS = Path(__file__).parent / "riders.csv"
OTHERS = Path(__file__).parent / "others.csv"


@dataclass(frozen=True, slots=True)
class Rider:
    """The words without the rider, whether there was one, and whether it is all about others."""

    words: str
    found: bool
    own: bool


def split_rider(words: str, own: str) -> Rider:
    """The words of a prohibition parted from its rider about other people.

    `words` are the whole, with the lead-in; `own` those of the paragraph alone.
    """
    if _is_about_others(words, own) or _is_contact_through_others(own):
        return Rider(words, found=False, own=True)
    rest, found = words, False
    while span := _first_span(rest):
        rest, found = f"{rest[: span[0]]} {rest[span[1] :]}", True
    return Rider(rest, found, own=False)


def speaks_of_others(words: str) -> bool:
    """Whether the words speak of what the respondent may have somebody else do."""
    return first_of(OTHERS, "somebody", fold(words).string) is not None


def _is_about_others(words: str, own: str) -> bool:
    """Whether the first thing forbidden is to have others do something."""
    item = first_of(OTHERS, "item", fold(own).string)
    if item and item.start() == 0:
        return True
    folded = fold(words).string
    if first_of(OTHERS, "alone", folded):
        return True
    first = first_of(OTHERS, "all", folded)
    if not first or types_in(fold(own).string[: first.start()]):
        return False
    return not first_of(OTHERS, "forbids_before", folded[: first.start()])


def _is_contact_through_others(own: str) -> bool:
    """Whether contact is forbidden only by way of other people."""
    folded = fold(own).string
    found = first_of(OTHERS, "through", folded)
    return bool(found and not first_of(OTHERS, "as_well", folded[: found.end()]))


def _first_span(words: str) -> tuple[int, int] | None:
    """The span of the first rider in the words."""
    folded = fold(words)
    for cue in cues_of(RIDERS):
        if found := cue.found_in(folded.string):
            return folded.span(found.start(), found.end() - 1)
    return None
