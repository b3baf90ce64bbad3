"""Values of a case as the pack says them."""

from collections.abc import Mapping

from nmo.breaches.case import Alleged, Step, Value
from nmo.breaches.steps.rule import FieldKind, FieldRule
from nmo.breaches.steps.table import STEPS
from nmo.breaches.words import Certainty
from nmo.law import NotATime, When, parse_when, speak_when


def alleged_said(when: Alleged) -> str:
    """When it is said to have happened: about 3.10am on 20 November 2026."""
    first = speak_when(when.started)
    if when.ended is None:
        return f"about {first}" if when.certainty is Certainty.ABOUT else first
    last = speak_when(when.ended)
    match when.certainty:
        case Certainty.BETWEEN:
            return f"some time between {first} and {last}"
        case Certainty.THROUGHOUT:
            return f"all the time from {first} to {last}"
        case _:
            return f"from {first} to {last}"


def alleged_in_a_sentence(when: Alleged) -> str:
    """The same after a verb: at 3.10am on 20 November 2026, on 20 November 2026, about …"""
    is_one_moment = when.ended is None and when.certainty is not Certainty.ABOUT
    return at_said(when.started) if is_one_moment else alleged_said(when)


def at_said(when: When) -> str:
    """at 3.10am on 20 November 2026; on 20 November 2026 where only the day is known."""
    return f"{'at' if when.whole else 'on'} {speak_when(when)}"


def begun(said: str) -> str:
    """What was said, with a capital letter as a sentence begins."""
    return said[:1].upper() + said[1:]


def step_said(step: Step) -> str:
    """A step with its closed values: Decide on arrest. Decision: Arrested. …"""
    rule = STEPS[step.kind]
    parts = [
        f"{_asked(field.label)} {value_said(field, step.values[field.name])}"
        for field in rule.fields
        if step.values.get(field.name) not in (None, "")
    ]
    return ". ".join(part.rstrip(".") for part in parts)


def _asked(label: str) -> str:
    return label if label.endswith("?") else f"{label}:"


def value_said(field: FieldRule, value: Value) -> str:
    """One value of a step in the words of its list."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    text = str(value)
    if field.kind in {FieldKind.MOMENT, FieldKind.DAY}:
        return _moment(text)
    if field.kind is FieldKind.SEVERAL:
        return ", ".join(_word(field.choices, each) for each in text.split(","))
    return _word(field.choices, text)


def _moment(text: str) -> str:
    try:
        return speak_when(parse_when(text))
    except NotATime:
        return text


def _word(choices: Mapping[str, str], code: str) -> str:
    return choices.get(code, code.replace("_", " "))
