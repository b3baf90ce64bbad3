"""The door to the API: everything under /api/ is answered here, in the API's own terms."""

from collections.abc import Callable
from uuid import uuid4

import structlog
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import Resolver404, resolve

from nmo.access.calling import Caller
from nmo.api.limits import say_limit
from nmo.api.problems import ProblemFound, problem_response
from nmo.api.problems.faults import answer_of
from nmo.api.problems.kinds import BAD_REQUEST, METHOD
from nmo.pages.synthetic import is_synthetic

PREFIX = "/api/"
NO_TEXT = "\0"  # the database cannot hold it, so nothing on the register can be called so


class ApiDoor:
    """Middleware: what is for the API goes no further in.

    Sessions, forms and pages' messages are not its own, an error there would be answered with a
    page, and a check must be cheap.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand before the sessions."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The API's answer; a page's for everything else."""
        if not request.path_info.startswith(PREFIX):
            return self._get_response(request)
        request.nmo_request_id = str(uuid4())  # type: ignore[attr-defined]
        with structlog.contextvars.bound_contextvars(request_id=request.nmo_request_id):  # type: ignore[attr-defined]
            return _finished(request, _answered(request))


def _answered(request: HttpRequest) -> HttpResponse:
    try:
        request.get_host()  # raises for a host that is not ours
        _refuse_no_text(request)
        match = resolve(request.path_info)
        request.resolver_match = match
        answer: HttpResponse = match.func(request, *match.args, **match.kwargs)
    except Resolver404:
        return answer_of(request, Http404())
    except Exception as error:  # noqa: BLE001  whatever broke, a problem must come out
        return answer_of(request, error)
    return answer if answer.status_code != METHOD.status else _method(request, answer)


def _refuse_no_text(request: HttpRequest) -> None:
    if NO_TEXT in request.path:
        raise Http404
    said = (text for name, values in request.GET.lists() for text in (name, *values))
    if any(NO_TEXT in text for text in said):
        raise ProblemFound(BAD_REQUEST, detail="The address holds a character that is no text.")


def _method(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    allow = {"Allow": answer.get("Allow", "")}
    return problem_response(request, ProblemFound(METHOD, headers=allow))


def _finished(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """What every answer bears; a register of synthetic people says so in each."""
    answer["NMO-Request-Id"] = request.nmo_request_id  # type: ignore[attr-defined]
    answer["Cache-Control"] = "no-store"
    if _synthetic(request):
        answer["NMO-Synthetic"] = "true"
    say_limit(request, answer)
    return answer


def _synthetic(request: HttpRequest) -> bool:
    caller = getattr(request, "nmo_caller", None)
    if isinstance(caller, Caller):
        return caller.synthetic
    try:
        return is_synthetic()
    except DatabaseError:  # the answer is that the register cannot answer
        return False
