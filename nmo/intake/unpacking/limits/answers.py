"""Answers of a limited process, taken as from a stranger: plain values and our own types alone.

A file that took over its reader could send anything; an ordinary unpickler would run it.
"""

import io
import pickle
from collections.abc import Callable
from dataclasses import is_dataclass
from enum import Enum
from typing import Any

_PLAIN = {
    ("builtins", "set"), ("builtins", "frozenset"), ("builtins", "bytearray"),
    ("builtins", "complex"), ("builtins", "range"), ("collections", "deque"),
    ("collections", "OrderedDict"), ("collections", "Counter"), ("datetime", "datetime"),
    ("datetime", "date"), ("datetime", "time"), ("datetime", "timedelta"),
    ("datetime", "timezone"), ("decimal", "Decimal"), ("fractions", "Fraction"),
}  # fmt: skip
_OURS = "nmo."


class AnswerRefused(pickle.UnpicklingError):
    """The answer holds something that no function of the register answers."""


def packed(value: object) -> bytes:
    """An answer, ready to be sent."""
    return pickle.dumps((True, value), pickle.HIGHEST_PROTOCOL)


def packed_error(error: BaseException) -> bytes:
    """What was raised, ready to be sent; its type alone where it cannot be taken over whole."""
    try:
        data = pickle.dumps((False, (type(error), error.args)), pickle.HIGHEST_PROTOCOL)
        _Careful(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001 - what a library raised may refuse to be pickled in any way
        said = f"A function in a limited process raised {type(error).__name__}."
        return pickle.dumps((False, (RuntimeError, (said,))), pickle.HIGHEST_PROTOCOL)
    return data


def answer_of(data: bytes | bytearray) -> Any:
    """The value that was sent; raises what the function raised. Raises AnswerRefused."""
    went_well, value = _Careful(io.BytesIO(data)).load()
    if went_well:
        return value
    kind, args = value
    raise kind(*args)


class _Careful(pickle.Unpickler):
    """Gives no class but plain ones, the register's values, and what can be raised."""

    def find_class(self, module: str, name: str) -> Callable[..., Any]:
        if (module, name) in _PLAIN:
            found: Callable[..., Any] = super().find_class(module, name)
            return found
        if module.startswith(_OURS) or module == "builtins":
            one = super().find_class(module, name)
            if isinstance(one, type) and _is_value(one, ours=module.startswith(_OURS)):
                return one
        raise AnswerRefused("A limited process answered something that is not taken.")


def _is_value(one: type, *, ours: bool) -> bool:
    if issubclass(one, Exception):
        return True
    return ours and (is_dataclass(one) or issubclass(one, (Enum, tuple)))
