"""Any error at all as a problem: nothing that goes wrong here looks like "no order"."""

import logging

from django.core.exceptions import (
    BadRequest,
    DisallowedHost,
    RequestDataTooBig,
    SuspiciousOperation,
)
from django.db import DataError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from ninja.errors import AuthenticationError, HttpError, ValidationError

from nmo.api.problems import kinds
from nmo.api.problems.of_slices import REFUSALS, values_refused
from nmo.api.problems.problem import ProblemFound, problem_response
from nmo.api.problems.validation import errors_of

RETRY_AFTER_SECONDS = "30"
TOO_LONG = "A text is too long, or a number too large, for what it is. Nothing was changed."

_log = logging.getLogger(__name__)

_OWN_WORDS = {
    Http404: kinds.NOT_FOUND,
    AuthenticationError: kinds.TOKEN_REQUIRED,
    RequestDataTooBig: kinds.TOO_LARGE,
    DisallowedHost: kinds.BAD_REQUEST,
    BadRequest: kinds.BAD_REQUEST,
    SuspiciousOperation: kinds.BAD_REQUEST,
}


def answer_of(request: HttpRequest, error: Exception) -> HttpResponse:
    """The error as an answer; a fault of ours is logged."""
    found = problem_of(error, body=getattr(request, "nmo_json", None))
    if found.kind is kinds.FAULT:
        _log.error("The API met a fault", exc_info=error)
    return problem_response(request, found)


def problem_of(error: Exception, *, body: object = None) -> ProblemFound:
    """The problem that the error is to whoever called; `body` is the JSON that was sent."""
    if isinstance(error, ProblemFound):
        return error
    if isinstance(error, OperationalError | InterfaceError):
        retry = {"Retry-After": RETRY_AFTER_SECONDS}
        return ProblemFound(kinds.CANNOT_ANSWER, headers=retry)
    if isinstance(error, DataError):  # longer or larger than what the database holds
        return ProblemFound(kinds.INVALID, detail=TOO_LONG)
    if isinstance(error, ValidationError):
        return ProblemFound(kinds.INVALID, errors=errors_of(error, body))
    if isinstance(error, HttpError) and isinstance(error.__cause__, ProblemFound):
        return error.__cause__  # the parser's own, which ninja wraps
    for kind_of_error, kind in _OWN_WORDS.items():
        if isinstance(error, kind_of_error):
            return _unsaid(kind)
    for refusal, kind in REFUSALS:
        if isinstance(error, refusal):
            return ProblemFound(kind, detail=str(error), errors=values_refused(error))
    return ProblemFound(kinds.FAULT)


def _unsaid(kind: kinds.ProblemKind) -> ProblemFound:
    headers = {"WWW-Authenticate": 'Bearer realm="nmo"'} if kind is kinds.TOKEN_REQUIRED else {}
    return ProblemFound(kind, headers=headers)
