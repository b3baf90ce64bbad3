"""What no address of ours can hold is turned away before anything is asked of the database."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponseBase

NO_TEXT = "\0"  # the database cannot hold it, so nothing on the register can be called so


class OnlyText:
    """Middleware: an address with a character that is no text is unknown, not a fault."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand before the sessions, which are read from the database."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request`; raises Http404 or BadRequest for such an address."""
        if NO_TEXT in request.path:
            raise Http404
        said = (text for name, values in request.GET.lists() for text in (name, *values))
        if any(NO_TEXT in text for text in said):
            raise BadRequest
        return self._get_response(request)
