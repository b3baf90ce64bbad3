"""The nights of the courts' feed."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.intake.fetching.folder import WrongSetting, courts_folder
from nmo.intake.queries import FolderShown, folder_shown
from nmo.intake.queries import nights as nights_shown
from nmo.intake.tasks import ask_for_a_look
from nmo.pages.views import render


@require_safe
@signed_in(Permission.FEED_READ)
def nights(request: HttpRequest) -> HttpResponse:
    """Which nights came and which did not, and how each came out."""
    may_import = Permission.FEED_IMPORT in actor_of(request).permissions
    shown = nights_shown(now=now(), up_to=_day(request.GET.get("up_to", "")))
    folder, wrong_setting = _folder()
    told = {"folder": folder, "wrong_setting": wrong_setting}
    return render(request, "intake/nights.html", {"shown": shown, "may_import": may_import, **told})


@require_POST
@signed_in(Permission.FEED_IMPORT)
def look(request: HttpRequest) -> HttpResponse:
    """Let the worker look into the courts' folder now."""
    ask_for_a_look()
    messages.info(request, "The folder is being looked at. A new file is taken at the second look.")
    return HttpResponseRedirect(reverse("intake:nights"))


def _folder() -> tuple[FolderShown | None, str]:
    """How the courts' folder is read, where one is set up, and what is wrong with the setting."""
    try:
        folder = courts_folder()
    except WrongSetting as wrong:
        return None, str(wrong)
    return (folder_shown(folder) if folder else None), ""


def _day(asked: str) -> date | None:
    """The day in the address; the newest nights are shown for anything else."""
    try:
        return date.fromisoformat(asked)
    except ValueError:
        return None
