"""A fault as the log may keep it: what, where and along which calls, never in its own words.

The words of an error may name a person (`nmo.faults`), and an address what somebody typed into it.
"""

import sys
from collections.abc import MutableMapping
from logging import LogRecord
from typing import Any

from nmo.faults import lines_of


def without_words(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """A structlog processor: the error, and the address that it was met at, in safe terms."""
    error = _error_of(event.pop("exc_info", None))
    if error is not None:
        event["exception"] = "\n".join(lines_of(error))
    record = event.get("_record")
    if isinstance(record, LogRecord) and hasattr(record, "request"):
        event["event"] = _met(record)
    return event


def _met(record: LogRecord) -> str:
    """The answer and the shape of the address, which holds nothing that was typed into it."""
    match = getattr(getattr(record, "request", None), "resolver_match", None)
    where = match.route if match else "an address that is none of ours"
    return f"Answered {getattr(record, 'status_code', 'with an error')} at {where}"


def _error_of(exc_info: object) -> BaseException | None:
    if isinstance(exc_info, BaseException):
        return exc_info
    if isinstance(exc_info, tuple):
        return exc_info[1]  # type: ignore[no-any-return]
    return sys.exc_info()[1] if exc_info else None
