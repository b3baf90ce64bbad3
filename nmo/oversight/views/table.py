"""The permission table, for whoever reviews it: as a page and as the file that it is."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.doors import signed_in
from nmo.access.permissions import PERMISSION_WORDS
from nmo.access.roles import ROLES
from nmo.access.table import CELL_WORDS, permission_file, permission_table
from nmo.pages.views import render


@require_safe
@signed_in(Permission.ACCESS_REVIEW)
def table(request: HttpRequest) -> HttpResponse:
    """Roles by operations by own force, other force and restricted."""
    grouped = groupby(permission_table(), key=lambda row: row.permission)
    shown = {
        "operations": [(PERMISSION_WORDS[each], list(rows)) for each, rows in grouped],
        "roles": {role: rule.name for role, rule in ROLES.items()},
        "meanings": CELL_WORDS,
    }
    return render(request, "oversight/permissions.html", shown)


@require_safe
@signed_in(Permission.ACCESS_REVIEW)
def file(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The table that the tests hold the register to, byte for byte."""
    answer = HttpResponse(permission_file(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="permission-table.csv"'
    answer["Cache-Control"] = "no-store"
    return answer
