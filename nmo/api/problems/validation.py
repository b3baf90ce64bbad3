"""Values that do not fit, each with where it stands and what to do; the value is never said."""

from collections.abc import Mapping, Sequence
from typing import Any

from ninja.errors import ValidationError

from nmo.api.problems.problem import At

# What a kind of refusal of pydantic says here; others speak for themselves.
_WORDS = {
    "missing": "It is missing. Add it.",
    "extra_forbidden": "There is no such key. Check its spelling, or leave it out.",
    "enum": "It is not one of the accepted values: {expected}.",
    "literal_error": "It is not one of the accepted values: {expected}.",
    "string_type": "It must be text.",
    "bool_type": "It must be true or false.",
    "int_type": "It must be a whole number.",
    "int_parsing": "It must be a whole number.",
    "int_from_float": "It must be a whole number.",
    "int_parsing_size": "The number is too large.",
    "tuple_type": "It must be a list.",
    "list_type": "It must be a list.",
    "dict_type": "It must be an object.",
    "model_type": "It must be an object.",
    "model_attributes_type": "It must be an object.",
    "string_too_short": "It must not be empty.",
    "string_too_long": "It is too long: at most {max_length} characters.",
    "string_pattern_mismatch": "It does not have the form that the OpenAPI document gives.",
    "string_unicode": "It holds a character that is no text. Take it out.",
    "too_long": "It has too many entries: at most {max_length}.",
    "too_short": "It has too few entries: at least {min_length}.",
    "greater_than_equal": "It is too small: at least {ge}.",
    "less_than_equal": "It is too large: at most {le}.",
}
OTHERWISE = "It does not have the form that the OpenAPI document gives."


def errors_of(refused: ValidationError, body: object) -> tuple[At, ...]:
    """Every value that does not fit. `body` is the JSON that was sent."""
    return tuple(_at(error, body) for error in refused.errors)


def _at(error: Mapping[str, Any], body: object) -> At:
    where, *rest = error["loc"]
    if where == "body":
        pointer = pointer_of(_in_the_body(rest[1:], body))
        return At(where="body", pointer=pointer, detail=_said(error))
    return At(where=str(where), pointer=".".join(map(str, rest)), detail=_said(error))


def _in_the_body(parts: Sequence[str | int], body: object) -> list[str | int]:
    """The parts that stand in what was sent: pydantic names the shape that was chosen, too."""
    found: list[str | int] = []
    for part in parts[:-1]:
        if isinstance(body, dict) and part not in body:
            continue
        found.append(part)
        body = _inside(body, part)
    return [*found, *parts[-1:]]


def _inside(value: object, part: str | int) -> object:
    if isinstance(value, dict):
        return value.get(part)
    inside = isinstance(value, list) and isinstance(part, int) and part < len(value)
    return value[part] if inside else None  # type: ignore[index]


def pointer_of(parts: Sequence[str | int]) -> str:
    """The JSON pointer (RFC 6901) of these keys and places; empty for the whole body."""
    return "".join(f"/{_escaped(str(part))}" for part in parts)


def _escaped(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")


def _said(error: Mapping[str, Any]) -> str:
    context = error.get("ctx") or {}
    if error["type"] == "value_error":
        return str(context.get("error") or OTHERWISE)
    words = _WORDS.get(error["type"], OTHERWISE)
    try:
        return words.format(**context)
    except KeyError:
        return OTHERWISE
