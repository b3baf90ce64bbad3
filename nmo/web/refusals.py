"""A refusal of permission becomes the page that gives its reasons."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from nmo.access import NotPermitted
from nmo.web.errors import not_permitted


class RefusalsAsPages:
    """Middleware: `NotPermitted`, wherever it was raised, is answered with 403 and its reasons."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand innermost, next to the views."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The view's answer, untouched."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page of reasons; None for anything else, which is a fault and not a refusal."""
        if isinstance(exception, NotPermitted):
            return not_permitted(request, exception)
        return None
