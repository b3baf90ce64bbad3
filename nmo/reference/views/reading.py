"""Reading settings: all kinds, one kind, one setting with its history."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.pages.views import render
from nmo.reference.errors import NotASetting
from nmo.reference.kinds import KINDS
from nmo.reference.queries import changes_of, changes_waiting, setting, settings_of
from nmo.reference.views.kinds import kind_in, kind_shown, scopes_of


@require_safe
@signed_in()
def kinds(request: HttpRequest) -> HttpResponse:
    """Every kind of setting, and what waits for a second person."""
    by, moment = actor_of(request), now()
    held = {kind: settings_of(kind, by=by, now=moment) for kind in KINDS}
    shown = {
        "kinds": [(kind_shown(kind), held[kind]) for kind in KINDS],
        "waiting": changes_waiting(by=by, now=moment),
    }
    return render(request, "reference/kinds.html", shown)


@require_safe
@signed_in()
def of_kind(request: HttpRequest, kind: str) -> HttpResponse:
    """The settings of one kind, as they hold now for the reader's force."""
    by, shown = actor_of(request), kind_in(kind)
    return render(
        request,
        "reference/of_kind.html",
        {
            "kind": shown,
            "settings": settings_of(shown.kind, by=by, now=now()),
            "may_add": bool(shown.rule.adds and scopes_of(shown.kind, by)),
        },
    )


@require_safe
@signed_in()
def one(request: HttpRequest, kind: str, code: str) -> HttpResponse:
    """One setting: what holds, what comes, and everything that was ever proposed."""
    by, shown, moment = actor_of(request), kind_in(kind), now()
    history = changes_of(shown.kind, code, by=by, now=moment)
    try:
        held = setting(shown.kind, code, by=by, now=moment)
    except NotASetting as none:
        if not history:
            raise Http404 from none
        held = None
    return render(
        request,
        "reference/one.html",
        {
            "kind": shown,
            "code": code,
            "setting": held,
            "history": history,
            "may_change": bool(scopes_of(shown.kind, by)),
        },
    )
