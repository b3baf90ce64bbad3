"""How every view answers with a page."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

Context = Mapping[str, object]


def render(
    request: HttpRequest, template: str, context: Context | None = None, *, status: int = 200
) -> HttpResponse:
    """The page `template` in its frame, never kept by a browser or a proxy.

    Args:
        template: a slice's template, such as "orders/show.html".
        context: what the template names; a name left out is an error, not a blank.
        status: the HTTP status; a form that came back with problems stays 200.
    """
    page = render_to_string(template, dict(context or {}), request=request)
    return HttpResponse(page, status=status, headers={"Cache-Control": "no-store"})
