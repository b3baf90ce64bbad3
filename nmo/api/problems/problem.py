"""One problem, and the answer that says it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from django.http import HttpRequest, HttpResponse

from nmo.api.problems.kinds import ProblemKind

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, kw_only=True)
class At:
    """One value that cannot be used: where it stands, and what to do; never the value.

    where: `body`, `path`, `query` or `header`. pointer: into the body (RFC 6901); else the name.
    """

    where: str
    pointer: str
    detail: str


class ProblemFound(Exception):
    """A problem, to be raised wherever it is found; `detail` says what to do, if not the kind's."""

    def __init__(
        self,
        kind: ProblemKind,
        detail: str = "",
        *,
        errors: Sequence[At] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(kind.name)
        self.kind = kind
        self.detail = detail
        self.errors = tuple(errors)
        self.headers = dict(headers or {})


def problem_response(request: HttpRequest, found: ProblemFound) -> HttpResponse:
    """The problem as an answer (RFC 9457)."""
    kind = found.kind
    value: dict[str, object] = {
        "type": kind.type,
        "title": kind.title,
        "status": kind.status.value,
        "detail": found.detail or kind.detail,
        "instance": f"urn:uuid:{request_id(request)}",
    }
    if found.errors:
        value["errors"] = [asdict(each) for each in found.errors]
    body = json.dumps(value, ensure_ascii=False)
    return HttpResponse(
        body, status=kind.status.value, content_type=MEDIA_TYPE, headers=found.headers
    )


def request_id(request: HttpRequest) -> str:
    """The number under which the register's own log knows this request."""
    return str(getattr(request, "nmo_request_id", ""))
