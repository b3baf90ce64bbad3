"""The lists of breaches: all, the supervisor's, and the file."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.queries import teams_of
from nmo.access.session import actor_of, purpose_of
from nmo.breaches.forms.narrowing import NarrowForm, Narrowing
from nmo.breaches.queries.lists import breaches
from nmo.breaches.queries.narrowing import Narrowed, Waiting
from nmo.breaches.queries.officers import officers_with_breaches
from nmo.pages.views import render


@require_safe
@signed_in(Permission.BREACH_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """The breaches of one's own force, as the address narrows them."""
    by = actor_of(request)
    blank = partial(NarrowForm, officers=officers_with_breaches(by=by), teams=teams_of(by.force_id))
    asked = blank(request.GET).narrowing()
    form = blank(initial=asked.typed())
    return _page(request, asked, form=form, title="Breaches", empty=EMPTY)


@require_safe
@signed_in(Permission.BREACH_REVIEW)
def review(request: HttpRequest) -> HttpResponse:
    """What waits for a supervisor: nobody arrested, both arrested, an outcome, wanted."""
    page = request.GET.get("page", "")
    asked = Narrowing(
        narrowed=Narrowed(waiting=Waiting.REVIEW),
        page=int(page) if page.isdecimal() and int(page) else 1,
    )
    return _page(request, asked, form=None, title="Breaches to review", empty=NONE_TO_REVIEW)


EMPTY = (
    "No breach fits. One comes up here when it is reported, from the answer card, the order’s "
    "page or the work queue."
)
NONE_TO_REVIEW = (
    "Nothing waits for a review. Somebody not arrested, both arrested, an outcome or somebody "
    "wanted comes up here."
)


def _page(
    request: HttpRequest, asked: Narrowing, *, form: NarrowForm | None, title: str, empty: str
) -> HttpResponse:
    by, moment = actor_of(request), now()
    found = breaches(
        by=by, now=moment, purpose=purpose_of(request), narrowed=asked.narrowed, page=asked.page
    )
    context = {
        "found": found,
        "asked": asked,
        "narrow": form,
        "title": title,
        "empty_words": empty,
        "now": moment,
        "may": by.permissions,
    }
    return render(request, "breaches/list.html", context)
