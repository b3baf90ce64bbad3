"""The list of papers: what came, what became of it, what waits and how long."""

from datetime import date, timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.intake.mail.mailbox import WrongSetting, mailbox
from nmo.intake.mail.tasks import ask_for_a_look
from nmo.intake.papers import speech
from nmo.intake.papers.queries.listing import Narrowed, Which
from nmo.intake.papers.queries.listing import papers as papers_shown
from nmo.intake.papers.words import Way
from nmo.intake.review.queries.clock import minute_clock
from nmo.pages.views import render


@require_safe
@signed_in(Permission.PAPER_READ)
def papers(request: HttpRequest) -> HttpResponse:
    """What waits, longest first, or everything that came; by day, way and court."""
    narrowed = _narrowed(request)
    by = actor_of(request)
    page = request.GET.get("page", "1")
    shown = papers_shown(
        by=by, now=now(), narrowed=narrowed, page=int(page) if page.isdecimal() else 1
    )
    wrong, has_mailbox = _mailbox()
    return render(
        request,
        "intake/papers/list.html",
        {
            "shown": shown,
            "narrowed": narrowed,
            "wrong_setting": wrong,
            "has_mailbox": has_mailbox,
            "may_take_in": Permission.PAPER_RECEIVE in by.permissions,
            "now": now(),
            "clock": minute_clock(since=now() - timedelta(days=7), by=by, now=now()),
            "speech": speech,
        },
    )


@require_POST
@signed_in(Permission.PAPER_RECEIVE)
def look(request: HttpRequest) -> HttpResponse:
    """Let the worker look into the mailbox now."""
    ask_for_a_look()
    messages.info(request, "The mailbox is being looked at. What is new stands here in a minute.")
    return HttpResponseRedirect(reverse("intake:papers"))


def _mailbox() -> tuple[str, bool]:
    """What is wrong with the setting of the mailbox, and whether one is set up."""
    try:
        return "", mailbox() is not None
    except WrongSetting as wrong:
        return str(wrong), False


def _narrowed(request: HttpRequest) -> Narrowed:
    """What the address asks for; anything else in it leaves nothing out."""
    which, way = request.GET.get("which", ""), request.GET.get("way", "")
    return Narrowed(
        which=Which(which) if which in set(Which) else Which.WAITING,
        way=Way(way) if way in set(Way) else None,
        day=_day(request.GET.get("day", "")),
    )


def _day(asked: str) -> date | None:
    try:
        return date.fromisoformat(asked)
    except ValueError:
        return None
