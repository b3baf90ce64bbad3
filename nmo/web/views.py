"""Home, and whether the service is well."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from nmo.pages.views import render


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The officer's question: whoever opens the register came to ask it."""
    try:
        return HttpResponseRedirect(reverse("checks:ask"))
    except NoReverseMatch:
        return render(request, "web/home.html")


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
