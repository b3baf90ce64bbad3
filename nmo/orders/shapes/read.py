"""Reading an order out of JSON, with every problem named in plain words."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from nmo.orders.shapes.given import OrderIn
from nmo.orders.shapes.values import Given

Part = TypeVar("Part", bound=Given)

_WORDS = {
    "missing": "is missing. Add it.",
    "extra_forbidden": "is not a key of an order. Check its spelling, or leave it out.",
    "enum": "is not one of the accepted values: {expected}.",
    "string_type": "must be text.",
    "bool_type": "must be true or false.",
    "int_type": "must be a whole number.",
    "tuple_type": "must be a list.",
    "model_type": "must be an object.",
    "string_too_short": "must not be empty.",
    "string_too_long": "is too long: at most {max_length} characters.",
    "string_unicode": "holds a character that is no text. Take it out.",
    "too_long": "has too many entries: at most {max_length}.",
    "greater_than_equal": "is too small: at least {ge}.",
    "less_than_equal": "is too large: at most {le}.",
}


@dataclass(frozen=True)
class Problem:
    """One thing wrong, where it stands and what to do; never the value itself."""

    where: str
    text: str

    def __str__(self) -> str:
        return f"{self.where}: {self.text}" if self.where else self.text


class OrderNotUnderstood(ValueError):
    """The order cannot be read; nothing was recorded."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(str(problem) for problem in self.problems))


def read_order(value: object) -> OrderIn:
    """The order that this JSON value gives. Raises OrderNotUnderstood with every problem."""
    return read_part(OrderIn, value)


def read_part(shape: type[Part], value: object) -> Part:
    """A part of an order: an event, an entry. Raises OrderNotUnderstood with every problem."""
    try:
        return shape.model_validate(value)
    except ValidationError as refused:
        raise OrderNotUnderstood([_problem(error) for error in refused.errors()]) from None


def write_order(order: OrderIn) -> dict[str, object]:
    """The order as JSON, in the shape in which it could be sent again (docs/shapes.md)."""
    return order.model_dump(mode="json")


def read_orders(text: str) -> list[OrderIn]:
    """The orders in a JSON text that holds one object or a list of them.

    Raises OrderNotUnderstood: for text that is not JSON, repeated keys, numbers that are not
    numbers, and whatever `read_order` refuses.
    """
    value = _parsed(text)
    orders = cast(list[object], value) if isinstance(value, list) else [value]
    if not orders:
        raise OrderNotUnderstood([Problem("", "The list holds no order.")])
    read: list[OrderIn] = []
    problems: list[Problem] = []
    for place, order in enumerate(orders):
        try:
            read.append(read_order(order))
        except OrderNotUnderstood as refused:
            here = f"[{place}]." if isinstance(value, list) else ""
            problems += [
                Problem(f"{here}{one.where}".rstrip("."), one.text) for one in refused.problems
            ]
    if problems:
        raise OrderNotUnderstood(problems)
    return read


def _parsed(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except OrderNotUnderstood:
        raise
    except json.JSONDecodeError as error:
        problem = f"This is not JSON: line {error.lineno}, column {error.colno}."
    except RecursionError:
        problem = "The JSON is nested too deeply to be an order."
    except ValueError:  # the parser's own limit on digits
        problem = "A number has too many digits to be a value of an order."
    raise OrderNotUnderstood([Problem("", problem)])


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise OrderNotUnderstood([Problem("", "A key stands twice in the same object.")])
    return found


def _no_constant(name: str) -> object:
    raise OrderNotUnderstood([Problem("", f"{name} is not a value of an order.")])


def _problem(error: ErrorDetails) -> Problem:
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in error["loc"])
    where = "".join(parts).lstrip(".")
    given = error.get("ctx", {})
    if error["type"] == "value_error":
        return Problem(where, str(given["error"]))
    words = _WORDS.get(error["type"])
    text = words.format(**given) if words else f"{error['msg']}."
    return Problem(where, text if where else f"An order {text}")
