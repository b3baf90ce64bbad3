"""The pictures of a paper's pages."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.intake.papers.errors import PaperNotFound
from nmo.intake.review.drawing import PageNotDrawn
from nmo.intake.review.queries.pictures import page_picture
from nmo.intake.views.review.checking import INTAKE

# The words of a stranger, drawn: nothing in it is run, and nothing is fetched by it.
NOTHING_ELSE = "default-src 'none'; style-src 'none'; sandbox"


@require_safe
@signed_in(Permission.PAPER_OPEN)
def picture(request: HttpRequest, ref: str, file: int, page: int) -> HttpResponse:
    """One page of one file of the paper, as a picture."""
    try:
        found = page_picture(
            ref,
            file,
            page,
            by=actor_of(request),
            purpose=purpose_of(request) or INTAKE,
            now=now(),
        )
    except (PaperNotFound, PageNotDrawn) as none:
        raise Http404 from none
    return HttpResponse(
        found.content,
        content_type=found.media_type,
        headers={"Cache-Control": "no-store", "Content-Security-Policy": NOTHING_ELSE},
    )
