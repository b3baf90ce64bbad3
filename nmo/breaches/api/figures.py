"""The breaches of a force as a file without names, and what each of its columns means."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.breaches.api.router import router
from nmo.breaches.export.definitions import DEFINITIONS
from nmo.breaches.queries import Narrowed, breaches_csv


def _csv(says: str) -> dict[str, Any]:
    content = {"text/csv": {"schema": {"type": "string"}}}
    return {"responses": {200: {"description": says, "content": content}}}


@router.get(
    "/figures",
    response=None,
    operation_id="export_breaches",
    openapi_extra=_csv("One breach a row, the first reported first (RFC 4180)."),
)
def export_breaches(request: HttpRequest) -> HttpResponse:
    """Every breach of the token's force as CSV; taking it is recorded as a disclosure.

    No name, no place, no free word and no reference that somebody typed stands in it.
    """
    caller = caller_of(request)
    made = breaches_csv(
        by=caller.actor, now=now(), purpose=caller.purpose, narrowed=Narrowed(over_too=True)
    )
    return _file(made.rows)


@router.get(
    "/figures/definitions",
    response=None,
    operation_id="define_breach_columns",
    openapi_extra=_csv("One column of the file a row, with what it means."),
)
def define_columns(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """What each column of the breaches' file means, as CSV to keep beside it."""
    return _file(DEFINITIONS)


def _file(text: str) -> HttpResponse:
    answer = HttpResponse(text, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = "attachment"
    return answer
