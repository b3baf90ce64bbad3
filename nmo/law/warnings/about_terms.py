"""Warnings about what the order says."""

from collections.abc import Iterator

from nmo.law.speech import speak_when
from nmo.law.timeline import acts
from nmo.law.warnings.facts import Facts, PositionWarning
from nmo.law.words import WarningCode


def conditions_unread(facts: Facts) -> Iterator[PositionWarning]:
    """Nobody has read yet what it forbids, or what a change to it says."""
    for event in facts.terms.unread:
        subject = "What it forbids" if event == facts.opening else _change(event.number, facts)
        yield PositionWarning(
            code=WarningCode.CONDITIONS_UNREAD, text=f"{subject} has not been read yet"
        )


def _change(number: int, facts: Facts) -> str:
    event = next(event for event in facts.course.applied if event.number == number)
    return f"The change of {speak_when(acts(event))}"


def variation_scope_unread(facts: Facts) -> Iterator[PositionWarning]:
    """Whether a variation replaces the old conditions or adds to them was not read."""
    for event in facts.terms.scope_unread:
        yield PositionWarning(
            code=WarningCode.VARIATION_SCOPE_UNREAD,
            text=f"Whether the variation of {speak_when(acts(event))} replaces the earlier "
            "conditions or adds to them has not been read: both are shown",
        )


def language_versions_differ(facts: Facts) -> Iterator[PositionWarning]:
    """The Welsh and the English order do not say the same."""
    if facts.history.languages_differ:
        yield PositionWarning(
            code=WarningCode.LANGUAGE_VERSIONS_DIFFER,
            text="The Welsh and English versions of the order differ: read both",
        )
