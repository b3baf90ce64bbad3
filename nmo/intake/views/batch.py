"""One night's file, accounted for: every row and every PDF."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.intake.errors import BatchNotFound
from nmo.intake.queries import report
from nmo.intake.queries.papers import kept_paper
from nmo.intake.queries.rows import row_in_full
from nmo.intake.words import BatchState, FileResult, RowResult
from nmo.pages.views import render

ROWS_ON_A_PAGE = 100
ROWS_FIRST = (RowResult.REJECTED, RowResult.CHANGED)
FILES_FIRST = (FileResult.REJECTED, FileResult.NO_ROW, FileResult.MISSING)
UNDER_WAY = (BatchState.WAITING, BatchState.IMPORTING)


@require_safe
@signed_in(Permission.FEED_READ)
def batch(request: HttpRequest, ref: str) -> HttpResponse:
    """What the file held and what became of it; what waits for a person stands first."""
    by = actor_of(request)
    try:
        found = report(ref, by=by, now=now())
    except BatchNotFound as none:
        raise Http404 from none
    shown = {
        "batch": found,
        "under_way": found.state in UNDER_WAY,
        "rows_first": [row for row in found.rows if row.result in ROWS_FIRST],
        "files_first": [file for file in found.files if file.result in FILES_FIRST],
        "rows": Paginator(found.rows, ROWS_ON_A_PAGE).get_page(request.GET.get("rows")),
        "files": Paginator(found.files, ROWS_ON_A_PAGE).get_page(request.GET.get("files")),
        "may_import": Permission.FEED_IMPORT in by.permissions,
    }
    return render(request, "intake/batch.html", shown)


@require_safe
@signed_in(Permission.FEED_READ)
def row(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """One row as it stood, beside what came before."""
    try:
        found = row_in_full(
            ref, number, by=actor_of(request), purpose=purpose_of(request), now=now()
        )
    except BatchNotFound as none:
        raise Http404 from none
    return render(request, "intake/row.html", {"ref": ref, "row": found})


@require_safe
@signed_in(Permission.FEED_READ)
@signed_in(Permission.DOCUMENT_READ)
def file(request: HttpRequest, ref: str, file_id: int) -> HttpResponse:
    """A kept PDF that hangs on no order, byte for byte, for a person to read."""
    try:
        found = kept_paper(
            ref, file_id, by=actor_of(request), purpose=purpose_of(request), now=now()
        )
    except BatchNotFound as none:
        raise Http404 from none
    headers = {
        "Cache-Control": "no-store",
        "Content-Disposition": f'attachment; filename="feed-{file_id}.pdf"',
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(found.content, content_type="application/pdf", headers=headers)
