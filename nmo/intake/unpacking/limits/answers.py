"""Answers of a limited process, taken as from a stranger: plain values and our own types alone.

A file that took over its reader could send anything; an ordinary unpickler would run it.
"""

import io
import pickle
from collections.abc import Callable, Iterable
from dataclasses import is_dataclass
from enum import Enum
from typing import Any

from nmo.faults import CALLS_ELSEWHERE, lines_of, only_lines
from nmo.intake.unpacking.limits.ends import Ending, LimitReached

_PLAIN = {
    ("builtins", "set"), ("builtins", "frozenset"), ("builtins", "bytearray"),
    ("builtins", "complex"), ("builtins", "range"), ("collections", "deque"),
    ("collections", "OrderedDict"), ("collections", "Counter"), ("datetime", "datetime"),
    ("datetime", "date"), ("datetime", "time"), ("datetime", "timedelta"),
    ("datetime", "timezone"), ("decimal", "Decimal"), ("fractions", "Fraction"),
}  # fmt: skip
_OURS = "nmo."


class AnswerRefused(LimitReached):
    """The answer holds something that no function of the register answers."""

    def __init__(self) -> None:
        super().__init__(Ending.HOSTILE.words(0, 0))


def packed(value: object) -> bytes:
    """An answer, ready to be sent."""
    return pickle.dumps((True, value), pickle.HIGHEST_PROTOCOL)


def packed_error(error: BaseException) -> bytes:
    """What was raised and along which calls, ready to be sent.

    Its type alone is named where it cannot be taken over whole.
    """
    calls = tuple(lines_of(error))
    data = pickle.dumps((False, (RuntimeError, (_named(error),), calls)), pickle.HIGHEST_PROTOCOL)
    try:
        whole = pickle.dumps((False, (type(error), error.args, calls)), pickle.HIGHEST_PROTOCOL)
        _raised(*_Careful(io.BytesIO(whole)).load()[1])
    except Exception:  # noqa: BLE001 - what a library raised may refuse to be pickled in any way
        return data
    return whole


def answer_of(data: bytes | bytearray) -> Any:
    """The value that was sent; raises what the function raised. Raises AnswerRefused."""
    try:
        went_well, value = _Careful(io.BytesIO(data)).load()
        raised = None if went_well else _raised(*value)
    except Exception as error:
        raise AnswerRefused from error
    if raised is not None:
        raise raised
    return value


def _named(error: BaseException) -> str:
    return f"A function in a limited process raised {type(error).__name__}."


def _raised(kind: type[Exception], args: tuple[object, ...], calls: Iterable[object]) -> Exception:
    error = kind(*args)
    setattr(error, CALLS_ELSEWHERE, only_lines(calls))
    return error


class _Careful(pickle.Unpickler):
    """Gives no class but plain ones, the register's values, and what can be raised."""

    def find_class(self, module: str, name: str) -> Callable[..., Any]:
        if (module, name) in _PLAIN:
            found: Callable[..., Any] = super().find_class(module, name)
            return found
        if "." not in name and (module.startswith(_OURS) or module == "builtins"):
            one = super().find_class(module, name)
            if isinstance(one, type) and one.__module__ == module and _is_value(one):
                return one
        raise AnswerRefused


def _is_value(one: type) -> bool:
    if issubclass(one, Exception):
        return not issubclass(one, LimitReached)  # which the parent alone can tell
    ours = one.__module__.startswith(_OURS)
    return ours and (is_dataclass(one) or issubclass(one, (Enum, tuple)))
