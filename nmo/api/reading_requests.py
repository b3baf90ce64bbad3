"""What is looked at before a request is answered: can it be read, and can its answer be taken?"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja.operation import Operation

from nmo.access.calling import BytesTaken, bytes_taken, most_json
from nmo.api.problems import ProblemFound
from nmo.api.problems.faults import answer_of
from nmo.api.problems.kinds import MEDIA_TYPE, NOT_ACCEPTABLE, TOO_LARGE

JSON = "application/json"
MOST_JSON = 2_000_000  # bytes: a thousand times a usual order
WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


def if_readable(run: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Refuse a body of another kind or size, and a caller who cannot take JSON."""
    operation: Operation = run.__self__  # type: ignore[attr-defined]

    @wraps(run)
    def checked(request: HttpRequest, **values: Any) -> HttpResponse:
        try:
            _refuse_unreadable(request, operation)
        except ProblemFound as found:
            return answer_of(request, found)
        return run(request, **values)

    return checked


def _refuse_unreadable(request: HttpRequest, operation: Operation) -> None:
    if not request.accepts(JSON) and not request.accepts("application/problem+json"):
        raise ProblemFound(NOT_ACCEPTABLE)
    taken = bytes_taken(operation.view_func)
    most = taken.most if taken else most_json(operation.view_func, otherwise=MOST_JSON)
    if _length(request) > most:
        raise ProblemFound(TOO_LARGE, detail=f"Send {most:,} bytes at most.")
    if _length(request) and request.method in WITH_BODY:
        _refuse_other_kinds(request, taken)
    if taken is None and most > MOST_JSON:
        request._body = request.read()


def _refuse_other_kinds(request: HttpRequest, taken: BytesTaken | None) -> None:
    accepted = taken.media_types if taken else (JSON,)
    charset = (request.content_params or {}).get("charset", "utf-8").lower()
    if request.content_type not in accepted or charset not in {"utf-8", "utf8"}:
        raise ProblemFound(MEDIA_TYPE, detail=f"Send Content-Type: {' or '.join(accepted)}.")


def _length(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
