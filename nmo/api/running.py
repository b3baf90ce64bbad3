"""How every operation runs: a write whole with its kept answer and its version, or not at all."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja.operation import Operation
from ninja.responses import Status
from pydantic import TypeAdapter

from nmo.access.acting import together
from nmo.access.calling import bytes_of, caller_of, only_asks, subject_of
from nmo.access.clock import now
from nmo.api.keys import answer_kept, keep_answer, key_of
from nmo.api.versions import etag_of, refuse_stale

READS = frozenset({"GET", "HEAD"})
View = Callable[..., Any]
_ADAPTERS: dict[type, TypeAdapter[object]] = {}  # building one takes longer than a check


def as_a_whole(view: View) -> View:
    """The operation with all that every operation has; applied by `application`."""

    @wraps(view)
    def run(request: HttpRequest, **values: Any) -> HttpResponse:
        if request.method in READS or only_asks(view):
            return _read(view, request, values)
        return _write(view, request, values)

    return run


def is_write(operation: Operation) -> bool:
    """Whether the operation changes the register."""
    return not READS & set(operation.methods) and not only_asks(operation.view_func)


def _read(view: View, request: HttpRequest, values: dict[str, Any]) -> HttpResponse:
    subject = subject_of(view)
    # Before the record is read: a tag that is too old is refused later, one too new would not be.
    tag = etag_of(subject, values) if subject else ""
    answer = _answer(view, view(request, **values))
    if tag:
        answer["ETag"] = tag
    return answer


def _write(view: View, request: HttpRequest, values: dict[str, Any]) -> HttpResponse:
    subject = subject_of(view)
    key = key_of(request, caller_of(request), bytes_of(request))
    with together():
        kept = answer_kept(key)
        if kept is not None:
            return kept
        if subject:
            refuse_stale(request, subject, values)
        answer = _answer(view, view(request, **values))
        if subject:
            answer["ETag"] = etag_of(subject, values)
        keep_answer(key, answer, now=now())
    return answer


def _answer(view: View, result: object) -> HttpResponse:
    """What the operation gave, written in the way that its OpenAPI schema describes."""
    if isinstance(result, HttpResponse):
        return result
    status, value = _first_status(view), result
    if isinstance(result, Status):
        status, value = result.status_code, result.value
    if value is None:
        return HttpResponse(status=status, content_type="application/json")
    return HttpResponse(_written(value), status=status, content_type="application/json")


def _written(value: object) -> bytes:
    shape = type(value)
    if shape not in _ADAPTERS:
        _ADAPTERS[shape] = TypeAdapter(shape)
    return _ADAPTERS[shape].dump_json(value)


def _first_status(view: View) -> int:
    operation: Operation = view._ninja_operation  # type: ignore[attr-defined]
    return next(status for status in operation.response_models if isinstance(status, int))
