"""Home, and whether the service is well."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from nmo.access.doors import signed_in
from nmo.pages.surroundings import ways_of


@require_safe
@signed_in()
def home(request: HttpRequest) -> HttpResponse:
    """The officer's question; for whoever may not ask it, the first page that is open to them."""
    links = ways_of(request)
    return HttpResponseRedirect(links[0].href if links else reverse("access:own"))


@require_safe
def health(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """Whether the database answers: 200 with "ok", or 503 with "unavailable". Nothing else."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return _health("unavailable", 503)
    return _health("ok", 200)


def _health(database: str, status: int) -> JsonResponse:
    return JsonResponse(
        {"database": database}, status=status, headers={"Cache-Control": "no-store"}
    )
