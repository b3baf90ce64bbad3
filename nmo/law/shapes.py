"""The position in the one shape that the command line and the API write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nmo.law.awareness import is_evidenced
from nmo.law.history import Awareness, Condition
from nmo.law.places import shown_place, shown_words
from nmo.law.times import When, write_moment, write_when
from nmo.law.words import EndType

if TYPE_CHECKING:
    from nmo.law.position import Position


def position_as_json(position: Position) -> dict[str, object]:
    """Times are local, to the minute, with an offset only in the repeated autumn hour."""
    return {
        "order_ref": position.order_ref,
        "at": write_moment(position.at),
        "known": write_moment(position.known) if position.known else None,
        "standing": position.standing.value,
        "reasons": [
            {"code": reason.code.value, "text": reason.text, "event": reason.event}
            for reason in position.reasons
        ],
        "ends": _ends(position),
        "conditions": [_condition(position, condition) for condition in position.conditions],
        "breach_is": position.breach_is.value if position.breach_is else None,
        "breach_text": position.breach_text,
        "arrestable_paragraphs": list(position.arrestable_paragraphs),
        "awareness": _awareness(position),
        "warnings": [
            {"code": warning.code.value, "text": warning.text} for warning in position.warnings
        ],
    }


def _ends(position: Position) -> dict[str, object]:
    if position.ends is None:
        return {"end_type": EndType.UNKNOWN.value, "at": None, "minutes_left": None}
    return {
        "end_type": position.ends.ends.end_type.value,
        "at": _when(position.ends.ends.when),
        "minutes_left": position.ends.minutes_left,
    }


def _condition(position: Position, condition: Condition) -> dict[str, object]:
    """A power of arrest shows only where it runs, and a confidential place not at all."""
    arrestable = position.breach.arrestable if position.breach else ()
    runs = condition in arrestable
    return {
        "paragraph": condition.paragraph,
        "text": shown_words(condition, condition.text),
        "codes": [code.value for code in condition.codes],
        "protects": list(condition.protects),
        "place": shown_place(condition),
        "place_withheld": condition.place_confidential,
        "metres": condition.metres,
        "times": shown_words(condition, condition.times or "") or None,
        "exceptions": [shown_words(condition, exception) for exception in condition.exceptions],
        "third_party": condition.third_party,
        "until": _when(condition.until),
        "power_of_arrest": runs,
        "power_of_arrest_until": _when(condition.power_of_arrest_until) if runs else None,
    }


def _awareness(position: Position) -> dict[str, object]:
    found = position.awareness
    return {
        "needed": found.needed,
        "position": found.position.value,
        "best": _entry(found.best) if found.best else None,
        "of_variation": found.of_variation.value,
    }


def _entry(entry: Awareness) -> dict[str, object]:
    return {
        "at": write_when(entry.at),
        "method": entry.method.value,
        "by": entry.by,
        "knew": entry.knew.value,
        "of_event": entry.of_event,
        "evidenced": is_evidenced(entry),
        "identity_checked": entry.identity_checked,
    }


def _when(when: When | None) -> str | None:
    return write_when(when) if when is not None else None
