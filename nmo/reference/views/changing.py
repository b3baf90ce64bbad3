"""Proposing a change of a setting; what was typed stays when it is refused."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Actor, Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.pages.views import render
from nmo.reference.actions import propose
from nmo.reference.errors import ChangeRefused, NotASetting
from nmo.reference.forms import FORMS
from nmo.reference.forms.change import ChangeForm
from nmo.reference.forms.deciding import CodeForm
from nmo.reference.kinds import is_known
from nmo.reference.queries import SettingShown, setting
from nmo.reference.views.kinds import OURS, KindShown, kind_in, scopes_of

METHODS = require_http_methods(["GET", "HEAD", "POST"])
WAITS = "Proposed. It waits for a second person, who finds it under “Waiting for a second person”."


@METHODS
@signed_in(Permission.SETTING_CHANGE)
def change(request: HttpRequest, kind: str, code: str) -> HttpResponse:
    """The form of the setting, filled with what holds now."""
    shown, by, moment = kind_in(kind), actor_of(request), now()
    if not is_known(shown.kind, code):
        raise Http404
    held = _held(shown, code, by)
    scopes = scopes_of(shown.kind, by)
    form = FORMS[shown.kind](
        request.POST or None,
        scopes=scopes,
        backdates=shown.rule.backdates,
        initial=FORMS[shown.kind].filled(held.value) if held else {},
    )
    if scopes and form.is_valid():
        scope = form.cleaned_data.get("scope", scopes[0][0])
        try:
            proposed = propose(
                shown.kind,
                code,
                form.value(code),
                from_on=form.cleaned_data["from_on"],
                because=form.cleaned_data["because"],
                knows_back_dates=form.cleaned_data.get("knows_back_dates", False),
                force_id=by.force_id if scope == OURS else None,
                by=by,
                now=moment,
            )
        except ChangeRefused as refused:
            form.add_error(None, str(refused))
        else:
            said = WAITS if proposed.asks_second else "Saved. It holds from its day on."
            messages.success(request, said)
            return HttpResponseRedirect(reverse("reference:change_shown", args=[proposed.number]))
    return _page(request, shown, code, held, form, scopes)


@METHODS
@signed_in(Permission.SETTING_CHANGE)
def add(request: HttpRequest, kind: str) -> HttpResponse:
    """Which code is new; its values are asked on the next page."""
    shown = kind_in(kind)
    if shown.rule.adds is None:
        raise Http404
    form = CodeForm(request.POST or None, pattern=shown.rule.adds)
    if form.is_valid():
        code = form.cleaned_data["code"]
        return HttpResponseRedirect(reverse("reference:change", args=[shown.slug, code]))
    return render(request, "reference/add.html", {"kind": shown, "form": form})


def _held(shown: KindShown, code: str, by: Actor) -> SettingShown | None:
    try:
        return setting(shown.kind, code, by=by, now=now())
    except NotASetting:
        return None


def _page(
    request: HttpRequest,
    shown: KindShown,
    code: str,
    held: SettingShown | None,
    form: ChangeForm,
    scopes: list[tuple[str, str]],
) -> HttpResponse:
    context = {"kind": shown, "code": code, "setting": held, "form": form, "scopes": scopes}
    return render(request, "reference/change.html", context)
