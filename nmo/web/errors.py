"""What is said when something went wrong. A fault never looks like "no order"."""

import logging
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from nmo.pages.drafts import TooMuchTyped

CANNOT_ANSWER = (
    "The register cannot tell you at the moment. This does not mean there is no order. "
    "Check PNC and PND, and ring the control room supervisor."
)
RETRY_AFTER_SECONDS = "30"

_log = logging.getLogger(__name__)


def wrong_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request could not be read; with what to do where we know it."""
    reasons = (str(exception),) if isinstance(exception, TooMuchTyped) else ()
    return _page(request, "web/400.html", 400, reasons=reasons)


def not_permitted(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: the reasons, where the refusal came with reasons."""
    decision = getattr(exception, "decision", None)
    reasons = tuple(getattr(decision, "reasons", ()))
    return _page(request, "web/403.html", 403, reasons=reasons)


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """404: no such page."""
    return _page(request, "web/404.html", 404)


def cannot_answer(request: HttpRequest) -> HttpResponse:
    """500, or 503 when the database cannot be reached: the fourth answer, in its own words."""
    unreachable = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    answer = _page(request, "web/cannot_answer.html", 503 if unreachable else 500)
    if unreachable:
        answer["Retry-After"] = RETRY_AFTER_SECONDS
    return answer


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403 for a form that was left open too long or sent from another place."""
    return _page(request, "web/form_too_old.html", 403)


def _page(request: HttpRequest, template: str, status: int, **context: object) -> HttpResponse:
    """The page in a frame that asks nothing of the database; its bare words if even that fails."""
    try:
        page = render_to_string(template, context, request=request)
    except Exception:  # noqa: BLE001  whatever broke, a page must come out
        _log.exception("An error page could not be made", extra={"template": template})
        return HttpResponse(CANNOT_ANSWER, status=status, content_type="text/plain; charset=utf-8")
    return HttpResponse(page, status=status, headers={"Cache-Control": "no-store"})
