"""One spreadsheet from its dry run to its undoing, and the list of all of them."""

from io import StringIO

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nmo.access import Permission
from nmo.access.acting import together
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.intake.spreadsheet.actions import approve_import, undo_spreadsheet
from nmo.intake.spreadsheet.columns import COLUMN_WORDS
from nmo.intake.spreadsheet.queries import import_shown, imports_shown, rejected_rows
from nmo.intake.spreadsheet.queries.imports import columns_used
from nmo.intake.spreadsheet.rejects import ENCODING
from nmo.intake.spreadsheet.tasks import ask_for_import
from nmo.intake.spreadsheet.words import SheetState
from nmo.intake.views.spreadsheets.found import of_an_import, to
from nmo.orders.errors import ImportBuiltOn
from nmo.pages.views import render

CAN_UNDO = (SheetState.DONE, SheetState.STOPPED)
CAN_IMPORT = (SheetState.CHECKED, SheetState.STOPPED)
CAN_CHANGE = (SheetState.RECEIVED, SheetState.CHECKED, SheetState.REFUSED)


@require_safe
@signed_in(Permission.SPREADSHEET_IMPORT)
def spreadsheets(request: HttpRequest) -> HttpResponse:
    """The force's imports, newest first."""
    shown = imports_shown(by=actor_of(request))
    return render(request, "intake/spreadsheets/list.html", {"imports": shown})


@require_safe
@of_an_import
def spreadsheet(request: HttpRequest, ref: str) -> HttpResponse:
    """Where the import stands: how far, what would happen or what came of it, what to do next."""
    shown = import_shown(ref, by=actor_of(request), now=now())
    context = {
        "one": shown,
        "used": columns_used(shown.mapping),
        "unused": shown.mapping.unused(shown.headers),
        "words": COLUMN_WORDS,
        "can_import": shown.state in CAN_IMPORT and (shown.went_in or shown.state != "checked"),
        "can_undo": shown.state in CAN_UNDO,
        "can_change": shown.state in CAN_CHANGE,
    }
    return render(request, "intake/spreadsheets/import.html", context)


@require_POST
@of_an_import
def begin(request: HttpRequest, ref: str) -> HttpResponse:
    """Leave the import, or the rest of one that stopped, to the worker."""
    by = actor_of(request)
    with together():
        approve_import(ref, by=by, now=now())
        ask_for_import(ref, by.username)
    return to("spreadsheet", ref)


@require_safe
@of_an_import
def rejected(request: HttpRequest, ref: str) -> HttpResponse:
    """The rows that were left out, as a CSV to be mended."""
    text = StringIO(newline="")
    rejected_rows(ref, text, by=actor_of(request), now=now())
    headers = {
        "Cache-Control": "no-store",
        "Content-Disposition": f'attachment; filename="{ref}.rejected.csv"',
        "X-Content-Type-Options": "nosniff",
    }
    content = text.getvalue().encode(ENCODING)
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
@of_an_import
def undo(request: HttpRequest, ref: str) -> HttpResponse:
    """Take the import back whole, once that is confirmed; or say what stands in the way."""
    by, refused = actor_of(request), None
    if request.method == "POST":
        try:
            undo_spreadsheet(ref, by=by, now=now())
        except ImportBuiltOn as built:
            refused = str(built)
        else:
            messages.success(request, "The import was taken back.")
            return to("spreadsheet", ref)
    context = {"one": import_shown(ref, by=by, now=now()), "refused": refused}
    return render(request, "intake/spreadsheets/undo.html", context)
